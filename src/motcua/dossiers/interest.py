"""What the resolver asks of a dossier beside its row: what was proposed, and whose own affair it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection

from motcua.authority.acting import Acting
from motcua.authority.competence import Case
from motcua.kernel import citizen_id, si_number

if TYPE_CHECKING:
    from motcua.dossiers.application import Application
    from motcua.dossiers.models import Line

RECUSE = "recuse"
"""What the journal calls it when an officer has himself kept out of a dossier."""

WHOSE = """
SELECT own.officer,
    EXISTS (SELECT FROM people WHERE people.id = own.person) AS himself,
    EXISTS (
        SELECT FROM people, registry_relation relation
        WHERE relation.validity @> %(day)s::date AND (
            (relation.person_id = own.person AND relation.relative_id = people.id)
            OR (relation.relative_id = own.person AND relation.person_id = people.id)
        )
    ) AS relative,
"""
AFFAIRS = f"""
WITH own AS (
    SELECT id AS officer, person FROM authority_officer WHERE id IN ({{officers}})
), people AS (
    SELECT unnest(ARRAY[%(applicant)s, %(subject)s]::bigint[]) AS id
    UNION SELECT person_id FROM dossiers_line WHERE dossier_id = %(dossier)s
)
{WHOSE} EXISTS (
    SELECT FROM journal_entry
    WHERE dossier = %(dossier)s AND act = %(recuse)s AND journal_entry.officer = own.officer
) AS recused FROM own
"""  # noqa: S608, constants
"""A place for each officer and no array: for one, who is asked about with every act, the plan is kept."""
AT_THE_DOOR = f"""
WITH own AS (SELECT %(officer)s::bigint AS officer, %(person)s::bigint AS person), people AS (
    SELECT id FROM registry_person
    WHERE citizen_id = ANY (%(citizens)s::text[]) OR si_number = ANY (%(insured)s::text[])
)
{WHOSE} false AS recused FROM own
"""  # noqa: S608, constants


class Interest:
    """The part of a dossier that says what it is about and whom it concerns."""

    if TYPE_CHECKING:
        pk: UUID
        applicant_id: int
        subject_id: int
        channel: str
        received_office_id: int
        lines: Any

    @cached_property
    def proposed_dong(self) -> int:
        """What its granted lines come to, in dong; what is paid monthly counts for one month."""
        return sum(amount or 0 for amount in self.lines.values_list("amount", flat=True))

    def case(self) -> Case:
        """What a mandate may depend on: its benefits, the way it came, what is proposed, where it came in."""
        rows: list[Line] = list(self.lines.all())
        dong = sum(row.amount or 0 for row in rows)
        return Case(tuple(row.benefit for row in rows), self.channel, dong, self.received_office_id)

    def affairs_of(self, officers: Collection[int], day: date) -> Mapping[int, str]:
        """Of those who must not act here, why not: "himself", "relative" or "recused". One query."""
        if not officers:
            return {}
        asked = {f"officer_{place}": officer for place, officer in enumerate(officers)}
        known: Mapping[str, Any] = {
            **asked,
            "applicant": self.applicant_id,
            "subject": self.subject_id,
            "dossier": self.pk,
            "day": day,
            "recuse": RECUSE,
        }
        places = ", ".join(f"%({place})s" for place in asked)
        return _first_that_holds(AFFAIRS.format(officers=places), known)


def affair_at_the_door(acting: Acting, application: Application, day: date) -> str:
    """Why an application is the officer's own affair: "himself", "relative" or "".

    One query, and none for an officer of whom it is not on record who he is.
    """
    if acting.person is None:
        return ""
    people = [application.applicant, application.subject]
    people += [line.person for line in application.lines if line.person]
    known = {
        "officer": acting.officer,
        "person": acting.person,
        "citizens": [citizen_id.parse(one.citizen_id) for one in people if one.citizen_id],
        "insured": [si_number.parse(one.si_number) for one in people if one.si_number],
        "day": day,
    }
    return _first_that_holds(AT_THE_DOOR, known).get(acting.officer, "")


def _first_that_holds(statement: str, known: Mapping[str, Any]) -> dict[int, str]:
    """For each officer of whom one is true, the name of the first such column."""
    with connection.cursor() as cursor:
        cursor.execute(statement, known)
        _officer, *names = [column.name for column in cursor.description or ()]
        rows = cursor.fetchall()
    return {officer: names[holds.index(True)] for officer, *holds in rows if True in holds}

"""Correcting what is on record of a person: what stood there before stays, with who replaced it and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import N_, InputProblem, Refused
from motcua.registry.models import FormerFact, Person
from motcua.registry.people import Described, row_of

FACTS = FormerFact.FACTS
COMPUTED = ("name_key", "name_folded")


class Outdated(Refused):
    """Somebody was faster."""

    code = "person_outdated"
    message = N_("Somebody has corrected this person in the meantime. Look at the record as it is now.")


@dataclass(frozen=True, slots=True)
class By:
    """Who corrects, on which dossier, when and why. `officer` and `office` are numbers of rows."""

    officer: int
    office: int
    dossier: UUID
    at: datetime
    reason: str


def as_seen(person: Person) -> str:
    """What tells whether the facts on record are still those that somebody looked at."""
    return content_hash(canonical([written(getattr(person, fact)) for fact in FACTS]))


def correct(number: int, described: Described, by: By, *, seen: str = "") -> Sequence[str]:
    """Put the person as described in place of what is on record; which facts that changed.

    An empty description takes a fact away. `seen` as `as_seen` gave it; "" does not care. Raises Outdated, or
    InputProblem (its field is the fact) where a number is on record for somebody else.
    """
    person = Person.objects.select_for_update().get(pk=number)
    if seen and seen != as_seen(person):
        raise Outdated
    row = row_of(described)
    changed = [fact for fact in FACTS if getattr(person, fact) != row[fact]]
    FormerFact.objects.bulk_create(_former(person, fact, by) for fact in changed)
    _write(person, {column: row[column] for column in (*changed, *COMPUTED)})
    return changed


def history(person: Person) -> list[FormerFact]:
    """What stood on record before, the newest correction first."""
    return list(person.former_facts.order_by("-id"))


def written(value: Any) -> str:
    """A fact as text: a day as 2023-04-03, nothing as ""."""
    return value.isoformat() if isinstance(value, date) else value or ""


def _former(person: Person, fact: str, by: By) -> FormerFact:
    """What stood there since it was corrected before; since ever, where it never was."""
    earlier = person.former_facts.filter(fact=fact).order_by("-id").first()
    return FormerFact(
        person=person,
        fact=fact,
        value=written(getattr(person, fact)),
        recorded=DateTimeTZRange(earlier.recorded.upper if earlier else None, by.at),
        officer=by.officer,
        office=by.office,
        dossier=by.dossier,
        reason=by.reason,
    )


def _write(person: Person, columns: dict[str, Any]) -> None:
    try:
        with transaction.atomic():
            Person.objects.filter(pk=person.pk).update(**columns)
    except IntegrityError as error:
        field = "citizen_id" if "person_citizen_id" in str(error) else "si_number"
        message = N_("This number is on record for somebody else. Please check it.")
        raise InputProblem(field, "number_of_another", message) from error

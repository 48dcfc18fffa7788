"""Who is competent to decide a procedure for an area on a day, by which mandate, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection

from motcua.authority.models import Area, Level, Mandate, OfficeArea
from motcua.authority.offices import OfficeOn, office_on, successors_on
from motcua.kernel.errors import N_, Refused

STATEMENT = (Path(__file__).parent / "competent.sql").read_text()


class NoCompetence(Refused):
    """Nobody is mandated for this."""

    code = "no_competence"
    message = N_(
        "On {day:%d/%m/%Y} no office has a mandate for procedure {procedure} in area {area}. "
        "Ask the administrator to record the mandate with its instrument."
    )


@dataclass(frozen=True, slots=True)
class MandateOn:
    """The row that says who may decide (thẩm quyền theo phân cấp), with the paper it rests on."""

    id: int
    level: str
    territory: str
    start: date
    end: date | None
    number: str
    title: str
    signed_on: date
    verified: str


@dataclass(frozen=True, slots=True)
class Competence:
    """The one answer to: who was competent, and why? `province` is the code of the area's province."""

    procedure: str
    area: str
    province: str
    day: date
    office: OfficeOn
    mandate: MandateOn

    def reason(self) -> tuple[str, dict[str, Any]]:
        """A template to translate, and what to fill in."""
        data = {"office": self.office, "mandate": self.mandate, "day": self.day}
        if self.mandate.end:
            return UNTIL, data
        return SINCE, data


SINCE = N_("{office.name_vi} decides by {mandate.number}, in force since {mandate.start:%d/%m/%Y}.")
UNTIL = N_(
    "{office.name_vi} decides by {mandate.number}, in force from {mandate.start:%d/%m/%Y} "
    "until the end of the day before {mandate.end:%d/%m/%Y}."
)


def competent(procedure: str, area: str, day: date) -> Competence:
    """The office that decides `procedure` for people of `area` (an area code) on `day`.

    The mandate of the narrowest territory wins: the area's own, its province's, the country's.
    Raises NoCompetence where no mandate, or no office of its level, holds on that day.
    """
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"procedure": procedure, "area": area, "day": day})
        row = cursor.fetchone()
    if row is None:
        raise NoCompetence(procedure=procedure, area=area, day=day)
    province, office = row[9], _office(*row[10:], day=day)
    return Competence(procedure, area, province or area, day, office, MandateOn(*row[:9]))


def _office(
    office: int,
    until: date | None,
    code: str,
    level: str,
    parent: int | None,
    vi: str | None,
    en: str | None,
    *,
    day: date,
) -> OfficeOn:
    """The office found; where it has ended, the one that continues it."""
    if until is not None and until <= day:
        return office_on(min(successors_on(office, day)), day)
    if vi is None or en is None:
        return office_on(office, day)
    return OfficeOn(office, code, Level(level), vi, en, parent)


def described(mandate: Mandate) -> MandateOn:
    """A mandate with its instrument, as a value."""
    paper = mandate.instrument
    return MandateOn(
        mandate.pk,
        mandate.level,
        mandate.territory,
        mandate.validity.lower,
        mandate.validity.upper,
        paper.number,
        paper.title,
        paper.signed_on,
        paper.verified,
    )


def changes(procedure: str, area: str) -> list[date]:
    """The days on which the answer for `procedure` in `area` may change, in order."""
    days = {
        bound
        for validity in _mandates_ever(procedure, area)
        for bound in (validity.lower, validity.upper)
        if bound is not None
    }
    for validity in OfficeArea.objects.filter(area_code=area).values_list("validity", flat=True):
        days.update(bound for bound in (validity.lower, validity.upper) if bound is not None)
    return sorted(days)


def _mandates_ever(procedure: str, area: str) -> list[Any]:
    parents = Area.objects.filter(code=area).values_list("parent", flat=True)
    territories = {"", area, *parents}
    rows = Mandate.objects.filter(procedure=procedure, territory__in=territories)
    return list(rows.values_list("validity", flat=True))

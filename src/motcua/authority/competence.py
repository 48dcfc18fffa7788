"""Who is competent to decide a procedure for an area on a day, by which mandate, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, IntegerField, Value, When

from motcua.authority.models import Area, Mandate, OfficeArea
from motcua.authority.offices import OfficeOn, office_on, successors_on
from motcua.kernel.errors import N_, Refused


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
    territories = _enclosing(area, day)
    mandate = _mandate(procedure, territories, day)
    if mandate is None:
        raise NoCompetence(procedure=procedure, area=area, day=day)
    office = mandate.office_id or _office_of_level(mandate.level, area, day)
    if office is None:
        raise NoCompetence(procedure=procedure, area=area, day=day)
    province = territories[-2]
    return Competence(procedure, area, province, day, office_on(office, day), described(mandate))


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


def _enclosing(area: str, day: date) -> list[str]:
    """The area, its province and the country, narrowest first; an area of the past keeps its last parent."""
    rows = Area.objects.filter(code=area, validity__startswith__lte=day).order_by("-validity")
    parent = rows.values_list("parent", flat=True).first()
    return [area, *([parent] if parent else []), ""]


def _mandate(procedure: str, territories: list[str], day: date) -> Mandate | None:
    narrowness = Case(
        *(When(territory=code, then=Value(rank)) for rank, code in enumerate(territories)),
        output_field=IntegerField(),
    )
    rows = Mandate.objects.filter(procedure=procedure, territory__in=territories, validity__contains=day)
    return rows.order_by(narrowness).select_related("instrument").first()


def _office_of_level(level: str, area: str, day: date) -> int | None:
    """The office of `level` that serves `area` on `day`, or the one that continues the last that did."""
    rows = OfficeArea.objects.filter(level=level, area_code=area, validity__startswith__lte=day)
    row = rows.order_by("-validity").first()
    if row is None:
        return None
    if row.validity.upper is None or day < row.validity.upper:
        return row.office_id
    return min(successors_on(row.office_id, day))

"""Who is competent to decide a procedure for an area on a day, by which mandate, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import connection

from motcua.authority.models import Area, Level, Mandate, OfficeArea, Phase
from motcua.authority.offices import OfficeOn, continuing, office_on
from motcua.kernel.errors import N_, Refused
from motcua.kernel.money import english_dong

CORRECTIONS = """(
    SELECT json_agg(json_build_array(day, working, note, instrument) ORDER BY id)::text
    FROM authority_daycorrection
)"""
STATEMENT = (Path(__file__).parent / "competent.sql").read_text().format(corrections=CORRECTIONS)


class NoCompetence(Refused):
    """Nobody is mandated for this."""

    code = "no_competence"
    message = N_(
        "On {day:%d/%m/%Y} no office has a mandate for procedure {procedure} in area {area}. "
        "Ask the administrator to record the mandate with its instrument."
    )


@dataclass(frozen=True, slots=True)
class Amounts:
    """From how much on and below how much a mandate lets decide, in dong; None: no bound."""

    from_dong: int | None
    below_dong: int | None

    def __str__(self) -> str:
        return self.written(english_dong)

    def written(self, dong: Callable[[int], str]) -> str:
        """In signs: "≥ 1.000 đ, < 50.000.000 đ"; empty where all is covered."""
        bounds = (("≥", self.from_dong), ("<", self.below_dong))
        return ", ".join(f"{sign} {dong(bound)}" for sign, bound in bounds if bound is not None)


class NoSuchArea(NoCompetence):
    """The code is of no district or commune, or of one that was founded later."""

    code = "no_such_area"
    message = N_(
        "On {day:%d/%m/%Y} there is no district or commune with the code “{area}”. Choose one from the list."
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
    from_dong: int | None = None
    below_dong: int | None = None
    benefit: str = ""
    channel: str = ""

    def covers(self, dong: int) -> bool:
        """Whether so much may be decided under it."""
        return (self.from_dong or 0) <= dong and (self.below_dong is None or dong < self.below_dong)

    @property
    def amounts(self) -> Amounts:
        """What it covers."""
        return Amounts(self.from_dong, self.below_dong)


@dataclass(frozen=True, slots=True)
class Case:
    """What a mandate may depend on beside procedure, area and day. `desk` is the office that receives.

    `dong` is what is proposed; before anything is, a dossier goes where the smallest amount is decided.
    """

    benefits: tuple[str, ...] = ()
    channel: str = ""
    dong: int = 0
    desk: int | None = None


ANY_CASE = Case()


@dataclass(frozen=True, slots=True)
class Competence:
    """The one answer to: who was competent, and why? `province` is the code of the area's province.

    With it come the corrections of the calendar as JSON: who is competent is asked when a promise is due.
    """

    procedure: str
    area: str
    province: str
    day: date
    office: OfficeOn
    mandate: MandateOn
    corrections: str | None

    @property
    def enclosed(self) -> bool:
        """Whether the area is known to lie in a province."""
        return self.province != self.area

    def reason(self) -> tuple[str, dict[str, Any]]:
        """A template to translate, and what to fill in."""
        data = {"office": self.office, "mandate": self.mandate, "day": self.day}
        if self.mandate.level == Level.ANY:
            return ANYWHERE, data
        if self.mandate.end:
            return UNTIL, data
        return SINCE, data


SINCE = N_("{office.name_vi} decides by {mandate.number}, in force since {mandate.start:%d/%m/%Y}.")
UNTIL = N_(
    "{office.name_vi} decides by {mandate.number}, in force from {mandate.start:%d/%m/%Y} "
    "until the end of the day before {mandate.end:%d/%m/%Y}."
)
ANYWHERE = N_(
    "Whichever office receives it decides, by {mandate.number}, in force since {mandate.start:%d/%m/%Y}; "
    "nearest is {office.name_vi}."
)


def competent(
    procedure: str, area: str, day: date, case: Case = ANY_CASE, edition: UUID | None = None
) -> Competence:
    """The office that decides `procedure` for people of `area` (an area code) on `day`.

    The mandate of the narrowest territory wins: the area's own, its province's, the country's; there, one
    for a benefit or a channel of the case. Raises NoCompetence where no mandate, or no office of its level,
    holds on that day, and NoSuchArea where nobody can live in such an area: a province is none either.
    `edition`: that of the record of authority just read; what was found in the same one is not asked again.
    """
    ask = _asked if edition is None else partial(_known, edition)
    found = ask(procedure, area, day, case, Phase.IN_FORCE)
    if found is not None and found.enclosed:
        return found
    if _is_none(area, day, or_unknown=found is None):
        raise NoSuchArea(procedure=procedure, area=area, day=day)
    if found is None:
        raise NoCompetence(procedure=procedure, area=area, day=day)
    return found


def _is_none(area: str, day: date, *, or_unknown: bool) -> bool:
    """Whether nobody can live in the area on `day`. Before all areas on record, none is unknown."""
    on_record = Area.objects.filter(validity__startswith__lte=day)
    levels = set(on_record.filter(code=area).values_list("level", flat=True))
    return "province" in levels or (or_unknown and not levels and on_record.exists())


def on_trial(procedure: str, area: str, day: date, case: Case = ANY_CASE) -> Competence | None:
    """The office that would decide by a mandate in trial on `day`: it decides in parallel, without effect."""
    return _asked(procedure, area, day, case, Phase.TRIAL)


def _asked(procedure: str, area: str, day: date, case: Case, phase: Phase) -> Competence | None:
    parameters = {**_facts(day, case, phase), "procedure": procedure, "area": area}
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, parameters)
        row = cursor.fetchone()
    return None if row is None else _answer(procedure, area, day, row)


@lru_cache(maxsize=4096)
def _known(edition: UUID, *about: Any) -> Competence | None:
    """The answer of one edition; a change makes another."""
    return _asked(*about)


ONE = STATEMENT.replace("%(procedure)s", "wanted.procedure").replace("%(area)s", "wanted.area")
MANY = f"""
SELECT wanted.procedure, wanted.area, found.* FROM (
    SELECT procedure, area FROM unnest(%(procedures)s::text[]) procedure, unnest(%(areas)s::text[]) area
) wanted CROSS JOIN LATERAL ({ONE}) found
"""  # noqa: S608, constants


def competent_for(
    procedures: Iterable[str], areas: Iterable[str], day: date, phase: Phase = Phase.IN_FORCE
) -> Iterator[Competence]:
    """The answer for each of `procedures` in each of `areas` where somebody decides. One query."""
    wanted = {"procedures": list(procedures), "areas": list(areas)}
    with connection.cursor() as cursor:
        cursor.execute(MANY, {**_facts(day, ANY_CASE, phase), **wanted})
        rows = cursor.fetchall()
    return (_answer(procedure, area, day, row) for procedure, area, *row in rows)


def _facts(day: date, case: Case, phase: Phase) -> dict[str, Any]:
    return {
        "day": day,
        "phase": phase.value,
        "dong": case.dong,
        "benefits": list(case.benefits),
        "channel": case.channel,
        "desk": case.desk,
    }


def _answer(procedure: str, area: str, day: date, row: Sequence[Any]) -> Competence:
    *mandate, province, corrections = row[:15]
    office = _office(*row[15:], area=area, day=day)
    return Competence(procedure, area, province or area, day, office, MandateOn(*mandate), corrections)


def _office(
    office: int,
    until: date | None,
    code: str,
    level: str,
    parent: int | None,
    vi: str | None,
    en: str | None,
    *,
    area: str,
    day: date,
) -> OfficeOn:
    """The office found; where it has ended, the one that continues it for the area."""
    if until is not None and until <= day:
        return office_on(continuing([(office, area)], day)[office, area], day)
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
        mandate.amount.lower,
        mandate.amount.upper,
        mandate.benefit,
        mandate.channel,
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

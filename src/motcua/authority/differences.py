"""Who decides everything in some areas on a day, and what another day changes, put together in few rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from motcua.authority.competence import Competence, MandateOn, competent_for
from motcua.authority.models import Area, Level, Phase
from motcua.authority.offices import OfficeOn

Answers = dict[tuple[str, str], Competence]
"""The answer for each procedure and area; where nobody decides, there is none."""


@dataclass(frozen=True, slots=True)
class Side:
    """Who decides on one day: the office where it is one, else how many of which level; and by what."""

    office: OfficeOn | None
    count: int
    level: Level
    mandate: MandateOn


@dataclass(frozen=True, slots=True)
class Shift:
    """What changes for a procedure in so many areas from `day` on. No side: nobody decides."""

    procedure: str
    day: date
    areas: int
    before: Side | None
    after: Side | None


def who_decides(
    procedures: Iterable[str], areas: Iterable[str], day: date, phase: Phase = Phase.IN_FORCE
) -> Answers:
    """Who decides each of `procedures` for people of each of `areas` on `day`. One query."""
    found = competent_for(procedures, areas, day, phase)
    return {(answer.procedure, answer.area): answer for answer in found}


def shifts(before: Answers, after: Answers, day: date) -> list[Shift]:
    """What differs, areas with the same mandates before and after in one row; by procedure."""
    groups: dict[tuple[str, int, int], list[tuple[str, str]]] = {}
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old and new and (old.office.id, old.mandate.id) == (new.office.id, new.mandate.id):
            continue
        mandates = (old.mandate.id if old else 0, new.mandate.id if new else 0)
        groups.setdefault((key[0], *mandates), []).append(key)
    return [
        Shift(procedure, day, len(keys), _side(before, keys), _side(after, keys))
        for (procedure, *_), keys in sorted(groups.items())
    ]


def _side(answers: Answers, keys: list[tuple[str, str]]) -> Side | None:
    found = [answers[key] for key in keys if key in answers]
    if not found:
        return None
    offices = {answer.office.id: answer.office for answer in found}
    one = found[0].office if len(offices) == 1 else None
    return Side(one, len(offices), found[0].office.level, found[0].mandate)


def areas_of(territory: str, day: date) -> list[str]:
    """Where a territory is asked about: in the areas below it, or itself; else in one of each province."""
    known = Area.objects.filter(validity__contains=day)
    if territory:
        below = list(known.filter(parent=territory).order_by("code").values_list("code", flat=True))
        return below or [territory]
    smallest = known.exclude(parent="").order_by("parent", "code").distinct("parent")
    return list(smallest.values_list("code", flat=True))

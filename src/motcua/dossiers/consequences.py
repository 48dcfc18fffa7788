"""What a plan would bring about: who decides instead of whom, which offices, which open dossiers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db import transaction
from django.db.models import Q

from motcua.authority.differences import Answers, Shift, areas_of, shifts, who_decides
from motcua.authority.enacting import enact
from motcua.authority.models import Area, Office, Phase
from motcua.authority.plan import Plan
from motcua.authority.plan_file import read_plan
from motcua.authority.sight import everything
from motcua.clock import HERE
from motcua.dossiers.models import Dossier
from motcua.dossiers.moving import to_be_moved
from motcua.dossiers.scans import unknown_scans
from motcua.journey.status import OPEN, Status
from motcua.kernel.errors import BadInput, InputProblem


@dataclass(frozen=True, slots=True)
class Touched:
    """Open dossiers: `staying` keep the office of the day on which they came, also the `since` of them that
    came after the first day; `waiting` for papers will be received under the new rule; `moving` follow an
    office that ends.
    """

    staying: int = 0
    since: int = 0
    waiting: int = 0
    moving: int = 0


@dataclass(frozen=True, slots=True)
class Consequences:
    """All that a plan would bring about; with `problems` it cannot be put in force."""

    plan: Plan
    shifts: list[Shift] = field(default_factory=list)
    trials: list[Shift] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)
    ending: list[str] = field(default_factory=list)
    dossiers: Touched = field(default_factory=Touched)
    problems: list[InputProblem] = field(default_factory=list)


def consequences(text: str, form: str, at: datetime) -> Consequences:
    """Found out by doing it and taking it back. Raises BadInput for a file that cannot be read."""
    plan = read_plan(text, form)
    if problems := unknown_scans(plan):
        return Consequences(plan, problems=problems)
    before, offices = _answers(plan), _offices()
    with _taken_back(), everything():
        try:
            enact(plan)
        except BadInput as error:
            return Consequences(plan, problems=error.problems)
        after, offices_after = _answers(plan), _offices()
        shifting = {
            phase: [
                shift for day in plan.days for shift in shifts(before[phase, day], after[phase, day], day)
            ]
            for phase in Phase
        }
        return Consequences(
            plan,
            shifting[Phase.IN_FORCE],
            shifting[Phase.TRIAL],
            opening=sorted(offices_after.keys() - offices.keys()),
            ending=sorted(code for code, end in offices.items() if offices_after[code] != end),
            dossiers=_touched(plan, at),
        )


@contextmanager
def _taken_back() -> Iterator[None]:
    """What is written within is gone afterwards."""
    with transaction.atomic():
        mark = transaction.savepoint()
        try:
            yield
        finally:
            transaction.savepoint_rollback(mark)


def _answers(plan: Plan) -> dict[tuple[Phase, date], Answers]:
    codes, territories = {code for code, _ in plan.ruled}, {territory for _, territory in plan.ruled}
    found = {}
    for day in plan.days:
        areas = {area for territory in territories for area in areas_of(territory, day)}
        for phase in Phase:
            found[phase, day] = who_decides(codes, areas, day, phase)
    return found


def _offices() -> dict[str, date | None]:
    """When each office ends, by code."""
    rows = Office.objects.values_list("code", "validity")
    return {code: validity.upper for code, validity in rows}


def _touched(plan: Plan, at: datetime) -> Touched:
    concerned = Q(pk=None)
    for procedure, territory in plan.ruled:
        here = Q(procedure=procedure)
        if territory:
            below = Area.objects.filter(parent=territory).values("code")
            here &= Q(area_code=territory) | Q(area_code__in=below)
        concerned |= here
    rows = Dossier.objects.filter(concerned)
    open_ = rows.filter(status__in=sorted(OPEN))
    first = datetime.combine(min(plan.days), time(), HERE)
    return Touched(
        open_.count(),
        open_.filter(received_at__gte=first).count(),
        rows.filter(status=Status.INCOMPLETE).count(),
        len(to_be_moved(max(at, datetime.combine(plan.days[-1], time(), HERE)))),
    )

"""The trial before the delegation: two districts decide, without effect, what the province decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from motcua.authority.models import Role
from motcua.demo.cast import PROVINCE, YEN_DUNG, Staff
from motcua.demo.hours import FIRST, at, later, working_days
from motcua.demo.lives import Life
from motcua.dossiers.changing import propose, put_in_force
from motcua.dossiers.deciding import PAYABLE
from motcua.dossiers.models import Trial
from motcua.dossiers.trial import Proposed, before_the_head, waiting
from motcua.dossiers.trying import trial_approve, trial_assess, trial_send_back
from motcua.journey.dossier import Outcome
from motcua.law import entitle

PLAN = Path(__file__).with_name("trial.toml")
VIET_YEN = "24222"

ROUNDS = ((10, 20), (15, 10))
"""When an assessor turns to the trial, twice a day; the head comes after him."""
A_ROUND = 5
"""Lines that an assessor then manages."""
LAST_ROUND = at(date(2023, 4, 3), 15, 10)
"""After it their own dossiers come first: what then waits, waits still when the story ends."""
NOTHING_DUE = "Không đủ điều kiện hưởng theo luật."
OBJECTION = "Đề nghị đối chiếu lại thời gian đóng trước khi trình."


def begin(staff: Staff) -> None:
    """The Friday before: the administrator of the province proposes the trial, its director starts it."""
    moment = at(FIRST - timedelta(days=3), 15)
    administrator = staff.of(PROVINCE, Role.ADMINISTRATOR)
    text = PLAN.read_text(encoding="utf-8")
    change = propose(administrator, text, "toml", at=moment, key="demo/trial/propose")
    director = staff.of(PROVINCE, Role.DIRECTOR)
    put_in_force(director, change.pk, at=moment + timedelta(minutes=30), key="demo/trial/enact")


def districts(staff: Staff) -> Iterator[Life]:
    """Yen Dung decides as the province does; Viet Yen once slips with a salary, and its head looks twice."""
    yield District(staff, YEN_DUNG).life()
    yield District(staff, VIET_YEN, slips=True, careful=True).life()


@dataclass(slots=True)
class District:
    """One office on trial: `slips` and `careful` are each used up once."""

    staff: Staff
    office: str
    slips: bool = False
    careful: bool = False

    def life(self) -> Life:
        """Two rounds a day, the head after each but the last."""
        for moment in (at(day, *clock) for day in working_days() for clock in ROUNDS):
            if moment > LAST_ROUND:
                return
            yield moment
            self.assess(moment)
            if moment < LAST_ROUND:
                yield later(moment, 45)
                self.decide(later(moment, 45))

    def assess(self, moment: datetime) -> None:
        assessor = self.staff.of(self.office, Role.ASSESSOR)
        for row in waiting(assessor, moment)[:A_ROUND]:
            case, key = self._read(row), f"demo/trial/{row.dossier.code}/{row.line}/{row.returns}"
            due = _due(row.benefit, case, moment.date())
            outcome, reason = (Outcome.GRANTED, "") if due else (Outcome.DENIED, NOTHING_DUE)
            trial_assess(assessor, row.pk, case, outcome, reason, at=moment, key=key)

    def decide(self, moment: datetime) -> None:
        head = self.staff.of(self.office, Role.DIRECTOR)
        for one in before_the_head(head, moment):
            key = f"demo/trial/{one.dossier.code}/head/{one.rows[0].returns}"
            if self._doubts(one):
                trial_send_back(head, one.dossier.pk, OBJECTION, at=moment, key=key)
            else:
                trial_approve(head, one.dossier.pk, at=moment, key=key)

    def _read(self, row: Trial) -> dict[str, Any]:
        """The case from the papers; once, two digits of a salary change places."""
        case: dict[str, Any] = row.case
        inputs = case["inputs"]
        salary = inputs.get("average_salary", 0)
        if not self.slips or _swapped(salary) == salary:
            return case
        self.slips = False
        return {**case, "inputs": {**inputs, "average_salary": _swapped(salary)}}

    def _doubts(self, one: Proposed) -> bool:
        if not self.careful or len(one.rows) < 2:
            return False
        self.careful = False
        return True


def _due(benefit: str, case: Mapping[str, Any], day: date) -> bool:
    found = entitle({**case, "id": "", "benefit": benefit}, today=day)
    return bool(found.result) and found.unit in PAYABLE


def _swapped(salary: int) -> int:
    """5.600.000 for 6.500.000: the first two digits in each other's place."""
    millions, rest = divmod(salary, 1_000_000)
    if not 0 < millions < 10:
        return salary
    hundreds, rest = divmod(rest, 100_000)
    return hundreds * 1_000_000 + millions * 100_000 + rest if hundreds else salary

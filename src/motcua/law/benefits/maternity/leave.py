"""The time of a leave: from which day to which, in full months and odd days, and what is paid for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, Outcome, wrong
from motcua.law.benefits.maternity import asked, named
from motcua.law.dates import add_months, months_through
from motcua.law.exact import simplest
from motcua.law.rules.maternity import leave_allowance, total
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term
from motcua.law.term import named as figure
from motcua.law.wording import Wording, social_insurance

_BEFORE = social_insurance(
    "",
    "text",
    "Trước khi sinh chỉ tính tối đa 02 tháng: từ ngày",
    "At most 2 months before the birth count: from",
    "34.1",
    "53.1; Bộ luật Lao động, Điều 139.1",
)


def span(old: str, new: str) -> Wording:
    """The line that states a leave: article `old` of 58/2014, article `new` of 41/2024."""
    return social_insurance("", "text", "Thời gian nghỉ được tính", "Time of the leave that counts", old, new)


@dataclass(frozen=True, slots=True)
class Leave:
    """From `start` to the day before `after`; `text` states it."""

    start: date
    after: date
    text: Wording

    @property
    def months(self) -> int:
        """Full months, each from a day to the day before the same day of the next month."""
        months = max(0, months_through(self.start, self.after) - 1)
        return months - 1 if months and add_months(self.start, months) > self.after else months

    @property
    def days(self) -> int:
        """Days beyond the full months; 0 for a leave that ends before it starts."""
        return max(0, (self.after - add_months(self.start, self.months)).days)

    def state(self, sheet: Sheet) -> None:
        """The days and their count, as a line and as named outcomes."""
        last = self.after - timedelta(days=1)
        sheet.note(self.text, f"{write(self.start)} – {write(last)}")
        sheet.give(named.MONTHS, self.months)
        sheet.give(named.ODD_DAYS, self.days)
        sheet.give(named.LEAVE_FROM, self.start)
        sheet.give(named.LEAVE_TO, last)


def start_of(sheet: Sheet, case: Case, birth: date) -> date:
    """The first day that counts: the birth, or up to two months before it.

    Raises BadInput for a leave that starts after the birth.
    """
    stated: date | None = case[asked.LEAVE_FROM]
    if stated is None:
        return birth
    if stated > birth:
        message = N_("The leave starts on {start}, after {day}. Please check both days.")
        raise wrong("leave_from", "after_birth", message, start=write(stated), day=write(birth))
    earliest = add_months(birth, -sheet.value("maternity_leave.before_birth", case.date))
    if stated < earliest:
        sheet.note(_BEFORE, earliest.isoformat())
    return max(stated, earliest)


def child_born(case: Case) -> date:
    """The child's day of birth. Raises BadInput where it lies after the day of the case."""
    born: date = case[asked.CHILD_BORN]
    if born > case.date:
        message = N_("The date of birth {born} lies after {day}. Please check both days.")
        raise wrong("child_born", "after_day", message, born=write(born), day=write(case.date))
    return born


def paid_for(sheet: Sheet, case: Case, leave: Leave, average: Term | None, grant: Term | None) -> Outcome:
    """Allowance and grant in dong; without an average the leave as months of it."""
    leave.state(sheet)
    if grant is not None:
        sheet.give(named.GRANT, grant)
    if average is None:
        whole = sheet.value("maternity_allowance.days", case.date)
        return Outcome(simplest(leave.months + Fraction(leave.days, whole)), "months_of_average")
    months, days = figure(leave.months, ""), figure(leave.days, "")
    allowance = term(leave_allowance(sheet, case.date, average, months, days))
    sheet.give(named.ALLOWANCE, allowance)
    return Outcome.of(allowance if grant is None else total(sheet, allowance, grant), "dong")

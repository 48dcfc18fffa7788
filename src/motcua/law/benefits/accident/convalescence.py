"""Dưỡng sức, phục hồi sức khỏe after an accident, within 30 days of the return to work (Art. 54)."""

from __future__ import annotations

from datetime import timedelta

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.accident import asked, results
from motcua.law.benefits.benefit import Case, Outcome, wrong
from motcua.law.rules import accident
from motcua.law.sheet import Sheet
from motcua.law.term import Truth
from motcua.law.wording import safety

_BAND = safety(
    "", "condition", "Suy giảm khả năng lao động từ 15% trở lên", "Loss of capacity of 15% or more", "54"
)
_IN_TIME = safety(
    "",
    "condition",
    "Trong 30 ngày đầu trở lại làm việc mà sức khỏe chưa phục hồi",
    "Within 30 days of the return to work, health not yet recovered",
    "54",
)


def convalescence(sheet: Sheet, case: Case) -> Outcome:
    """30 % of the base salary for each day; dong, or the most days where no number of days is given."""
    m, given = case.given(sheet, asked.LOSS), case[asked.DAYS] is not None
    severe = sheet.check(_BAND, m >= sheet.value("osh_convalescence.least_loss", case.date))
    due = bool(severe) and (case[asked.RETURNED] is None or _in_time(sheet, case))
    sheet.give(results.ELIGIBLE, due)
    if not due:
        return Outcome(0, "dong" if given else "days")
    most = accident.convalescence_days(sheet, case.date, m)
    sheet.give(results.MOST_DAYS, most)
    per_day = accident.convalescence_day(sheet, case.date)
    sheet.give(results.PER_DAY, per_day)
    if not given:
        return Outcome.of(most, "days")
    counted = accident.convalescence_counted(sheet, case.given(sheet, asked.DAYS), most)
    sheet.give(results.DAYS_COUNTED, counted)
    return Outcome.of(accident.convalescence_sum(sheet, counted, per_day), "dong")


def _in_time(sheet: Sheet, case: Case) -> bool:
    returned = case[asked.RETURNED]
    if returned > case.date:
        message = N_("Convalescence starts after the return to work on {returned}.")
        raise wrong("returned_to_work", "after_start", message, returned=write(returned))
    last = returned + timedelta(days=sheet.value("osh_convalescence.days_after_return", case.date) - 1)
    sheet.give(results.LAST_START, last)
    figures = f"{write(returned)} ≤ {write(case.date)} ≤ {write(last)}"
    return bool(sheet.check(_IN_TIME, Truth(case.date <= last, figures, figures)))

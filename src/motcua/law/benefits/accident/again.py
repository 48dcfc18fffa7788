"""A benefit after the loss of capacity was assessed again, and the end of it on settling abroad."""

from __future__ import annotations

from motcua.kernel.errors import N_
from motcua.law.benefits.accident import again_fields as asked
from motcua.law.benefits.accident import results
from motcua.law.benefits.accident.computing import (
    MONTHLY_BAND,
    give_loss_part,
    monthly_from,
)
from motcua.law.benefits.benefit import Case, Outcome, wrong
from motcua.law.rules import accident, reassessment
from motcua.law.sheet import Sheet
from motcua.law.term import Term
from motcua.law.wording import safety

_GREATER = safety(
    "",
    "condition",
    "Mức suy giảm sau giám định lại cao hơn trước",
    "The loss is greater than before",
    "47; 48",
)
_MOVES = safety(
    "",
    "condition",
    "Mức suy giảm từ 31% trở lên: chuyển sang hưởng hằng tháng",
    "Loss of 31% or more: moves to the monthly benefit",
    "49.1",
)
_KEPT = safety(
    "",
    "",
    "Phần theo thời gian đóng quỹ được giữ nguyên",
    "The part for the time paid stays as it is",
    "49.2b",
)


def reassessed(sheet: Sheet, case: Case) -> Outcome:
    """The difference once, the move to the monthly benefit, or the monthly benefit priced anew; dong."""
    before, m = case.given(sheet, asked.LOSS_BEFORE), case.given(sheet, asked.LOSS)
    least = sheet.value("osh_monthly.least_loss", case.date)
    had_monthly = case[asked.RECEIVED] == asked.MONTHLY
    if had_monthly != (before.value >= least):
        message = N_("The benefit received does not fit a loss of {loss}%: it is monthly from {least}%.")
        raise wrong(asked.LOSS_BEFORE.name, "band_differs", message, loss=before.value, least=least)
    sheet.give(results.POINTS, m - before)
    if had_monthly:
        return _monthly_again(sheet, case, m)
    moves = bool(sheet.check(_MOVES, m >= least))
    sheet.give(results.TO_MONTHLY, moves)
    return _moved(sheet, case, m) if moves else _difference(sheet, case, before, m)


def _difference(sheet: Sheet, case: Case, before: Term, m: Term) -> Outcome:
    """One-time recipients who stay at 30 % or less: the difference of the parts for the loss."""
    due = sheet.check(_GREATER, m > before)
    sheet.give(results.ELIGIBLE, due)
    if not due:
        return Outcome(0, "dong")
    sheet.give(results.FIRST_MONTH, case.date)
    sheet.give(results.LEVEL, sheet.value("base_salary", case.date))
    if sheet.switch("reassessment_difference") == "both_at_new_level":
        more = reassessment.difference(sheet, case.date, before, m)
    else:
        if case[asked.PAID] is None:
            raise wrong(asked.PAID.name, "missing", N_("Please give this value."))
        paid = case.given(sheet, asked.PAID)
        loss_part = accident.one_time_loss_part(sheet, case.date, m)
        more = reassessment.less_what_was_paid(sheet, loss_part, paid)
    return Outcome.of(reassessment.one_time_again(sheet, more), "dong")


def _moved(sheet: Sheet, case: Case, m: Term) -> Outcome:
    """One-time recipients who reach 31 %: the monthly benefit from the month of the conclusion."""
    sheet.give(results.ELIGIBLE, True)
    sheet.give(results.FIRST_MONTH, case.date)
    return monthly_from(sheet, case, case.date, accident.monthly_loss_part(sheet, case.date, m))


def _monthly_again(sheet: Sheet, case: Case, m: Term) -> Outcome:
    """Monthly recipients: the part for the loss by m and Lmin of the conclusion, the other part kept."""
    due = sheet.check(MONTHLY_BAND, m >= sheet.value("osh_monthly.least_loss", case.date))
    sheet.give(results.ELIGIBLE, due)
    if not due:
        return Outcome(0, "dong_per_month")
    sheet.give(results.FIRST_MONTH, case.date)
    loss_part = accident.monthly_loss_part(sheet, case.date, m)
    if case[asked.TIME_PART] is None:
        return monthly_from(sheet, case, case.date, loss_part)
    give_loss_part(sheet, case.date, loss_part)
    sheet.note(_KEPT)
    kept = case.given(sheet, asked.TIME_PART)
    sheet.give(results.TIME_PART, kept)
    return Outcome.of(accident.monthly_sum(sheet, loss_part, kept), "dong_per_month")


def leaving(sheet: Sheet, case: Case) -> Outcome:
    """3 times the monthly benefit; dong, or months of it where it is not given (Art. 49.5)."""
    sheet.give(results.ELIGIBLE, True)
    sheet.give(results.MONTHS_OF_BENEFIT, sheet.value("osh_leaving.months", case.date))
    if case[asked.BENEFIT] is None:
        return Outcome(sheet.value("osh_leaving.months", case.date), "months")
    return Outcome.of(accident.leaving_for_good(sheet, case.date, case.given(sheet, asked.BENEFIT)), "dong")

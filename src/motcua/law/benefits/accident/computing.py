"""Which benefit an occupational accident or disease (TNLĐ-BNN) opens, Law 84/2015."""

from __future__ import annotations

from datetime import date

from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number
from motcua.law.benefits.accident import asked, results
from motcua.law.benefits.benefit import Case, Outcome, wrong
from motcua.law.rules import accident
from motcua.law.sheet import Sheet
from motcua.law.term import Term
from motcua.law.wording import safety

_ONE_TIME_BAND = safety(
    "", "condition", "Suy giảm khả năng lao động từ 5% đến 30%", "Loss of capacity from 5% to 30%", "48.1"
)
MONTHLY_BAND = safety(
    "", "condition", "Suy giảm khả năng lao động từ 31% trở lên", "Loss of capacity of 31% or more", "49.1"
)
_ATTENDANT_BAND = safety(
    "", "condition", "Suy giảm khả năng lao động từ 81% trở lên", "Loss of capacity of 81% or more", "52"
)
_ATTENDANT_ILLNESS = safety(
    "",
    "condition",
    "Liệt cột sống, mù hai mắt, cụt hoặc liệt hai chi, hoặc bệnh tâm thần",
    "Spinal paralysis, blindness of both eyes, loss or paralysis of two limbs, or mental illness",
    "52",
)
_SITUATION = safety("", "condition", "Trường hợp: {situation}", "Circumstances: {situation}", "53")

LOSS_PART_ONLY = "dong_without_time_part"
LOSS_PART_ONLY_MONTHLY = "dong_per_month_without_time_part"
"""What the case gives without the salary or the time paid: the part for the loss, never the benefit."""


def one_time(sheet: Sheet, case: Case) -> Outcome:
    """Trợ cấp một lần, loss of 5 to 30 %; dong, without a salary only its part for the loss (Art. 48)."""
    m = case.given(sheet, asked.LOSS)
    least, most = (sheet.value(f"osh_one_time.{name}", case.date) for name in ("least_loss", "most_loss"))
    due = sheet.check(_ONE_TIME_BAND, (m >= least) & (m <= most))
    sheet.give(results.ELIGIBLE, due)
    if not due:
        return Outcome(0, "dong")
    start = first_month(sheet, case)
    loss_part = accident.one_time_loss_part(sheet, start, m)
    give_loss_part(sheet, start, loss_part)
    if not _time_is_known(case):
        return Outcome.of(loss_part, LOSS_PART_ONLY)
    share = accident.one_time_share(sheet, start, years(sheet, case))
    sheet.give(results.TIME_SHARE, share)
    if case[asked.SALARY] is None:
        return Outcome.of(loss_part, LOSS_PART_ONLY)
    time_part = accident.one_time_time_part(sheet, share, case.given(sheet, asked.SALARY))
    sheet.give(results.TIME_PART, time_part)
    return Outcome.of(accident.one_time_sum(sheet, loss_part, time_part), "dong")


def monthly(sheet: Sheet, case: Case) -> Outcome:
    """Trợ cấp hằng tháng, loss of 31 % or more; dong a month, without a salary its part for the loss."""
    m = case.given(sheet, asked.LOSS)
    due = sheet.check(MONTHLY_BAND, m >= sheet.value("osh_monthly.least_loss", case.date))
    sheet.give(results.ELIGIBLE, due)
    if not due:
        return Outcome(0, "dong_per_month")
    start = first_month(sheet, case)
    return monthly_from(sheet, case, start, accident.monthly_loss_part(sheet, start, m))


def monthly_from(sheet: Sheet, case: Case, start: date, loss_part: Number) -> Outcome:
    """The monthly benefit of a part for the loss, with the part for the time paid; dong a month."""
    give_loss_part(sheet, start, loss_part)
    if not _time_is_known(case):
        return Outcome.of(loss_part, LOSS_PART_ONLY_MONTHLY)
    share = accident.monthly_share(sheet, start, years(sheet, case))
    sheet.give(results.TIME_SHARE, share)
    sheet.give(results.TIME_PERCENT, 100 * share)
    if case[asked.SALARY] is None:
        return Outcome.of(loss_part, LOSS_PART_ONLY_MONTHLY)
    time_part = accident.monthly_time_part(sheet, share, case.given(sheet, asked.SALARY))
    sheet.give(results.TIME_PART, time_part)
    return Outcome.of(accident.monthly_sum(sheet, loss_part, time_part), "dong_per_month")


def first_month(sheet: Sheet, case: Case) -> date:
    """The month of the day the benefit starts, after a combined assessment too (Art. 50.1)."""
    sheet.give(results.FIRST_MONTH, case.date)
    return case.date


def give_loss_part(sheet: Sheet, start: date, loss_part: Number) -> None:
    """The part for the loss of capacity by name, in dong and in base salaries of the first month."""
    level = sheet.value("base_salary", start)
    sheet.give(results.LEVEL, level)
    sheet.give(results.LOSS_PART, loss_part)
    sheet.give(results.LOSS_TIMES, sheet.ratio(loss_part, level))


def attendant(sheet: Sheet, case: Case) -> Outcome:
    """Trợ cấp phục vụ, loss of 81 % or more and one of four conditions; dong a month (Art. 52)."""
    m = case.given(sheet, asked.LOSS)
    severe = sheet.check(_ATTENDANT_BAND, m >= sheet.value("osh_attendant.least_loss", case.date))
    helpless = sheet.check(_ATTENDANT_ILLNESS, case[asked.CONDITION] != "none")
    sheet.give(results.ELIGIBLE, severe & helpless)
    sheet.give(results.FIRST_MONTH, case.date)
    sheet.give(results.LEVEL, sheet.value("base_salary", case.date))
    return Outcome.of(accident.attendant(sheet, case.date, severe & helpless), "dong_per_month")


def death(sheet: Sheet, case: Case) -> Outcome:
    """Trợ cấp khi chết do TNLĐ-BNN, once; dong (Art. 53)."""
    situation = {option.value: option for option in asked.SITUATION.options}[case[asked.SITUATION]]
    opens = sheet.check(
        _SITUATION, situation.value != "after_assessment", situation=(situation.vi, situation.en)
    )
    sheet.give(results.ELIGIBLE, opens)
    if not opens:
        return Outcome(0, "dong")
    sheet.give(results.TIMES, sheet.value("osh_death.times", case.date))
    sheet.give(results.LEVEL, sheet.value("base_salary", case.date))
    return Outcome.of(accident.death(sheet, case.date), "dong")


def years(sheet: Sheet, case: Case) -> Term:
    """Years paid into the fund: declared, or full years counted from months unless the switch differs."""
    counted = _years(sheet, case)
    sheet.give(results.FUND_YEARS, counted)
    return counted


def _years(sheet: Sheet, case: Case) -> Term:
    if case[asked.FUND_MONTHS] is None:
        return case.given(sheet, asked.FUND_YEARS)
    months = case.given(sheet, asked.FUND_MONTHS)
    odd = months.value > 12 and months.value % 12 != 0
    counted = sheet.switch("fund_year_rounding", matters=odd)
    full = sheet.whole(sheet.ratio(months, 12))
    return sheet.show(asked.FUND_YEARS.text, full if counted == "full_years" else sheet.years(months))


def _time_is_known(case: Case) -> bool:
    """Whether the case gives the time paid. Raises BadInput where it gives a salary without it."""
    known = case[asked.FUND_YEARS] is not None or case[asked.FUND_MONTHS] is not None
    if case[asked.SALARY] is not None and not known:
        names = f"{asked.FUND_YEARS.name}, {asked.FUND_MONTHS.name}"
        raise wrong(asked.FUND_YEARS.name, "missing", N_("Please give one of: {names}."), names=names)
    return known

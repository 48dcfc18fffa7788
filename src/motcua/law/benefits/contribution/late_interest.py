"""Tiền lãi chậm đóng, trốn đóng under both laws (58/2014, Art. 122.3; 41/2024, Art. 38-41 and 141.12)."""

from __future__ import annotations

from datetime import date, timedelta

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome, wrong
from motcua.law.benefits.contribution.late_fields import (
    AMOUNT,
    DAYS,
    DAYS_LATE,
    DAYS_NEW,
    DAYS_OLD,
    DUE,
    KIND,
    MONTHS,
    PAY,
    RATE,
)
from motcua.law.rules.late_interest import interest_by_day, interest_by_return
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named, term
from motcua.law.wording import LAW_2014, social_insurance

ONE_DAY = timedelta(days=1)

_ACTS = {
    "late": social_insurance("", "", "Chậm đóng", "Late payment", "122.3", "38; 40.1"),
    "evaded": social_insurance("", "", "Trốn đóng", "Evaded payment", "122.3", "39; 41.1"),
}
_DAYS_BEFORE = social_insurance(
    "dc",
    "days",
    "Số ngày chậm đóng đến hết {last}, theo Luật 58/2014/QH13",
    "Days late to {last}, under Law 58/2014",
    "122.3",
    "141.12",
)
_DAYS_SINCE = social_insurance(
    "dm", "days", "Số ngày chậm đóng từ {first}", "Days late from {first}", "122.3", "141.12"
)
_NOT_COUNTED = social_insurance(
    "",
    "text",
    "Chưa tính lãi của thời gian đến hết {last}: không có mức lãi suất đầu tư quỹ",
    "Interest for the time to {last} is left out: the fund's return is not given",
    "122.3",
    "141.12",
)
_LONG = social_insurance(
    "", "condition", "Chậm đóng từ {least} ngày trở lên", "At least {least} days late", "122.3", "40.1"
)
_TOTAL = social_insurance("", "dong", "Tiền lãi phải nộp", "Interest due", "122.3", "40, 41")


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Interest in whole dong, without the amount itself."""
    sheet.note(_ACTS[case[KIND]])
    amount = case.given(sheet, AMOUNT)
    parts = _old_law(sheet, case, amount) if sheet.law == LAW_2014 else _new_law(sheet, case, amount)
    total = term(sheet.show(_TOTAL, sheet.dong(parts)))
    sheet.give(PAY, total + amount)
    return Outcome.of(total, "dong")


def _old_law(sheet: Sheet, case: Case, amount: Term) -> Term:
    """By months or days, from 30 days late on; the yearly return must be given."""
    if case[MONTHS] is not None:
        return _by_return(sheet, case, case.date, amount, term(sheet.ratio(case.given(sheet, MONTHS), 12)))
    days = _days(sheet, case)
    least = sheet.value("late_interest.free_days", case.date)
    if not sheet.check(_LONG, days >= least, least=str(least)):
        return named(0, "")
    return _by_return(sheet, case, case.date, amount, term(sheet.ratio(days, 365)))


def _new_law(sheet: Sheet, case: Case, amount: Term) -> Term:
    """0.03 % a day from July 2025; time before it by the return of its year, or as the switch says."""
    if case[MONTHS] is not None:
        raise wrong(
            "months", "not_asked", N_("Under Law 41/2024 interest is counted by days. Please give the days.")
        )
    days, start = _days(sheet, case), _law_began(sheet, case)
    before = max((start - ONE_DAY - case[DUE]).days, 0) if case[DUE] else 0
    if not before or sheet.switch("late_before_july_2025") == "all_days":
        return term(interest_by_day(sheet, case.date, amount, days))
    last = {"last": write(start - ONE_DAY)}
    old = sheet.show(_DAYS_BEFORE, named(before, ""), **last)
    new = sheet.show(_DAYS_SINCE, days - old, first=write(start))
    sheet.give(DAYS_OLD, old)
    sheet.give(DAYS_NEW, new)
    since = term(interest_by_day(sheet, case.date, amount, new))
    if case[RATE] is None:
        sheet.note(_NOT_COUNTED, **last)
        return since
    return _by_return(sheet, case, start - ONE_DAY, amount, term(sheet.ratio(old, 365))) + since


def _by_return(sheet: Sheet, case: Case, day: date, amount: Term, years: Term) -> Term:
    """Raises BadInput where the case does not give the return."""
    if case[RATE] is None:
        message = N_(
            "Please give the fund's average investment return of the year before, in percent a year."
        )
        raise wrong("rate", "missing", message)
    return term(interest_by_return(sheet, day, amount, case.given(sheet, RATE), years))


def _days(sheet: Sheet, case: Case) -> Term:
    """The days given, or those after the last day in time, the day of reckoning included."""
    if case[DAYS] is not None:
        days = case.given(sheet, DAYS)
    elif case[DUE] <= case.date:
        days = sheet.given(DAYS.text, (case.date - case[DUE]).days)
    else:
        message = N_("The last day to pay, {due}, lies after the day of reckoning {day}.")
        raise wrong("due_on", "after_reckoning", message, due=write(case[DUE]), day=write(case.date))
    sheet.give(DAYS_LATE, days)
    return days


def _law_began(sheet: Sheet, case: Case) -> date:
    return sheet.parameters.on("law.social_insurance", case.date).valid_from


LATE_INTEREST = Benefit(
    key="late_interest",
    vi="Tiền lãi chậm đóng, trốn đóng bảo hiểm xã hội, bảo hiểm thất nghiệp",
    en="Interest on late and evaded contributions",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày tính lãi: ngày nộp tiền hoặc ngày chốt số liệu",
    day_en="Day of reckoning: the day of payment, or to which it is counted",
    fields=(AMOUNT, KIND, DUE, DAYS, MONTHS, RATE),
    settle=settle,
    example={
        "id": "example",
        "benefit": "late_interest",
        "date": "2026-03-17",
        "inputs": {"amount": 100_000_000, "days": 45},
    },
    one_of=(OneOf((DAYS.name, DUE.name, MONTHS.name), required=True),),
    switches=("late_before_july_2025",),
    results=(DAYS_LATE, DAYS_OLD, DAYS_NEW, PAY),
)

"""Bảo hiểm xã hội một lần: what is paid back at once (58, Art. 60; TT59, Art. 19; 41, Art. 70, 102)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number, Rates, Work
from motcua.law.benefits import salaries
from motcua.law.benefits.benefit import Case, Outcome, wrong
from motcua.law.benefits.one_time import fields as asked
from motcua.law.benefits.one_time import results
from motcua.law.benefits.one_time.conditions import entitled
from motcua.law.benefits.one_time.support import state_support
from motcua.law.benefits.one_time.time import months_paid
from motcua.law.benefits.salaries.results import AVERAGE_FOUND
from motcua.law.rules import one_time as rules
from motcua.law.rules.average import average_salary
from motcua.law.rules.counting import years_paid
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term
from motcua.law.wording import LAW_2014, social_insurance

_UNDER_A_YEAR = social_insurance(
    "",
    "condition",
    "Thời gian đóng chưa đủ một năm",
    "Less than one year paid",
    "60.2c; Thông tư 59/2015/TT-BLĐTBXH, Điều 19.2",
    "70.3c",
)
_BASE = social_insurance(
    "L",
    "dong",
    "Tổng các mức tiền lương tháng đã đóng",
    "Sum of the monthly salaries paid on",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 19.2",
    "70.3c",
)
_PAID_IN = social_insurance(
    "B",
    "dong",
    "Số tiền đã đóng (22% của các mức tiền lương)",
    "Contributions: 22% of the salaries",
    "60.2c; Thông tư 59/2015/TT-BLĐTBXH, Điều 19.2",
    "70.3c",
)
_AFTER_SUPPORT = social_insurance(
    "",
    "dong",
    "Mức hưởng sau khi trừ số tiền Nhà nước hỗ trợ",
    "Amount less the State's support",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 19.3",
    "70.3",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """By years paid, or what was paid in for less than one year; dong, or months of the average salary."""
    case = _as_decided(sheet, case)
    paid = months_paid(case)
    if case[asked.TOTAL_MONTHS] is None:
        case = case.assuming(asked.TOTAL_MONTHS, sum(paid))
    if case[salaries.SALARIES]:
        salaries.career(sheet, case)
    before, since = sheet.given(asked.BEFORE_2014.text, paid[0]), sheet.given(asked.FROM_2014.text, paid[1])
    total = before + since
    sheet.give(results.TOTAL_MONTHS, total)
    holds = entitled(sheet, case, total)
    sheet.give(results.ELIGIBLE, holds)
    if not holds:
        return Outcome(0, "dong")
    short = bool(sheet.check(_UNDER_A_YEAR, total < sheet.value("one_time.full_year", case.date)))
    sheet.give(results.UNDER_ONE_YEAR, short)
    return _short(sheet, case, total) if short else _by_years(sheet, case, before, since)


def rows(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """The amount in dong from months before and from 2014, and the indexed salaries or their average."""
    before, since = inputs["months_before_2014"], inputs["months_from_2014"]
    total = inputs.get("indexed_total")
    average = work.ratio(total, before + since) if total is not None else inputs["average_salary"]
    salaries_sum = total if total is not None else average * (before + since)
    paid = inputs.get("contributions_paid", rules.share_of(work, day, salaries_sum))
    short = rules.under_one_year(work, day, paid, average)
    full = rules.by_average(work, day, before, since, average)
    return work.choose(before + since < Rates(work, "one_time", day).full_year, short, full)


def _as_decided(sheet: Sheet, case: Case) -> Case:
    """The case on the day of the decision, which decides the parameters (TT59, Art. 19.5; 41, Art. 70.5)."""
    decided = case[asked.DECIDED] or case.date
    if (requested := case[asked.REQUESTED]) is not None and requested > decided:
        message = N_("The decision of {decided} cannot come before the request of {requested}.")
        raise wrong(
            "requested_on", "after_decision", message, decided=write(decided), requested=write(requested)
        )
    sheet.give(results.PARAMETER_DATE, decided)
    return replace(case, date=decided)


def _by_years(sheet: Sheet, case: Case, before: Term, since: Term) -> Outcome:
    years = years_paid(sheet, before, since)
    for result, count in zip((results.YEARS_BEFORE, results.YEARS_SINCE), years, strict=True):
        sheet.give(result, count)
    months = rules.months_of_average(sheet, case.date, *years)
    sheet.give(results.MONTHS_OF_AVERAGE, months)
    average = _average(sheet, case, before + since)
    if average is None:
        return Outcome.of(months, "months_of_average")
    return _less_support(sheet, case, term(rules.amount(sheet, months, average)))


def _short(sheet: Sheet, case: Case, total: Term) -> Outcome:
    """The contributions, at most 2 months of the average; as months of it where no salary is known."""
    average = _average(sheet, case, total)
    if average is None and case[asked.PAID] is None:
        rates = Rates(sheet, "one_time", case.date)
        share = rules.share_of(sheet, case.date, total)
        months = rules.short_months(sheet, sheet.least(share, rates.short_most_months))
        sheet.give(results.MONTHS_OF_AVERAGE, months)
        return Outcome.of(months, "months_of_average")
    paid = _paid_in(sheet, case, total, average)
    most = average if average is not None else paid
    return _less_support(sheet, case, term(rules.under_one_year(sheet, case.date, paid, most)))


def _paid_in(sheet: Sheet, case: Case, total: Term, average: Term | None) -> Term:
    """Contributions: declared, or 22 % of the salaries paid, indexed only where the switch says so."""
    if case[asked.PAID] is not None:
        return case.given(sheet, asked.PAID)
    base = total * (average if average is not None else 0)
    if case[salaries.SALARIES]:
        paid = salaries.salaries_paid(sheet, case)
        option = "paid"
        if sheet.law == LAW_2014:
            option = sheet.switch("under_one_year_base", matters=paid.value != base.value)
        base = base if option == "indexed" else paid
    share = rules.share_of(sheet, case.date, sheet.show(_BASE, base))
    return sheet.show(_PAID_IN, share)


def _average(sheet: Sheet, case: Case, total: Term) -> Term | None:
    if case[asked.TOTAL] is not None:
        found = term(average_salary(sheet, case.given(sheet, asked.TOTAL), total))
        sheet.give(AVERAGE_FOUND, found)
        return found
    averaged = salaries.averaged(sheet, case)
    averaged.give(sheet)
    return averaged.value


def _less_support(sheet: Sheet, case: Case, amount: Term) -> Outcome:
    support = state_support(sheet, case)
    if support is None:
        return Outcome.of(amount, "dong")
    sheet.give(results.BEFORE_SUPPORT, amount)
    sheet.give(results.SUPPORT, support)
    left = sheet.greatest(amount - sheet.dong(support), 0)
    return Outcome.of(sheet.show(_AFTER_SUPPORT, left), "dong")

"""Trợ cấp thất nghiệp: how much, how many months, from which day (38/2013, Art. 50; 74/2025, Art. 39)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce
from operator import add
from typing import Any

from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number, Work
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome, wrong
from motcua.law.benefits.minimum_wage import MINIMUM_WAGE, REGION, lowest_minimum_wage, minimum_wage
from motcua.law.benefits.unemployment import asked, outcomes
from motcua.law.benefits.unemployment.conditions import entitled
from motcua.law.benefits.unemployment.first_day import ONE_DAY, allowance_months, first_day, last_day_to_file
from motcua.law.benefits.unemployment.insured_months import Insured, insured_months, runs
from motcua.law.dates import add_months
from motcua.law.rules import unemployment
from motcua.law.rules.unemployment import employment
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named, term
from motcua.law.wording import Text

_LEVEL = Text("Lcs", "dong_per_month", "Mức lương cơ sở tháng {month}", "Base salary of {month}")
_RUN = employment(
    "", "dong", "Tiền lương từ {start} đến {end}", "Salaries from {start} to {end}", "50.1", "39.1"
)
_SUM = employment(
    "S",
    "dong",
    "Tổng tiền lương của 06 tháng đóng gần nhất",
    "Salaries of the last 6 months paid",
    "50.1",
    "39.1",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Dong a month; months where the case gives no salary; 0 with the conditions that are not met."""
    months = insured_months(sheet, case) if case[asked.SALARIES] else []
    paid = _paid(sheet, case, months)
    sheet.give(outcomes.LAST_FILING, last_day_to_file(sheet, case.date))
    eligible = entitled(sheet, case, months, paid)
    sheet.give(outcomes.ELIGIBLE, eligible)
    granted = None if paid is None else _granted(sheet, case, paid, eligible)
    amount = _amount(sheet, case, months) if eligible else named(0, "")
    if eligible and granted is not None:
        _days(sheet, case, granted, amount)
    if amount is None:
        return Outcome.of(granted, "months")
    sheet.give(outcomes.MONTHLY, amount)
    if eligible and granted is not None:
        sheet.give(outcomes.TOTAL, unemployment.allowance_in_all(sheet, amount, granted))
    return Outcome.of(amount, "dong_per_month")


def _paid(sheet: Sheet, case: Case, months: Sequence[Insured]) -> Term | None:
    """The months declared, or those of the salaries; None where only the monthly amount can be told."""
    if case[asked.PAID] is None and not months:
        if case[asked.AVERAGE] is None:
            message = N_("Please give the months paid, the salaries or their average.")
            raise wrong("contributed_months", "missing", message)
        return None
    paid = sheet.given(asked.PAID.text, len(months) if case[asked.PAID] is None else case[asked.PAID])
    sheet.give(outcomes.MONTHS_PAID, paid)
    return paid


def _granted(sheet: Sheet, case: Case, paid: Term, eligible: bool) -> Term:
    granted = term(unemployment.months_of_allowance(sheet, case.date, paid)) if eligible else named(0, "t")
    sheet.give(outcomes.MONTHS, granted)
    sheet.give(outcomes.KEPT, unemployment.months_kept(sheet, case.date, paid, granted))
    return granted


def _average(sheet: Sheet, case: Case, months: Sequence[Insured]) -> Term | None:
    """The average declared, or that of the last 6 insured months; None when the case gives neither."""
    if case[asked.AVERAGE] is not None:
        average = case.given(sheet, asked.AVERAGE)
    elif months:
        used = months[-sheet.value("unemployment.average_months", case.date) :]
        sheet.give(outcomes.FIRST_MONTH, used[0].month)
        sheet.give(outcomes.LAST_MONTH, used[-1].month)
        total = sheet.show(_SUM, reduce(add, [_run(sheet, *run) for run in runs(used)]))
        average = term(unemployment.average_of_months(sheet, total, len(used)))
    else:
        return None
    sheet.give(outcomes.AVERAGE, average)
    return average


def _run(sheet: Sheet, start: date, end: date, salary: int, count: int) -> Term:
    return sheet.show(_RUN, named(count, "") * salary, start=f"{start:%m/%Y}", end=f"{end:%m/%Y}")


def _amount(sheet: Sheet, case: Case, months: Sequence[Insured]) -> Term | None:
    """60 % of the average under its cap. Raises BadInput where the cap may matter without its region."""
    if (average := _average(sheet, case, months)) is None:
        return None
    share = term(unemployment.share_of_average(sheet, case.date, average))
    level = _level(sheet, case, months)
    highest = term(
        unemployment.highest_allowance(sheet, case.date, level or lowest_minimum_wage(sheet, case.date))
    )
    if level is None and share > highest:
        message = N_("Please give the region or its minimum wage: the highest allowance depends on it.")
        raise wrong("region", "missing", message)
    sheet.give(outcomes.SHARE, share)
    sheet.give(outcomes.CAP, highest)
    sheet.give(outcomes.CAPPED, share > highest)
    return term(unemployment.monthly_allowance(sheet, share, highest))


def _level(sheet: Sheet, case: Case, months: Sequence[Insured]) -> Term | None:
    """What the cap is a multiple of: at the end of the contract, from 2026 in the last month paid."""
    if case[asked.STATE_SCALE] and sheet.value("unemployment.state_cap_by_base_salary", case.date):
        return sheet.parameter("base_salary", case.date, _LEVEL)
    old = sheet.law == unemployment.LAW_2013
    return minimum_wage(sheet, case, months[-1].month if months and not old else case.date)


def _days(sheet: Sheet, case: Case, granted: Term, amount: Term | None) -> None:
    """From which day to which, where the case says when the file was handed in."""
    if case[asked.FILED] is None:
        return
    start, count = first_day(sheet, case), int(granted.value)
    sheet.give(outcomes.START, start)
    sheet.give(outcomes.END, add_months(start, count) - ONE_DAY)
    sheet.give(outcomes.PERIODS, [{**row, "amount": amount} for row in allowance_months(start, count)])


def in_rows(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """Dong a month for those entitled, from `average_salary` and `minimum_wage`."""
    share = unemployment.share_of_average(work, day, inputs[asked.AVERAGE.name])
    highest = unemployment.highest_allowance(work, day, inputs[MINIMUM_WAGE.name])
    return unemployment.monthly_allowance(work, share, highest)


UNEMPLOYMENT_ALLOWANCE = Benefit(
    key="unemployment_allowance",
    vi="Trợ cấp thất nghiệp",
    en="Unemployment allowance",
    law="law.unemployment",
    unit="dong_per_month",
    day_vi=asked.DAY_VI,
    day_en=asked.DAY_EN,
    fields=(
        asked.AVERAGE,
        asked.SALARIES,
        asked.BREAKS,
        asked.PAID,
        asked.IN_WINDOW,
        REGION,
        MINIMUM_WAGE,
        asked.STATE_SCALE,
        asked.CONTRACT,
        asked.LAWFUL,
        asked.PENSION,
        asked.FILED,
        asked.HOLIDAYS,
        asked.WORKS,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "unemployment_allowance",
        "date": "2026-03-31",
        "inputs": {"average_salary": 15_000_000, "contributed_months": 72, "region": "I"},
    },
    one_of=(
        OneOf((asked.AVERAGE.name, asked.SALARIES.name), required=False),
        OneOf((REGION.name, MINIMUM_WAGE.name), required=False),
    ),
    results=outcomes.ALL,
    rows=in_rows,
)

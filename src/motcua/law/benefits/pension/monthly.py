"""Lương hưu hằng tháng: who, from when, at what rate, how much, and what is paid once besides.

58/2014, Art. 54-59 and 71-76; 41/2024, Art. 64-69, 98-101 and 111.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.law.arithmetic import Number, Work
from motcua.law.benefits import salaries
from motcua.law.benefits.benefit import Case, Outcome
from motcua.law.benefits.pension import person_fields as person
from motcua.law.benefits.pension import results, texts
from motcua.law.benefits.pension import time_fields as paid
from motcua.law.benefits.pension.floor import raised
from motcua.law.benefits.pension.lump import lump_sum
from motcua.law.benefits.pension.rate import rate_of
from motcua.law.benefits.pension.start import entries, give_days, taken
from motcua.law.benefits.pension.time import Time, declared_or_counted, time_paid
from motcua.law.benefits.pension.ways import open_ways
from motcua.law.rules import pension
from motcua.law.sheet import Sheet


def settle(sheet: Sheet, case: Case) -> Outcome:
    """The monthly pension in dong; its rate in percent where the case gives no average salary."""
    if case[paid.RATE] is not None:
        return _at_known_rate(sheet, case)
    case = declared_or_counted(sheet, case)
    time = time_paid(sheet, case)
    among = entries(sheet, case, open_ways(sheet, case, time))
    give_days(sheet, case, among)
    sheet.give(results.MONTHS, time.total)
    entry = taken(sheet, case, among)
    sheet.give(results.ELIGIBLE, entry is not None)
    if entry is None:
        return _refused(sheet, case, time)
    sheet.give(results.WAY, entry.way.key)
    years = pension.years_counted(sheet, time.total)
    sheet.give(results.YEARS, years)
    rate = rate_of(sheet, case, time, entry.way, years)
    found = salaries.averaged(sheet, case)
    found.give(sheet)
    average = found.value
    lump_sum(sheet, case, time, years, average)
    if average is None:
        return Outcome.of(rate, "percent")
    amount = pension.amount(sheet, rate, average)
    return Outcome.of(raised(sheet, case, time, entry.way, amount), "dong_per_month")


def in_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """The pension of employees who retire at the age, from sex, months and average salary; dong a month.

    `sex`: one for all rows, or a column that says yes for a man.
    """
    sex, compulsory, average = inputs["sex"], inputs["compulsory_months"], inputs["average_salary"]
    male = sex == person.MALE if isinstance(sex, str) else sex
    return pension.by_time(work, day, male, compulsory, inputs.get("voluntary_months", 0), average)


def _at_known_rate(sheet: Sheet, case: Case) -> Outcome:
    """The amount alone, of a rate that was found elsewhere."""
    rate = case.given(sheet, paid.RATE)
    sheet.give(results.RATE, rate)
    found = salaries.averaged(sheet, case)
    found.give(sheet)
    if found.value is None:
        return Outcome.of(rate, "percent")
    return Outcome.of(pension.amount(sheet, rate, found.value), "dong_per_month")


def _refused(sheet: Sheet, case: Case, time: Time) -> Outcome:
    least = sheet.parameter("pension.least_months", case.date)
    missing = max(0, least.value - time.counted.value)
    if missing:
        sheet.show(texts.MISSING, least - time.counted)
    sheet.give(results.MISSING_MONTHS, missing)
    given = case[salaries.AVERAGE] or case[salaries.SALARIES]
    return Outcome(0, "dong_per_month" if given else "percent")

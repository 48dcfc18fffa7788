"""The rate of the pension and what retiring before the age takes from it (58, Art. 56; 41, Art. 66)."""

from __future__ import annotations

from motcua.law.arithmetic import Number
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.pension import person_fields as person
from motcua.law.benefits.pension import results, texts
from motcua.law.benefits.pension import time_fields as paid
from motcua.law.benefits.pension.ages import early_months
from motcua.law.benefits.pension.time import Time
from motcua.law.benefits.pension.ways import COMMUNE, Way, lowest_full_age
from motcua.law.rules import pension
from motcua.law.sheet import Sheet
from motcua.law.term import Term


def rate_of(sheet: Sheet, case: Case, time: Time, way: Way, years: Number) -> Number:
    """The rate in percent; with a loss of capacity reduced for the time before the age."""
    before = _earned(sheet, case, time, way, years)
    early = early_months(sheet, case, lowest_full_age(sheet, case, time)) if way.early else 0
    less: Number = Term(0, "0", "0")
    rate = before
    if early:
        less = pension.reduction(sheet, case.date, sheet.show(texts.EARLY, early))
        rate = pension.rate(sheet, before, less)
    sheet.give(results.BEFORE, before)
    sheet.give(results.EARLY, early)
    sheet.give(results.REDUCTION, less)
    sheet.give(results.RATE, rate)
    return rate


def is_under_agreement(sheet: Sheet, case: Case, time: Time) -> bool:
    """The time paid in Viet Nam alone is too short: each of its years has a rate of its own."""
    return bool(case[paid.AGREEMENT] and time.total < sheet.value("pension.least_months", case.date))


def _earned(sheet: Sheet, case: Case, time: Time, way: Way, years: Number) -> Number:
    if way.key == COMMUNE:
        return pension.earned_in_commune(sheet, case.date, years)
    if is_under_agreement(sheet, case, time):
        return pension.earned_under_agreement(sheet, case.date, years)
    return pension.earned(sheet, case.date, case[person.SEX] == person.MALE, time.total, years)

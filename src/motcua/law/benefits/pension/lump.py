"""Trợ cấp một lần khi nghỉ hưu: for the years above those of the highest rate (58, Art. 58; 41, Art. 68)."""

from __future__ import annotations

from motcua.law.arithmetic import Number
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.pension import person_fields as person
from motcua.law.benefits.pension import results
from motcua.law.benefits.pension import time_fields as paid
from motcua.law.benefits.pension.time import Time
from motcua.law.rules import pension
from motcua.law.sheet import Sheet


def lump_sum(sheet: Sheet, case: Case, time: Time, years: Number, average: Number | None) -> None:
    """Gives the years above, the months of the average and, where the average is known, the dong."""
    top = pension.full_years(sheet, case.date, case[person.SEX] == person.MALE)
    above = pension.years_above(sheet, years, top)
    sheet.give(results.YEARS_ABOVE, above)
    if above <= 0:
        sheet.give(results.LUMP_MONTHS, 0)
        return
    months = _months(sheet, case, time, above, top)
    sheet.give(results.LUMP_MONTHS, months)
    if average is not None:
        sheet.give(results.LUMP, pension.lump_sum(sheet, months, average))


def _months(sheet: Sheet, case: Case, time: Time, above: Number, top: Number) -> Number:
    if not case[paid.AFTER_AGE]:
        return pension.lump_months(sheet, case.date, above)
    until = time.total - case.given(sheet, paid.AFTER_AGE)
    after = pension.paid_after_age(sheet, until, top, above)
    return pension.lump_months_after_age(sheet, case.date, above, after)

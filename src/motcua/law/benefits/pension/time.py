"""The time paid, as the conditions and the rate of the pension count it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import add

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.pension import texts
from motcua.law.benefits.pension import time_fields as paid
from motcua.law.benefits.salaries import SALARIES, TOTAL_MONTHS, career
from motcua.law.benefits.salaries.fields import VOLUNTARY
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term


@dataclass(frozen=True, slots=True)
class Time:
    """Months. `compulsory`: with those paid at once; `total`: what the rate counts.

    `counted`: what the condition counts, time under an international agreement too. `hazard`: work and areas
    that lower the age, added up; `special`: of it specially hazardous work; `coal`: of it coal mining.
    """

    compulsory: Term
    voluntary: Term
    total: Term
    counted: Term
    hazard: Term
    special: Term
    coal: Term


def declared_or_counted(sheet: Sheet, case: Case) -> Case:
    """The time declared stands for the months in all; where none is, they come from the salaries."""
    compulsory, voluntary = case[paid.COMPULSORY] or 0, case[paid.VOLUNTARY]
    if compulsory + voluntary:
        months = case[TOTAL_MONTHS] or compulsory + voluntary
        return case.assuming(paid.COMPULSORY, compulsory).assuming(TOTAL_MONTHS, months)
    months = case[TOTAL_MONTHS] or 0
    if case[SALARIES]:
        found = career(sheet, case)
        months = found.months
        voluntary = sum(part.months for part in found.others if part.row.get("scheme") == VOLUNTARY)
    return case.assuming(paid.COMPULSORY, months - voluntary).assuming(paid.VOLUNTARY, voluntary)


def time_paid(sheet: Sheet, case: Case) -> Time:
    """Every kind of time that is declared, as a line. Raises BadInput where parts exceed the whole."""
    _check(sheet, case)
    compulsory = _sum(sheet, case, paid.COMPULSORY, paid.MISSING)
    voluntary = _sum(sheet, case, paid.VOLUNTARY)
    total = sheet.show(texts.TOTAL, compulsory + voluntary) if voluntary.value else compulsory
    counted = total + case.given(sheet, paid.AGREEMENT) if case[paid.AGREEMENT] else total
    coal = _sum(sheet, case, paid.COAL)
    special = _joined(_sum(sheet, case, paid.SPECIAL), coal)
    hazard = _joined(_sum(sheet, case, paid.HAZARDOUS, paid.REGION), special)
    return Time(compulsory, voluntary, total, counted, hazard, special, coal)


def _sum(sheet: Sheet, case: Case, *fields: Field) -> Term:
    given = [case.given(sheet, field) for field in fields if case[field]]
    return reduce(add, given) if given else term(0)


def _joined(one: Term, other: Term) -> Term:
    return one + other if one.value and other.value else one if one.value else other


def _check(sheet: Sheet, case: Case) -> None:
    """No part is longer than the whole, and no more months are paid at once than the law allows."""
    compulsory, missing = case[paid.COMPULSORY], case[paid.MISSING]
    if missing and missing > (most := sheet.value("pension.most_missing_months", case.date)):
        message = N_("At most {most} missing months may be paid at once; got {value}.")
        raise wrong(paid.MISSING.name, "too_many", message, value=missing, most=most)
    for field in (paid.HAZARDOUS, paid.REGION, paid.SPECIAL, paid.COAL):
        if case[field] > compulsory:
            message = N_("{value} months of this work are more than the {most} compulsory months.")
            raise wrong(field.name, "too_many", message, value=case[field], most=compulsory)
    total = compulsory + case[paid.VOLUNTARY]
    if case[paid.AFTER_AGE] > total:
        message = N_("{value} months after the retirement age are more than the {most} months paid.")
        raise wrong(paid.AFTER_AGE.name, "too_many", message, value=case[paid.AFTER_AGE], most=total)

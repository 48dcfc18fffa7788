"""The lowest pension (mức lương hưu thấp nhất) and who has it (58/2014, Art. 56.5; 41/2024, Art. 141.11)."""

from __future__ import annotations

from motcua.law.arithmetic import Number
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.pension import person_fields as person
from motcua.law.benefits.pension import results, texts
from motcua.law.benefits.pension.time import Time
from motcua.law.benefits.pension.ways import COMMUNE, Way
from motcua.law.dates import add_months
from motcua.law.rules import pension
from motcua.law.sheet import Sheet
from motcua.law.term import Truth
from motcua.law.wording import LAW_2014


def raised(sheet: Sheet, case: Case, time: Time, way: Way, amount: Number) -> Number:
    """The pension, raised to the base salary (reference level) where it is lower and the law grants that."""
    below = bool(amount < sheet.value("base_salary", case.date))
    applies = below and (_granted_2014 if sheet.law == LAW_2014 else _granted_2024)(sheet, case, time, way)
    sheet.give(results.FLOOR, applies)
    if below:
        sheet.check(texts.FLOOR, Truth(applies))
    return pension.floored(sheet, case.date, amount, applies) if applies else amount


def _granted_2014(sheet: Sheet, case: Case, time: Time, way: Way) -> bool:
    """20 compulsory years, none of them voluntary (Decree 115/2015, Art. 11.5b); no commune part-time."""
    if way.key == COMMUNE or case[person.GROUP] == person.COMMUNE_PART_TIME:
        return False
    return bool(time.compulsory >= sheet.value("pension.floor_months", case.date))


def _granted_2024(sheet: Sheet, case: Case, time: Time, way: Way) -> bool:
    """20 compulsory years, begun before the law took effect, and not in the groups it leaves out."""
    if case[person.GROUP] in (person.COMMUNE_PART_TIME, person.OTHER):
        return False
    began = add_months(case.date, -int(time.compulsory.value))
    in_force = sheet.parameters.on("law.social_insurance", case.date).valid_from
    return began < in_force and bool(time.compulsory >= sheet.value("pension.floor_months", case.date))

"""Which relatives may have the monthly allowance, and when (58/2014, Art. 67.2-3; 41/2024, Art. 86.2-3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.retirement_age import retirement_day
from motcua.law.benefits.survivorship import relative_texts as texts
from motcua.law.benefits.survivorship.finding import Finding, declared_finding, entitles
from motcua.law.benefits.survivorship.relative_fields import RELATIVES
from motcua.law.dates import birthday, full_years, last_of_month, next_month
from motcua.law.sheet import Sheet
from motcua.law.term import Truth, named
from motcua.law.wording import LAW_2014

POSTHUMOUS_DAYS = 300
"""A child born within 300 days was conceived before the death (Law 52/2014 on the family, Art. 88)."""

_COUNTED_INCOME = ("insured_salary", "pension_or_allowance")
"""What 41/2024, Art. 86.3 looks at; 58/2014 looks at every income but merit benefits."""

_CHILD, _OTHER = ("con", "child"), ("thành viên khác trong gia đình", "other member of the family")
_RELATIONS: Mapping[tuple[str, str], tuple[str, str]] = {
    **{("child", sex): _CHILD for sex in ("", "male", "female")},
    **{("other", sex): _OTHER for sex in ("male", "female")},
    ("spouse", "male"): ("chồng", "husband"),
    ("spouse", "female"): ("vợ", "wife"),
    ("parent", "male"): ("cha đẻ", "father"),
    ("parent", "female"): ("mẹ đẻ", "mother"),
    ("parent_in_law", "male"): ("cha vợ hoặc cha chồng", "father-in-law"),
    ("parent_in_law", "female"): ("mẹ vợ hoặc mẹ chồng", "mother-in-law"),
}


@dataclass(frozen=True, slots=True)
class Relative:
    """One relative, with the allowance from the month of `start` until the month of `end` (None: no end)."""

    place: int
    row: Mapping[str, Any]
    born: date
    start: date
    end: date | None
    age: int
    finding: Finding
    carer: date | None
    """The month from which somebody cares for a relative who had nobody."""

    @property
    def disabled(self) -> bool:
        """Whether a loss of 81 % counts."""
        return self.finding.counts

    @property
    def alone(self) -> bool:
        """Whether nobody directly cares for the relative in the first month."""
        return bool(self.row["without_carer"]) and (self.carer is None or self.carer > self.start)

    @property
    def relation(self) -> str:
        return str(self.row["relation"])

    @property
    def who(self) -> tuple[str, str]:
        """What the lines call a relative, in two languages: the name, otherwise the place in the list."""
        vi, en = _RELATIONS[self.relation, self.row.get("sex", "")]
        name = self.row.get("name")
        return f"{name or f'Thân nhân {self.place}'} ({vi})", f"{name or f'Relative {self.place}'} ({en})"


def entitled(sheet: Sheet, case: Case) -> list[Relative]:
    """Those who meet the conditions, in the order given. Raises BadInput for a birth after the death."""
    declared = [_declared(sheet, case, place, row) for place, row in enumerate(case[RELATIVES] or (), 1)]
    return [relative for relative in declared if _qualifies(sheet, case, relative)]


def _declared(sheet: Sheet, case: Case, place: int, row: Mapping[str, Any]) -> Relative:
    """A child's allowance ends at 18 unless disabled; of one born later it starts in the month of birth."""
    born, is_child = _birth(case, place, row), row["relation"] == "child"
    unborn, young = born > case.date, is_child or _young_other(sheet, case, row, born)
    if unborn and not (is_child and (born - case.date).days <= POSTHUMOUS_DAYS):
        message = N_("The birth on {born} lies after the death on {died}. Please check both days.")
        field = f"relatives.{place - 1}.born"
        raise wrong(field, "born_after_death", message, born=write(born), died=write(case.date))
    grown = birthday(born, sheet.value("survivor_monthly.child_age", case.date))
    finding = declared_finding(sheet, case, row, grown if young else case.date)
    return Relative(
        place,
        row,
        born,
        start=born.replace(day=1) if unborn else next_month(case.date),
        end=month_of_change(sheet, grown) if young and not finding.counts else None,
        age=0 if unborn else full_years(born, case.date),
        finding=finding,
        carer=month_of_change(sheet, row["carer_from"]) if row.get("carer_from") else None,
    )


def _young_other(sheet: Sheet, case: Case, row: Mapping[str, Any], born: date) -> bool:
    """Another member of the family under 18: under 58/2014 as a child (Decree 115/2015, Art. 14.1)."""
    grown = birthday(born, sheet.value("survivor_monthly.child_age", case.date))
    return sheet.law == LAW_2014 and row["relation"] == "other" and grown > case.date


def _birth(case: Case, place: int, row: Mapping[str, Any]) -> date:
    """The day of birth, or the day that an age alone stands for. Raises BadInput where they contradict."""
    age: int | None = row.get("age")
    born: date | None = row.get("born")
    if born is None:
        return birthday(case.date, -(age or 0))
    if age is not None and full_years(born, case.date) != age:
        message = N_("An age of {age} does not fit a birth on {born}. Please give one of them.")
        raise wrong(f"relatives.{place - 1}.age", "age_differs", message, age=age, born=write(born))
    return born


def month_of_change(sheet: Sheet, day: date) -> date:
    """The first month in which a change on `day` counts: a birthday, or a carer found."""
    still_paid = sheet.switch("month_child_turns_18", matters=False) == "paid"
    return next_month(day) if still_paid else day.replace(day=1)


def _qualifies(sheet: Sheet, case: Case, relative: Relative) -> bool:
    with sheet.about(relative.who, str(relative.place)):
        if relative.row.get("born") is None:
            sheet.note(texts.BY_AGE, relative.age)
        if relative.relation == "child":
            return _child_qualifies(sheet, case, relative)
        if not _by_age(sheet, case, relative) and not entitles(sheet, relative.finding):
            return False
        if relative.relation != "spouse" and not sheet.check(texts.SUPPORTED, relative.row["supported"]):
            return False
        return _income_allows(sheet, case, relative)


def _child_qualifies(sheet: Sheet, case: Case, relative: Relative) -> bool:
    """Under 18 without a test; from 18 with a loss of 81 %, the income tested under 41/2024 only."""
    if relative.born > case.date:
        return bool(sheet.check(texts.POSTHUMOUS, True, born=write(relative.born)))
    grown = sheet.value("survivor_monthly.child_age", case.date)
    if sheet.check(texts.CHILD, named(relative.age, "") < grown):
        return _in_time(sheet, relative)
    if not entitles(sheet, relative.finding):
        return False
    return sheet.law == LAW_2014 or _income_allows(sheet, case, relative)


def _in_time(sheet: Sheet, relative: Relative) -> bool:
    """Whether the allowance starts before it ends: not where 18 is reached in the month of the death."""
    return relative.end is None or bool(relative.start < relative.end or sheet.check(texts.GROWN, False))


def _by_age(sheet: Sheet, case: Case, relative: Relative) -> bool:
    """Old enough; under 58/2014 another member also while young (Decree 115/2015, Art. 14.1)."""
    if relative.end is not None and sheet.check(texts.YOUNG, True):
        return _in_time(sheet, relative)
    return _of_age(sheet, case, relative)


def _of_age(sheet: Sheet, case: Case, relative: Relative) -> bool:
    """55 and 60 years on the day under 58/2014; the normal retirement age in the month under 41/2024."""
    sex, born = relative.row["sex"], relative.born
    if sheet.law == LAW_2014:
        least = sheet.value(f"relative_age.{sex}", case.date)
        return bool(sheet.check(texts.AGE, named(relative.age, "") >= least))
    reached, last = retirement_day(sheet, sex, born, case.date), last_of_month(case.date)
    figures = f"{write(reached)} ≤ {write(last)}"
    return bool(sheet.check(texts.RETIREMENT, Truth(reached <= last, figures, figures)))


def _income_allows(sheet: Sheet, case: Case, relative: Relative) -> bool:
    """Below the base salary (58/2014) or the reference level (41/2024) of the month of death."""
    kind, income = relative.row["income_kind"], relative.row["monthly_income"]
    counted = kind != "merit" if sheet.law == LAW_2014 else kind in _COUNTED_INCOME
    level = sheet.value("base_salary", case.date)
    return bool(sheet.check(texts.INCOME, named(income if counted else 0, "") < level))

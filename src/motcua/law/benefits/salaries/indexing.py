"""Salaries brought to the level of the settlement (58/2014, Art. 63; 41/2024, Art. 73).

By the base salary, where the State set them for one who joined before 2016; else by the year's coefficient.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.kernel.errors import N_
from motcua.kernel.money import Exact
from motcua.law.arithmetic import PERCENT
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.salaries.career import Career
from motcua.law.benefits.salaries.fields import INDEXED_IN
from motcua.law.benefits.salaries.state_fields import BASE_SALARY
from motcua.law.benefits.salaries.stretches import Stretch, first_day, turns
from motcua.law.exact import simplest
from motcua.law.parameters import MissingValue
from motcua.law.rules.survivorship import LEVEL
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named
from motcua.law.wording import social_insurance

_SPAN = social_insurance(
    "",
    "dong",
    "Tiền lương đã điều chỉnh từ {start} đến {end}",
    "Indexed salaries from {start} to {end}",
    "63",
    "73",
)
_PAID = social_insurance(
    "", "dong", "Tiền lương đã đóng từ {start} đến {end}", "Salaries paid from {start} to {end}", "60", "70"
)
_NUMBERED = social_insurance(
    "",
    "dong",
    "Tiền lương của giai đoạn {number}",
    "Salaries of period {number}",
    "63",
    "73",
)


@dataclass(frozen=True, slots=True)
class Index:
    """What the salaries of one case are indexed by."""

    sheet: Sheet
    case: Case
    by_base_salary: bool
    """Of the salaries set by the State: for one who joined before 2016 (58, Art. 63.1; 41, Art. 73.1a)."""
    indexed: bool = True
    """Without it salaries are summed as they were paid."""

    @staticmethod
    def of(sheet: Sheet, case: Case, found: Career) -> Index:
        by_base = bool(found.state) and sheet.value("state_window.by_base_salary", found.began) == 1
        return Index(sheet, case, by_base)

    def level(self) -> Term:
        """The base salary to compute with: assumed in the case, or in force on its date."""
        if self.case[BASE_SALARY] is not None:
            return self.case.given(self.sheet, BASE_SALARY)
        return self.sheet.parameter("base_salary", self.case.date, LEVEL)

    def values(self, stretches: tuple[Stretch, ...], level: Term | None) -> list[Term]:
        """Each stretch indexed, in parts that have one factor each; every part is a line."""
        return [
            self._shown(part, value) for stretch in stretches for part, value in self._parts(stretch, level)
        ]

    def _parts(self, stretch: Stretch, level: Term | None) -> Iterator[tuple[Stretch, Term]]:
        if not self.indexed:
            yield from ((run, named(run.months, "") * salary) for run, salary in self._paid(stretch))
            return
        declared = stretch.row.get("coefficient")
        if level is not None and stretch.is_state and self.by_base_salary and declared is None:
            yield from self._by_base_salary(stretch, level)
            return
        for part in [stretch] if declared is not None else stretch.by_year():
            factor = declared if declared is not None else self._coefficient(part)
            for run, salary in self._paid(part):
                yield run, named(run.months, "") * salary * factor

    def _by_base_salary(self, stretch: Stretch, level: Term) -> Iterator[tuple[Stretch, Term]]:
        if (coefficient := scale(stretch)) is not None:
            yield stretch, named(stretch.months, "") * coefficient * level
            return
        for run, then in self._levels(stretch):
            yield run, named(run.months, "") * stretch.row["salary"] * self.sheet.ratio(level, then)

    def _paid(self, stretch: Stretch) -> Iterator[tuple[Stretch, Any]]:
        """The salary as paid: in dong, or by the coefficient and the base salary of the month."""
        coefficient = scale(stretch)
        if coefficient is None:
            yield stretch, stretch.row["salary"]
            return
        for run, then in self._levels(stretch):
            yield run, coefficient * then

    def _levels(self, stretch: Stretch) -> Iterator[tuple[Stretch, Exact]]:
        """Cut where the base salary changed, with the base salary of the time."""
        for run in stretch.cut(turns(self.sheet.parameters, "base_salary")):
            yield run, self._level_then(stretch, run.start)

    def _level_then(self, stretch: Stretch, month: int | None) -> Exact:
        if month is None:
            message = N_("Please give the first and last month: the base salary of the time is needed.")
            raise wrong(f"salaries.{stretch.place}.from", "missing", message)
        try:
            return self.sheet.parameter("base_salary", first_day(month)).value
        except MissingValue:
            message = N_(
                "No base salary is known for {month}. Please give the coefficient of the State's scale."
            )
            place = f"salaries.{stretch.place}.salary_coefficient"
            raise wrong(place, "base_salary_unknown", message, month=f"{first_day(month):%m/%Y}") from None

    def _coefficient(self, part: Stretch) -> Exact:
        """Of the table of the year of settlement. Raises BadInput where none is known."""
        field = f"salaries.{part.place}.coefficient"
        if part.start is None:
            message = N_("Please give the indexation coefficient, or the first and last month.")
            raise wrong(field, "coefficient_unknown", message)
        paid, year = part.start // 12, self.case[INDEXED_IN] or self.case.date.year
        name = f"indexation.{paid}" if paid >= 1995 else "indexation.before_1995"
        try:
            return self.sheet.parameter(name, date(year, 1, 1)).value
        except MissingValue:
            message = N_(
                "No coefficient for {paid} is known in a settlement of {year}. Please give the coefficient."
            )
            raise wrong(field, "coefficient_unknown", message, paid=paid, year=year) from None

    def _shown(self, part: Stretch, value: Term) -> Term:
        if part.start is None or part.end is None:
            return self.sheet.show(_NUMBERED, value, number=str(part.place + 1))
        start, end = first_day(part.start), first_day(part.end)
        return self.sheet.show(
            _SPAN if self.indexed else _PAID, value, start=f"{start:%m/%Y}", end=f"{end:%m/%Y}"
        )


def scale(stretch: Stretch) -> Term | None:
    """The coefficient with its allowances: (salary + position + over-scale) × (1 + seniority)."""
    row = stretch.row
    if row.get("salary_coefficient") is None:
        return None
    salary = named(row["salary_coefficient"], "")
    if row.get("over_scale_percent"):
        salary = salary + salary * (named(row["over_scale_percent"], "") * PERCENT)
    if row.get("position_allowance"):
        salary = salary + row["position_allowance"]
    if row.get("seniority_percent"):
        salary = salary * named(simplest(1 + row["seniority_percent"] * PERCENT), "")
    return salary

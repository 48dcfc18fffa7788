"""Which last months under the state scale are averaged, and what the seniority allowance changes.

58/2014, Art. 62.1; 41/2024, Art. 72.1; Circular 59/2015, Art. 20.1, 20.3, 20.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any

from motcua.law.benefits.benefit import Case
from motcua.law.benefits.salaries import results
from motcua.law.benefits.salaries.career import Career, window_months
from motcua.law.benefits.salaries.indexing import Index, scale
from motcua.law.benefits.salaries.state_fields import SENIOR_COEFFICIENT, SENIOR_PERCENT
from motcua.law.benefits.salaries.stretches import Row, Stretch, first_day
from motcua.law.explanation import Result
from motcua.law.rules import average as rules
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named, term
from motcua.law.wording import social_insurance

MOST_SHOWN = 12
"""A longer sum is stated without its parts: each has its own line above it."""

_WINDOW = social_insurance(
    "Tc",
    "months",
    "Số tháng cuối tính bình quân, từ {start} đến {end}",
    "Last months averaged, from {start} to {end}",
    "62.1",
    "72.1",
)
_WINDOW_MONTHS = social_insurance(
    "Tc", "months", "Số tháng cuối tính bình quân", "Last months averaged", "62.1", "72.1"
)
_SUM = social_insurance(
    "Sc", "dong", "Tổng tiền lương của các tháng cuối", "Sum of the last months' salaries", "62.1", "72.1"
)
_BETTER = social_insurance(
    "Mnn",
    "dong_per_month",
    "Mức bình quân của các năm liền trước có phụ cấp thâm niên nghề, lấy mức cao hơn",
    "Average of the preceding years with the seniority allowance: the higher counts",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 20.4đ",
    "72.4",
)
_WITH_SENIORITY = social_insurance(
    "Mtn",
    "dong_per_month",
    "Mức bình quân của các năm liền trước có phụ cấp thâm niên nghề",
    "Average of the preceding years with the seniority allowance",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 20.4đ",
    "72.4",
)


@dataclass(frozen=True, slots=True)
class Window:
    """The last months of the state scale that are averaged, cut out of the career."""

    stretches: tuple[Stretch, ...]

    @property
    def months(self) -> int:
        return sum(stretch.months for stretch in self.stretches)

    def state(self, sheet: Sheet) -> Term:
        """A line with its number of months, and its first and last where they are known."""
        start, end = self.stretches[0].start, self.stretches[-1].end
        if start is None or end is None:
            return sheet.show(_WINDOW_MONTHS, self.months)
        span = {"start": f"{first_day(start):%m/%Y}", "end": f"{first_day(end):%m/%Y}"}
        return sheet.show(_WINDOW, self.months, **span)

    def facts(self) -> dict[Result, Any]:
        start, end = self.stretches[0].start, self.stretches[-1].end
        found: dict[Result, Any] = {results.WINDOW_MONTHS: self.months}
        if start is not None and end is not None:
            found[results.WINDOW_FIRST] = f"{first_day(start):%Y-%m}"
            found[results.WINDOW_LAST] = f"{first_day(end):%Y-%m}"
        return found


def last_window(sheet: Sheet, found: Career) -> Window:
    """The last 60 to 240 months under the state scale, over gaps, or all of them."""
    return Window(tuple(_last(found.state, window_months(sheet, found))))


def state_average(index: Index, found: Career, window: Window) -> tuple[Term, dict[Result, Any]]:
    """The average under the state scale with the seniority allowance, dong a month; and what led to it."""
    sheet, level = index.sheet, index.level() if index.by_base_salary else None
    plain = _average(index, window, level)
    facts: dict[Result, Any] = {results.LAST_WINDOW_AVERAGE: plain}
    senior = _seniority_window(found, window)
    if senior is not None:
        higher = _average(index, senior, level, senior=True)
        facts[results.SENIORITY_WINDOW_AVERAGE] = higher
        plain = sheet.show(_BETTER, sheet.greatest(plain, higher))
    elif level is not None and (allowance := _allowance(sheet, index.case, found, window)) is not None:
        added = term(rules.seniority_allowance(sheet, level, *allowance))
        facts[results.SENIORITY_ALLOWANCE] = added
        plain = plain + added
    return plain, facts


def total(parts: list[Term]) -> Term:
    """The sum, with its parts where they can be read."""
    return reduce(add, parts) if len(parts) <= MOST_SHOWN else term(sum(part.value for part in parts))


def _average(index: Index, window: Window, level: Term | None, senior: bool = False) -> Term:
    months = window.state(index.sheet)
    salaries = index.sheet.show(_SUM, total(index.values(window.stretches, level)))
    if senior:
        return index.sheet.show(_WITH_SENIORITY, index.sheet.ratio(salaries, months))
    return term(rules.state_average(index.sheet, salaries, months))


def _seniority_window(found: Career, window: Window) -> Window | None:
    """As many of the preceding months with the allowance, where the window has months with and without it."""
    if {bool(stretch.row.get("seniority_percent")) for stretch in window.stretches} != {True, False}:
        return None
    senior = [stretch for stretch in found.state if stretch.row.get("seniority_percent")]
    if sum(stretch.months for stretch in senior) < window.months:
        return None
    return Window(tuple(_last(senior, window.months)))


def _allowance(sheet: Sheet, case: Case, found: Career, window: Window) -> tuple[Term, Term] | None:
    """Coefficient and percent of the highest allowance of an earlier profession, declared or found."""
    if any(stretch.row.get("seniority_percent") for stretch in window.stretches):
        return None
    if case[SENIOR_COEFFICIENT] is not None and case[SENIOR_PERCENT] is not None:
        return case.given(sheet, SENIOR_COEFFICIENT), case.given(sheet, SENIOR_PERCENT)
    rows = list(_senior_rows(found.state))
    if not rows:
        return None
    highest = max(rows, key=lambda row: _without_seniority(row).value * row["seniority_percent"])
    coefficient = sheet.given(SENIOR_COEFFICIENT.text, _without_seniority(highest).value)
    return coefficient, sheet.given(SENIOR_PERCENT.text, highest["seniority_percent"])


def _senior_rows(stretches: Iterable[Stretch]) -> Iterator[Row]:
    for stretch in stretches:
        if stretch.row.get("seniority_percent") and stretch.row.get("salary_coefficient") is not None:
            yield stretch.row


def _without_seniority(row: Row) -> Term:
    bare: Mapping[str, Any] = {**row, "seniority_percent": None}
    return scale(Stretch(0, 1, None, bare)) or named(0, "")


def _last(stretches: Iterable[Stretch], months: int) -> list[Stretch]:
    """The last `months` months of stretches in order of time, whatever lies between them."""
    taken: list[Stretch] = []
    for stretch in reversed(list(stretches)):
        if months <= 0:
            break
        part = stretch if stretch.months <= months else stretch.last(months)
        taken.append(part)
        months -= part.months
    return taken[::-1]

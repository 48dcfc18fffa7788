"""The average salary of a case: declared, or from its salaries (58/2014, Art. 62; 41/2024, Art. 72)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.salaries import results
from motcua.law.benefits.salaries.career import Career, career
from motcua.law.benefits.salaries.fields import AVERAGE, SALARIES, VOLUNTARY
from motcua.law.benefits.salaries.indexing import Index
from motcua.law.benefits.salaries.stretches import Stretch
from motcua.law.benefits.salaries.window import Window, last_window, state_average, total
from motcua.law.explanation import Result
from motcua.law.rules import average as rules
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term
from motcua.law.wording import social_insurance

_TOTAL = social_insurance(
    "S", "dong", "Tổng tiền lương tháng đóng BHXH đã điều chỉnh", "Sum of the indexed salaries", "62", "72"
)
_OTHER_TOTAL = social_insurance(
    "Sdn",
    "dong",
    "Tổng tiền lương do người sử dụng lao động quyết định và thu nhập tự nguyện, đã điều chỉnh",
    "Indexed sum of employers' salaries and voluntary income",
    "62.3",
    "72.3",
)
_COUNT = social_insurance("T", "months", "Tổng số tháng đóng", "Months paid in all", "62", "72")
_STATE_COUNT = social_insurance(
    "Tnn",
    "months",
    "Số tháng theo chế độ tiền lương do Nhà nước quy định",
    "Months under the state scale",
    "62.3",
    "72.3",
)


@dataclass(frozen=True, slots=True)
class Averaged:
    """The average salary, dong a month (None: no salary is known), and the facts that led to it."""

    value: Term | None
    facts: Mapping[Result, Any] = field(default_factory=dict)

    @property
    def averaged_months(self) -> int:
        """Of the window under the state scale, or all of them where there is none."""
        return int(self.facts.get(results.WINDOW_MONTHS, self.facts[results.ALL_MONTHS]))

    def give(self, sheet: Sheet) -> None:
        """The facts as named results: for a benefit that declares `results.RESULTS`."""
        for result, fact in self.facts.items():
            sheet.give(result, fact)


def average(sheet: Sheet, case: Case) -> Term | None:
    """The average declared, or that of the salaries declared; None when the case gives neither."""
    return averaged(sheet, case).value


def salaries_paid(sheet: Sheet, case: Case) -> Term:
    """The salaries declared, summed as they were paid; dong."""
    parts = career(sheet, case).stretches
    return total(Index(sheet, case, by_base_salary=False, indexed=False).values(parts, None))


def averaged(sheet: Sheet, case: Case) -> Averaged:
    """The average with its months, windows and sums. Raises BadInput for salaries that cannot be."""
    if case[AVERAGE] is not None:
        declared = case.given(sheet, AVERAGE)
        return Averaged(declared, {results.AVERAGE_FOUND: declared})
    if not case[SALARIES]:
        return Averaged(None)
    found = career(sheet, case)
    window = last_window(sheet, found) if found.state else None
    facts = {**_months(found), **(window.facts() if window else {})}
    if not _is_paid((*(window.stretches if window else ()), *found.others)):
        return Averaged(None, facts)
    return _computed(Index.of(sheet, case, found), found, window, facts)


def _computed(index: Index, found: Career, window: Window | None, facts: dict[Result, Any]) -> Averaged:
    """State scale alone: the average of its last months. Else the sums of both kinds over all months."""
    sheet = index.sheet
    if window is None:
        months = sheet.show(_COUNT, found.months)
        salaries = sheet.show(_TOTAL, total(index.values(found.others, None)))
        facts |= {results.OTHER_TOTAL: salaries, results.INDEXED_TOTAL: salaries}
        value = term(rules.average_salary(sheet, salaries, months))
        return Averaged(value, {**facts, results.AVERAGE_FOUND: value})
    state, more = state_average(index, found, window)
    facts |= {**more, results.STATE_AVERAGE: state}
    if not found.others:
        value = term(rules.rounded(sheet, state))
        return Averaged(value, {**facts, results.AVERAGE_FOUND: value})
    return _mixed(index, found, state, facts)


def _mixed(index: Index, found: Career, state: Term, facts: dict[Result, Any]) -> Averaged:
    sheet = index.sheet
    state_total = term(rules.state_total(sheet, state, sheet.show(_STATE_COUNT, found.state_months)))
    others = sheet.show(_OTHER_TOTAL, total(index.values(found.others, None)))
    salaries, months = sheet.show(_TOTAL, state_total + others), sheet.show(_COUNT, found.months)
    value = term(rules.average_salary(sheet, salaries, months))
    facts |= {results.STATE_TOTAL: state_total, results.OTHER_TOTAL: others}
    return Averaged(value, {**facts, results.INDEXED_TOTAL: salaries, results.AVERAGE_FOUND: value})


def _months(found: Career) -> dict[Result, Any]:
    voluntary = sum(part.months for part in found.others if part.row.get("scheme") == VOLUNTARY)
    employer = sum(part.months for part in found.others) - voluntary
    return {
        results.ALL_MONTHS: found.months,
        results.STATE_MONTHS: found.state_months,
        results.EMPLOYER_MONTHS: employer,
        results.VOLUNTARY_MONTHS: voluntary,
    }


def _is_paid(needed: tuple[Stretch, ...]) -> bool:
    """Whether every salary that counts is known; False where none is. Raises BadInput in between."""
    unknown = [stretch for stretch in needed if not stretch.has_pay]
    if unknown and len(unknown) < len(needed):
        message = N_("Please give the salary of this period too.")
        raise wrong(f"salaries.{unknown[0].place}.salary", "missing", message)
    return not unknown

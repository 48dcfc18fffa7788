"""Mức bình quân tiền lương tháng đóng BHXH: the average itself, as a case (58, Art. 62; 41, Art. 72)."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.benefits import salaries
from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.benefits.salaries.results import RESULTS
from motcua.law.exact import simplest
from motcua.law.sheet import Sheet

_SALARIES = replace(salaries.SALARIES, required=True)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Dong a month, exact; the months that are averaged where no salary is given."""
    found = salaries.averaged(sheet, case)
    found.give(sheet)
    if found.value is None:
        return Outcome(found.averaged_months, "months")
    return Outcome(simplest(found.value.value), "dong_per_month")


AVERAGE_SALARY = Benefit(
    key="average_salary",
    vi="Mức bình quân tiền lương tháng đóng bảo hiểm xã hội",
    en="Average salary on which contributions were paid",
    law="law.social_insurance",
    unit="dong_per_month",
    day_vi="Ngày tính hưởng: bắt đầu hưởng lương hưu, ra quyết định hưởng một lần, hoặc từ trần",
    day_en="Day of settlement: first day of the pension, decision on one payment, or death",
    fields=(_SALARIES, salaries.INDEXED_IN, *salaries.STATE_FIELDS),
    settle=settle,
    results=RESULTS,
    switches=("average_rounding",),
    example={
        "id": "example",
        "benefit": "average_salary",
        "date": "2025-03-10",
        "inputs": {"salaries": [{"from": "2020-01", "to": "2024-12", "salary": 8_000_000}]},
    },
)

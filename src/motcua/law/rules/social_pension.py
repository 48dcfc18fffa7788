"""The social pension and the allowance from one's own contributions before it (41/2024, Art. 21-23).

TC: the social pension a month; Tđt: months until its age; S: what the contributions come to; Ttt: months
of the social pension in S. Decree 158/2025, Art. 23-24, for compulsory and mixed time; Decree 159/2025,
Art. 14, for voluntary time: the same formulas.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import Number, Rates, Work
from motcua.law.wording import LAW_2024, Text, cited

_DURATION = "Nghị định 158/2025/NĐ-CP, Điều 23; Nghị định 159/2025/NĐ-CP, Điều 14"
_LEVEL = "Nghị định 158/2025/NĐ-CP, Điều 24; Nghị định 159/2025/NĐ-CP, Điều 14"
PENSION = Text(
    "TC",
    "dong_per_month",
    "Mức trợ cấp hưu trí xã hội tháng {month}",
    "Social pension of {month}",
)
_TOTAL = Text(
    "S", "dong", "Số tiền tính theo thời gian đóng, căn cứ đóng", "What the contributions come to", _DURATION
)
_COVERED = Text(
    "Ttt",
    "months",
    "Số tháng hưởng bằng mức trợ cấp hưu trí xã hội (phần lẻ của tháng tính tròn 01 tháng)",
    "Months at the level of the social pension (part of a month counts as one)",
    _DURATION,
)
_MONTHLY = Text(
    "", "dong_per_month", "Trợ cấp hằng tháng", "Monthly allowance", f"{cited('23.3', LAW_2024)}; {_LEVEL}"
)
_MISSING = Text(
    "",
    "dong",
    "Số tiền đóng một lần cho phần còn thiếu",
    "Paid at once for what is missing",
    f"{cited('23.3', LAW_2024)}; {_DURATION}",
)


def worth_of_years(work: Work, day: Any, average: Number, years: Number) -> Number:
    """Twice the average for each year paid; exact dong."""
    return work.show(
        _TOTAL, Rates(work, "allowance_before_social_pension", day).average_times * years * average
    )


def months_covered(work: Work, worth: Number, pension: Number) -> Number:
    """How many months of the social pension the contributions are worth; part of a month counts as one."""
    exact = work.ratio(worth, pension)
    full = work.whole(exact)
    return work.show(_COVERED, work.choose(full < exact, full + 1, full))


def monthly_allowance(work: Work, covered: Number, pension: Number, months: Number) -> Number:
    """The social pension, or more where the months covered outlast the months to come; dong a month."""
    return work.show(_MONTHLY, work.dong(work.greatest(pension, work.ratio(pension * covered, months))))


def missing_amount(work: Work, covered: Number, pension: Number, months: Number) -> Number:
    """The social pension for the months to come that are not covered; dong."""
    return work.show(_MISSING, work.greatest((months - covered) * pension, 0))

"""The social pension and the allowance from one's own contributions before it (41/2024, Art. 21-23).

TC: the social pension a month; Tđt: months until its age; S: what the contributions come to.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import Number, Rates, Work
from motcua.law.wording import LAW_2024, Text, cited

_DECREE = "Nghị định 159/2025/NĐ-CP, Điều 14"
PENSION = Text(
    "TC",
    "dong_per_month",
    "Mức trợ cấp hưu trí xã hội tháng {month}",
    "Social pension of {month}",
)
_TOTAL = Text(
    "S", "dong", "Số tiền tính theo thời gian đóng, căn cứ đóng", "What the contributions come to", _DECREE
)
_COVERED = Text(
    "Ttt",
    "months",
    "Số tháng hưởng bằng mức trợ cấp hưu trí xã hội",
    "Months at the level of the social pension",
    _DECREE,
)
_MONTHLY = Text(
    "", "dong_per_month", "Trợ cấp hằng tháng", "Monthly allowance", f"{cited('23.3', LAW_2024)}; {_DECREE}"
)
_MISSING = Text(
    "",
    "dong",
    "Số tiền đóng một lần cho phần còn thiếu",
    "Paid at once for what is missing",
    f"{cited('23.3', LAW_2024)}; {_DECREE}",
)


def worth_of_years(work: Work, day: Any, average: Number, years: Number) -> Number:
    """Twice the average for each year paid; exact dong (Decree 159/2025, Art. 14)."""
    return work.show(
        _TOTAL, Rates(work, "allowance_before_social_pension", day).average_times * years * average
    )


def worth_split_at_2014(work: Work, day: Any, average: Number, before: Number, since: Number) -> Number:
    """1.5 times the average for each year before 2014, twice since; exact dong (as in 41/2024, Art. 70)."""
    rates = Rates(work, "allowance_before_social_pension", day)
    times = rates.average_times_before_2014 * before + rates.average_times * since
    return work.show(_TOTAL, times * average)


def months_covered(work: Work, worth: Number, pension: Number) -> Number:
    """How many months of the social pension the contributions are worth, exact."""
    return work.show(_COVERED, work.ratio(worth, pension))


def monthly_allowance(work: Work, worth: Number, pension: Number, months: Number) -> Number:
    """The social pension, or more where the contributions outlast the months to come; dong a month."""
    return work.show(_MONTHLY, work.dong(work.greatest(pension, work.ratio(worth, months))))


def missing_amount(work: Work, worth: Number, pension: Number, months: Number) -> Number:
    """What the contributions lack for the social pension in all the months to come; dong."""
    return work.show(_MISSING, work.dong(work.greatest(pension * months - worth, 0)))

"""The amounts and times of the unemployment allowance (trợ cấp thất nghiệp).

Mbq: average salary of the last 6 months paid; n: months paid and not yet used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.law.arithmetic import PERCENT, Number, Rates, Work
from motcua.law.wording import Text, under

LAW_2013 = "38/2013/QH13"
LAW_2025 = "74/2025/QH15"


def employment(symbol: str, unit: str, vi: str, en: str, old: str, new: str) -> Mapping[str, Text]:
    """One line under both employment laws: article `old` of 38/2013, article `new` of 74/2025."""
    return under(symbol, unit, vi, en, {LAW_2013: old, LAW_2025: new})


_AVERAGE = employment(
    "Mbq",
    "dong_per_month",
    "Mức bình quân tiền lương tháng đóng bảo hiểm thất nghiệp của 06 tháng gần nhất",
    "Average insured salary of the last 6 months paid",
    "50.1",
    "39.1",
)
_SHARE = employment(
    "M60", "dong_per_month", "60% mức bình quân tiền lương", "60% of the average", "50.1", "39.1"
)
_CAP = employment("Mtđ", "dong_per_month", "Mức hưởng tối đa", "Highest allowance", "50.1", "39.1")
_MONTHLY = employment(
    "", "dong_per_month", "Trợ cấp thất nghiệp hằng tháng", "Monthly unemployment allowance", "50.1", "39.1"
)
_MONTHS = employment(
    "t",
    "months",
    "Số tháng hưởng (12–36 tháng đóng: 3 tháng; mỗi 12 tháng đóng thêm: 1 tháng; tối đa 12 tháng)",
    "Months of allowance (12 to 36 paid: 3; each further 12: 1 more; at most 12)",
    "50.2",
    "39.2",
)
_KEPT = employment(
    "",
    "months",
    "Số tháng đóng được bảo lưu cho lần sau",
    "Months paid that are kept for later",
    "Nghị định 28/2015/NĐ-CP, Điều 18.7",
    "Nghị định 374/2025/NĐ-CP, Điều 8",
)
_TOTAL = employment("", "dong", "Tổng số tiền trợ cấp", "Allowance in all", "50", "39")


def average_of_months(work: Work, total: Number, months: Number) -> Number:
    """Salaries of the last months paid, dong, over their number; exact."""
    return work.show(_AVERAGE, work.ratio(total, months))


def highest_allowance(work: Work, day: Any, level: Number) -> Number:
    """5 times the regional minimum wage, or the base salary (38/2013, state scale); dong a month."""
    return work.show(_CAP, Rates(work, "unemployment", day).cap_times * level)


def share_of_average(work: Work, day: Any, average: Number) -> Number:
    """60 % of the average, exact."""
    return work.show(_SHARE, Rates(work, "unemployment", day).percent * PERCENT * average)


def monthly_allowance(work: Work, share: Number, highest: Number) -> Number:
    """The share, at most the highest; dong a month (38/2013, Art. 50.1; 74/2025, Art. 39.1)."""
    return work.show(_MONTHLY, work.dong(work.least(share, highest)))


def months_of_allowance(work: Work, day: Any, paid: Number) -> Number:
    """3 for 12 to 36 months paid, 1 more for each further 12, at most 12 (38/2013, 50.2; 74/2025, 39.2)."""
    rates = Rates(work, "unemployment", day)
    further = work.whole(work.ratio(work.greatest(paid - rates.first_months, 0), rates.months_for_one_more))
    months = work.least(rates.first_allowance + further, rates.most_allowance)
    return work.show(_MONTHS, work.choose(paid >= rates.least_months, months, 0))


def months_kept(work: Work, day: Any, paid: Number, granted: Number) -> Number:
    """What of the months paid no month of allowance uses: the first 3 use 36, each further one 12.

    Nothing stays beyond the most that can be granted; without an allowance everything stays.
    """
    rates = Rates(work, "unemployment", day)
    used = rates.first_months + (granted - rates.first_allowance) * rates.months_for_one_more
    left = work.greatest(paid - used, 0)
    return work.show(_KEPT, work.choose(granted >= rates.most_allowance, 0, left))


def allowance_in_all(work: Work, monthly: Number, months: Number) -> Number:
    """Dong."""
    return work.show(_TOTAL, monthly * months)

"""What those who settle abroad take instead of their monthly benefit: 58/2014, Art. 65; 41/2024, Art. 76."""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import Number, Rates, Work
from motcua.law.wording import social_insurance

_EARNED = social_insurance(
    "k",
    "months_of_pension",
    "Số tháng lương hưu theo thời gian đóng, trừ thời gian đã hưởng",
    "Months of pension for the time paid, less those for the months received",
    "65.2; Thông tư 59/2015/TT-BLĐTBXH, Điều 21.2",
    "76.2",
)
_MONTHS = social_insurance(
    "K",
    "months_of_pension",
    "Số tháng lương hưu được hưởng",
    "Months of pension due",
    "65.2; Thông tư 59/2015/TT-BLĐTBXH, Điều 21.2",
    "76.2",
)
_PENSIONER = social_insurance(
    "",
    "dong",
    "Trợ cấp một lần khi ra nước ngoài để định cư",
    "One payment on settling abroad",
    "65.2; Thông tư 59/2015/TT-BLĐTBXH, Điều 21.2",
    "76.2",
)
_RECIPIENT = social_insurance(
    "",
    "dong",
    "Trợ cấp một lần khi ra nước ngoài để định cư",
    "One payment on settling abroad",
    "65.3; Thông tư 59/2015/TT-BLĐTBXH, Điều 21.4",
    "76.3",
)


def months_earned(work: Work, day: Any, before: Number, since: Number, received: Number) -> Number:
    """1.5 months of pension a year before 2014, 2 from 2014, less half a month for each received; or below 0.

    `before`, `since`: years, as `counting.years_paid` gives them.
    """
    rates = Rates(work, "emigration", day)
    return work.show(_EARNED, rates.before_2014 * before + rates.from_2014 * since - rates.step * received)


def months_due(work: Work, day: Any, earned: Number) -> Number:
    """At least 3 months of pension."""
    return work.show(_MONTHS, work.greatest(earned, Rates(work, "emigration", day).least_months))


def pensioner(work: Work, months: Number, pension: Number) -> Number:
    """Months of pension times the pension now received; dong."""
    return work.show(_PENSIONER, work.dong(months * pension))


def recipient(work: Work, day: Any, allowance: Number) -> Number:
    """3 months of the allowance now received; dong."""
    return work.show(_RECIPIENT, work.dong(Rates(work, "emigration", day).recipient_months * allowance))

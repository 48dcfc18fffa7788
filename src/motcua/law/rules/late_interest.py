"""Interest on contributions that come late or were evaded (tiền lãi chậm đóng, trốn đóng)."""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Number, Rates, Work
from motcua.law.wording import LAW_2014, LAW_2024, Text, cited

_OLD = Text(
    "Lc",
    "dong",
    "Tiền lãi theo Luật 58/2014/QH13: 2 lần mức lãi suất đầu tư quỹ bình quân của năm trước liền kề",
    "Interest under Law 58/2014: twice the fund's average return of the year before",
    cited("122.3", LAW_2014),
)
_NEW = Text(
    "Lm",
    "dong",
    "Số tiền nộp thêm theo Luật 41/2024/QH15: 0,03% một ngày",
    "Due under Law 41/2024: 0.03 % a day",
    cited("40.1; 41.1", LAW_2024),
)


def interest_by_return(work: Work, day: Any, amount: Number, percent: Number, years: Number) -> Number:
    """Twice the return (percent a year) on the amount for the years late; exact (58/2014, Art. 122.3)."""
    times = Rates(work, "late_interest", day).return_times
    return work.show(_OLD, times * percent * PERCENT * years * amount)


def interest_by_day(work: Work, day: Any, amount: Number, days: Number) -> Number:
    """0.03 % of the amount for each day; exact (41/2024, Art. 40.1 and 41.1)."""
    rate = Rates(work, "late_interest", day).percent_per_day
    return work.show(_NEW, rate * PERCENT * amount * days)

"""The amounts of one-time social insurance (bảo hiểm xã hội một lần): 58/2014, Art. 60; 41/2024, Art. 70.

Time in months, split at 1 January 2014; salaries and amounts in dong.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Number, Rates, Work
from motcua.law.rules.average import average_salary
from motcua.law.rules.counting import years_paid
from motcua.law.wording import social_insurance

_MONTHS = social_insurance(
    "K",
    "months_of_average",
    "Số tháng mức bình quân được hưởng",
    "Months of the average salary due",
    "60.2",
    "70.3",
)
_AMOUNT = social_insurance(
    "A", "dong", "Mức hưởng bảo hiểm xã hội một lần", "One-time social insurance", "60.2", "70.3"
)
_SHORT = social_insurance(
    "A",
    "dong",
    "Mức hưởng khi đóng chưa đủ một năm",
    "Amount where less than one year was paid",
    "60.2; Thông tư 59/2015/TT-BLĐTBXH, Điều 19.2",
    "70.3",
)


def months_of_average(work: Work, day: Any, before: Number, since: Number) -> Number:
    """1.5 months of the average salary a year before 2014, 2 from 2014 (58, Art. 60.2; 41, Art. 70.3).

    `before`, `since`: years, as `counting.years_paid` gives them.
    """
    rates = Rates(work, "one_time", day)
    return work.show(_MONTHS, rates.before_2014 * before + rates.from_2014 * since)


def amount(work: Work, months: Number, average: Number) -> Number:
    """Months of the average salary times the average; dong."""
    return work.show(_AMOUNT, work.dong(months * average))


def under_one_year(work: Work, day: Any, paid: Number, average: Number) -> Number:
    """What was paid in, at most 2 months of the average salary; dong (TT59, Art. 19.2; 41, Art. 70.3c)."""
    most = Rates(work, "one_time", day).short_most_months * average
    return work.show(_SHORT, work.dong(work.least(paid, most)))


def short_months(work: Work, months: Number) -> Number:
    """Months of the average salary for less than one year; the salaries themselves are not known."""
    return work.show(_MONTHS, months)


def by_total(work: Work, day: Any, before: Number, since: Number, total: Number) -> Number:
    """The amount from months before and from 2014, 12 at least in all, and the indexed salaries; dong."""
    months = months_of_average(work, day, *years_paid(work, before, since))
    return amount(work, months, average_salary(work, total, before + since))


def by_average(work: Work, day: Any, before: Number, since: Number, average: Number) -> Number:
    """The amount from months before and from 2014, 12 at least in all, and the average salary; dong."""
    return amount(work, months_of_average(work, day, *years_paid(work, before, since)), average)


def share_of(work: Work, day: Any, salaries: Number) -> Number:
    """22 % of the salaries that contributions were paid on; dong (58, Art. 60.2c)."""
    return Rates(work, "one_time", day).short_percent * PERCENT * salaries

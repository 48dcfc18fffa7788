"""The days and amounts of sickness (chế độ ốm đau) and of convalescence after it.

T: months paid; L: salary of the month that counts, dong; n: days; amounts in dong.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Condition, Number, Rates, Work
from motcua.law.rules.survivorship import LEVEL
from motcua.law.wording import LAW_2014, LAW_2024, social_insurance, under

_TT59 = "Thông tư 59/2015/TT-BLĐTBXH, Điều "
_LIMIT = social_insurance(
    "Nmax",
    "working_days",
    "Số ngày hưởng chế độ ốm đau tối đa trong năm",
    "Most days of sickness in the year",
    f"26.1; {_TT59}4.2",
    "43.1",
)
_LEFT = social_insurance(
    "Nc", "working_days", "Số ngày còn được hưởng trong năm", "Days left in the year", "26.1", "43.1"
)
_PAID = social_insurance(
    "N", "working_days", "Số ngày được hưởng", "Days that are paid", f"26.1; {_TT59}4.5", "43.1"
)
_CHILD_LIMIT = social_insurance(
    "Nmax",
    "working_days",
    "Số ngày tối đa trong năm chăm sóc con này",
    "Most days in the year for this child",
    "27.1",
    "44.1",
)
_CHILD_LEFT = social_insurance(
    "Nc",
    "working_days",
    "Số ngày còn được hưởng trong năm vì con này",
    "Days left in the year for this child",
    f"27.1; {_TT59}5.1",
    "44.1",
)
_PER_DAY = social_insurance(
    "q", "dong_per_day", "Mức hưởng một ngày", "Amount for a day", f"28; {_TT59}6.1", "45.2, 45.5"
)
_AMOUNT = social_insurance("", "dong", "Trợ cấp ốm đau", "Sickness benefit", f"28; {_TT59}6.1", "45")
_RATE_AFTER = social_insurance(
    "p2",
    "percent",
    "Tỷ lệ hưởng tiếp theo thời gian đã đóng",
    "Rate after the first time, by the time paid",
    f"28.2; {_TT59}6.2a",
    "45.3",
)
_PART = under(
    "A",
    "dong",
    "Mức hưởng của thời gian này",
    "Amount for this time",
    {LAW_2014: f"28; {_TT59}6.2b", LAW_2024: "45.3, 45.5"},
)
_ODD = under(
    "Dt",
    "days",
    "Số ngày lẻ được tính, nhiều nhất bằng mức của một tháng",
    "Odd days counted, at most for the amount of a month",
    {LAW_2014: f"{_TT59}6.2b", LAW_2024: "141.5"},
)
_RESTING = social_insurance(
    "s", "days", "Số ngày dưỡng sức được hưởng", "Days of convalescence paid", f"29; {_TT59}7", "46.2"
)
_RESTING_DAY = social_insurance("q", "dong_per_day", "Mức hưởng một ngày", "Amount for a day", "29", "46.3")
_RESTED = social_insurance(
    "", "dong", "Trợ cấp dưỡng sức, phục hồi sức khỏe", "Convalescence allowance", "29", "46.3"
)


def annual_limit(work: Work, day: Any, months: Number, hard: Condition) -> Number:
    """Most working days a year: 30, 40 or 60; hazardous work, hard area 40, 50 or 70 (58, 26.1; 41, 43.1)."""
    rates = Rates(work, "sickness", day)
    ordinary = _by_time(work, rates, months, rates.days, rates.middle_days, rates.long_days)
    harder = _by_time(work, rates, months, rates.hard_days, rates.hard_middle_days, rates.hard_long_days)
    return work.show(_LIMIT, work.choose(hard, harder, ordinary))


def days_left(work: Work, limit: Number, used: Number) -> Number:
    """What the year still has; never below 0, also where work that was hazardous no longer is."""
    return work.show(_LEFT, work.greatest(limit - used, 0))


def days_paid(work: Work, asked: Number, left: Number) -> Number:
    """The days of the leave that the year still has, working days."""
    return work.show(_PAID, work.least(asked, left))


def child_limit(work: Work, day: Any, age: Number) -> Number:
    """Most working days a year for a child: 20 under 3, 15 from 3 to under 7 (58, 27.1; 41, 44.1)."""
    rates = Rates(work, "sickness_child", day)
    most = work.choose(age < rates.young_age, rates.young_days, rates.days)
    return work.show(_CHILD_LIMIT, work.choose(age < rates.age, most, 0))


def days_left_for_child(work: Work, limit: Number, used: Number) -> Number:
    """What the year of one child still has, for this parent."""
    return work.show(_CHILD_LEFT, work.greatest(limit - used, 0))


def for_a_day(work: Work, day: Any, salary: Number, percent: Number) -> Number:
    """The percentage of a month's salary, over 24; dong, not rounded (Circular 59/2015, 6.1; 41, 45.5)."""
    return work.show(
        _PER_DAY, work.ratio(salary * (percent * PERCENT), Rates(work, "sickness", day).days_of_month)
    )


def amount(work: Work, per_day: Number, days: Number) -> Number:
    """Days times the amount for a day; dong."""
    return work.show(_AMOUNT, work.dong(per_day * days))


def rate_after(work: Work, day: Any, months: Number) -> Number:
    """50, 55 or 65 percent by the time paid: under 15 years, under 30, from 30 (58, 28.2; 41, 45.3)."""
    rates, bands = Rates(work, "sickness_long", day), Rates(work, "sickness", day)
    percents = rates.percent, rates.middle_percent, rates.long_percent
    return work.show(_RATE_AFTER, _by_time(work, bands, months, *percents))


def by_months(work: Work, day: Any, salary: Number, percent: Number, full: Number, odd: Number) -> Number:
    """Full months, and odd days at a 24th each; dong, not rounded (Circular 59/2015, 6.2b)."""
    counted = work.show(_ODD, work.least(odd, Rates(work, "sickness_long", day).most_odd_days))
    month = salary * (percent * PERCENT)
    share = work.ratio(month, Rates(work, "sickness", day).days_of_month)
    return work.show(_PART, month * full + share * counted)


def by_days(work: Work, day: Any, salary: Number, percent: Number, days: Number) -> Number:
    """Working days at a 24th of the month each; dong, not rounded (41, 45.5)."""
    share = work.ratio(salary * (percent * PERCENT), Rates(work, "sickness", day).days_of_month)
    return work.show(_PART, share * days)


def convalescence_days(work: Work, asked: Number, most: Number, used: Number) -> Number:
    """What is asked, at most what the year still has; days (Circular 59/2015, Art. 7; 41, 46.2)."""
    return work.show(_RESTING, work.least(asked, work.greatest(most - used, 0)))


def convalescence(work: Work, day: Any, days: Number) -> tuple[Number, Number]:
    """30 % of the base salary or reference level a day, and for the days; dong (58, Art. 29; 41, 46.3)."""
    level = work.parameter("base_salary", day, LEVEL)
    percent = Rates(work, "sickness_convalescence", day).percent
    per_day = work.show(_RESTING_DAY, percent * PERCENT * level)
    return per_day, work.show(_RESTED, work.dong(days * per_day))


def _by_time(work: Work, bands: Rates, months: Number, short: Number, middle: Number, long: Number) -> Number:
    """Under 15 years paid, from 15 to under 30, from 30."""
    from_middle = work.choose(months >= 12 * bands.middle_years, middle, short)
    return work.choose(months >= 12 * bands.long_years, long, from_middle)

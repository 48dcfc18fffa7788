"""The amounts of occupational accident and disease (tai nạn lao động, bệnh nghề nghiệp), Law 84/2015.

Lmin: base salary of the month the benefit starts; L: salary paid into the fund (dong);
t: years paid; m: loss of capacity in percent.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Condition, Number, Rates, Work
from motcua.law.wording import Text, safety

LEVEL = Text("Lmin", "dong_per_month", "Mức lương cơ sở tháng {month}", "Base salary of {month}")

_LOSS_PART = safety(
    "D", "dong", "Phần theo mức suy giảm khả năng lao động", "Part for the loss of capacity", "48.2a"
)
_SHARE = safety(
    "k",
    "months_of_salary",
    "Số tháng lương theo thời gian đóng quỹ",
    "Months of salary for the time paid",
    "48.2b",
)
_TIME_PART = safety(
    "C", "dong", "Phần theo thời gian đóng quỹ", "Part for the time paid into the fund", "48.2b"
)
_ONE_TIME = safety("", "dong", "Trợ cấp tai nạn lao động một lần", "One-time accident benefit", "48")
_MONTHLY_LOSS_PART = safety(
    "D",
    "dong_per_month",
    "Phần theo mức suy giảm khả năng lao động",
    "Part for the loss of capacity",
    "49.2a",
)
_MONTHLY_SHARE = safety(
    "k",
    "months_of_salary",
    "Phần tháng lương theo thời gian đóng quỹ",
    "Part of a month's salary for the time paid",
    "49.2b",
)
_MONTHLY_TIME_PART = safety(
    "C", "dong_per_month", "Phần theo thời gian đóng quỹ", "Part for the time paid into the fund", "49.2b"
)
_MONTHLY = safety(
    "", "dong_per_month", "Trợ cấp tai nạn lao động hằng tháng", "Monthly accident benefit", "49"
)
_ATTENDANT = safety("", "dong_per_month", "Trợ cấp phục vụ", "Attendant allowance", "52")
_DEATH = safety(
    "",
    "dong",
    "Trợ cấp khi chết do tai nạn lao động, bệnh nghề nghiệp",
    "Benefit on death by accident or disease",
    "53",
)
_MOST_DAYS = safety("dmax", "days", "Số ngày dưỡng sức nhiều nhất", "Most days of convalescence", "54.2")
_LEAVING = safety(
    "",
    "dong",
    "Trợ cấp một lần khi ra nước ngoài để định cư",
    "One payment on settling abroad",
    "49.5",
)
_DAYS = safety("d", "days", "Số ngày dưỡng sức được tính", "Days of convalescence counted", "54")
_PER_DAY = safety("q", "dong_per_day", "Mức hưởng một ngày", "Amount for a day", "54")
_CONVALESCENCE = safety(
    "", "dong", "Trợ cấp dưỡng sức, phục hồi sức khỏe", "Convalescence allowance after an accident", "54"
)


def one_time(work: Work, day: Any, m: Number, salary: Number, t: Number) -> Number:
    """5 Lmin + (m − 5) × 0.5 Lmin + 0.5 L + (t − 1) × 0.3 L; dong (Art. 48; Circular 28/2021, Art. 9)."""
    loss_part = one_time_loss_part(work, day, m)
    time_part = one_time_time_part(work, one_time_share(work, day, t), salary)
    return one_time_sum(work, loss_part, time_part)


def one_time_loss_part(work: Work, day: Any, m: Number) -> Number:
    """5 Lmin + (m − 5) × 0.5 Lmin; dong."""
    return work.show(_LOSS_PART, for_loss(work, "osh_one_time", day, m))


def one_time_share(work: Work, day: Any, t: Number) -> Number:
    """0.5 + (t − 1) × 0.3 months of the salary."""
    return work.show(_SHARE, months_of_salary(work, Rates(work, "osh_one_time", day), t))


def one_time_time_part(work: Work, share: Number, salary: Number) -> Number:
    """Months of the salary times the salary; dong."""
    return work.show(_TIME_PART, share * salary)


def one_time_sum(work: Work, loss_part: Number, time_part: Number) -> Number:
    """Both parts; dong."""
    return work.show(_ONE_TIME, work.dong(loss_part + time_part))


def monthly(work: Work, day: Any, m: Number, salary: Number, t: Number) -> Number:
    """0.3 Lmin + (m − 31) × 0.02 Lmin + 0.005 L + (t − 1) × 0.003 L; dong a month (Art. 49)."""
    loss_part = monthly_loss_part(work, day, m)
    time_part = monthly_time_part(work, monthly_share(work, day, t), salary)
    return monthly_sum(work, loss_part, time_part)


def monthly_loss_part(work: Work, day: Any, m: Number) -> Number:
    """0.3 Lmin + (m − 31) × 0.02 Lmin; dong a month."""
    return work.show(_MONTHLY_LOSS_PART, for_loss(work, "osh_monthly", day, m))


def monthly_share(work: Work, day: Any, t: Number) -> Number:
    """0.005 + (t − 1) × 0.003 months of the salary."""
    return work.show(_MONTHLY_SHARE, months_of_salary(work, Rates(work, "osh_monthly", day), t))


def monthly_time_part(work: Work, share: Number, salary: Number) -> Number:
    """A part of a month's salary times the salary; dong a month."""
    return work.show(_MONTHLY_TIME_PART, share * salary)


def monthly_sum(work: Work, loss_part: Number, time_part: Number) -> Number:
    """Both parts; dong a month."""
    return work.show(_MONTHLY, work.dong(loss_part + time_part))


def for_loss(work: Work, benefit: str, day: Any, m: Number) -> Number:
    """Base salaries at the least loss that counts, and for each percent above it; dong."""
    lmin, rates = work.parameter("base_salary", day, LEVEL), Rates(work, benefit, day)
    return rates.at_least_loss * lmin + (m - rates.least_loss) * rates.per_percent * lmin


def months_of_salary(work: Work, rates: Rates, t: Number) -> Number:
    """The first year's part, and the further years' part for each year after it."""
    return work.choose(t > 1, rates.first_year + (t - 1) * rates.per_year, rates.first_year)


def attendant(work: Work, day: Any, opened: Condition) -> Number:
    """The base salary, dong a month (Art. 52)."""
    lmin = work.parameter("base_salary", day, LEVEL)
    times = Rates(work, "osh_attendant", day).times
    return work.show(_ATTENDANT, work.choose(opened, work.dong(times * lmin), 0))


def death(work: Work, day: Any) -> Number:
    """36 times the base salary of the month of death; dong (Art. 53)."""
    lmin = work.parameter("base_salary", day, LEVEL)
    return work.show(_DEATH, work.dong(Rates(work, "osh_death", day).times * lmin))


def convalescence(work: Work, day: Any, m: Number, days: Number) -> Number:
    """30 % of the base salary a day, at most 10 days (m ≥ 51), 7 (m ≥ 31) or 5 (m ≥ 15); dong (Art. 54)."""
    counted = convalescence_counted(work, days, convalescence_days(work, day, m))
    return convalescence_sum(work, counted, convalescence_day(work, day))


def convalescence_days(work: Work, day: Any, m: Number) -> Number:
    """The most days of convalescence for a loss of m percent."""
    rates = Rates(work, "osh_convalescence", day)
    low = work.choose(m >= rates.least_loss, rates.days, 0)
    middle = work.choose(m >= rates.middle_loss, rates.middle_days, low)
    return work.show(_MOST_DAYS, work.choose(m >= rates.high_loss, rates.high_days, middle))


def convalescence_day(work: Work, day: Any) -> Number:
    """30 % of the base salary; dong a day."""
    lmin = work.parameter("base_salary", day, LEVEL)
    return work.show(_PER_DAY, Rates(work, "osh_convalescence", day).percent * PERCENT * lmin)


def convalescence_counted(work: Work, days: Number, most: Number) -> Number:
    """Days taken, as far as they are paid."""
    return work.show(_DAYS, work.least(days, most))


def convalescence_sum(work: Work, counted: Number, per_day: Number) -> Number:
    """Days paid times the amount for a day; dong."""
    return work.show(_CONVALESCENCE, work.dong(counted * per_day))


def leaving_for_good(work: Work, day: Any, benefit: Number) -> Number:
    """3 times the monthly benefit of one who settles abroad; dong (Art. 49.5; 58/2014, Art. 65)."""
    return work.show(_LEAVING, work.dong(Rates(work, "osh_leaving", day).months * benefit))

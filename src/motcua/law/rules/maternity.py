"""The amounts of maternity (chế độ thai sản).

Mbq6t: average salary of the latest six months paid (dong a month); M: a month's allowance;
Lcs, Mtc: base salary, reference level of the month.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Condition, Number, Rates, Work
from motcua.law.rules.survivorship import LEVEL
from motcua.law.wording import social_insurance

AVERAGE = social_insurance(
    "Mbq6t",
    "dong_per_month",
    "Mức bình quân tiền lương đóng BHXH của {months} tháng gần nhất trước khi nghỉ việc",
    "Average salary of the latest {months} months paid before the leave",
    "39.1a",
    "59.1",
)
_ROUNDED = social_insurance(
    "Mbq6t",
    "dong_per_month",
    "Mức bình quân tiền lương sau khi làm tròn",
    "Average salary, rounded",
    "39.1a",
    "59.1",
)
_GRANT = social_insurance("G", "dong", "Trợ cấp một lần khi sinh con, nhận con", "Birth grant", "38", "58")
_LEAVE = social_insurance(
    "T",
    "months",
    "Thời gian nghỉ trước và sau khi sinh con",
    "Leave before and after the birth",
    "34.1",
    "53.1; Bộ luật Lao động, Điều 139.1",
)
_MONTHLY = social_insurance(
    "M", "dong_per_month", "Mức hưởng một tháng", "Allowance for a month", "39.1a", "59.1"
)
_ALLOWANCE = social_insurance("A", "dong", "Trợ cấp thai sản", "Maternity allowance", "39.1c", "59.3")
_DAY = social_insurance(
    "q", "dong_per_day", "Mức hưởng một ngày", "Allowance for a day", "39.1", "59.2, 59.3"
)
_DAYS_ALLOWANCE = social_insurance(
    "B", "dong", "Trợ cấp thai sản", "Maternity allowance", "39.1", "59.2, 59.3"
)
_TOTAL = social_insurance(
    "",
    "dong",
    "Trợ cấp thai sản và trợ cấp một lần",
    "Maternity allowance and birth grant",
    "38, 39",
    "58, 59",
)
_VISIT_DAYS = social_insurance(
    "N", "working_days", "Số ngày nghỉ khám thai nhiều nhất", "Most days off for visits", "32.1", "51.1"
)
_LOSS_DAYS = social_insurance(
    "N", "days", "Số ngày nghỉ nhiều nhất theo tuổi thai", "Most days by weeks of pregnancy", "33.1", "52.1"
)
_FATHER_DAYS = social_insurance(
    "N", "working_days", "Số ngày nghỉ khi vợ sinh con", "Father's days of leave", "34.2", "53.2"
)
_REST_DAYS = social_insurance(
    "d", "days", "Số ngày dưỡng sức được tính", "Days of convalescence counted", "41.2", "60.2"
)
_REST_DAY = social_insurance("q", "dong", "Mức hưởng một ngày", "Amount for a day", "41.3", "60.3")
_REST = social_insurance(
    "", "dong", "Trợ cấp dưỡng sức, phục hồi sức khỏe", "Convalescence allowance", "41", "60"
)
_VOLUNTARY = social_insurance(
    "",
    "dong",
    "Trợ cấp thai sản của bảo hiểm xã hội tự nguyện",
    "Voluntary scheme's birth allowance",
    "",
    "95.1",
)


def rounded_average(work: Work, average: Number) -> Number:
    """The average as it is, rounded only where the switch says so; dong a month."""
    rounding = work.switch("average_rounding", matters=lambda: average > work.whole(average))
    if rounding == "none":
        return average
    return work.show(_ROUNDED, work.dong(average) if rounding == "nearest" else work.whole(average))


def birth_grant(work: Work, day: Any, children: Number) -> Number:
    """Twice the base salary of the month of birth, each child; dong (58/2014, Art. 38; 41/2024, Art. 58)."""
    level = work.parameter("base_salary", day, LEVEL)
    times = Rates(work, "birth_grant", day).times
    return work.show(_GRANT, work.dong(times * level * children))


def months_of_leave(work: Work, day: Any, children: Number, second_birth: Condition) -> Number:
    """6 months, one more for each further child, one more for a second birth since July 2026."""
    rates = Rates(work, "maternity_leave", day)
    one = work.choose(second_birth, rates.months + rates.second_birth, rates.months)
    several = one + rates.further_child * (children - 1)
    return work.show(_LEAVE, work.choose(children > 1, several, one))


def leave_allowance(work: Work, day: Any, average: Number, months: Number, days: Number) -> Number:
    """The whole average for each month of leave, a thirtieth of it for each odd day; dong."""
    rates = Rates(work, "maternity_allowance", day)
    monthly = work.show(_MONTHLY, rates.percent * PERCENT * average)
    full = monthly * months
    with_days = full + work.ratio(monthly, rates.days) * days
    return work.show(_ALLOWANCE, work.dong(work.choose(days > 0, with_days, full)))


def total(work: Work, allowance: Number, grant: Number) -> Number:
    """What a birth brings in all; dong."""
    return work.show(_TOTAL, allowance + grant)


def for_a_day(work: Work, day: Any, average: Number) -> Number:
    """A thirtieth of a month's allowance (loss of pregnancy, contraception); dong a day, not rounded."""
    rates = Rates(work, "maternity_allowance", day)
    return work.show(_DAY, work.ratio(rates.percent * PERCENT * average, rates.days))


def for_a_working_day(work: Work, day: Any, average: Number) -> Number:
    """A twenty-fourth of a month's allowance (visits, fathers); dong a working day, not rounded."""
    rates = Rates(work, "maternity_allowance", day)
    return work.show(_DAY, work.ratio(rates.percent * PERCENT * average, rates.working_days))


def for_days(work: Work, daily: Number, days: Number) -> Number:
    """Days at a daily amount; dong."""
    return work.show(_DAYS_ALLOWANCE, work.dong(daily * days))


def visit_days(work: Work, day: Any, visits: Number, far_or_ill: Condition) -> Number:
    """Working days off for antenatal visits: five visits at most (58/2014, Art. 32; 41/2024, Art. 51)."""
    rates = Rates(work, "antenatal_visits", day)
    each = work.choose(far_or_ill, rates.days_far_or_ill, rates.days)
    return work.show(_VISIT_DAYS, work.least(visits, rates.most) * each)


def loss_days(work: Work, day: Any, weeks: Number) -> Number:
    """Most days off after a loss of pregnancy by its weeks (58/2014, Art. 33; 41/2024, Art. 52)."""
    rates = Rates(work, "pregnancy_loss", day)
    early = work.choose(weeks >= rates.early_weeks, rates.early_days, rates.first_days)
    middle = work.choose(weeks >= rates.middle_weeks, rates.middle_days, early)
    return work.show(_LOSS_DAYS, work.choose(weeks >= rates.late_weeks, rates.late_days, middle))


def father_days(
    work: Work, day: Any, children: Number, surgery: Condition, early: Condition, second_birth: Condition
) -> Number:
    """Working days of a father's leave (58/2014, Art. 34.2; 41/2024, Art. 53.2; Law 113/2025).

    `early`: born before 32 weeks.
    """
    rates = Rates(work, "paternity_leave", day)
    single = work.choose(surgery | early, rates.surgery_days, rates.days)
    single = work.choose(second_birth, work.greatest(single, rates.second_birth_days), single)
    twins = _with_further(work, rates.twins_days, rates.further_child, children)
    twins_surgery = _with_further(work, rates.twins_surgery_days, rates.further_child_surgery, children)
    several = work.choose(surgery, twins_surgery, twins)
    return work.show(_FATHER_DAYS, work.choose(children > 1, several, single))


def _with_further(work: Work, days: Number, each: Number, children: Number) -> Number:
    return work.choose(children > 2, days + each * (children - 2), days)


def convalescence_days(work: Work, day: Any, children: Number, surgery: Condition, days: Number) -> Number:
    """At most 10 days after a multiple birth, 7 after surgery, else 5 (58, Art. 41.2; 41, Art. 60.2)."""
    rates = Rates(work, "maternity_convalescence", day)
    single = work.choose(surgery, rates.surgery_days, rates.days)
    most = work.choose(children > 1, rates.several_children_days, single)
    return work.show(_REST_DAYS, work.least(days, most))


def convalescence(work: Work, day: Any, days: Number) -> Number:
    """30 % of the base salary a day; dong (58/2014, Art. 41.3; 41/2024, Art. 60.3)."""
    level = work.parameter("base_salary", day, LEVEL)
    daily = work.show(_REST_DAY, Rates(work, "maternity_convalescence", day).percent * PERCENT * level)
    return work.show(_REST, work.dong(days * daily))


def voluntary_birth_allowance(work: Work, day: Any, children: Number) -> Number:
    """2,000,000 dong for each child (41/2024, Art. 95.1)."""
    return work.show(_VOLUNTARY, Rates(work, "voluntary_birth", day).amount * children)

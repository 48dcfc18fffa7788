"""The amounts of survivorship (chế độ tử tuất): funeral, monthly and one-time allowances."""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Condition, Number, Rates, Work
from motcua.law.wording import LAW_2014, LAW_2024, Text, social_insurance

LEVEL = {
    LAW_2014: Text("Lcs", "dong_per_month", "Mức lương cơ sở tháng {month}", "Base salary of {month}"),
    LAW_2024: Text("Mtc", "dong_per_month", "Mức tham chiếu tháng {month}", "Reference level of {month}"),
}
_FUNERAL = social_insurance("", "dong", "Trợ cấp mai táng", "Funeral allowance", "66.2", "85.2")
_RATE = social_insurance("p", "percent", "Tỷ lệ hưởng", "Rate", "68.1", "87.1")
_EACH = social_insurance("", "dong_per_month", "Trợ cấp tuất hằng tháng", "Monthly allowance", "68.1", "87.1")
_EARNED = social_insurance(
    "k",
    "months_of_average",
    "Số tháng mức bình quân theo thời gian đóng",
    "Months of the average salary for the time paid",
    "70.1",
    "89.1",
)
_MONTHS = social_insurance(
    "K",
    "months_of_average",
    "Số tháng mức bình quân được hưởng",
    "Months of the average salary due",
    "70.1",
    "89.1",
)
_ONE_TIME = social_insurance(
    "", "dong", "Trợ cấp tuất một lần", "One-time survivor's allowance", "70.1", "89.1"
)
_PENSION_MONTHS = social_insurance(
    "K",
    "months_of_pension",
    "Số tháng lương hưu được hưởng",
    "Months of pension due",
    "70.2",
    "89.2",
)
_PENSIONER = social_insurance(
    "", "dong", "Trợ cấp tuất một lần", "One-time survivor's allowance", "70.2", "89.2"
)
_RECIPIENT = social_insurance(
    "",
    "dong",
    "Trợ cấp tuất một lần",
    "One-time survivor's allowance",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 27.2, 27.3",
    "89.3; Nghị định 158/2025/NĐ-CP, Điều 33.1c, 33.3b",
)
_UNRECEIVED = social_insurance(
    "",
    "dong",
    "Lương hưu, trợ cấp của những tháng chưa nhận, không tính lãi",
    "Pension or allowance of the months not received, without interest",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 23.3",
    "75.5; Nghị định 158/2025/NĐ-CP, Điều 25.1",
)


def funeral_allowance(work: Work, day: Any, opened: Condition) -> Number:
    """10 times the base salary of the month of death; dong (58/2014, Art. 66.2; 41/2024, Art. 85.2)."""
    level = work.parameter("base_salary", day, LEVEL)
    times = Rates(work, "funeral", day).times
    return work.show(_FUNERAL, work.choose(opened, work.dong(times * level), 0))


def monthly_for_one(
    work: Work, day: Any, level: Number, without_carer: Condition, deceased: Number
) -> Number:
    """One relative's allowance, dong a month: 50 % or 70 % of the level, doubled when two or more have died.

    58/2014, Art. 68; 41/2024, Art. 87. `deceased`: insured people whose death opened it.
    """
    rates = Rates(work, "survivor_monthly", day)
    percent = work.show(_RATE, work.choose(without_carer, rates.percent_without_carer, rates.percent))
    once = percent * PERCENT * level
    return work.show(_EACH, work.dong(work.choose(deceased > 1, rates.several_deceased_times * once, once)))


def months_of_average(work: Work, day: Any, before: Number, since: Number, floored: Condition) -> Number:
    """1.5 months a year before 2014, 2 from 2014, at least 3 where `floored`; months of the average salary.

    58/2014, Art. 70.1; 41/2024, Art. 89.1. `before`, `since`: years, as `counting.years_paid` gives them.
    """
    rates = Rates(work, "survivor_one_time", day)
    earned = work.show(_EARNED, rates.before_2014 * before + rates.from_2014 * since)
    return work.show(_MONTHS, work.greatest(earned, work.choose(floored, rates.least_months, 0)))


def one_time_insured(work: Work, months: Number, average: Number) -> Number:
    """Months of the average salary times the average; dong."""
    return work.show(_ONE_TIME, work.dong(months * average))


def months_of_pension(work: Work, day: Any, received: Number, floored: Condition) -> Number:
    """48 months of pension, less half a month for each received after the second; 3 at least where `floored`.

    58/2014, Art. 70.2; 41/2024, Art. 89.2.
    """
    rates = Rates(work, "survivor_pensioner", day)
    fallen = rates.full_months - rates.step * (received - rates.first_months)
    due = work.choose(received > rates.first_months, fallen, rates.full_months)
    return work.show(_PENSION_MONTHS, work.greatest(due, work.choose(floored, rates.least_months, 0)))


def one_time_pensioner(work: Work, months: Number, pension: Number) -> Number:
    """Months of pension times the pension of the month of death; dong."""
    return work.show(_PENSIONER, work.dong(months * pension))


def one_time_recipient(work: Work, day: Any, benefit: Number) -> Number:
    """3 times the monthly accident benefit; dong (Circular 59/2015, Art. 27.2-3; 41/2024, Art. 89.3)."""
    return work.show(_RECIPIENT, work.dong(Rates(work, "survivor_one_time", day).recipient_months * benefit))


def unreceived(work: Work, months: Number, amount: Number) -> Number:
    """Months times the monthly amount; dong (Circular 59/2015, Art. 23.3; 41/2024, Art. 75.5)."""
    return work.show(_UNRECEIVED, work.dong(months * amount))

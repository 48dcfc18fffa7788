"""The pension (lương hưu): its rate by time paid, the reduction before the age, the amount, the lump sum.

58/2014, Art. 56-58; 41/2024, Art. 66 and 68 (voluntary: Art. 99-100). Time in months, rates in percent.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import HALF, PERCENT, Condition, Number, Rates, Work
from motcua.law.rules.survivorship import LEVEL
from motcua.law.wording import social_insurance

_YEARS = social_insurance(
    "n",
    "years",
    "Số năm đóng để tính tỷ lệ hưởng (tháng lẻ: 1–6 tháng tính nửa năm, 7–11 tháng tính một năm)",
    "Years counted for the rate (odd months: up to 6 count half a year, from 7 a full year)",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 17.2",
    "5.6",
)
_EARNED = social_insurance(
    "p0",
    "percent",
    "Tỷ lệ hưởng theo thời gian đóng, không quá mức cao nhất",
    "Rate for the time paid, at most the highest",
    "56.1; 56.2",
    "66.1",
)
_COMMUNE = social_insurance(
    "p0", "percent", "Tỷ lệ hưởng theo thời gian đóng", "Rate for the time paid", "56.4", "66.1"
)
_AGREEMENT = social_insurance(
    "p0",
    "percent",
    "Tỷ lệ hưởng của thời gian đóng ở Việt Nam theo điều ước quốc tế",
    "Rate for the time paid in Viet Nam, under an international agreement",
    "66.4",
    "66.4",
)
_EARLY_YEARS = social_insurance(
    "k",
    "years",
    "Số năm đủ nghỉ hưu trước tuổi",
    "Full years before the age",
    "56.3; Thông tư 59/2015/TT-BLĐTBXH, Điều 17.1",
    "66.3",
)
_REDUCTION = social_insurance(
    "g",
    "percent",
    "Mức giảm do nghỉ hưu trước tuổi",
    "Reduction for retiring before the age",
    "56.3; Thông tư 59/2015/TT-BLĐTBXH, Điều 17.1",
    "66.3",
)
_RATE = social_insurance("p", "percent", "Tỷ lệ hưởng lương hưu", "Rate of the pension", "56", "66")
_AMOUNT = social_insurance("LH", "dong_per_month", "Lương hưu hằng tháng", "Monthly pension", "56", "66")
_FLOORED = social_insurance(
    "",
    "dong_per_month",
    "Lương hưu hằng tháng không thấp hơn mức thấp nhất",
    "Monthly pension, not below the lowest",
    "56.5",
    "141.11",
)
_ABOVE = social_insurance(
    "v",
    "years",
    "Số năm đóng cao hơn số năm tương ứng với tỷ lệ cao nhất",
    "Years above those that give the highest rate",
    "58.1",
    "68.1",
)
_AFTER = social_insurance(
    "v2",
    "years",
    "Trong đó số năm đóng sau khi đủ tuổi nghỉ hưu",
    "Of these, years paid after the retirement age",
    "58.2",
    "68.2",
)
_LUMP_MONTHS = social_insurance(
    "K",
    "months_of_average",
    "Trợ cấp một lần khi nghỉ hưu, số tháng mức bình quân",
    "One-time allowance at retirement, months of the average",
    "58.2",
    "68.2",
)
_LUMP = social_insurance(
    "", "dong", "Trợ cấp một lần khi nghỉ hưu", "One-time allowance at retirement", "58.2", "68.2"
)


def years_counted(work: Work, months: Number) -> Number:
    """Years for the rate and the lump sum, of all months paid."""
    return work.show(_YEARS, work.years(months))


def earned(work: Work, day: Any, male: Condition, months: Number, years: Number) -> Number:
    """The rate for the time paid, percent (58/2014, Art. 56.1-2; 41/2024, Art. 66.1).

    `years`: the months as `years_counted` gives them.

    45 % for the first years, then a step a year, at most 75 %. Men with fewer than the first years have the
    short rate: 40 % for 15 years and 1 % a year under 41/2024, nothing under 58/2014.
    """
    rates = Rates(work, "pension_rate", day)
    first = work.choose(male, rates.male_years, rates.female_years)
    step = work.choose(male, rates.male_step, rates.female_step)
    rounded_up = (years >= first) & (months < 12 * first)
    kept = work.switch("men_rounded_to_20_years", matters=rounded_up) == "counted_short"
    reaches = months >= 12 * first if kept else years >= first
    full = rates.first_percent + step * (years - first)
    below = work.least(years, first - HALF) if kept else years
    short = rates.short_percent + rates.short_step * (below - rates.short_years)
    return work.show(_EARNED, work.least(work.choose(reaches, full, short), rates.most_percent))


def earned_in_commune(work: Work, day: Any, years: Number) -> Number:
    """45 % for 15 years, 2 % for each further year of a woman of a commune; percent (58/2014, Art. 56.4)."""
    rates = Rates(work, "pension_rate", day)
    return work.show(_COMMUNE, rates.first_percent + rates.commune_step * (years - rates.female_years))


def earned_under_agreement(work: Work, day: Any, years: Number) -> Number:
    """2.25 % for each of the under 15 years paid in Viet Nam; percent (41/2024, Art. 66.4)."""
    return work.show(_AGREEMENT, Rates(work, "pension_rate", day).agreement_step * years)


def reduction(work: Work, day: Any, early: Number) -> Number:
    """2 % for each full year before the age, 1 % for 6 odd months or more; percent (41/2024, Art. 66.3).

    Circular 59/2015, Art. 17.1, says the same of the odd months of the age: up to 6 take 1 %, more take none.
    """
    rates = Rates(work, "pension_early", day)
    full = work.show(_EARLY_YEARS, work.whole(work.ratio(early, 12)))
    rest = work.choose(early - 12 * full >= rates.half_year_months, rates.half_year, 0)
    return work.show(_REDUCTION, rates.per_year * full + rest)


def rate(work: Work, before: Number, less: Number) -> Number:
    """The highest rate is applied first, then the reduction (Circular 59/2015, example 24); percent."""
    return work.show(_RATE, work.greatest(before - less, 0))


def amount(work: Work, percent: Number, average: Number) -> Number:
    """The rate of the average salary; dong a month."""
    return work.show(_AMOUNT, work.dong(percent * PERCENT * average))


def floored(work: Work, day: Any, pension: Number, granted: Condition) -> Number:
    """At least the base salary where `granted`; dong a month (58/2014, Art. 56.5; 41/2024, Art. 141.11)."""
    level = work.parameter("base_salary", day, LEVEL)
    return work.show(_FLOORED, work.greatest(pension, work.choose(granted, level, 0)))


def full_years(work: Work, day: Any, male: Condition) -> Number:
    """Years that give the highest rate: 35 for men from 2022, 30 for women (58, Art. 58; 41, Art. 68)."""
    rates = Rates(work, "pension_rate", day)
    first = work.choose(male, rates.male_years, rates.female_years)
    step = work.choose(male, rates.male_step, rates.female_step)
    return first + work.ratio(rates.most_percent - rates.first_percent, step)


def years_above(work: Work, years: Number, top: Number) -> Number:
    """Years counted above `top`, those of the highest rate."""
    return work.show(_ABOVE, work.greatest(years - top, 0))


def paid_after_age(work: Work, months: Number, top: Number, above: Number) -> Number:
    """Of the years above, those paid after the retirement age; `months`: paid up to it (41, Art. 68.2)."""
    return work.show(_AFTER, above - work.greatest(work.years(months) - top, 0))


def lump_months(work: Work, day: Any, above: Number) -> Number:
    """Half a month of the average for each year above (58/2014, Art. 58.2; 41/2024, Art. 68.2)."""
    return work.show(_LUMP_MONTHS, Rates(work, "pension_lump", day).per_year * above)


def lump_months_after_age(work: Work, day: Any, above: Number, after_age: Number) -> Number:
    """The same where `after_age` of the years above were paid after the age: 2 months each under 41/2024."""
    rates = Rates(work, "pension_lump", day)
    return work.show(_LUMP_MONTHS, rates.per_year * (above - after_age) + rates.after_age * after_age)


def lump_sum(work: Work, months: Number, average: Number) -> Number:
    """Months of the average salary times the average; dong."""
    return work.show(_LUMP, work.dong(months * average))


def by_time(
    work: Work, day: Any, male: Condition, compulsory: Number, voluntary: Number, average: Number
) -> Number:
    """The pension of an employee who retires at the age, from months paid and the average; dong a month."""
    months = compulsory + voluntary
    pension = amount(work, earned(work, day, male, months, years_counted(work, months)), average)
    return floored(work, day, pension, compulsory >= Rates(work, "pension", day).floor_months)

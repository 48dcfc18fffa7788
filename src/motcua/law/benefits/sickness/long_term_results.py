"""What the leave of a long illness gives besides the amount."""

from __future__ import annotations

from motcua.law.benefits.sickness import base, outcomes
from motcua.law.explanation import Result

FIRST_DAYS = Result(
    "most_days_at_75",
    "days",
    "Số ngày tối đa hưởng 75%",
    "Most days at 75%",
    "Luật 58/2014: 180 ngày kể cả ngày nghỉ. Luật 41/2024: ngày làm việc trong năm.",
    "Law 58/2014: 180 days with rest days. Law 41/2024: working days of the year.",
)
MOST_MONTHS_AFTER = Result(
    "most_months_after",
    "months",
    "Số tháng hưởng tiếp tối đa",
    "Most months after them",
    "Luật 58/2014: bằng thời gian đã đóng. Luật 41/2024 không giới hạn.",
    "Law 58/2014: as long as was paid. Law 41/2024 sets no limit.",
)
RATE_AFTER = Result("rate_after", "percent", "Tỷ lệ hưởng tiếp", "Rate after them")
FULL_MONTHS = Result("full_months", "months", "Số tháng trọn hưởng 75%", "Full months at 75%")
ODD_DAYS = Result("odd_days", "days", "Số ngày lẻ hưởng 75%", "Odd days at 75%")
MONTHS_AFTER = Result(
    "full_months_after", "months", "Số tháng trọn hưởng tiếp", "Full months at the lower rate"
)
ODD_DAYS_AFTER = Result("odd_days_after", "days", "Số ngày lẻ hưởng tiếp", "Odd days at the lower rate")
DAYS_AT_75 = Result("days_at_75", "days", "Số ngày hưởng 75%", "Days at 75%")
DAYS_AFTER = Result("days_after", "days", "Số ngày hưởng tiếp mức thấp hơn", "Days at the lower rate")
PAID_DAYS = Result("paid_days", "days", "Số ngày được hưởng", "Days that are paid")
UNPAID = Result(
    "unpaid_days",
    "days",
    "Số ngày vượt thời gian tối đa, không được hưởng",
    "Days beyond the most time, not paid",
)
PER_DAY_AFTER = Result(
    "per_day_after", "dong_per_day", "Mức hưởng tiếp một ngày", "Amount for a day after them"
)
PER_MONTH = Result("per_month", "dong_per_month", "Mức hưởng một tháng (75%)", "Amount for a month (75%)")
PER_MONTH_AFTER = Result(
    "per_month_after", "dong_per_month", "Mức hưởng tiếp một tháng", "Amount for a month after them"
)
PARTS = Result(
    "parts",
    "rows",
    "Từng phần của đợt nghỉ",
    "The parts of the leave",
    columns=(
        Result("from", "date", "Từ ngày", "From"),
        Result("to", "date", "Đến hết ngày", "To"),
        Result("rate", "percent", "Tỷ lệ", "Rate"),
        Result("months", "months", "Tháng trọn", "Full months"),
        Result(
            "days", "days", "Ngày lẻ (Luật 58/2014), ngày làm việc (Luật 41/2024)", "Odd days; working days"
        ),
        Result("law", "text", "Luật", "Law"),
    ),
)

RESULTS = (
    FIRST_DAYS,
    MOST_MONTHS_AFTER,
    FULL_MONTHS,
    ODD_DAYS,
    MONTHS_AFTER,
    ODD_DAYS_AFTER,
    DAYS_AT_75,
    DAYS_AFTER,
    PAID_DAYS,
    UNPAID,
    RATE_AFTER,
    PER_MONTH,
    PER_MONTH_AFTER,
    outcomes.PER_DAY,
    PER_DAY_AFTER,
    base.BASE_SALARY,
    base.BASE_MONTH,
    outcomes.ANNUAL_LIMIT,
    outcomes.DAYS_LEFT,
    outcomes.DAYS_LEFT_AFTER,
    outcomes.YEARS,
    PARTS,
)

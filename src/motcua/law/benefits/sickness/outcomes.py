"""What the sickness benefits give besides the amount."""

from __future__ import annotations

from motcua.law.explanation import Result

PAID_DAYS = Result("paid_days", "working_days", "Số ngày được hưởng", "Days that are paid")
ASKED_DAYS = Result(
    "asked_days",
    "working_days",
    "Số ngày làm việc nghỉ",
    "Working days off",
    "Trước khi xét tối đa.",
    "Before the limit.",
)
UNPAID_DAYS = Result(
    "unpaid_days",
    "working_days",
    "Số ngày vượt mức tối đa, không được hưởng",
    "Days beyond the limit, not paid",
)
ANNUAL_LIMIT = Result("annual_limit", "working_days", "Số ngày tối đa trong năm", "Most days in the year")
DAYS_LEFT = Result(
    "days_left",
    "working_days",
    "Số ngày còn lại trong năm trước đợt nghỉ",
    "Days left in the year before this leave",
)
DAYS_LEFT_AFTER = Result(
    "days_left_after",
    "working_days",
    "Số ngày còn lại trong năm sau đợt nghỉ",
    "Days left in the year after this leave",
)
PER_DAY = Result(
    "per_day",
    "dong_per_day",
    "Mức hưởng một ngày",
    "Amount for a day",
    "Làm tròn đến đồng để ghi; tổng số tiền tính từ mức chưa làm tròn.",
    "Rounded to be written; the amount is computed from what was not.",
)
MONTHS_UNPAID = Result(
    "months_without_contribution",
    "months",
    "Số tháng không phải đóng bảo hiểm xã hội do nghỉ từ 14 ngày làm việc",
    "Months without contributions, with 14 or more working days of sick leave",
    "Chỉ khi ghi các đợt nghỉ theo ngày. Thời gian này không tính là thời gian đóng.",
    "Only where the leave is given by days. They are not time paid.",
)
YEARS = Result(
    "years",
    "rows",
    "Theo từng năm",
    "Year by year",
    columns=(
        Result("year", "year", "Năm", "Year"),
        Result("asked_days", "working_days", "Ngày nghỉ", "Days off"),
        Result("days_left", "working_days", "Còn lại trước đợt nghỉ", "Left before"),
        Result("paid_days", "working_days", "Được hưởng", "Paid"),
    ),
)
CHILDREN = Result(
    "children_days",
    "rows",
    "Số ngày trong năm của từng con",
    "Days of the year for each child",
    columns=(
        Result("child", "text", "Con", "Child"),
        Result("annual_limit", "working_days", "Tối đa trong năm", "Most in the year"),
        Result("days_left", "working_days", "Còn lại trước đợt nghỉ", "Left before this leave"),
    ),
)

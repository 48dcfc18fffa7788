"""The named outcomes of the maternity benefits."""

from __future__ import annotations

from motcua.law.explanation import Result

ELIGIBLE = Result(
    "eligible",
    "condition",
    "Đủ điều kiện hưởng",
    "The conditions are met",
    "Không ghi khi thiếu dữ liệu để xét.",
    "Left out where nothing was given to judge by.",
)
WINDOW_FIRST = Result(
    "window_first_month",
    "month",
    "Tháng đầu của thời gian 12 tháng trước khi sinh con, nhận con",
    "First of the 12 months before the birth or reception",
)
WINDOW_LAST = Result(
    "window_last_month",
    "month",
    "Tháng cuối của thời gian 12 tháng trước khi sinh con, nhận con",
    "Last of the 12 months before the birth or reception",
)
MONTHS_PAID = Result(
    "months_in_window",
    "months",
    "Số tháng đóng trong 12 tháng đó",
    "Months paid in these 12 months",
)
AVERAGE = Result(
    "average_6_months",
    "dong_per_month",
    "Mức bình quân tiền lương của 06 tháng trước khi nghỉ việc",
    "Average salary of the six months before the leave",
)
MONTHS = Result("months", "months", "Số tháng trọn được nghỉ", "Full months of leave")
ODD_DAYS = Result("odd_days", "days", "Số ngày lẻ", "Days beyond the full months")
LEAVE_FROM = Result("leave_from", "date", "Ngày bắt đầu được tính", "First day that counts")
LEAVE_TO = Result("leave_to", "date", "Ngày cuối được nghỉ", "Last day of the leave")
ALLOWANCE = Result("allowance", "dong", "Trợ cấp thai sản", "Maternity allowance")
GRANT = Result("grant", "dong", "Trợ cấp một lần khi sinh con, nhận con", "Birth grant")
DAYS = Result("days", "days", "Số ngày được hưởng", "Days that are paid")
WORKING_DAYS = Result("days", "working_days", "Số ngày làm việc được hưởng", "Working days that are paid")
MOST_DAYS = Result("most_days", "days", "Số ngày nhiều nhất", "Most days there are")
MOST_WORKING_DAYS = Result("most_days", "working_days", "Số ngày nhiều nhất", "Most days there are")
DAILY = Result("daily_amount", "dong_per_day", "Mức hưởng một ngày", "Amount for a day")
AS_FOR_BIRTH = Result(
    "as_for_birth",
    "condition",
    "Được nghỉ như trường hợp sinh con",
    "Leave is as for a birth",
)
YEAR = Result("counted_to_year", "year", "Tính cho năm", "Counted to the year")
LAST_START = Result(
    "last_start", "date", "Ngày bắt đầu nghỉ chậm nhất", "Latest day on which the leave may start"
)

TIME = (ELIGIBLE, WINDOW_FIRST, WINDOW_LAST, MONTHS_PAID)
LEAVE = (AVERAGE, MONTHS, ODD_DAYS, LEAVE_FROM, LEAVE_TO, ALLOWANCE, GRANT)

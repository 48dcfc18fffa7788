"""What the payments at once tell besides their amount."""

from __future__ import annotations

from motcua.law.benefits.salaries.results import ALL_MONTHS
from motcua.law.explanation import Result

TOTAL_MONTHS = ALL_MONTHS
ELIGIBLE = Result("eligible", "condition", "Đủ điều kiện hưởng", "Entitled")
PARAMETER_DATE = Result(
    "parameter_date",
    "date",
    "Ngày quyết định mức lương cơ sở và mức điều chỉnh tiền lương",
    "Day whose base salary and indexation count",
    "Ngày ra quyết định hưởng.",
    "The day of the decision.",
)
YEARS_BEFORE = Result(
    "years_before_2014", "years", "Số năm tính hưởng trước năm 2014", "Years that count before 2014"
)
YEARS_SINCE = Result(
    "years_from_2014",
    "years",
    "Số năm tính hưởng từ năm 2014",
    "Years that count from 2014",
    "Gồm tháng lẻ trước năm 2014 chuyển sang, đã làm tròn.",
    "With the odd months moved from before 2014, rounded.",
)
MONTHS_OF_AVERAGE = Result(
    "months_of_average",
    "months_of_average",
    "Số tháng mức bình quân được hưởng",
    "Months of the average salary due",
)
UNDER_ONE_YEAR = Result(
    "under_one_year", "condition", "Thời gian đóng chưa đủ một năm", "Less than one year paid"
)
BEFORE_SUPPORT = Result(
    "amount_before_support",
    "dong",
    "Mức hưởng trước khi trừ số tiền Nhà nước hỗ trợ",
    "Amount before the State's support is taken off",
)
SUPPORT = Result(
    "state_support",
    "dong",
    "Số tiền Nhà nước hỗ trợ đóng bảo hiểm xã hội tự nguyện",
    "The State's support of voluntary contributions",
)
MONTHS_OF_PENSION = Result(
    "months_of_pension", "months_of_pension", "Số tháng lương hưu được hưởng", "Months of pension due"
)
EARNED = Result(
    "months_before_floor",
    "months_of_pension",
    "Số tháng lương hưu trước khi áp dụng mức thấp nhất",
    "Months of pension before the floor",
)
RECEIVED = Result("months_received", "months", "Số tháng đã hưởng lương hưu", "Months of pension received")

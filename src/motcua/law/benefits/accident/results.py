"""The named outcomes of the accident benefits besides their amounts."""

from __future__ import annotations

from motcua.law.explanation import Result

ELIGIBLE = Result("eligible", "condition", "Đủ điều kiện hưởng", "The benefit is due")
FIRST_MONTH = Result("first_month", "month", "Tháng bắt đầu hưởng", "First month of the benefit")
LEVEL = Result("base_salary", "dong_per_month", "Mức lương cơ sở áp dụng (Lmin)", "Base salary (Lmin)")
FUND_YEARS = Result(
    "fund_years", "years", "Số năm đóng quỹ để tính hưởng (t)", "Years paid into the fund that count (t)"
)
LOSS_PART = Result(
    "loss_part",
    "dong",
    "Mức trợ cấp tính theo mức suy giảm khả năng lao động",
    "Part for the loss of capacity",
)
LOSS_TIMES = Result(
    "loss_part_in_base_salaries",
    "times",
    "Phần theo mức suy giảm, số lần mức lương cơ sở (Lmin)",
    "Part for the loss, in base salaries (Lmin)",
)
TIME_SHARE = Result(
    "contribution_part_in_salary",
    "months_of_salary",
    "Phần theo thời gian đóng quỹ, số tháng tiền lương (L)",
    "Part for the time paid, in months of the salary (L)",
    "3,2 nghĩa là 3,2 × L.",
    "3.2 means 3.2 × L.",
)
TIME_PERCENT = Result(
    "contribution_part_percent",
    "percent",
    "Phần theo thời gian đóng quỹ, phần trăm tiền lương (L)",
    "Part for the time paid, in percent of the salary (L)",
)
TIME_PART = Result(
    "contribution_part",
    "dong",
    "Mức trợ cấp tính theo thời gian đóng quỹ",
    "Part for the time paid into the fund",
)
PER_DAY = Result("per_day", "dong_per_day", "Mức hưởng một ngày", "Amount for a day")
MOST_DAYS = Result("most_days", "days", "Số ngày dưỡng sức nhiều nhất", "Most days of convalescence")
DAYS_COUNTED = Result("days_counted", "days", "Số ngày được tính hưởng", "Days paid")
LAST_START = Result(
    "last_day_to_start",
    "date",
    "Ngày cuối của thời hạn 30 ngày đầu trở lại làm việc",
    "Last of the 30 days after the return to work",
)
TIMES = Result("times", "times", "Số lần mức lương cơ sở", "Times the base salary")
MONTHS_OF_BENEFIT = Result(
    "months_of_benefit", "months", "Số tháng trợ cấp được hưởng", "Months of the benefit due"
)
TO_MONTHLY = Result(
    "moves_to_monthly",
    "condition",
    "Chuyển sang hưởng hằng tháng",
    "Moves from the one-time to the monthly benefit",
)
POINTS = Result("loss_difference", "percent", "Mức suy giảm tăng thêm", "Further loss of capacity")
MONTHS_OF_SALARY = Result(
    "months_of_salary", "months_of_salary", "Số tháng tiền lương được trả", "Months of salary to be paid"
)
INSURANCE = Result(
    "paid_by_social_insurance",
    "condition",
    "Do quỹ bảo hiểm xã hội chi trả",
    "Paid by social insurance",
    "Không: khoản này do người sử dụng lao động trả.",
    "No: the employer pays it.",
)

"""The named outcomes of the survivors' benefits besides their amounts."""

from __future__ import annotations

from motcua.law.explanation import Result

MOST_NAMED = 8
"""Relatives with results of their own; the table of payments has all who are paid."""

ELIGIBLE = Result(
    "eligible",
    "condition",
    "Đủ điều kiện hưởng",
    "The benefit is due",
)
LEVEL = Result(
    "base_salary",
    "dong_per_month",
    "Mức lương cơ sở (mức tham chiếu) áp dụng",
    "Base salary (reference level) that applies",
)
TIMES = Result(
    "times",
    "times",
    "Số lần mức lương cơ sở (mức tham chiếu)",
    "Times the base salary (reference level)",
)
OPENED = Result(
    "monthly_opened",
    "condition",
    "Trường hợp mở tuất hằng tháng",
    "The death opens the monthly allowance",
    "Chưa xét thân nhân có đủ điều kiện hay không.",
    "Whether or not a relative qualifies.",
)
QUALIFYING = Result(
    "qualifying_relatives",
    "people",
    "Số thân nhân đủ điều kiện hưởng hằng tháng",
    "Relatives who qualify for the monthly allowance",
)
PAID = Result(
    "relatives_paid", "people", "Số thân nhân được hưởng", "Relatives paid", "Nhiều nhất 04.", "At most 4."
)
FIRST_MONTH = Result("first_month", "month", "Tháng bắt đầu hưởng", "First month paid")
TOTAL_PERCENT = Result(
    "total_percent",
    "percent",
    "Tổng tỷ lệ hưởng tháng đầu",
    "Sum of the rates in the first month",
    "Phần trăm mức lương cơ sở (mức tham chiếu), cộng các thân nhân.",
    "Of the base salary (reference level), over all relatives.",
)
NEXT_CHANGE = Result(
    "next_change",
    "month",
    "Tháng đầu tiên tổng tỷ lệ hưởng thay đổi",
    "First month with another sum of the rates",
    "Con đủ 18 tuổi, có người nuôi dưỡng, con sinh sau: không có thì không ghi.",
    "A child turns 18, a carer is found, a child is born; absent where nothing changes.",
)
PERCENT_AFTER = Result(
    "total_percent_after_change",
    "percent",
    "Tổng tỷ lệ hưởng từ tháng đó",
    "Sum of the rates from then on",
)
MAY_CHOOSE = Result(
    "may_choose_one_time",
    "condition",
    "Thân nhân được chọn hưởng một lần",
    "The relatives may choose one payment",
    "Luật 58/2014, Điều 69.3; Luật 41/2024, Điều 88.2c.",
    "Law 58/2014, Art. 69.3; Law 41/2024, Art. 88.2c.",
)
PAYMENTS = Result(
    "payments",
    "rows",
    "Mức hưởng của từng thân nhân theo thời gian",
    "What each relative is paid, by time",
    "Gồm các mức lương cơ sở (mức tham chiếu) đã ban hành; tháng cuối để trống: cho đến khi có thay đổi.",
    "With every base salary (reference level) enacted so far; no last month: until something changes.",
    columns=(
        Result("relative", "", "Thân nhân thứ", "Relative"),
        Result("name", "text", "Họ và tên", "Name"),
        Result("from", "month", "Từ tháng", "From"),
        Result("to", "month", "Đến hết tháng", "To"),
        Result("percent", "percent", "Tỷ lệ hưởng", "Rate"),
        Result("amount", "dong_per_month", "Mức hưởng", "Amount"),
    ),
)
PERCENTS = tuple(
    Result(
        f"percent_{place}",
        "percent",
        f"Tỷ lệ hưởng tháng đầu của thân nhân {place}",
        f"First rate of relative {place}",
        "0: không được hưởng.",
        "0: not paid.",
        within=PAYMENTS.name,
    )
    for place in range(1, MOST_NAMED + 1)
)
AMOUNTS = tuple(
    Result(
        f"amount_{place}",
        "dong_per_month",
        f"Mức hưởng tháng đầu của thân nhân {place}",
        f"First amount of relative {place}",
        within=PAYMENTS.name,
    )
    for place in range(1, MOST_NAMED + 1)
)
MONTHS_OF_AVERAGE = Result(
    "months_of_average",
    "months_of_average",
    "Số tháng mức bình quân được hưởng",
    "Months of the average salary due",
)
YEARS_BEFORE = Result(
    "years_before_2014",
    "years",
    "Số năm đóng trước năm 2014 để tính hưởng",
    "Years before 2014 that count",
    "Tháng lẻ chuyển sang giai đoạn từ năm 2014.",
    "Odd months move to the time from 2014.",
)
YEARS_SINCE = Result(
    "years_from_2014",
    "years",
    "Số năm đóng từ năm 2014 để tính hưởng",
    "Years from 2014 that count",
)
MONTHS_PAID = Result("months_paid", "months", "Tổng số tháng đóng", "Months paid in all")
AVERAGE = Result(
    "average_salary",
    "dong_per_month",
    "Mức bình quân tiền lương tháng đóng BHXH",
    "Average salary on which contributions were paid",
)
MONTHS_OF_PENSION = Result(
    "months_of_pension", "months_of_pension", "Số tháng lương hưu được hưởng", "Months of pension due"
)
MONTHS_RECEIVED = Result(
    "months_received", "months", "Số tháng đã hưởng lương hưu", "Months of pension received"
)
MONTHS_OF_BENEFIT = Result(
    "months_of_benefit", "months", "Số tháng trợ cấp được hưởng", "Months of the benefit due"
)

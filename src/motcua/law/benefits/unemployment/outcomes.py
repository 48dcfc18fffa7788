"""What the unemployment allowance tells besides its monthly amount."""

from __future__ import annotations

from motcua.law.explanation import Result

ELIGIBLE = Result("eligible", "condition", "Đủ điều kiện hưởng", "Entitled")
MONTHLY = Result(
    "monthly",
    "dong_per_month",
    "Mức trợ cấp hằng tháng",
    "Monthly allowance",
)
MONTHS = Result("months", "months", "Số tháng hưởng", "Months of allowance")
TOTAL = Result("total", "dong", "Tổng số tiền trợ cấp", "Allowance in all")
AVERAGE = Result(
    "average", "dong_per_month", "Mức bình quân tiền lương 06 tháng", "Average salary of the 6 months"
)
MONTHS_PAID = Result("contributed_months", "months", "Số tháng đóng được tính", "Months paid that count")
FIRST_MONTH = Result(
    "months_used_first",
    "month",
    "Tháng đầu trong 06 tháng tính bình quân",
    "First of the 6 months of the average",
)
LAST_MONTH = Result(
    "months_used_last",
    "month",
    "Tháng cuối trong 06 tháng tính bình quân",
    "Last of the 6 months of the average",
)
SHARE = Result(
    "share",
    "dong_per_month",
    "60% mức bình quân, trước khi xét mức tối đa",
    "60% of the average, before the cap",
)
CAP = Result("cap", "dong_per_month", "Mức hưởng tối đa", "Highest monthly allowance")
CAPPED = Result("capped", "condition", "Bị giới hạn bởi mức tối đa", "Limited by the cap")
KEPT = Result("kept_months", "months", "Số tháng đóng được bảo lưu", "Months paid that are kept for later")
LAST_FILING = Result("filing_deadline", "date", "Ngày cuối cùng nộp hồ sơ", "Last day to file")
START = Result("start_day", "date", "Ngày bắt đầu hưởng", "First day of the allowance")
END = Result("end_day", "date", "Ngày kết thúc hưởng", "Last day of the allowance")
PERIODS = Result(
    "periods",
    "rows",
    "Từng tháng hưởng",
    "Each month of allowance",
    columns=(
        Result("from", "date", "Từ ngày", "From"),
        Result("to", "date", "Đến hết ngày", "To, this day included"),
        Result("amount", "dong", "Số tiền", "Amount"),
    ),
)

ALL = (
    ELIGIBLE,
    MONTHLY,
    MONTHS,
    TOTAL,
    AVERAGE,
    MONTHS_PAID,
    FIRST_MONTH,
    LAST_MONTH,
    SHARE,
    CAP,
    CAPPED,
    KEPT,
    LAST_FILING,
    START,
    END,
    PERIODS,
)

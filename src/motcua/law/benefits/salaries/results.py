"""What is told besides the average salary: months, windows and sums."""

from __future__ import annotations

from motcua.law.explanation import Result

AVERAGE_FOUND = Result(
    "average", "dong_per_month", "Mức bình quân tiền lương tháng đóng BHXH", "Average salary"
)
ALL_MONTHS = Result("total_months", "months", "Tổng số tháng đóng", "Months paid in all")
STATE_MONTHS = Result(
    "state_months",
    "months",
    "Số tháng theo chế độ tiền lương do Nhà nước quy định",
    "Months under the state scale",
)
EMPLOYER_MONTHS = Result(
    "employer_months",
    "months",
    "Số tháng theo chế độ tiền lương do người sử dụng lao động quyết định",
    "Months with a salary set by the employer",
)
VOLUNTARY_MONTHS = Result(
    "voluntary_months", "months", "Số tháng đóng tự nguyện", "Months of voluntary contributions"
)
WINDOW_MONTHS = Result(
    "window_months",
    "months",
    "Số tháng cuối dùng để tính bình quân (chế độ tiền lương do Nhà nước quy định)",
    "Last months averaged under the state scale",
)
WINDOW_FIRST = Result(
    "window_first_month",
    "month",
    "Tháng đầu của các năm cuối",
    "First month of the window",
    "YYYY-MM",
    "YYYY-MM",
)
WINDOW_LAST = Result(
    "window_last_month",
    "month",
    "Tháng cuối của các năm cuối",
    "Last month of the window",
    "YYYY-MM",
    "YYYY-MM",
)
STATE_AVERAGE = Result(
    "state_average",
    "dong_per_month",
    "Mức bình quân theo chế độ tiền lương do Nhà nước quy định",
    "Average under the state scale",
)
LAST_WINDOW_AVERAGE = Result(
    "last_window_average",
    "dong_per_month",
    "Mức bình quân của các năm cuối trước khi nghỉ",
    "Average of the last years before leaving",
)
SENIORITY_WINDOW_AVERAGE = Result(
    "seniority_window_average",
    "dong_per_month",
    "Mức bình quân của các năm liền trước có phụ cấp thâm niên nghề",
    "Average of the preceding years with the seniority allowance",
)
SENIORITY_ALLOWANCE = Result(
    "seniority_allowance",
    "dong_per_month",
    "Phụ cấp thâm niên nghề cộng vào mức bình quân",
    "Seniority allowance added to the average",
)
STATE_TOTAL = Result(
    "state_total",
    "dong",
    "Tổng tiền lương theo chế độ tiền lương do Nhà nước quy định",
    "Sum of the salaries under the state scale",
    "Số tháng nhân với mức bình quân của các năm cuối.",
    "Its months times the average of the last years.",
)
OTHER_TOTAL = Result(
    "employer_total",
    "dong",
    "Tổng tiền lương do người sử dụng lao động quyết định và thu nhập tự nguyện, đã điều chỉnh",
    "Indexed sum of employers' salaries and voluntary income",
)
INDEXED_TOTAL = Result(
    "indexed_total", "dong", "Tổng tiền lương tháng đóng BHXH đã điều chỉnh", "Sum of the indexed salaries"
)

RESULTS = (
    AVERAGE_FOUND,
    ALL_MONTHS,
    STATE_MONTHS,
    EMPLOYER_MONTHS,
    VOLUNTARY_MONTHS,
    WINDOW_MONTHS,
    WINDOW_FIRST,
    WINDOW_LAST,
    STATE_AVERAGE,
    LAST_WINDOW_AVERAGE,
    SENIORITY_WINDOW_AVERAGE,
    SENIORITY_ALLOWANCE,
    STATE_TOTAL,
    OTHER_TOTAL,
    INDEXED_TOTAL,
)

"""What the unemployment allowance asks."""

from __future__ import annotations

from motcua.law.fields import Field
from motcua.law.switches import Option

DAY_VI = "Ngày chấm dứt hợp đồng lao động hoặc hợp đồng làm việc; ngày này quyết định luật và mức trần"
DAY_EN = "Day on which the employment contract ended; it decides the law and the cap"

AVERAGE = Field(
    "average_salary",
    "money",
    "Mức bình quân tiền lương tháng đóng bảo hiểm thất nghiệp của 06 tháng gần nhất",
    "Average insured salary of the last 6 months paid",
    "Thay cho diễn biến tiền lương. Bỏ trống cả hai: kết quả là số tháng hưởng.",
    "Instead of the salaries. Without both the result is the number of months of allowance.",
    unit="dong_per_month",
    symbol="Mbq",
    least=1,
    example=15_000_000,
)
_FROM = Field("from", "month", "Từ tháng", "From", required=True, example="2023-01")
_TO = Field("to", "month", "Đến hết tháng", "To, this month included", required=True, example="2025-03")
_SALARY = Field(
    "salary",
    "money",
    "Tiền lương tháng đóng bảo hiểm thất nghiệp",
    "Monthly insured salary",
    unit="dong_per_month",
    required=True,
    example=12_000_000,
)
SALARIES = Field(
    "salaries",
    "list",
    "Diễn biến tiền lương đóng bảo hiểm thất nghiệp",
    "Salaries on which unemployment insurance was paid",
    "Từng giai đoạn, không chồng nhau. Có thể ghi theo hợp đồng: các tháng trong `breaks` và các tháng "
    "sau khi chấm dứt hợp đồng không được tính.",
    "Period by period, without overlap. The contract's periods will do: months in `breaks` and months after "
    "the end of the contract are left out.",
    most=500,
    items=(_FROM, _TO, _SALARY),
    example=[{"from": "2023-01", "to": "2025-03", "salary": 12_000_000}],
)
BREAKS = Field(
    "breaks",
    "list",
    "Các tháng gián đoạn, không đóng bảo hiểm thất nghiệp",
    "Months without contribution",
    "Nghỉ thai sản, ốm đau từ 14 ngày làm việc, không hưởng lương, tạm hoãn hợp đồng.",
    "Maternity leave, 14 or more working days of sickness, unpaid leave, a contract suspended.",
    most=200,
    items=(_FROM, _TO),
    example=[{"from": "2024-03", "to": "2024-08"}],
)
PAID = Field(
    "contributed_months",
    "whole",
    "Tổng số tháng đóng bảo hiểm thất nghiệp chưa hưởng trợ cấp",
    "Months paid in all, not yet used for an allowance",
    "Kể cả số tháng được bảo lưu từ trước. Bỏ trống: đếm theo diễn biến tiền lương.",
    "Months kept from earlier included. Left out: counted from the salaries.",
    unit="months",
    symbol="n",
    most=840,
    example=72,
)
IN_WINDOW = Field(
    "months_in_window",
    "whole",
    "Số tháng đóng trong 24 tháng (hợp đồng ngắn hạn: 36 tháng) trước khi chấm dứt hợp đồng",
    "Months paid in the 24 months (short contracts: 36) before the end of the contract",
    "Bỏ trống: đếm theo diễn biến tiền lương, hoặc coi như tổng số tháng đóng đều nằm trong thời gian đó.",
    "Left out: counted from the salaries, or all months paid are taken to lie in that time.",
    unit="months",
    symbol="n24",
    most=36,
    example=24,
)
CONTRACT = Field(
    "contract",
    "choice",
    "Loại hợp đồng",
    "Kind of contract",
    default="ordinary",
    options=(
        Option(
            "ordinary",
            "không xác định thời hạn, hoặc xác định thời hạn từ đủ 12 tháng",
            "without end, or for 12 months and more",
        ),
        Option(
            "short",
            "theo mùa vụ hoặc công việc từ đủ 03 đến dưới 12 tháng; từ năm 2026: từ đủ 01 đến dưới 12 tháng",
            "seasonal or for a task of 3 to under 12 months; from 2026: for 1 to under 12 months",
        ),
    ),
    example="ordinary",
)
STATE_SCALE = Field(
    "state_salary_scale",
    "yes_no",
    "Hưởng lương theo chế độ tiền lương do Nhà nước quy định",
    "Paid on the state salary scale",
    "Theo Luật 38/2013/QH13, mức tối đa tính theo mức lương cơ sở thay cho mức lương tối thiểu vùng.",
    "Under Law 38/2013 the cap then follows the base salary in place of the regional minimum wage.",
    default=False,
    example=False,
)
LAWFUL = Field(
    "lawful_end",
    "yes_no",
    "Chấm dứt hợp đồng đúng pháp luật",
    "The contract ended lawfully",
    "Không: đơn phương chấm dứt trái pháp luật; theo Luật 74/2025/QH15 còn có bị sa thải, buộc thôi việc.",
    "No: ended by the employee against the law; under Law 74/2025 also dismissed for discipline.",
    default=True,
    example=True,
)
PENSION = Field(
    "pension",
    "yes_no",
    "Đang hưởng lương hưu, trợ cấp mất sức lao động hằng tháng; từ năm 2026: đủ điều kiện hưởng lương hưu",
    "Receives a pension or a monthly incapacity allowance; from 2026: meets the conditions of the pension",
    default=False,
    example=False,
)
FILED = Field(
    "filed_on",
    "day",
    "Ngày nộp đủ hồ sơ đề nghị hưởng trợ cấp thất nghiệp",
    "Day on which the full file was handed in",
    "Có ghi thì xét thời hạn nộp và tính ngày bắt đầu, ngày kết thúc hưởng.",
    "Where it is given, the time limit is checked and the first and last day of the allowance are found.",
    example="2026-04-14",
)
WORKS = Field(
    "works_again",
    "yes_no",
    "Đã có việc làm (hoặc đi học, nhập ngũ, ra nước ngoài...) trước ngày bắt đầu hưởng",
    "Found work (or studies, serves, went abroad ...) before the allowance would start",
    default=False,
    example=False,
)
HOLIDAYS = Field(
    "holidays",
    "list",
    "Ngày nghỉ lễ, Tết, nghỉ bù sau ngày nộp hồ sơ",
    "Public holidays and days in lieu after the filing",
    "Không tính là ngày làm việc. Thứ Bảy, Chủ nhật đã được loại.",
    "They are no working days. Saturdays and Sundays are left out anyway.",
    most=60,
    items=(
        Field("from", "day", "Từ ngày", "From", required=True, example="2026-04-30"),
        Field("to", "day", "Đến hết ngày", "To, this day included", example="2026-05-01"),
    ),
    example=[{"from": "2026-04-30", "to": "2026-05-01"}],
)

"""What the benefits for occupational accident and disease ask."""

from __future__ import annotations

from motcua.law.fields import Field
from motcua.law.switches import Option

DAY_VI = (
    "Ngày tính hưởng: ngày ra viện hoặc điều trị ổn định xong (giám định tổng hợp: của lần sau cùng); "
    "không điều trị nội trú, không xác định được ngày đó, hoặc giám định lại: ngày có kết luận của Hội đồng "
    "giám định y khoa; nhiễm HIV do tai nạn rủi ro nghề nghiệp: ngày cấp giấy chứng nhận (Điều 50)"
)
DAY_EN = (
    "Day the benefit starts: discharge or stable condition (combined assessment: of the last one); without a "
    "hospital stay, where that day cannot be fixed, or on re-assessment: the day of the medical board's "
    "conclusion; HIV by an accident at work: the day of its certificate (Art. 50)"
)

LOSS = Field(
    "loss_percent",
    "whole",
    "Mức suy giảm khả năng lao động",
    "Loss of working capacity",
    "Theo kết luận của Hội đồng giám định y khoa; nhiều lần tai nạn thì lấy mức tổng hợp. Đã hưởng trợ cấp "
    "mà giám định lại: dùng chế độ “trợ cấp sau khi giám định lại”.",
    "By the medical board; several accidents are assessed to one total. Whoever already has a benefit and is "
    "assessed again: see the benefit after re-assessment.",
    unit="percent",
    symbol="m",
    most=100,
    required=True,
    example=20,
)
SALARY = Field(
    "salary",
    "money",
    "Tiền lương đóng vào quỹ của tháng liền kề trước khi bị tai nạn hoặc phát hiện bệnh",
    "Salary paid into the fund for the month before the accident or the finding of the disease",
    "Bị tai nạn ngay tháng đầu tham gia hoặc tháng trở lại sau gián đoạn: tiền lương của chính tháng đó. "
    "Đóng ở nhiều đơn vị: cộng lại; giám định tổng hợp: của lần sau cùng. Bỏ trống: kết quả chỉ là phần theo "
    "mức suy giảm.",
    "In the first month of participation, or of return after a break: that month's salary. With several "
    "employers the sum; combined assessment: of the last accident. Left out: the result is the part for the "
    "loss only.",
    unit="dong_per_month",
    symbol="L",
    example=5_000_000,
)
FUND_YEARS = Field(
    "fund_years",
    "whole",
    "Số năm đóng vào quỹ tai nạn lao động, bệnh nghề nghiệp",
    "Years paid into the accident and disease fund",
    "Năm đủ 12 tháng; đóng nhiều nơi trong cùng thời gian chỉ tính một lần.",
    "Years of 12 months; the same time at several employers counts once.",
    unit="years",
    symbol="t",
    most=70,
    example=10,
)
FUND_MONTHS = Field(
    "fund_months",
    "whole",
    "Số tháng đóng vào quỹ tai nạn lao động, bệnh nghề nghiệp",
    "Months paid into the accident and disease fund",
    "Thay cho số năm.",
    "Instead of the years.",
    unit="months",
    symbol="tt",
    most=840,
    example=125,
)
CONDITION = Field(
    "condition",
    "choice",
    "Tình trạng bệnh",
    "Condition",
    required=True,
    options=(
        Option("spinal_paralysis", "liệt cột sống", "spinal paralysis"),
        Option("blind_both_eyes", "mù hai mắt", "blind in both eyes"),
        Option("two_limbs", "cụt hoặc liệt hai chi", "loss or paralysis of two limbs"),
        Option("mental_illness", "bệnh tâm thần", "mental illness"),
        Option("none", "không thuộc các trường hợp trên", "none of these"),
    ),
    example="two_limbs",
)
SITUATION = Field(
    "situation",
    "choice",
    "Trường hợp từ trần",
    "Circumstances of the death",
    required=True,
    options=(
        Option("at_work", "chết trong khi làm việc do TNLĐ-BNN", "death at work by accident or disease"),
        Option("first_treatment", "chết trong thời gian điều trị lần đầu", "death in the first treatment"),
        Option(
            "before_assessment",
            "chết trong thời gian điều trị thương tật, bệnh tật mà chưa được giám định",
            "death in treatment before an assessment",
        ),
        Option("after_assessment", "chết sau khi đã được giám định", "death after an assessment"),
    ),
    example="at_work",
)
DAYS = Field(
    "days",
    "whole",
    "Số ngày nghỉ dưỡng sức",
    "Days of convalescence granted",
    "Bỏ trống: kết quả là số ngày nhiều nhất.",
    "Left out: the result is the most days.",
    unit="days",
    symbol="s",
    least=1,
    most=366,
    example=7,
)
RETURNED = Field(
    "returned_to_work",
    "day",
    "Ngày trở lại làm việc",
    "Day of the return to work",
    "Có ghi thì kiểm tra thời hạn 30 ngày.",
    "Where it is given, the limit of 30 days is checked.",
    example="2020-06-20",
)

"""What one-time social insurance asks besides the salaries (bảo hiểm xã hội một lần)."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.benefits import salaries
from motcua.law.benefits.survivorship import one_time_fields as survivorship
from motcua.law.fields import Field
from motcua.law.switches import Option

AFTER_12_MONTHS, ABROAD, ILLNESS, LOSS_81 = "after_12_months", "abroad", "grave_illness", "loss_81"
AGE, ARMED_FORCES = "age_under_15_years", "armed_forces"
NOT_RESIDING, PERMIT_ENDED = "foreigner_not_residing", "foreigner_contract_ended"

BEFORE_2014 = survivorship.BEFORE_2014
FROM_2014 = survivorship.FROM_2014
TOTAL_MONTHS = replace(
    salaries.TOTAL_MONTHS,
    more_vi="16 năm 4 tháng ghi là 196. Cùng với số tháng của một bên năm 2014 thì suy ra bên kia.",
    more_en="16 years 4 months are 196. With the months of one side of 2014 the other side follows.",
    example=138,
)
BEGAN = replace(
    salaries.FIRST_MONTH,
    more_vi="Dùng để xét điều kiện đóng trước ngày 01/7/2025 và số năm cuối tính bình quân.",
    more_en="For the condition of time before 1 July 2025, and for how many last years are averaged.",
)
REASON = Field(
    "reason",
    "choice",
    "Trường hợp đề nghị hưởng bảo hiểm xã hội một lần",
    "What one-time insurance is asked for",
    "Bỏ trống: chỉ tính mức hưởng, không xét điều kiện.",
    "Left out: only the amount is computed, the conditions are not tested.",
    options=(
        Option(
            AFTER_12_MONTHS,
            "sau 12 tháng không tham gia bảo hiểm xã hội, đóng chưa đủ 20 năm",
            "12 months outside social insurance, under 20 years paid",
        ),
        Option(ABROAD, "ra nước ngoài để định cư", "settling abroad"),
        Option(
            ILLNESS,
            "mắc bệnh ung thư, bại liệt, xơ gan mất bù, lao nặng, AIDS",
            "cancer, polio, decompensated cirrhosis, severe tuberculosis, AIDS",
        ),
        Option(
            LOSS_81,
            "suy giảm khả năng lao động từ 81% trở lên; khuyết tật đặc biệt nặng",
            "loss of working capacity of 81% or more; extremely severe disability",
        ),
        Option(
            AGE,
            "đủ tuổi nghỉ hưu mà chưa đủ 15 năm đóng (Luật 58/2014: chưa đủ 20 năm)",
            "retirement age reached with under 15 years paid (Law 58/2014: under 20)",
        ),
        Option(
            ARMED_FORCES,
            "lực lượng vũ trang phục viên, xuất ngũ, thôi việc, không đủ điều kiện hưởng lương hưu",
            "left the armed forces without a pension",
        ),
        Option(
            NOT_RESIDING,
            "người nước ngoài đủ điều kiện hưởng lương hưu nhưng không tiếp tục cư trú tại Việt Nam",
            "foreigner entitled to a pension who no longer lives in Viet Nam",
        ),
        Option(
            PERMIT_ENDED,
            "người nước ngoài chấm dứt hợp đồng, giấy phép lao động hết hiệu lực mà không gia hạn",
            "foreigner whose contract or permit has ended and is not extended",
        ),
    ),
    example=AFTER_12_MONTHS,
)
FOREIGN = Field(
    "foreign_worker",
    "yes_no",
    "Là người lao động nước ngoài",
    "A foreign worker",
    default=False,
    example=False,
)
LAST_PAID = Field(
    "last_month_paid",
    "month",
    "Tháng cuối cùng đóng bảo hiểm xã hội",
    "Last month paid",
    "Bỏ trống: tháng cuối của diễn biến tiền lương. Không có cả hai thì không xét thời hạn 12 tháng.",
    "Left out: the last month of the salaries. Without both the 12 months are not tested.",
    example="2017-03",
)
MONTHS_OUTSIDE = Field(
    "months_outside",
    "whole",
    "Số tháng không còn tham gia bảo hiểm xã hội",
    "Months outside social insurance",
    "Thay cho tháng cuối cùng đóng.",
    "Instead of the last month paid.",
    unit="months",
    symbol="To",
    most=840,
    example=13,
)
LOSS = Field(
    "loss_percent",
    "whole",
    "Mức suy giảm khả năng lao động",
    "Loss of working capacity",
    unit="percent",
    symbol="m",
    most=100,
    example=81,
)
BORN = Field("born", "day", "Ngày sinh", "Date of birth", example="1960-05-01")
SEX = Field(
    "sex",
    "choice",
    "Giới tính",
    "Sex",
    "Cùng với ngày sinh để xét tuổi nghỉ hưu.",
    "With the date of birth, for the retirement age.",
    options=(Option("male", "nam", "male"), Option("female", "nữ", "female")),
    example="male",
)
TOTAL = Field(
    "indexed_total",
    "money",
    "Tổng tiền lương tháng đóng BHXH đã điều chỉnh",
    "Sum of the indexed salaries",
    "Thay cho mức bình quân hoặc diễn biến tiền lương.",
    "Instead of the average or of the salaries.",
    unit="dong",
    symbol="S",
    least=1,
    example=195_000_000,
)
PAID = Field(
    "contributions_paid",
    "money",
    "Số tiền đã đóng bảo hiểm xã hội vào quỹ hưu trí và tử tuất",
    "Contributions paid into the pension and survivorship fund",
    "Chỉ dùng khi đóng chưa đủ một năm. Bỏ trống: 22% của các mức tiền lương đã đóng.",
    "Only where less than one year was paid. Left out: 22% of the salaries.",
    unit="dong",
    symbol="B",
    example=6_000_000,
)
SUPPORT = Field(
    "state_support",
    "money",
    "Số tiền Nhà nước hỗ trợ đóng bảo hiểm xã hội tự nguyện",
    "The State's support of voluntary contributions",
    "Bỏ trống: tính từng tháng theo thời gian tự nguyện trong diễn biến tiền lương.",
    "Left out: counted month by month over the voluntary time in the salaries.",
    unit="dong",
    symbol="HT",
    example=0,
)
REQUESTED = Field(
    "requested_on",
    "day",
    "Ngày đề nghị hưởng",
    "Day of the request",
    "Không quyết định tham số: tính theo ngày ra quyết định.",
    "It decides no parameter: the day of the decision does.",
    example="2017-04-20",
)
DECIDED = Field(
    "decided_on",
    "day",
    "Ngày ra quyết định hưởng",
    "Day of the decision",
    "Bỏ trống: ngày của trường hợp.",
    "Left out: the date of the case.",
    example="2018-06-15",
)

"""What is asked about the salaries that contributions were paid on (diễn biến tiền lương đóng BHXH)."""

from __future__ import annotations

from motcua.law.fields import Field
from motcua.law.switches import Option

EMPLOYER, STATE, VOLUNTARY = "employer", "state", "voluntary"

AVERAGE = Field(
    "average_salary",
    "money",
    "Mức bình quân tiền lương tháng đóng bảo hiểm xã hội",
    "Average salary on which contributions were paid",
    "Đã điều chỉnh theo hệ số. Không có cả diễn biến tiền lương: kết quả là số tháng bình quân hoặc tỷ lệ.",
    "Already indexed. Without it and without salaries the result is months of the average, or a rate.",
    unit="dong_per_month",
    symbol="Mbqtl",
    least=1,
    example=5_000_000,
)
FROM = Field(
    "from",
    "month",
    "Từ tháng",
    "From",
    "Cùng với đến tháng; hoặc chỉ ghi số tháng cho mọi giai đoạn.",
    "Together with the last month; or give only the number of months, for all periods.",
    example="2014-01",
)
TO = Field("to", "month", "Đến hết tháng", "To, this month included", example="2017-03")
MONTHS = Field(
    "months",
    "whole",
    "Số tháng của giai đoạn",
    "Months in the period",
    "Thay cho từ tháng, đến tháng; các giai đoạn theo thứ tự thời gian. Ghi cả hai thì phải khớp nhau.",
    "Instead of from and to, the periods in the order of time. Where both are given they must agree.",
    unit="months",
    least=1,
    most=840,
    example=39,
)
SCHEME = Field(
    "scheme",
    "choice",
    "Chế độ tiền lương",
    "Who set the salary",
    options=(
        Option(EMPLOYER, "do người sử dụng lao động quyết định", "the employer"),
        Option(STATE, "do Nhà nước quy định", "the State (state salary scale)"),
        Option(VOLUNTARY, "thu nhập đóng bảo hiểm xã hội tự nguyện", "voluntary insurance: income chosen"),
    ),
    default=EMPLOYER,
    example=EMPLOYER,
)
SALARY = Field(
    "salary",
    "money",
    "Tiền lương (thu nhập) tháng đóng BHXH",
    "Monthly salary (or income)",
    "Chưa điều chỉnh. Chế độ tiền lương do Nhà nước quy định: có thể ghi hệ số lương thay cho số tiền.",
    "Not indexed. Under the state scale the salary coefficient may be given instead.",
    unit="dong_per_month",
    example=4_000_000,
)
SALARY_COEFFICIENT = Field(
    "salary_coefficient",
    "exact",
    "Hệ số lương",
    "Salary coefficient of the state scale",
    'Ví dụ "6.2": nhân với mức lương cơ sở. Chỉ dùng cho chế độ tiền lương do Nhà nước quy định.',
    '"6.2" for example: times the base salary. Only under the state scale.',
    unit="coefficient",
    most=100,
    example="6.2",
)
POSITION = Field(
    "position_allowance",
    "exact",
    "Hệ số phụ cấp chức vụ",
    "Coefficient of the position allowance",
    unit="coefficient",
    least=0,
    most=100,
    default=0,
    example="0.8",
)
OVER_SCALE = Field(
    "over_scale_percent",
    "exact",
    "Phụ cấp thâm niên vượt khung",
    "Allowance for seniority beyond the scale",
    "Phần trăm của hệ số lương.",
    "Percent of the salary coefficient.",
    unit="percent",
    least=0,
    most=100,
    default=0,
    example=5,
)
SENIORITY = Field(
    "seniority_percent",
    "exact",
    "Phụ cấp thâm niên nghề",
    "Seniority allowance of the profession",
    "Phần trăm của hệ số lương cộng phụ cấp chức vụ và thâm niên vượt khung.",
    "Percent of the salary with the position and over-scale allowances.",
    unit="percent",
    least=0,
    most=100,
    default=0,
    example=24,
)
COEFFICIENT = Field(
    "coefficient",
    "exact",
    "Mức điều chỉnh tiền lương đã đóng (hệ số trượt giá)",
    "Indexation coefficient",
    'Viết dạng chữ, ví dụ "1.08". Bỏ trống: lấy theo bảng của năm tính hưởng. Giai đoạn chỉ ghi số tháng'
    " thì cần ghi, trừ khi điều chỉnh theo mức lương cơ sở.",
    'As text, "1.08" for example. Left out: from the table of the year of settlement. A period given by its'
    " number of months needs it, unless the base salary indexes it.",
    unit="coefficient",
    most=100,
    example="1.08",
)
SUPPORT_GROUP = Field(
    "support_group",
    "choice",
    "Đối tượng được Nhà nước hỗ trợ đóng BHXH tự nguyện",
    "Group for the State's support of voluntary contributions",
    "Chỉ dùng cho thời gian tự nguyện, từ tháng 01/2018.",
    "Only for voluntary time, from January 2018.",
    options=(
        Option("poor", "hộ nghèo", "poor household"),
        Option("island", "xã đảo, đặc khu (từ 7/2025)", "island commune, special zone (from July 2025)"),
        Option("near_poor", "hộ cận nghèo", "near-poor household"),
        Option("ethnic_minority", "người dân tộc thiểu số (từ 7/2025)", "ethnic minority (from July 2025)"),
        Option("other", "đối tượng khác", "others"),
        Option("none", "không được hỗ trợ", "no support"),
    ),
    default="other",
    example="other",
)
SALARIES = Field(
    "salaries",
    "list",
    "Diễn biến tiền lương đóng bảo hiểm xã hội",
    "Salaries on which contributions were paid",
    "Từng giai đoạn, không chồng nhau; mỗi tháng đã đóng nằm trong đúng một giai đoạn. Người chỉ hưởng lương"
    " do Nhà nước quy định có thể ghi các năm cuối, cùng với tháng bắt đầu tham gia hoặc tổng số tháng đóng.",
    "Period by period, without overlap; each month paid lies in exactly one. For a career wholly under the"
    " state scale the last years are enough, with the first month of participation or the months in all.",
    most=500,
    items=(
        FROM,
        TO,
        MONTHS,
        SCHEME,
        SALARY,
        SALARY_COEFFICIENT,
        POSITION,
        OVER_SCALE,
        SENIORITY,
        COEFFICIENT,
        SUPPORT_GROUP,
    ),
    example=[{"from": "2014-01", "to": "2017-03", "salary": 4_000_000}],
)
INDEXED_IN = Field(
    "indexation_year",
    "whole",
    "Năm tính hưởng để lấy mức điều chỉnh tiền lương",
    "Year of settlement for the indexation table",
    "Bỏ trống: năm của ngày phát sinh quyền hưởng.",
    "Left out: the year of the case's date.",
    unit="year",
    least=2016,
    most=2100,
    example=2025,
)

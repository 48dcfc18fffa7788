"""The lines that say why a relative may, or may not, have the monthly allowance."""

from __future__ import annotations

from motcua.law.wording import LAW_2014, LAW_2024, Text, cited, social_insurance

CHILD = social_insurance("", "condition", "chưa đủ 18 tuổi", "under 18", "67.2a", "86.2a")
YOUNG = social_insurance(
    "",
    "condition",
    "thành viên khác trong gia đình chưa đủ 18 tuổi",
    "another member of the family under 18",
    "67.2d; Nghị định 115/2015/NĐ-CP, Điều 14.1",
    "86.2đ",
)
GROWN = social_insurance(
    "",
    "condition",
    "còn dưới 18 tuổi trong tháng bắt đầu hưởng",
    "still under 18 in the first month paid",
    "67.2a",
    "86.2a",
)
POSTHUMOUS = social_insurance(
    "",
    "condition",
    "sinh ngày {born}, đã thành thai trước ngày từ trần",
    "born on {born}, conceived before the death",
    "67.2a",
    "86.2a",
)
DISABLED = social_insurance(
    "",
    "condition",
    "suy giảm khả năng lao động từ 81%",
    "loss of working capacity of 81% or more",
    "67.2",
    "86.2b, c, đ",
)
AGE = social_insurance(
    "",
    "condition",
    "đủ tuổi (nữ 55, nam 60)",
    "of age (women 55, men 60)",
    "67.2b, c",
    "86.2c, d",
)
RETIREMENT = social_insurance(
    "",
    "condition",
    "đủ tuổi nghỉ hưu theo lộ trình, xét đến hết tháng từ trần",
    "normal retirement age by the roadmap, by the end of the month of the death",
    "67.2",
    "86.2c, d; Thông tư 12/2025/TT-BNV, Điều 18.2a; Bộ luật Lao động 45/2019/QH14, Điều 169.2",
)
SUPPORTED = social_insurance(
    "",
    "condition",
    "người từ trần có nghĩa vụ nuôi dưỡng",
    "the deceased had the duty to support",
    "67.2",
    "86.2d, đ",
)
INCOME = social_insurance(
    "",
    "condition",
    "không có thu nhập hoặc thu nhập thấp hơn mức quy định",
    "no income, or an income below the level",
    "67.3",
    "86.3",
)
BY_AGE = social_insurance(
    "",
    "years",
    "tuổi tại ngày từ trần; chưa có ngày sinh nên coi như tròn tuổi đúng ngày này",
    "age on the day of the death; without a date of birth it counts as reached on that day",
    "67.2",
    "86.2",
)
FINDING = {
    LAW_2014: Text(
        "",
        "condition",
        "đề nghị giám định trong thời hạn {months} tháng",
        "finding asked for within {months} months",
        cited("67.4", LAW_2014),
    ),
    LAW_2024: Text(
        "",
        "condition",
        "có kết luận giám định trong thời hạn {months} tháng",
        "finding made within {months} months",
        cited("86.4; Thông tư 12/2025/TT-BNV, Điều 18.2d", LAW_2024),
    ),
}

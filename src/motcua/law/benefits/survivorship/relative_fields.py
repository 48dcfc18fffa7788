"""What is asked about each relative (thân nhân)."""

from __future__ import annotations

from motcua.law.fields import Field
from motcua.law.switches import Option

NAME = Field(
    "name", "text", "Họ và tên", "Full name", "Có thể bỏ trống.", "May be left out.", example="Trần Thị Bình"
)
RELATION = Field(
    "relation",
    "choice",
    "Quan hệ với người từ trần",
    "Relation to the deceased",
    required=True,
    options=(
        Option("child", "con", "child"),
        Option("spouse", "vợ hoặc chồng", "wife or husband"),
        Option("parent", "cha đẻ, mẹ đẻ", "father or mother"),
        Option("parent_in_law", "cha, mẹ của vợ hoặc chồng", "father or mother of the spouse"),
        Option("other", "thành viên khác trong gia đình", "other member of the family"),
    ),
    example="spouse",
)
SEX = Field(
    "sex",
    "choice",
    "Giới tính",
    "Sex",
    "Tuổi của vợ, chồng, cha, mẹ xét theo giới tính.",
    "The age asked of a spouse or parent depends on it.",
    required=True,
    options=(Option("male", "nam", "male"), Option("female", "nữ", "female")),
    when=(("relation", ("spouse", "parent", "parent_in_law", "other")),),
    example="female",
)
BORN = Field(
    "born",
    "day",
    "Ngày sinh",
    "Date of birth",
    "Con sinh sau khi cha (mang thai hộ: cha hoặc mẹ nhờ mang thai hộ) mất: trong vòng 300 ngày kể từ ngày "
    "mất. Chỉ biết tháng, năm sinh: ghi ngày 01 của tháng; chỉ biết năm sinh: ghi ngày 01/01.",
    "A child born after the death of the father, or of a mother whose child another woman carries: within "
    "300 days. Where only the month of birth is known: its first day; only the year: 1 January.",
    required=True,
    when=(("age", (None,)),),
    example="1966-04-12",
)
AGE = Field(
    "age",
    "whole",
    "Tuổi tại ngày người tham gia từ trần",
    "Age on the day of the death",
    "Thay cho ngày sinh khi chỉ biết tuổi: coi như tròn tuổi đúng vào ngày từ trần.",
    "Instead of the date of birth where only the age is known: taken as reached on the day of the death.",
    unit="years",
    most=120,
    example=57,
)
LOSS = Field(
    "loss_percent",
    "whole",
    "Mức suy giảm khả năng lao động",
    "Loss of working capacity",
    unit="percent",
    most=100,
    default=0,
    example=0,
)
FINDING_ASKED = Field(
    "finding_requested",
    "day",
    "Ngày đề nghị giám định (Luật 58/2014) hoặc ngày có kết luận giám định (Luật 41/2024)",
    "Day on which the finding was asked for (Law 58/2014) or made (Law 41/2024)",
    "Đề nghị trong 04 tháng, có kết luận trong 06 tháng kể từ ngày từ trần; với con: kể từ khi thôi hưởng vì "
    "đủ 18 tuổi. Đã có kết luận từ trước: bỏ trống, không xét thời hạn.",
    "Asked for within 4 months, made within 6 months of the death; for a child, of the end of its allowance "
    "at 18. Where a finding is there already: left out, the limit is not checked.",
    example="2023-05-10",
)
INCOME = Field(
    "monthly_income",
    "money",
    "Thu nhập hằng tháng",
    "Monthly income",
    "Không tính trợ cấp ưu đãi người có công.",
    "Benefits for people of merit do not count.",
    unit="dong_per_month",
    default=0,
    example=0,
)
INCOME_KIND = Field(
    "income_kind",
    "choice",
    "Loại thu nhập",
    "Kind of income",
    "Từ ngày 01/7/2025 chỉ tiền lương có đóng BHXH bắt buộc, lương hưu và trợ cấp hằng tháng được xét.",
    "From 1 July 2025 only a salary under compulsory insurance, a pension or a monthly allowance counts.",
    options=(
        Option("insured_salary", "tiền lương, đang đóng BHXH bắt buộc", "salary under compulsory insurance"),
        Option("pension_or_allowance", "lương hưu, trợ cấp hằng tháng", "pension or monthly allowance"),
        Option("merit", "trợ cấp ưu đãi người có công", "benefit for people of merit"),
        Option("other", "thu nhập khác", "other income"),
    ),
    default="other",
    example="other",
)
SUPPORTED = Field(
    "supported",
    "yes_no",
    "Người từ trần có nghĩa vụ nuôi dưỡng",
    "The deceased had the duty to support",
    "Theo pháp luật về hôn nhân và gia đình.",
    "Under the law on marriage and family.",
    default=True,
    when=(("relation", ("parent", "parent_in_law", "other")),),
    example=True,
)
WITHOUT_CARER = Field(
    "without_carer",
    "yes_no",
    "Không có người trực tiếp nuôi dưỡng",
    "Nobody directly cares for the relative",
    "Hưởng 70% thay cho 50%. Con: cha mẹ đều đã mất; vợ, chồng: không còn con, hoặc các con chưa đủ 18 tuổi "
    "hay suy giảm từ 81%; cha, mẹ: không còn người kia và không còn con như vậy.",
    "70% instead of 50%. A child: both parents are dead; a spouse: no child, or none but minors or with a "
    "loss of 81%; a parent: the other one is dead and there is no such child.",
    default=False,
    example=False,
)
CARER_FROM = Field(
    "carer_from",
    "day",
    "Ngày bắt đầu có người trực tiếp nuôi dưỡng",
    "Day from which somebody directly cares for the relative",
    "Ví dụ ngày con đủ 18 tuổi: vợ hưởng 70% đến khi đó, sau đó 50%.",
    "For example the day a child turns 18: the widow has 70% until then, 50% after.",
    when=(("without_carer", (True,)),),
    example="2028-06-15",
)
RELATIVES = Field(
    "relatives",
    "list",
    "Thân nhân",
    "Relatives",
    "Theo thứ tự các thân nhân đã thống nhất; khi có hơn bốn người đủ điều kiện thì lấy bốn người đầu.",
    "In the order the relatives agreed on; of more than four who qualify the first four are taken.",
    most=50,
    items=(
        NAME,
        RELATION,
        SEX,
        BORN,
        AGE,
        LOSS,
        FINDING_ASKED,
        INCOME,
        INCOME_KIND,
        SUPPORTED,
        WITHOUT_CARER,
        CARER_FROM,
    ),
    example=[{"relation": "spouse", "sex": "female", "born": "1966-04-12"}],
)

"""Who may have the sickness benefit: what shuts it out (58/2014, Art. 25; 41/2024, Art. 42.2)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Case
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.wording import LAW_2024, social_insurance

NONE, ALCOHOL = "none", "alcohol"
CAUSES = Field(
    "shut_out_by",
    "choice",
    "Trường hợp không được hưởng chế độ ốm đau",
    "What shuts the benefit out",
    options=(
        Option(NONE, "không có", "nothing"),
        Option(
            "no_certificate", "không có xác nhận của cơ sở khám bệnh, chữa bệnh", "no medical certificate"
        ),
        Option("self_harm", "tự hủy hoại sức khỏe, tự gây thương tích", "self-inflicted harm"),
        Option(ALCOHOL, "say rượu (Luật 58/2014)", "drunkenness (Law 58/2014)"),
        Option("drugs", "sử dụng chất ma túy, tiền chất ma túy", "use of narcotics"),
        Option(
            "accident_at_work",
            "điều trị lần đầu do tai nạn lao động, bệnh nghề nghiệp",
            "first treatment of an occupational accident or disease",
        ),
        Option(
            "other_leave",
            "toàn bộ thời gian đang nghỉ phép, nghỉ không lương, nghỉ thai sản hoặc nghỉ khác",
            "all the time was annual, unpaid, maternity or other leave",
        ),
    ),
    default=NONE,
    example=NONE,
)
_OPEN = social_insurance(
    "",
    "condition",
    "Không thuộc trường hợp không được hưởng chế độ ốm đau ({cause})",
    "Nothing shuts the sickness benefit out ({cause})",
    "25; Thông tư 59/2015/TT-BLĐTBXH, Điều 3",
    "42",
)


def is_open(sheet: Sheet, case: Case) -> bool:
    """Whether nothing shuts the benefit out; Law 41/2024 names drunkenness no more."""
    cause = {option.value: option for option in CAUSES.options}[case[CAUSES]]
    holds = cause.value == NONE or (cause.value == ALCOHOL and sheet.law == LAW_2024)
    return bool(sheet.check(_OPEN, holds, cause=(cause.vi, cause.en)))

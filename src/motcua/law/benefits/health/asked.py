"""What the benefits of health insurance ask: the insured person's group and the cost."""

from __future__ import annotations

from motcua.law.benefits.benefit import Case
from motcua.law.fields import Field
from motcua.law.rules.health import LAW_HEALTH
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import Term, named
from motcua.law.wording import Text, cited

GROUP = Field(
    "group",
    "choice",
    "Nhóm đối tượng",
    "Group of the insured person",
    options=(
        Option("child", "trẻ em dưới 6 tuổi", "child under 6"),
        Option("merit", "người có công với cách mạng, cựu chiến binh", "person of merit, veteran"),
        Option("armed_forces", "quân đội, công an, cơ yếu", "armed forces, police, cipher service"),
        Option(
            "poor",
            "hộ nghèo, người hưởng trợ cấp bảo trợ xã hội, vùng đặc biệt khó khăn",
            "poor household, social protection, very hard area",
        ),
        Option("near_poor", "hộ cận nghèo", "near-poor household"),
        Option(
            "social_pension_75",
            "từ đủ 75 tuổi, đang hưởng trợ cấp hưu trí xã hội",
            "75 years and more with the social pension",
        ),
        Option("pensioner", "người hưởng lương hưu, trợ cấp mất sức lao động", "pensioner"),
        Option("merit_relative", "thân nhân của người có công", "relative of a person of merit"),
        Option("other", "các đối tượng khác", "all others"),
    ),
    example="other",
)
BENEFIT_CODE = Field(
    "benefit_code",
    "whole",
    "Mã mức hưởng trên thẻ (ký tự thứ ba)",
    "Benefit code of the card (its third sign)",
    "1, 2 và 5: 100%; 3: 95%; 4: 80%.",
    "1, 2 and 5: 100 %; 3: 95 %; 4: 80 %.",
    least=1,
    most=5,
    example=4,
)
COST = Field(
    "cost",
    "money",
    "Chi phí khám bệnh, chữa bệnh trong phạm vi được hưởng",
    "Cost of the treatment within the scope of the insurance",
    unit="dong",
    symbol="G",
    least=1,
    example=3_000_000,
)

_GROUP_OF_CODE = {1: "merit", 2: "poor", 3: "pensioner", 4: "other", 5: "armed_forces"}
_SHARE = Text(
    "m",
    "percent",
    "Mức hưởng của nhóm đối tượng: {group}",
    "Share of the group: {group}",
    cited("22.1", LAW_HEALTH),
)


def share(sheet: Sheet, case: Case) -> Term:
    """The percentage of the cost that the fund pays for this group, as a line."""
    option = {option.value: option for option in GROUP.options}[
        case[GROUP] or _GROUP_OF_CODE[case[BENEFIT_CODE]]
    ]
    percent = sheet.parameter(f"health_share.{option.value}", case.date)
    return sheet.show(_SHARE, named(percent.value, ""), group=(option.vi, option.en))

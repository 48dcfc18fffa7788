"""Thanh toán trực tiếp: treatment at a hospital without a contract (Decree 146/2018, Art. 30)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.health.asked import BENEFIT_CODE, COST, GROUP, share
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.rules import health
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import term
from motcua.law.wording import Text

LEVEL = Field(
    "level",
    "choice",
    "Tuyến của cơ sở khám bệnh, chữa bệnh",
    "Level of the hospital",
    "Từ năm 2025 lấy tuyến tương đương trước khi xếp cấp chuyên môn.",
    "From 2025 on, the level before hospitals were ranked by speciality.",
    required=True,
    options=(
        Option("district", "tuyến huyện và tương đương", "district"),
        Option("province", "tuyến tỉnh và tương đương", "province"),
        Option("central", "tuyến trung ương và tương đương", "central"),
    ),
    example="district",
)
KIND = Field(
    "kind",
    "choice",
    "Hình thức điều trị",
    "Kind of care",
    required=True,
    options=(Option("outpatient", "ngoại trú", "outpatient"), Option("inpatient", "nội trú", "inpatient")),
    example="inpatient",
)
CEILING = Result("ceiling", "dong", "Mức thanh toán tối đa", "Ceiling of the payment")
SHARE = Result("share_percent", "percent", "Mức hưởng của nhóm đối tượng", "Share of the group")
CAPPED = Result("capped", "condition", "Bị giới hạn bởi mức tối đa", "Limited by the ceiling")
ELIGIBLE = Result("eligible", "condition", "Được thanh toán trực tiếp", "Paid directly")
_COVERED = Text(
    "",
    "condition",
    "Ngoại trú tuyến huyện, hoặc nội trú",
    "District outpatient care, or inpatient care",
    "Nghị định 146/2018/NĐ-CP, Điều 30",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Dong; without a cost the ceiling; 0 for outpatient care above the district."""
    covered = case[KIND] == "inpatient" or case[LEVEL] == "district"
    sheet.give(ELIGIBLE, covered)
    if not sheet.check(_COVERED, covered):
        return Outcome(0, "dong")
    percent = share(sheet, case)
    sheet.give(SHARE, percent)
    times = sheet.parameter(f"health_direct.{case[LEVEL]}_{case[KIND]}", case.date)
    level = sheet.parameter("base_salary", case.date, health.LEVEL)
    ceiling = term(level * times)
    sheet.give(CEILING, ceiling)
    if case[COST] is None:
        return Outcome.of(ceiling, "dong")
    cost = case.given(sheet, COST)
    sheet.give(CAPPED, cost.value * percent.value > 100 * ceiling.value)
    return Outcome.of(health.direct_payment(sheet, cost, percent, level, times), "dong")


HEALTH_DIRECT_PAYMENT = Benefit(
    key="health_direct_payment",
    vi="Thanh toán trực tiếp chi phí khám bệnh, chữa bệnh",
    en="Direct payment of medical costs",
    law="law.health_insurance",
    unit="dong",
    day_vi="Ngày ra viện, ngày kết thúc lần khám",
    day_en="Day of discharge or of the end of the visit",
    fields=(GROUP, BENEFIT_CODE, LEVEL, KIND, COST),
    settle=settle,
    example={
        "id": "example",
        "benefit": "health_direct_payment",
        "date": "2024-10-01",
        "inputs": {"group": "other", "level": "district", "kind": "inpatient", "cost": 2_000_000},
    },
    one_of=(OneOf((GROUP.name, BENEFIT_CODE.name), required=True),),
    results=(ELIGIBLE, SHARE, CEILING, CAPPED),
)

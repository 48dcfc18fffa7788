"""Mức hưởng bảo hiểm y tế: what of a cost the fund pays and what the patient (25/2008, Art. 22)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.health.asked import BENEFIT_CODE, COST, GROUP, share
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.rules import health
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import Term, named, term
from motcua.law.wording import Text, cited

CARE = Field(
    "care",
    "choice",
    "Nơi khám bệnh, chữa bệnh",
    "Where the treatment was",
    default="in_line",
    options=(
        Option("commune", "tuyến xã, trạm y tế", "commune health station"),
        Option("in_line", "đúng tuyến, cấp cứu hoặc được coi là đúng tuyến", "in line, or an emergency"),
        Option("out_of_line", "tự đi khám không đúng tuyến", "out of line"),
    ),
    example="in_line",
)
OUT_OF_LINE = Field(
    "out_of_line_percent",
    "whole",
    "Tỷ lệ thanh toán khi không đúng tuyến",
    "Percentage paid out of line",
    "Theo cấp chuyên môn của cơ sở và hình thức điều trị, từ 50% đến 100% từ năm 2025.",
    "By the level of the hospital and the kind of care; 50 % to 100 % since 2025.",
    unit="percent",
    symbol="tl",
    most=100,
    required=True,
    when=(("care", ("out_of_line",)),),
    example=50,
)
YEARS = Field(
    "years_in_a_row",
    "whole",
    "Số năm tham gia bảo hiểm y tế liên tục",
    "Years insured in a row",
    unit="years",
    symbol="n",
    default=0,
    most=100,
    example=5,
)
CO_PAID = Field(
    "co_paid_this_year",
    "money",
    "Số tiền đã cùng chi trả trong năm, trước lần này",
    "Co-paid earlier in this year",
    unit="dong",
    symbol="Cđ",
    default=0,
    example=4_000_000,
)
SHARE = Result("share_percent", "percent", "Mức hưởng của nhóm đối tượng", "Share of the group")
APPLIED = Result("applied_percent", "percent", "Mức hưởng áp dụng cho lần này", "Share applied to this cost")
FUND = Result("fund_pays", "dong", "Quỹ bảo hiểm y tế trả", "Paid by the fund")
PATIENT = Result("patient_pays", "dong", "Người bệnh trả", "Paid by the patient")
SMALL = Result("small_cost_limit", "dong", "15% mức lương cơ sở", "15 % of the base salary")
FREE = Result("copayment_free", "condition", "Không phải cùng chi trả", "Nothing is co-paid")


def _line(symbol: str, unit: str, vi: str, en: str, article: str) -> Text:
    return Text(symbol, unit, vi, en, cited(article, health.LAW_HEALTH))


_IS_SMALL = _line(
    "",
    "condition",
    "Chi phí một lần thấp hơn 15% mức lương cơ sở",
    "The cost is below 15 % of the base salary",
    "22.1",
)
_AT_COMMUNE = _line("", "condition", "Khám bệnh, chữa bệnh tại tuyến xã", "Treated at commune level", "22.1")
_LONG = _line(
    "", "condition", "Tham gia liên tục từ đủ {least} năm", "Insured {least} years in a row", "22.1c"
)
_OUT = _line("m", "percent", "Mức hưởng khi không đúng tuyến", "Share out of line", "22.3")
_FULL = _line("m", "percent", "Không phải cùng chi trả", "Nothing is co-paid", "22.1")


def settle(sheet: Sheet, case: Case) -> Outcome:
    """What the fund pays, dong; without a cost the share in percent."""
    group = share(sheet, case)
    sheet.give(SHARE, group)
    if case[COST] is None:
        return Outcome.of(group, "percent")
    cost = case.given(sheet, COST)
    level = term(sheet.parameter("base_salary", case.date, health.LEVEL))
    percent = _applied(sheet, case, group, cost, level)
    sheet.give(APPLIED, percent)
    patient = term(health.copayment(sheet, cost, percent))
    if _limited(sheet, case, patient):
        paid_before = case.given(sheet, CO_PAID)
        left = health.copayment_left(sheet, case.date, level, paid_before)
        patient = term(health.patient_pays(sheet, patient, left))
    sheet.give(PATIENT, patient)
    sheet.give(FREE, patient.value == 0)
    fund = health.fund_pays(sheet, cost, patient)
    sheet.give(FUND, fund)
    return Outcome.of(fund, "dong")


def _applied(sheet: Sheet, case: Case, group: Term, cost: Term, level: Term) -> Term:
    """The group's share; in full for small costs and at commune level; a part of it out of line."""
    if case[CARE] == "out_of_line":
        return sheet.show(_OUT, sheet.ratio(case.given(sheet, OUT_OF_LINE) * group, 100))
    small = term(health.small_cost(sheet, case.date, level))
    sheet.give(SMALL, small)
    at_commune = case[CARE] == "commune" and sheet.check(_AT_COMMUNE, True)
    if at_commune or sheet.check(_IS_SMALL, cost < small):
        return sheet.show(_FULL, named(sheet.value("health_share.full", case.date), ""))
    return group


def _limited(sheet: Sheet, case: Case, patient: Term) -> bool:
    """Whether 5 years in a row limit the year's co-payments; asked where something is co-paid in line."""
    if not patient.value or case[CARE] == "out_of_line" or not case[YEARS]:
        return False
    years, least = case.given(sheet, YEARS), sheet.value("health_share.years_in_a_row", case.date)
    return bool(sheet.check(_LONG, years >= least, least=str(least)))


HEALTH_SHARE = Benefit(
    key="health_share",
    vi="Mức hưởng bảo hiểm y tế",
    en="Share paid by health insurance",
    law="law.health_insurance",
    unit="dong",
    day_vi="Ngày khám bệnh, ra viện",
    day_en="Day of the visit or discharge",
    fields=(GROUP, BENEFIT_CODE, COST, CARE, OUT_OF_LINE, YEARS, CO_PAID),
    settle=settle,
    example={
        "id": "example",
        "benefit": "health_share",
        "date": "2026-03-20",
        "inputs": {"group": "other", "cost": 3_000_000},
    },
    one_of=(OneOf((GROUP.name, BENEFIT_CODE.name), required=True),),
    results=(SHARE, APPLIED, FUND, PATIENT, SMALL, FREE),
)

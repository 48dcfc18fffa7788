"""Lương hưu, trợ cấp của những tháng chưa nhận: what was due before the death and goes to the relatives."""

from __future__ import annotations

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome, wrong
from motcua.law.benefits.survivorship import deceased, results
from motcua.law.dates import months_through
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.rules.survivorship import unreceived
from motcua.law.sheet import Sheet
from motcua.law.term import Term

_AMOUNT = Field(
    "monthly_amount",
    "money",
    "Mức lương hưu, trợ cấp hằng tháng chưa nhận",
    "Monthly pension or allowance that was not received",
    "Bỏ trống: kết quả là số tháng. Mức thay đổi giữa chừng thì lập từng trường hợp.",
    "Left out: the result is a number of months. Where the amount changed, ask for each part.",
    unit="dong_per_month",
    symbol="LH",
    least=1,
    example=3_000_000,
)
_MONTHS = Field(
    "months_unreceived",
    "whole",
    "Số tháng chưa nhận",
    "Months not received",
    "Trợ cấp trước tuổi hưởng trợ cấp hưu trí xã hội: cả những tháng còn lại của thời hạn đã giải quyết.",
    "Of the allowance before the social pension: also the months left of its term.",
    unit="months",
    symbol="n",
    least=1,
    most=900,
    example=3,
)
_FROM = Field(
    "unreceived_from",
    "month",
    "Tháng đầu tiên chưa nhận",
    "First month not received",
    "Thay cho số tháng: tính đến hết tháng từ trần.",
    "Instead of the months: counted through the month of death.",
    example="2023-01",
)
_COUNTED = Result("months_unreceived", "months", "Số tháng chưa nhận", "Months not received")


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Each month not received, without interest; dong, or months where no amount is given."""
    months = _months(sheet, case)
    sheet.give(results.ELIGIBLE, bool(months.value))
    sheet.give(_COUNTED, months)
    if case[_AMOUNT] is None:
        return Outcome.of(months, "months")
    return Outcome.of(unreceived(sheet, months, case.given(sheet, _AMOUNT)), "dong")


def _months(sheet: Sheet, case: Case) -> Term:
    first = case[_FROM]
    if first is None:
        return case.given(sheet, _MONTHS)
    if first > case.date:
        message = N_("The first month not received cannot lie after the death.")
        raise wrong(_FROM.name, "after_death", message)
    return sheet.given(_MONTHS.text, months_through(first, case.date))


UNRECEIVED_PENSION = Benefit(
    key="unreceived_pension",
    vi="Lương hưu, trợ cấp hằng tháng của những tháng người từ trần chưa nhận",
    en="Pension or monthly allowance that the deceased had not received",
    law="law.social_insurance",
    unit="dong",
    day_vi=deceased.DAY_OF_DEATH_VI,
    day_en=deceased.DAY_OF_DEATH_EN,
    fields=(_AMOUNT, _MONTHS, _FROM),
    settle=settle,
    one_of=(OneOf((_MONTHS.name, _FROM.name), required=True),),
    example={
        "id": "example",
        "benefit": "unreceived_pension",
        "date": "2023-03-20",
        "inputs": {"unreceived_from": "2023-01", "monthly_amount": 3_000_000},
    },
    results=(results.ELIGIBLE, _COUNTED),
)

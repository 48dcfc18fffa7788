"""Bồi thường, trợ cấp của người sử dụng lao động: what the employer pays itself, beside social insurance."""

from __future__ import annotations

from motcua.law.benefits.accident import results
from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.fields import Field
from motcua.law.rules.employer_compensation import amount, months_due
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named
from motcua.law.wording import safety

_DEAD = Field(
    "death",
    "yes_no",
    "Bị chết do tai nạn lao động, bệnh nghề nghiệp",
    "Death by the accident or disease",
    default=False,
    example=False,
)
_LOSS = Field(
    "loss_percent",
    "whole",
    "Mức suy giảm khả năng lao động",
    "Loss of working capacity",
    "Không cần khi người lao động bị chết.",
    "Not needed on death.",
    unit="percent",
    symbol="m",
    most=100,
    required=True,
    when=((_DEAD.name, (False,)),),
    example=20,
)
_FAULT = Field(
    "own_fault",
    "yes_no",
    "Hoàn toàn do lỗi của chính người lao động",
    "Wholly the worker's own fault",
    "Mức trợ cấp khi đó ít nhất bằng 40%.",
    "Then at least 40% is paid.",
    default=False,
    example=False,
)
_SALARY = Field(
    "salary",
    "money",
    "Tiền lương làm căn cứ bồi thường",
    "Salary that the compensation is based on",
    "Bỏ trống: kết quả là số tháng tiền lương.",
    "Left out: the result is a number of months of salary.",
    unit="dong_per_month",
    symbol="TL",
    least=1,
    example=8_000_000,
)
_NOTICE = safety(
    "",
    "",
    "Khoản này do người sử dụng lao động trả, không phải chế độ bảo hiểm xã hội",
    "The employer pays this; it is no benefit of social insurance",
    "38.4, 38.5",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """The least that the employer owes; dong, or months of salary where no salary is given."""
    sheet.note(_NOTICE)
    months = months_due(sheet, case.date, _loss(sheet, case), case[_DEAD], case[_FAULT])
    sheet.give(results.ELIGIBLE, months > 0)
    sheet.give(results.INSURANCE, False)
    sheet.give(results.MONTHS_OF_SALARY, months)
    if case[_SALARY] is None:
        return Outcome.of(months, "months_of_salary")
    return Outcome.of(amount(sheet, months, case.given(sheet, _SALARY)), "dong")


def _loss(sheet: Sheet, case: Case) -> Term:
    if case[_DEAD]:
        return named(100, "")
    return case.given(sheet, _LOSS)


EMPLOYER_COMPENSATION = Benefit(
    key="employer_compensation",
    vi="Bồi thường, trợ cấp của người sử dụng lao động (không phải chế độ BHXH)",
    en="The employer's own compensation (no benefit of social insurance)",
    law="law.occupational_safety",
    unit="dong",
    day_vi="Ngày bị tai nạn lao động hoặc phát hiện bệnh nghề nghiệp",
    day_en="Day of the accident, or of the finding of the disease",
    fields=(_DEAD, _LOSS, _FAULT, _SALARY),
    settle=settle,
    example={
        "id": "example",
        "benefit": "employer_compensation",
        "date": "2022-05-10",
        "inputs": {"loss_percent": 20, "salary": 8_000_000},
    },
    results=(results.ELIGIBLE, results.MONTHS_OF_SALARY, results.INSURANCE),
)

"""Up to 6 missing months paid at once (Circular 59/2015, Art. 15.4 and 25.2; 41/2024, Art. 33.7)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.rules.missing_months import each_missing_month, missing_months
from motcua.law.sheet import Sheet
from motcua.law.term import term
from motcua.law.wording import social_insurance

MONTHS = Field(
    "missing_months",
    "whole",
    "Số tháng còn thiếu để đủ điều kiện hưởng lương hưu hoặc trợ cấp tuất hằng tháng",
    "Months missing for the pension or the monthly survivor's allowance",
    unit="months",
    symbol="k",
    least=1,
    most=840,
    required=True,
    example=5,
)
SALARY = Field(
    "salary",
    "money",
    "Tiền lương tháng đóng BHXH trước khi nghỉ việc hoặc từ trần",
    "Insured salary before leaving work or death",
    unit="dong_per_month",
    symbol="TL",
    least=1,
    required=True,
    example=6_000_000,
)
EACH = Result(
    "each_month", "dong_per_month", "Mức đóng cho mỗi tháng còn thiếu", "Paid for each missing month"
)
ELIGIBLE = Result("eligible", "condition", "Được đóng một lần", "May be paid at once")
_FEW = social_insurance(
    "",
    "condition",
    "Thiếu tối đa {most} tháng",
    "At most {most} months are missing",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 15.4, 25.2",
    "33.7",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Dong; 0 where more months are missing than may be paid at once."""
    months, salary = case.given(sheet, MONTHS), case.given(sheet, SALARY)
    most = sheet.value("missing_months.most", case.date)
    few = sheet.check(_FEW, months <= most, most=str(most))
    sheet.give(ELIGIBLE, few)
    if not few:
        return Outcome(0, "dong")
    each = each_missing_month(sheet, case.date, salary)
    sheet.give(EACH, sheet.dong(term(each)))
    return Outcome.of(missing_months(sheet, each, months), "dong")


MISSING_MONTHS_CONTRIBUTION = Benefit(
    key="missing_months_contribution",
    vi="Đóng một lần cho số tháng còn thiếu (tối đa 06 tháng)",
    en="Missing months paid at once (at most 6)",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày đóng",
    day_en="Day of the payment",
    fields=(MONTHS, SALARY),
    settle=settle,
    example={
        "id": "example",
        "benefit": "missing_months_contribution",
        "date": "2026-03-20",
        "inputs": {"missing_months": 5, "salary": 6_000_000},
    },
    results=(ELIGIBLE, EACH),
)

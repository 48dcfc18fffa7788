"""The salary that sickness is paid on: of the month before the leave, or of its own month at a start.

58/2014, Art. 28.1; Circular 59/2015, Art. 6.3; 41/2024, Art. 45.1. It does not follow the base salary later.
"""

from __future__ import annotations

from datetime import date, timedelta

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.rules.survivorship import LEVEL
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named
from motcua.law.wording import social_insurance

SALARY = Field(
    "salary",
    "money",
    "Tiền lương đóng BHXH của tháng liền kề trước khi nghỉ việc",
    "Salary contributions were paid on in the month before the leave",
    "Luật 41/2024: tháng gần nhất có đóng. Nghỉ ngay tháng đầu tham gia hoặc trở lại: tiền lương của chính"
    " tháng đó. Bỏ trống: kết quả là số ngày.",
    "Law 41/2024: the nearest month paid. In the first month of participation or return: that month's salary."
    " Left out: the result is a number of days.",
    unit="dong_per_month",
    symbol="L",
    least=1,
    example=6_000_000,
)
COEFFICIENT = Field(
    "salary_coefficient",
    "exact",
    "Hệ số lương đóng BHXH của tháng đó",
    "Salary coefficient of that month",
    'Thay cho tiền lương: hệ số nhân mức lương cơ sở của tháng đó. Viết dạng chữ, ví dụ "2.34".',
    'Instead of the salary: times the base salary of that month. As text, "2.34" for example.',
    unit="coefficient",
    symbol="Hs",
    most=30,
    example="2.34",
)
SALARY_MONTH = Field(
    "salary_month",
    "month",
    "Tháng của tiền lương đó",
    "Month of that salary",
    "Chỉ ghi khi không phải tháng liền kề trước khi nghỉ (tháng đó không đóng).",
    "Only where it is not the month just before the leave, because nothing was paid for that one.",
    example="2020-01",
)
JOINED = Field(
    "joined_or_returned",
    "day",
    "Ngày bắt đầu tham gia hoặc trở lại làm việc sau gián đoạn",
    "First day of participation, or of return after a break",
    "Chỉ cần khi nghỉ việc ngay trong tháng đó.",
    "Needed only where the leave begins in that month.",
    example="2020-01-06",
)
BASE_SALARY = Result(
    "base_salary",
    "dong_per_month",
    "Tiền lương làm căn cứ tính mức hưởng",
    "Salary the benefit is computed on",
)
BASE_MONTH = Result("base_salary_month", "month", "Tháng của tiền lương làm căn cứ", "Month of that salary")
_BEFORE = social_insurance(
    "L",
    "dong_per_month",
    "Tiền lương tháng {month}, tháng gần nhất trước khi nghỉ việc",
    "Salary of {month}, the last month before the leave",
    "28.1",
    "45.1a",
)
_OWN = social_insurance(
    "L",
    "dong_per_month",
    "Tiền lương tháng {month}, tháng đầu tham gia hoặc trở lại làm việc",
    "Salary of {month}, the first month of participation or return",
    "28.1; Thông tư 59/2015/TT-BLĐTBXH, Điều 6.3",
    "45.1b",
)


def has_salary(case: Case) -> bool:
    """Whether the case gives something to multiply."""
    return case[SALARY] is not None or case[COEFFICIENT] is not None


def in_first_month(case: Case, first: date) -> bool:
    """Whether the leave begins in the month of joining or return. Raises BadInput for a later one."""
    joined = case[JOINED]
    if joined is not None and joined > first:
        message = N_("The work began on {joined}, after the leave that begins on {first}.")
        raise wrong(JOINED.name, "after_leave", message, joined=joined.isoformat(), first=first.isoformat())
    return joined is not None and (joined.year, joined.month) == (first.year, first.month)


def base_salary(sheet: Sheet, case: Case, first: date) -> Term | None:
    """The salary under its symbol, for a leave that begins on `first`; None without one. Dong."""
    if not has_salary(case):
        return None
    own = in_first_month(case, first)
    month = case[SALARY_MONTH] or (first if own else first.replace(day=1) - timedelta(days=1))
    if month > first:
        message = N_("The salary of {month} lies after the leave, which begins on {first}.")
        raise wrong(
            SALARY_MONTH.name, "after_leave", message, month=f"{month:%m/%Y}", first=first.isoformat()
        )
    salary = sheet.show(_OWN if own else _BEFORE, _salary(sheet, case, month), month=f"{month:%m/%Y}")
    sheet.give(BASE_SALARY, sheet.dong(salary))
    sheet.give(BASE_MONTH, month)
    return salary


def _salary(sheet: Sheet, case: Case, month: date) -> Term:
    if case[SALARY] is not None:
        return named(case[SALARY], "")
    level = sheet.parameter("base_salary", month, LEVEL)
    return case.given(sheet, COEFFICIENT) * level

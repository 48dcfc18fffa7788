"""Chế độ khi sẩy thai, phá thai, thai chết lưu, thai ngoài tử cung (58/2014, Art. 33; 41/2024, Art. 52)."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.maternity import asked, named, paid
from motcua.law.benefits.maternity.by_days import PAY_ONE_OF, counted, paid_days
from motcua.law.benefits.maternity.leave import Leave, paid_for, span, start_of
from motcua.law.benefits.maternity.window import enough, window
from motcua.law.dates import add_months
from motcua.law.fields import Field
from motcua.law.rules import maternity as rules
from motcua.law.sheet import Sheet
from motcua.law.term import Term, Truth, term
from motcua.law.term import named as named_term
from motcua.law.wording import LAW_2024, social_insurance

WEEKS_OF_12_MONTHS = 52
"""A year is a little longer: a pregnancy known by its month only is never taken for older than it is."""

_SPAN = span("34.1", "52.2; 53.1")
_AS_BIRTH = social_insurance(
    "",
    "condition",
    "Thai từ đủ 22 tuần tuổi: nghỉ như trường hợp sinh con",
    "22 weeks or more: leave as for a birth",
    "",
    "52.2",
)
_BOTH = social_insurance(
    "",
    "dong",
    "Trợ cấp thai sản trước và sau khi thai chết lưu",
    "Allowance before and after the stillbirth",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 10.1a",
    "52.1; 53.1",
)
_WEEKS = Field(
    "weeks",
    "whole",
    "Tuần tuổi của thai",
    "Weeks of pregnancy",
    unit="weeks",
    symbol="w",
    most=45,
    example=10,
)
_MONTH = Field(
    "pregnancy_month",
    "whole",
    "Mang thai đến tháng thứ",
    "Month of pregnancy",
    "Thay cho tuần tuổi khi hồ sơ chỉ ghi tháng: tháng thứ 9 tính là 34 tuần.",
    "Instead of the weeks where only the month is known: the 9th month counts as 34 weeks.",
    unit="months",
    symbol="g",
    least=1,
    most=10,
    example=9,
)
_LEAVE_FROM = replace(
    asked.LEAVE_FROM,
    vi="Ngày bắt đầu nghỉ thai sản trước khi sinh",
    en="First day of a maternity leave before the birth",
    more_vi="Chỉ ghi khi đang nghỉ trước khi sinh thì thai chết lưu: thời gian đã nghỉ cũng được hưởng.",
    more_en="Only where she was on leave before the birth already: that time is paid too.",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Days by weeks of pregnancy, or from 22 weeks (41/2024) leave as for a birth; dong, days or months."""
    weeks = _weeks(sheet, case)
    if sheet.law == LAW_2024 and _as_birth(sheet, case, weeks):
        return _leave_of_a_birth(sheet, case)
    most = term(rules.loss_days(sheet, case.date, weeks))
    days = counted(sheet, case, most, working=False)
    if case[_LEAVE_FROM] is None:
        return paid_days(sheet, case, days, paid.average(sheet, case, case.date), working=False)
    return _with_leave_before(sheet, case, days)


def _weeks(sheet: Sheet, case: Case) -> Term:
    if case[_WEEKS] is not None:
        return case.given(sheet, _WEEKS)
    month = case.given(sheet, _MONTH)
    return sheet.show(_WEEKS.text, sheet.whole(sheet.ratio((month - 1) * WEEKS_OF_12_MONTHS, 12)))


def _as_birth(sheet: Sheet, case: Case, weeks: Term) -> bool:
    long = sheet.check(_AS_BIRTH, weeks >= sheet.value("pregnancy_loss.as_birth_weeks", case.date))
    found = bool(long) and enough(sheet, case, window(sheet, case))
    sheet.give(named.AS_FOR_BIRTH, found)
    return found


def _leave_of_a_birth(sheet: Sheet, case: Case) -> Outcome:
    children, second = case.given(sheet, asked.CHILDREN), Truth(case[asked.SECOND_BIRTH])
    months = term(rules.months_of_leave(sheet, case.date, children, second))
    start = start_of(sheet, case, case.date)
    leave = Leave(start, add_months(start, int(months.value)), _SPAN)
    average = paid.average(sheet, case, start)
    grant = None
    if sheet.switch("grant_after_stillbirth") == "paid":
        grant = term(rules.birth_grant(sheet, case.date, children))
    return paid_for(sheet, case, leave, average, grant)


def _with_leave_before(sheet: Sheet, case: Case, days: Term) -> Outcome:
    """The leave taken before the stillbirth and the days after it (Circular 59/2015, Art. 10.1a)."""
    start = start_of(sheet, case, case.date)
    before = Leave(start, case.date, _SPAN)
    average = paid.average(sheet, case, start)
    taken = paid_for(sheet, case, before, average, None)
    after = paid_days(sheet, case, days, average, working=False)
    if average is None:
        return after
    both = sheet.show(_BOTH, named_term(taken.value, "A") + named_term(after.value, "B"))
    sheet.give(named.ALLOWANCE, both)
    return Outcome.of(both, "dong")


PREGNANCY_LOSS = Benefit(
    key="pregnancy_loss",
    vi="Chế độ thai sản khi sẩy thai, phá thai, thai chết lưu, thai ngoài tử cung",
    en="Leave after a loss of pregnancy",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày sẩy thai, phá thai, thai chết (bắt đầu nghỉ)",
    day_en="Day of the loss, on which the leave starts",
    fields=(
        _WEEKS,
        _MONTH,
        asked.DAYS,
        _LEAVE_FROM,
        asked.CHILDREN,
        asked.SECOND_BIRTH,
        *asked.BIRTH_TIME,
        *asked.PAY,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "pregnancy_loss",
        "date": "2023-03-20",
        "inputs": {"weeks": 10, "average_salary": 8_000_000},
    },
    one_of=(OneOf(("weeks", "pregnancy_month"), required=True), *PAY_ONE_OF),
    switches=("average_rounding", "grant_after_stillbirth"),
    results=(named.MOST_DAYS, named.DAYS, named.AS_FOR_BIRTH, *named.TIME, *named.LEAVE, named.DAILY),
)

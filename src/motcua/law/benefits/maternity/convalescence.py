"""Dưỡng sức, phục hồi sức khỏe sau thai sản (58/2014, Art. 41; 41/2024, Art. 60)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Benefit, Case, Outcome, wrong
from motcua.law.benefits.maternity import asked, named
from motcua.law.fields import Field
from motcua.law.rules.maternity import convalescence, convalescence_days
from motcua.law.sheet import Sheet
from motcua.law.term import Truth
from motcua.law.wording import LAW_2014, social_insurance

_IN_TIME = social_insurance(
    "",
    "condition",
    "Trong 30 ngày kể từ ngày trở lại làm việc (từ tháng 7/2025: từ ngày hết thời gian nghỉ thai sản)",
    "Within 30 days of the return to work (since July 2025: of the end of the maternity leave)",
    "41.1",
    "60.1",
)
_FULL_LEAVE = social_insurance(
    "",
    "condition",
    "Không trở lại làm việc trước khi hết thời gian nghỉ sinh con",
    "She did not return to work before the end of the leave",
    "41.1",
    "60.4",
)
_RETURNED = Field(
    "returned_to_work",
    "day",
    "Ngày trở lại làm việc sau thời gian nghỉ thai sản",
    "Day of the return to work after the maternity leave",
    "Luật 58/2014: thời hạn 30 ngày và năm hưởng tính theo ngày này.",
    "Law 58/2014 counts the 30 days and the year from it.",
    example="2023-03-01",
)
_ENDED = Field(
    "leave_ended",
    "day",
    "Ngày cuối của thời gian nghỉ thai sản",
    "Last day of the maternity leave",
    "Luật 41/2024: thời hạn 30 ngày tính theo ngày này.",
    "Law 41/2024 counts the 30 days from it.",
    example="2023-02-28",
)
_DAYS = replace(asked.DAYS, vi="Số ngày nghỉ dưỡng sức", en="Days of convalescence granted", required=True)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """30 % of the base salary (reference level) a day, for 10, 7 or 5 days at most; dong."""
    sheet.give(named.YEAR, _year(sheet, case))
    since = case[_RETURNED] if sheet.law == LAW_2014 else case[_ENDED]
    met = (since is None or _in_time(sheet, case, since)) and _full_leave(sheet, case)
    sheet.give(named.ELIGIBLE, met)
    if not met:
        return Outcome(0, "dong")
    children, surgery = case.given(sheet, asked.CHILDREN), Truth(case[asked.SURGERY])
    days = convalescence_days(sheet, case.date, children, surgery, case.given(sheet, _DAYS))
    sheet.give(named.DAYS, days)
    return Outcome.of(convalescence(sheet, case.date, days), "dong")


def _year(sheet: Sheet, case: Case) -> int:
    """The year in which the conditions were met: that of the return to work (Circular 59/2015, Art. 13.2)."""
    returned = case[_RETURNED]
    day: date = returned if sheet.law == LAW_2014 and returned is not None else case.date
    return day.year


def _in_time(sheet: Sheet, case: Case, since: date) -> bool:
    if since > case.date:
        message = N_("Convalescence starts after {day}. Please check both days.")
        field = _RETURNED if sheet.law == LAW_2014 else _ENDED
        raise wrong(field.name, "after_start", message, day=write(since))
    within = sheet.value("maternity_convalescence.within_days", case.date)
    last = since + timedelta(days=within if sheet.law != LAW_2014 else within - 1)
    figures = f"{write(since)} ≤ {write(case.date)} ≤ {write(last)}"
    return bool(sheet.check(_IN_TIME, Truth(case.date <= last, figures, figures)))


def _full_leave(sheet: Sheet, case: Case) -> bool:
    returned, ended = case[_RETURNED], case[_ENDED]
    if sheet.law == LAW_2014 or returned is None or ended is None:
        return True
    return bool(sheet.check(_FULL_LEAVE, returned > ended))


MATERNITY_CONVALESCENCE = Benefit(
    key="maternity_convalescence",
    vi="Dưỡng sức, phục hồi sức khỏe sau thai sản",
    en="Convalescence after maternity",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày bắt đầu nghỉ dưỡng sức",
    day_en="First day of the convalescence",
    fields=(_DAYS, asked.CHILDREN, asked.SURGERY, _RETURNED, _ENDED),
    settle=settle,
    example={
        "id": "example",
        "benefit": "maternity_convalescence",
        "date": "2023-03-20",
        "inputs": {"days": 5, "returned_to_work": "2023-03-01"},
    },
    results=(named.ELIGIBLE, named.DAYS, named.YEAR),
)

"""Dưỡng sức, phục hồi sức khỏe sau khi ốm đau (58/2014, Art. 29; Circular 59/2015, 7; 41/2024, Art. 46)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number, Work
from motcua.law.benefits.benefit import Benefit, Case, Outcome, wrong
from motcua.law.benefits.sickness import outcomes
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.rules import sickness
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import term
from motcua.law.wording import LAW_2014, social_insurance

CAUSE = Field(
    "after",
    "choice",
    "Sau thời gian ốm đau do",
    "After sickness by",
    required=True,
    options=(
        Option("long_illness", "bệnh cần chữa trị dài ngày", "an illness that needs long treatment"),
        Option("surgery", "phải phẫu thuật", "surgery"),
        Option("other", "trường hợp khác", "another cause"),
    ),
    example="surgery",
)
SICK_DAYS = Field(
    "sick_days_this_year",
    "exact",
    "Số ngày đã nghỉ hưởng chế độ ốm đau trong năm",
    "Days of sickness paid in the year",
    "Từ đủ 30 ngày mới được dưỡng sức. Bỏ trống: coi như đã đủ.",
    "30 days open convalescence. Left out: taken as enough.",
    unit="days",
    symbol="Nd",
    least=0,
    most=366,
    example=35,
)
DAYS = Field(
    "days",
    "whole",
    "Số ngày nghỉ dưỡng sức",
    "Days of convalescence granted",
    "Kể cả ngày nghỉ hằng tuần, lễ, Tết. Bỏ trống: số ngày tối đa còn lại.",
    "Rest days and holidays included. Left out: the most that is left.",
    unit="days",
    symbol="s0",
    least=1,
    most=366,
    example=7,
)
USED = Field(
    "days_used_this_year",
    "whole",
    "Số ngày dưỡng sức sau ốm đau đã hưởng trong năm",
    "Days of convalescence after sickness already paid in the year",
    "Tính cho năm đủ điều kiện nghỉ.",
    "Of the year in which it was due.",
    unit="days",
    symbol="sd",
    most=366,
    default=0,
    example=0,
)
RETURNED = Field(
    "returned_to_work",
    "day",
    "Ngày trở lại làm việc sau khi nghỉ ốm",
    "Day of the return to work after the sickness",
    "Luật 58/2014: thời hạn 30 ngày và năm hưởng tính theo ngày này.",
    "Law 58/2014 counts the 30 days and the year from it.",
    example="2023-03-13",
)
ENDED = Field(
    "leave_ended",
    "day",
    "Ngày cuối của thời gian nghỉ ốm",
    "Last day of the sick leave",
    "Luật 41/2024: thời hạn 30 ngày và năm hưởng tính theo ngày này. Bỏ trống: theo ngày trở lại làm việc.",
    "Law 41/2024 counts the 30 days and the year from it; left out: from the return to work.",
    example="2023-03-12",
)

LIMIT = Result("limit", "days", "Số ngày tối đa", "Most days")
DAYS_LEFT = Result("days_left", "days", "Số ngày còn lại trước khi nghỉ", "Days left before")
PAID = Result("paid_days", "days", "Số ngày được hưởng", "Days that are paid")
COUNTED_TO = Result("counted_to_year", "year", "Tính cho năm", "Counted for the year")

_ENOUGH = social_insurance(
    "",
    "condition",
    "Đã nghỉ hưởng chế độ ốm đau từ đủ 30 ngày trong năm",
    "30 days of sickness or more in the year",
    "29.1; Thông tư 59/2015/TT-BLĐTBXH, Điều 7.1",
    "46.1",
)
_IN_TIME = social_insurance(
    "",
    "condition",
    "Trong 30 ngày đầu sau khi hết thời gian nghỉ ốm mà sức khỏe chưa phục hồi",
    "Within 30 days of the end of the sickness, health not yet recovered",
    "29.1; Thông tư 59/2015/TT-BLĐTBXH, Điều 7.1",
    "46.1; Thông tư 12/2025/TT-BNV, Điều 7.1",
)
_YEAR = social_insurance(
    "",
    "year",
    "Thời gian nghỉ tính cho năm",
    "Counted for the year",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 7.2",
    "46.1",
)
_LIMIT = social_insurance(
    "smax", "days", "Số ngày dưỡng sức tối đa", "Most days of convalescence", "29.2", "46.2"
)
_PARAMETERS = {"long_illness": "long_days", "surgery": "surgery_days", "other": "days"}


def settle(sheet: Sheet, case: Case) -> Outcome:
    """30 % of the base salary or reference level for each of at most 10, 7 or 5 days a year; dong."""
    returned, ended = _before(case, RETURNED), _before(case, ENDED)
    if sheet.law == LAW_2014:
        ended = None
    year = (ended or returned or case.date).year
    sheet.note(_YEAR, year)
    sheet.give(COUNTED_TO, year)
    if not _is_due(sheet, case, returned, ended):
        return Outcome(0, "dong")
    most = sheet.show(_LIMIT, sheet.parameter(_parameter(case[CAUSE]), case.date))
    used = case.given(sheet, USED)
    asked = most if case[DAYS] is None else case.given(sheet, DAYS)
    days = sickness.convalescence_days(sheet, asked, most, used)
    per_day, amount = sickness.convalescence(sheet, case.date, days)
    sheet.give(LIMIT, most)
    sheet.give(DAYS_LEFT, sheet.greatest(most - used, 0))
    sheet.give(PAID, days)
    sheet.give(outcomes.PER_DAY, sheet.dong(per_day))
    return Outcome.of(amount, "dong")


def in_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """A rest of so many days, in time, of somebody who was sick long enough; dong."""
    most = work.parameter(_parameter(inputs[CAUSE.name]), day)
    days = sickness.convalescence_days(work, inputs[DAYS.name], most, inputs[USED.name])
    return sickness.convalescence(work, day, days)[1]


def _parameter(cause: str) -> str:
    """What sets the most days after this cause."""
    return f"sickness_convalescence.{_PARAMETERS[cause]}"


def _before(case: Case, field: Field) -> date | None:
    """A day that the convalescence follows, where it is given. Raises BadInput where it lies after it."""
    day: date | None = case[field]
    if day is not None and day > case.date:
        message = N_("Convalescence starts after {day}. Please check both days.")
        raise wrong(field.name, "after_start", message, day=write(day))
    return day


def _is_due(sheet: Sheet, case: Case, returned: date | None, ended: date | None) -> bool:
    """30 days of sickness in the year, and within 30 days of its end; what is not given is not tested."""
    due = True
    if case[SICK_DAYS] is not None:
        least = sheet.parameter("sickness_convalescence.least_sick_days", case.date)
        due &= bool(sheet.check(_ENOUGH, case.given(sheet, SICK_DAYS) >= least))
    first = ended + timedelta(days=1) if ended else returned
    if first is not None:
        within = sheet.parameter("sickness_convalescence.days_after", case.date)
        due &= bool(sheet.check(_IN_TIME, term((case.date - first).days) < within))
    return due


SICKNESS_CONVALESCENCE = Benefit(
    key="sickness_convalescence",
    vi="Dưỡng sức, phục hồi sức khỏe sau khi ốm đau",
    en="Convalescence after sickness",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày bắt đầu nghỉ dưỡng sức",
    day_en="First day of the convalescence",
    fields=(CAUSE, SICK_DAYS, DAYS, USED, RETURNED, ENDED),
    settle=settle,
    example={
        "id": "example",
        "benefit": "sickness_convalescence",
        "date": "2023-03-20",
        "inputs": {
            "after": "surgery",
            "sick_days_this_year": 35,
            "days": 7,
            "returned_to_work": "2023-03-13",
        },
    },
    results=(PAID, LIMIT, DAYS_LEFT, outcomes.PER_DAY, COUNTED_TO),
    rows=in_numbers,
)

"""From which day to which it is paid.

38/2013, Art. 50.3; Decree 28/2015, Art. 18.1; 74/2025, Art. 39.3; Decree 374/2025, Art. 15.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.unemployment.asked import FILED, HOLIDAYS
from motcua.law.dates import add_months
from motcua.law.rules.unemployment import employment
from motcua.law.sheet import Sheet

ONE_DAY = timedelta(days=1)

_FIRST_DAY = employment(
    "",
    "date",
    "Ngày bắt đầu hưởng: ngày làm việc thứ {count} kể từ ngày nộp đủ hồ sơ {filed}",
    "First day of the allowance: working day {count} after the full file of {filed}",
    "50.3; Nghị định 28/2015/NĐ-CP, Điều 18.1",
    "39.3",
)


def last_day_to_file(sheet: Sheet, ended: date) -> date:
    """3 months from the day after the end of the contract, the last of them included."""
    return add_months(ended + ONE_DAY, sheet.value("unemployment.months_to_file", ended)) - ONE_DAY


def first_day(sheet: Sheet, case: Case) -> date:
    """The 16th or 11th working day after the full file."""
    filed: date = case[FILED]
    count = sheet.value("unemployment.first_day", case.date)
    words = {"count": str(count), "filed": write(filed)}
    day, free = filed, _holidays(case)
    while count:
        day += ONE_DAY
        count -= day.weekday() < 5 and day not in free
    sheet.note(_FIRST_DAY, day.isoformat(), **words)
    return day


def allowance_months(start: date, months: int) -> Iterator[dict[str, Any]]:
    """Each month of allowance: from a day to the day before the same day of the next month."""
    for place in range(months):
        yield {"from": add_months(start, place), "to": add_months(start, place + 1) - ONE_DAY}


def _holidays(case: Case) -> set[date]:
    rows = case[HOLIDAYS] or ()
    return {day for place, row in enumerate(rows) for day in _days(place, row)}


def _days(place: int, row: Mapping[str, Any]) -> Iterator[date]:
    first, last = row["from"], row.get("to") or row["from"]
    if last < first:
        raise wrong(f"holidays.{place}.to", "ends_early", N_("The last day lies before the first."))
    return (first + ONE_DAY * n for n in range((last - first).days + 1))

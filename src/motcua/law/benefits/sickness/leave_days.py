"""Which days of a leave are paid: each day once, without rest days, holidays and other leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.sickness import fields as asked
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named
from motcua.law.wording import social_insurance

Span = tuple[date, date]
"""The first and the last day of an unbroken time, both included."""

Rows = Iterable[Mapping[str, Any]]

MOST_DAYS = 3660
"""Ten years: a longer period is a slip of the pen."""

_COUNTED = social_insurance(
    "n",
    "working_days",
    "Số ngày làm việc nghỉ: số ngày nghỉ, trừ ngày nghỉ hằng tuần, lễ, Tết và nghỉ khác",
    "Working days off: days off, less weekly rest, public holidays and other leave",
    "26.1; Thông tư 59/2015/TT-BLĐTBXH, Điều 4.1, 4.4",
    "43.1, 42.2d",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class DaysOff:
    """The days of a leave in their order, and how many of each kind were taken out of them."""

    all: tuple[date, ...]
    working: tuple[date, ...]
    removed: tuple[int, ...]

    def shown(self, sheet: Sheet) -> Term:
        """The working days as a line: 11 − 1."""
        count = named(len(self.all), "")
        for days in self.removed:
            count = count - days if days else count
        return sheet.show(_COUNTED, count)


def days_off(case: Case, field: Field, rows: Rows) -> DaysOff:
    """The leave of these rows: each day once, in whatever order they come. Raises BadInput."""
    return days_within(case, spans(field, rows))


def days_within(case: Case, leave: Iterable[Span]) -> DaysOff:
    """The days of these spans, and which of them are worked."""
    holidays, other = case[asked.HOLIDAYS] or (), case[asked.OTHER_LEAVE] or ()
    rest = frozenset(row["day"] for row in case[asked.REST_DAYS] or ())
    off = (rest, _days(spans(asked.HOLIDAYS, holidays)), _days(spans(asked.OTHER_LEAVE, other)))
    weekly = weekly_rest(case)
    days = [day for span in leave for day in _between(span)]
    working, removed = [], [0] * len(off)
    for day in days:
        kind = 0 if day.weekday() in weekly else next((k for k, some in enumerate(off) if day in some), None)
        if kind is None:
            working.append(day)
        else:
            removed[kind] += 1
    return DaysOff(tuple(days), tuple(working), tuple(removed))


def spans(field: Field, rows: Rows) -> list[Span]:
    """The unbroken spans of these rows, in order, each day in one of them. Raises BadInput."""
    joined: list[Span] = []
    for first, last in sorted(_span(f"{field.name}.{place}", row) for place, row in enumerate(rows)):
        if joined and first <= joined[-1][1] + timedelta(days=1):
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return joined


def check_first_day(case: Case, first: date) -> None:
    """The case is decided by the law of the first day off. Raises BadInput where it is dated otherwise."""
    if first != case.date:
        message = N_("The leave begins on {first}, the case on {day}. Please give the same first day.")
        day = case.date.isoformat()
        raise wrong("periods.0.from", "other_first_day", message, first=first.isoformat(), day=day)


def weekly_rest(case: Case) -> frozenset[int]:
    """The weekdays of the weekly rest, Monday 0; none where a roster names the days."""
    chosen = case[asked.REST] or ("roster" if case[asked.REST_DAYS] else "sunday")
    return frozenset(number for number, name in enumerate(_WEEKDAYS) if name in chosen.split("_"))


def _days(leave: Iterable[Span]) -> frozenset[date]:
    return frozenset(day for span in leave for day in _between(span))


def _between(span: Span) -> Iterator[date]:
    first, last = span
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _span(path: str, row: Mapping[str, Any]) -> Span:
    first, last = row["from"], row.get("to", row["from"])
    days = (last - first).days + 1
    if days < 1:
        raise wrong(f"{path}.to", "ends_early", N_("The last day lies before the first."))
    if days > MOST_DAYS:
        message = N_("A period has at most {most} days; this one has {days}.")
        raise wrong(f"{path}.to", "too_long", message, most=MOST_DAYS, days=days)
    return first, last

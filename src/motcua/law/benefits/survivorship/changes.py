"""How the monthly allowance changes in time: a child turns 18, another is born, a carer is found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from motcua.law.benefits.benefit import Case
from motcua.law.benefits.survivorship.relatives import Relative
from motcua.law.sheet import Sheet
from motcua.law.wording import social_insurance

_CHANGE = social_insurance(
    "P",
    "percent",
    "Từ tháng {month}: tổng tỷ lệ hưởng, tính trên mức lương cơ sở (mức tham chiếu) khi đó",
    "From {month}: total rate, of the base salary (reference level) then in force",
    "68",
    "87",
)


@dataclass(frozen=True, slots=True)
class Share:
    """A rate that one relative has from a month until another (None: no end), in percent."""

    relative: Relative
    start: date
    end: date | None
    percent: int

    def on(self, month: date) -> int:
        return self.percent if self.start <= month and (self.end is None or month < self.end) else 0


@dataclass(frozen=True, slots=True)
class Change:
    """A month from which the sum of the rates is another, in percent."""

    month: date
    percent: int


def shares(sheet: Sheet, case: Case, relatives: Sequence[Relative], times: int) -> list[Share]:
    """Every rate of every relative, `times` over where several have died."""
    return [
        replace(share, percent=times * share.percent)
        for relative in relatives
        for share in _shares(sheet, case, relative)
    ]


def state_changes(sheet: Sheet, first: date, shares: Sequence[Share]) -> list[Change]:
    """One line for each month after the first in which the sum of the rates becomes another."""
    months = sorted(
        {month for share in shares for month in (share.start, share.end) if month and month > first}
    )
    sheet.switch("month_child_turns_18", matters=bool(months))
    found, before = [], total(shares, first)
    for month in months:
        if (now := total(shares, month)) != before:
            sheet.note(_CHANGE, now, month=month_name(month))
            found.append(Change(month, now))
        before = now
    return found


def total(shares: Sequence[Share], month: date) -> int:
    """The sum of the rates in a month, in percent."""
    return sum(share.on(month) for share in shares)


def month_name(day: date) -> str:
    """6/2028."""
    return f"{day.month}/{day.year}"


def _shares(sheet: Sheet, case: Case, relative: Relative) -> Iterator[Share]:
    """70 % until somebody cares for the relative, 50 % from then on; nothing once a child is 18."""
    cared_for = sheet.value("survivor_monthly.percent", case.date)
    if not relative.alone:
        yield Share(relative, relative.start, relative.end, cared_for)
        return
    alone = sheet.value("survivor_monthly.percent_without_carer", case.date)
    turn = relative.carer
    if turn is None or (relative.end is not None and relative.end <= turn):
        yield Share(relative, relative.start, relative.end, alone)
        return
    yield Share(relative, relative.start, turn, alone)
    yield Share(relative, turn, relative.end, cared_for)

"""How the monthly allowance changes in time: a child turns 18, another is born, a carer is found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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

    start: date
    end: date | None
    percent: int

    def on(self, month: date) -> int:
        return self.percent if self.start <= month and (self.end is None or month < self.end) else 0


def state_changes(sheet: Sheet, case: Case, start: date, relatives: Sequence[Relative], times: int) -> None:
    """One line for each month after `start` in which the sum of the rates, `times` over, becomes another."""
    shares = [share for relative in relatives for share in _shares(sheet, case, relative)]
    months = sorted(
        {month for share in shares for month in (share.start, share.end) if month and month > start}
    )
    sheet.switch("month_child_turns_18", matters=bool(months))
    before = _sum(shares, start)
    for month in months:
        if (now := _sum(shares, month)) != before:
            sheet.note(_CHANGE, times * now, month=month_name(month))
        before = now


def month_name(day: date) -> str:
    """6/2028."""
    return f"{day.month}/{day.year}"


def _sum(shares: Sequence[Share], month: date) -> int:
    return sum(share.on(month) for share in shares)


def _shares(sheet: Sheet, case: Case, relative: Relative) -> Iterator[Share]:
    """70 % until somebody cares for the relative, 50 % from then on; nothing once a child is 18."""
    cared_for = sheet.value("survivor_monthly.percent", case.date)
    if not relative.alone:
        yield Share(relative.start, relative.end, cared_for)
        return
    alone = sheet.value("survivor_monthly.percent_without_carer", case.date)
    turn = relative.carer
    if turn is None or (relative.end is not None and relative.end <= turn):
        yield Share(relative.start, relative.end, alone)
        return
    yield Share(relative.start, turn, alone)
    yield Share(turn, relative.end, cared_for)

"""The periods of reports: a month, a quarter, a year, or any days; the one before, the same a year ago."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from motcua.clock import HERE
from motcua.kernel.errors import N_, MotcuaError

MONTHS = {"month": 1, "quarter": 3, "year": 12}
"""How long the named kinds are."""

_WRITTEN = re.compile(r"(?P<year>\d{4})(?:-?Q(?P<quarter>[1-4])|-(?P<month>0[1-9]|1[0-2]))?")
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


class NoPeriod(MotcuaError):
    """What was written is not a period."""

    code = "no_period"
    message = N_("“{written}” is no period. Write 2023Q2, 2023-04, 2023 or 2022-12-15/2023-03-14.")


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """From the first day to the last, both included. `kind`: month, quarter, year or days."""

    first: date
    last: date
    kind: str = "days"

    @property
    def begins(self) -> datetime:
        return datetime.combine(self.first, time(), HERE)

    @property
    def ends(self) -> datetime:
        """The last moment that belongs to it."""
        return datetime.combine(self.last, time.max, HERE)

    @property
    def code(self) -> str:
        """As `read_period` takes it: 2023Q2, 2023-04, 2023, 2022-12-15/2023-03-14."""
        match self.kind:
            case "month":
                return f"{self.first:%Y-%m}"
            case "quarter":
                return f"{self.first.year}Q{(self.first.month + 2) // 3}"
            case "year":
                return f"{self.first.year}"
        return f"{self.first}/{self.last}"

    def measured_at(self, now: datetime) -> datetime:
        """When its dossiers are judged: at its end, or now while it runs."""
        return min(self.ends, now)

    def before(self) -> ReportPeriod:
        """The one before, of the same kind; as many days for a period of days."""
        if self.kind in MONTHS:
            return _months(self.kind, self.first.year * 12 + self.first.month - 1 - MONTHS[self.kind])
        days = self.last - self.first + timedelta(1)
        return ReportPeriod(self.first - days, self.last - days)

    def year_before(self) -> ReportPeriod:
        """The same days a year ago."""
        if self.kind in MONTHS:
            return _months(self.kind, (self.first.year - 1) * 12 + self.first.month - 1)
        return ReportPeriod(_year_ago(self.first), _year_ago(self.last))


def read_period(written: str) -> ReportPeriod:
    """A period from its code. Raises NoPeriod."""
    if found := _WRITTEN.fullmatch(written.strip().upper()):
        year, quarter, month = (int(part) if part else 0 for part in found.group("year", "quarter", "month"))
        if 1900 < year < 2200:
            if quarter:
                return _months("quarter", year * 12 + 3 * (quarter - 1))
            return _months("month", year * 12 + month - 1) if month else _months("year", year * 12)
    elif days := _DAYS.fullmatch(written.strip()):
        return _of_days(written, *days.groups())
    raise NoPeriod(written=written)


def holding(day: date, kind: str = "quarter") -> ReportPeriod:
    """The month, quarter or year in which a day lies."""
    months = day.year * 12 + day.month - 1
    return _months(kind, months - months % MONTHS[kind])


def _of_days(written: str, first: str, last: str) -> ReportPeriod:
    try:
        period = ReportPeriod(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        raise NoPeriod(written=written) from None
    if period.last < period.first or not 1900 < period.first.year <= period.last.year < 2200:
        raise NoPeriod(written=written)
    return period


def _months(kind: str, first: int) -> ReportPeriod:
    """The period of a kind that begins in month number `first`, counted from the year 0."""
    return ReportPeriod(_first_of(first), _first_of(first + MONTHS[kind]) - timedelta(1), kind)


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _year_ago(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)

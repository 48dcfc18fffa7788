"""Moments as logs write them, as microseconds since 1970 in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from fractions import Fraction

from motcua.kernel.errors import N_

FORMATS = (
    "%Y/%m/%d %H:%M:%S.%f",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
    "%d/%m/%Y %H:%M:%S.%f",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y",
    "%d/%m/%Y %I:%M:%S %p",
    "%d/%m/%Y %I:%M %p",
    "%d-%m-%Y %H:%M:%S.%f",
    "%d-%m-%Y %H:%M:%S",
    "%d-%m-%Y %H:%M",
    "%d-%m-%Y",
    "%d-%b-%Y %H:%M:%S",
    "%d-%b-%Y %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
)
"""Tried in this order where a text is not ISO 8601; the day stands before the month, as people here write."""
SPREADSHEET = "excel"
"""A form of its own: days, and parts of a day, since 30 December 1899."""
DIGITS = ((11, 10**6), (14, 10**3), (17, 1), (20, Fraction(1, 1000)))
"""Seconds, milliseconds, microseconds and nanoseconds since 1970 have up to so many digits."""
NEARLY = (
    (re.compile(r" (UTC|GMT)$"), "+00:00", timedelta()),
    (re.compile(r" SA$"), " AM", timedelta()),
    (re.compile(r" CH$"), " PM", timedelta()),
    (re.compile(r":59:60(?!\d)"), ":59:59", timedelta(seconds=1)),
    (re.compile(r"(?<=[T ])24:00(?!\d)"), "00:00", timedelta(days=1)),
)
"""What is written otherwise: a zone as a word, mornings (sáng) and afternoons (chiều), a leap second, the end
of a day as an hour of its own. How the rest is read, and what is to be added."""
AS_WRITTEN = re.compile(r"(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])[0-5]\d([0-5]\d)?")
DAYS = re.compile(r"\d{5}([.,]\d+)?")
CLOCK = re.compile(r"\d{1,2}:\d\d(:\d\d(\.\d+)?)?( ?[APap][Mm])?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class NoMoment(ValueError):
    """What a text is in place of a moment: a template, and what to fill in.

    `doubt`: it could be one if the month stood first, so that the others may have been misread.
    """

    def __init__(self, message: str, *, doubt: bool = False, **data: str) -> None:
        super().__init__(message)
        self.message, self.doubt, self.data = message, doubt, data


class Times:
    """Reads the moments of one file: `zone` where a text names none, `form` where the file has its own."""

    def __init__(self, zone: tzinfo = UTC, form: str = "") -> None:
        self.zone, self.form = zone, form
        self._forms: tuple[str, ...] = (form,) if form else FORMATS

    def read(self, text: str) -> int:
        """Raises NoMoment, which says what may help."""
        try:
            moment = self._parsed(text)
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=self.zone)
            return since_epoch(moment)
        except (ValueError, OverflowError) as wrong:
            raise _no_moment(text, self.form) from wrong

    def _parsed(self, text: str) -> datetime:
        if self.form == SPREADSHEET:
            return datetime(1899, 12, 30) + timedelta(days=float(text.replace(",", ".")))  # noqa: DTZ001
        if not self.form:
            if len(text) > 8 and text[:9].isdigit():
                return _of_digits(text)
            try:
                return datetime.fromisoformat(text)
            except ValueError:
                pass
        return self._otherwise(text)

    def _otherwise(self, text: str) -> datetime:
        for form in self._forms:
            try:
                found = datetime.strptime(text, form)  # noqa: DTZ007, the zone is added by `read`
            except ValueError:
                continue
            self._forms = (form, *(other for other in self._forms if other != form))
            return found
        for pattern, written, more in NEARLY:
            again, times = pattern.subn(written, text)
            if times:
                return self._parsed(again) + more
        raise ValueError(text)


def _of_digits(text: str) -> datetime:
    """20240502083000 as it is written; 1714636800 and the like as time since 1970."""
    if AS_WRITTEN.fullmatch(text):
        return datetime.strptime(text.ljust(14, "0"), "%Y%m%d%H%M%S")  # noqa: DTZ007
    whole, _, part = text.partition(".")
    count = Fraction(f"{int(whole)}.{part or 0}")
    return moment(int(count * _scale(len(whole))))


def _scale(digits: int) -> int | Fraction:
    for most, microseconds in DIGITS:
        if digits <= most:
            return microseconds
    raise ValueError(digits)


def _no_moment(text: str, form: str) -> NoMoment:
    """Names what may help: the month stands first, days of a spreadsheet, a clock without its day."""
    text = text[:60]
    if form:
        return NoMoment(N_("“{text}” is no moment of the form {form}"), text=text, form=form)
    if CLOCK.fullmatch(text):
        return NoMoment(N_("“{text}” is no moment: day and time must stand in one column"), text=text)
    if DAYS.fullmatch(text):
        message = N_("“{text}” is no moment. Days of a spreadsheet? Say so in a mapping file: {option}")
        return NoMoment(message, text=text, option=f'time_format = "{SPREADSHEET}"')
    for usual in FORMATS:
        other = usual.replace("%d", "%_").replace("%m", "%d").replace("%_", "%m")
        if _fits(text, other):
            message = N_("“{text}” is no moment. Month before day? Say so in a mapping file: {option}")
            return NoMoment(message, doubt=True, text=text, option=f'time_format = "{other}"')
    return NoMoment(N_("“{text}” is no moment"), text=text)


def _fits(text: str, form: str) -> bool:
    try:
        datetime.strptime(text, form)  # noqa: DTZ007
    except ValueError:
        return False
    return True


def since_epoch(moment: datetime) -> int:
    """Microseconds since 1970; the moment names its zone."""
    return (moment - _EPOCH) // _MICROSECOND


def moment(microseconds: int) -> datetime:
    """Back to a moment in UTC, the nearest that a calendar of the years 1 to 9999 has."""
    return _EPOCH + timedelta(microseconds=min(max(int(microseconds), _FIRST), _LAST))


_FIRST = since_epoch(datetime(1, 1, 1, tzinfo=UTC))
_LAST = since_epoch(datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC))

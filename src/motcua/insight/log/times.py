"""Moments as logs write them, as microseconds since 1970 in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

FORMATS = (
    "%Y/%m/%d %H:%M:%S.%f",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
    "%d/%m/%Y %H:%M:%S.%f",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y",
    "%d-%m-%Y %H:%M:%S.%f",
    "%d-%m-%Y %H:%M:%S",
    "%d-%m-%Y %H:%M",
    "%d-%m-%Y",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%Y-%m-%d %H:%M:%S UTC",
)
"""Tried in this order where a text is not ISO 8601; the day stands before the month, as people here write."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Times:
    """Reads the moments of one file: `zone` where a text names none, `form` where the file has its own."""

    def __init__(self, zone: tzinfo = UTC, form: str = "") -> None:
        self.zone, self.form = zone, form
        self._forms: tuple[str, ...] = (form,) if form else FORMATS

    def read(self, text: str) -> int:
        """Raises ValueError for what is no moment."""
        moment = self._parsed(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=self.zone)
        return since_epoch(moment)

    def _parsed(self, text: str) -> datetime:
        if not self.form:
            try:
                return datetime.fromisoformat(text)
            except ValueError:
                pass
        for form in self._forms:
            try:
                found = datetime.strptime(text, form)  # noqa: DTZ007, the zone is added by `read`
            except ValueError:
                continue
            self._forms = (form, *(other for other in self._forms if other != form))
            return found
        raise ValueError(text)


def since_epoch(moment: datetime) -> int:
    """Microseconds since 1970; the moment names its zone."""
    return (moment - _EPOCH) // _MICROSECOND


def moment(microseconds: int) -> datetime:
    """Back to a moment in UTC."""
    return _EPOCH + timedelta(microseconds=int(microseconds))

"""What the clock needs of a dossier's life: when it came, when the citizen was asked, when it ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Asia/Ho_Chi_Minh")


def local(moment: datetime) -> datetime:
    """The whole second on Vietnam's clock. Raises ValueError for a moment without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(HERE).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Pause:
    """The citizen was asked for a supplement (tạm dừng); `completed_at=None`: has not completed it yet."""

    requested_at: datetime
    completed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """One dossier in time. Raises ValueError when its moments are not in order.

    `ended_at` is the end of processing (resolved, refused, stopped, withdrawn), not the handing back.
    """

    received_at: datetime
    pauses: tuple[Pause, ...] = ()
    ended_at: datetime | None = None

    def __post_init__(self) -> None:
        if any(pause.completed_at is None for pause in self.pauses[:-1]):
            raise ValueError("a second supplement cannot be requested while the first is open")
        moments = [self.received_at]
        for pause in self.pauses:
            moments += [pause.requested_at, pause.completed_at or pause.requested_at]
        moments.append(self.ended_at or moments[-1])
        if any(local(later) < local(earlier) for earlier, later in pairwise(moments)):
            raise ValueError("the moments of a timeline must be in order")

    def as_of(self, moment: datetime) -> Timeline:
        """What was known at `moment`: later ends and requests have not happened yet."""
        pauses = tuple(
            replace(pause, completed_at=_by(pause.completed_at, moment))
            for pause in self.pauses
            if pause.requested_at <= moment
        )
        return Timeline(self.received_at, pauses, _by(self.ended_at, moment))

    @property
    def waiting(self) -> Pause | None:
        """The request that the citizen had not answered when the timeline stopped, or None."""
        return self.pauses[-1] if self.pauses and self.pauses[-1].completed_at is None else None


def _by(happened: datetime | None, moment: datetime) -> datetime | None:
    return happened if happened is not None and happened <= moment else None

"""One day that is not what the week says: a holiday, or a Saturday on which offices work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Correction:
    """What the day is, its name for people, and the act (văn bản) that made it so, if any."""

    day: date
    working: bool
    note: str
    instrument: str = ""

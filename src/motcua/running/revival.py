"""Our own database server watched while we serve: killed or crashed, it is started again where it was."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import structlog

from motcua.running import postgres
from motcua.running.programs import NoPostgres

log = structlog.get_logger("motcua.supervisor")

AGAIN = 1.0
"""Seconds until the next try where it does not start."""


@dataclass(slots=True)
class Revival:
    """The server of a home, with the address that web and worker were given of it."""

    home: Path
    url: str
    died: bool = False
    due: float = 0.0

    def tend(self) -> None:
        """Start it again if it has died. One that somebody stopped in good order stays stopped."""
        self.died = self.died or postgres.has_died(self.home)
        if not self.died or time.monotonic() < self.due:
            return
        log.error("database ended, starts again")
        try:
            postgres.ensure(self.home, url=self.url)
            self.died = False
        except NoPostgres as error:
            log.error("database does not start", reason=error.english())
            self.due = time.monotonic() + AGAIN

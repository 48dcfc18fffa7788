"""Parts that run together: started, started again when they crash, and stopped with all they started."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from types import FrameType

import structlog

from motcua.running.lifeline import end_with

log = structlog.get_logger("motcua.supervisor")

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
"""Seconds before a crashed part starts again: doubled each time, from the first to the longest."""

HEALTHY_AFTER = 60.0
"""Seconds after which a part that runs is forgiven its crashes."""

PATIENCE = 15.0
"""Seconds that a part has to finish what it does before it is killed."""


@dataclass(slots=True)
class Part:
    """A command in a process group of its own, and how it has fared."""

    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    due: float = 0.0
    crashes: int = 0

    def tend(self) -> None:
        """Start it when it is due; when it has ended, say so and decide when it is due again."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.due:
                lifeline = partial(end_with, os.getpid())
                self.process = subprocess.Popen(self.command, process_group=0, preexec_fn=lifeline)
                self.started = now
        elif (code := self.process.poll()) is not None:
            self.end(patience=0)
            self.crashes = 1 if now - self.started > HEALTHY_AFTER else self.crashes + 1
            wait = min(FIRST_WAIT * 2 ** (self.crashes - 1), LONGEST_WAIT)
            self.due = now + wait
            log.error("part ended, starts again", part=self.name, code=code, wait=wait)

    def end(self, patience: float) -> None:
        """Give it so many seconds to end, then kill whatever is left of its group."""
        if self.process is None:
            return
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            log.warning("part does not stop and is killed", part=self.name)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process = None


def supervise(
    parts: Sequence[Part],
    announce: Callable[[], bool],
    meanwhile: Callable[[], object] = lambda: None,
    below: Callable[[], object] = lambda: None,
) -> None:
    """Keep all parts running until SIGTERM, SIGHUP or Ctrl-C; nothing of theirs is left when this returns.

    The first part starts at once, the others when `meanwhile` is done. `announce` is called again and again
    until it says True: it tells the user that the parts are ready. `below` tends what they stand on.
    """
    announced = False
    try:
        parts[0].tend()
        meanwhile()
        with _asked_to_stop() as asked:
            while not asked():
                below()
                for part in parts:
                    part.tend()
                announced = announced or announce()
                time.sleep(0.1)
    finally:
        _stop(parts)


def _stop(parts: Sequence[Part]) -> None:
    for part in parts:
        if part.process is not None:
            with suppress(ProcessLookupError):
                part.process.terminate()
    deadline = time.monotonic() + PATIENCE
    for part in parts:
        part.end(patience=max(0.0, deadline - time.monotonic()))


@contextmanager
def _asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Signals set a flag instead of interrupting whatever is under way."""
    received: list[int] = []

    def receive(number: int, _frame: FrameType | None) -> None:
        received.append(number)

    stopping = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, receive) for number in stopping}
    try:
        yield lambda: bool(received)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

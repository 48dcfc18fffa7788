"""Which player an office has: with queues, or with waiting as it was remembered."""

from __future__ import annotations

from motcua.insight.whatif.history import History
from motcua.insight.whatif.replay import Replay
from motcua.insight.whatif.staffed import Staffed

SEED = 2024


def player(past: History, times: int, *, queues: bool) -> Replay:
    """A history ready to be played so many times, always with the same luck."""
    return Staffed(past, times, SEED) if queues else Replay(past, times, SEED)

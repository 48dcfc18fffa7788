"""A process that does not outlive the one that started it, however that one ended."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def end_with(parent: int, how: signal.Signals = signal.SIGTERM) -> None:
    """Have the kernel send us `how` when our parent ends, even by kill -9. Outside Linux it does nothing."""
    if sys.platform != "linux":
        return
    _libc.prctl(_PR_SET_PDEATHSIG, int(how))
    if os.getppid() != parent:  # it ended before we asked
        os.kill(os.getpid(), how)

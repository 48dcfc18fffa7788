"""One decorator: a function of numbers and arrays becomes machine code, kept on disk.

It holds no lock, so that plays run in threads, and it allocates nothing: arrays are handed in. That is what
makes it fast, twenty times and more: counting who still refers to an array, which `_nrt` switches off, costs
more than the work itself.

The code is kept beside the source (`__pycache__`), or in the user's cache folder where that cannot be
written; where neither can, each process compiles anew. NUMBA_CACHE_DIR names another place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

from numba import njit

P = ParamSpec("P")
R = TypeVar("R")


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    options: dict[str, Any] = {"nogil": True, "forceinline": True, "_nrt": False}
    try:
        made = njit(cache=True, **options)(function)
    except RuntimeError:  # numba found no folder that it may write
        made = njit(**options)(function)
    return cast(Callable[P, R], made)

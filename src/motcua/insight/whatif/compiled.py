"""One decorator: a function of numbers and arrays becomes machine code that holds no lock and is kept on disk.

Kept beside the source (`__pycache__`), or in the user's cache folder where that cannot be written; where neither
can, it is compiled anew in each process. NUMBA_CACHE_DIR names another place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from numba import njit

P = ParamSpec("P")
R = TypeVar("R")


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    try:
        made = njit(cache=True, nogil=True)(function)
    except RuntimeError:  # numba found no folder that it may write
        made = njit(nogil=True)(function)
    return cast(Callable[P, R], made)

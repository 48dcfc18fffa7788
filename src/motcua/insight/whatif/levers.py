"""What a reform changes: who does a step, which steps there are, who is there and when.

Each lever gives a new sample or new pools; the same dossiers come at the same moments.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from motcua.insight.whatif.model import Cases

Which = NDArray[np.bool_]
"""One for each step of a sample: is it meant?"""


def moved(cases: Cases, which: Which, to: ArrayLike) -> Cases:
    """These steps are done by another pool: one, or one for each of them (a mandate, reception anywhere)."""
    pool = cases.pool.copy()
    pool[which] = to
    return replace(cases, pool=pool)


def quicker(cases: Cases, which: Which, factor: ArrayLike) -> Cases:
    """These steps take so many times as long (0.5: half)."""
    duration = cases.duration.copy()
    duration[which] *= np.asarray(factor, np.float64)
    return replace(cases, duration=duration)


def without(cases: Cases, which: Which, handed_on: float = 0.0) -> Cases:
    """These steps fall away, with their delay; `handed_on`, a share of their work, is added to what is left.

    It goes to the step before them in the same case, or where there is none it is gone: two steps merged
    are one without the second, with what it still takes handed on. A supplement that nobody has to bring is
    a case without these steps.
    """
    case, kept = cases.case, np.flatnonzero(~which)
    before = np.searchsorted(kept, np.flatnonzero(which)) - 1
    takes = np.flatnonzero(which)[before >= 0]
    before = before[before >= 0]
    same = case[kept[before]] == case[takes]
    duration = cases.duration[kept]
    np.add.at(duration, before[same], cases.duration[takes[same]] * handed_on)
    steps = np.bincount(case[kept], minlength=len(cases))
    columns = {name: getattr(cases, name)[kept] for name in ("activity", "pool", "delay")}
    return replace(cases, first=np.concatenate([[0], np.cumsum(steps)]), duration=duration, **columns)

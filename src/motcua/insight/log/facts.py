"""An event log in figures: counts, what follows what, variants, throughput, hand-overs, lateness."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motcua.insight.log.mapping import ROLES
from motcua.insight.log.model import NEVER, NONE, Log
from motcua.insight.log.times import Times

MICROSECONDS_A_DAY = 86_400_000_000
TOP = 20
TOP_VARIANTS = 5


def facts(log: Log) -> dict[str, Any]:
    """Everything a first look at a log asks, as plain JSON; durations in days of 24 hours, four digits."""
    first, last = log.first_of_case(), log.last_of_case()
    flow = directly_follows(log)
    variants = variants_of(log)
    days = (log.at[last] - log.at[first]) / MICROSECONDS_A_DAY
    by_name = sorted(flow.items(), key=lambda edge: (-edge[1], edge[0]))
    return {
        "cases": len(log.cases),
        "events": len(log),
        "activities": sorted(log.activities),
        "dfg_edges": len(flow),
        "dfg_total": sum(flow.values()),
        "dfg_top20": [[one, two, count] for (one, two), count in by_name[:TOP]],
        "start": _counted(log, first),
        "end": _counted(log, last),
        "variants": len(variants),
        "top_variants": _top_variants(variants),
        "days": quantiles(days),
        "mean_days": round(float(days.mean()), 4),
        "handover": handovers(log),
        "arrivals_by_month": _by_month(log.at[first]),
        "lifecycle": _lifecycles(log),
        **_lateness(log),
    }


def directly_follows(log: Log) -> dict[tuple[str, str], int]:
    """How often each activity comes right after each other one within a case."""
    same = log.case[1:] == log.case[:-1]
    width = len(log.activities)
    pairs = log.activity[:-1].astype(np.int64)[same] * width + log.activity[1:][same]
    codes, counts = np.unique(pairs, return_counts=True)
    names = log.activities
    found = zip(codes.tolist(), counts.tolist(), strict=True)
    return {(names[code // width], names[code % width]): count for code, count in found}


def variants_of(log: Log) -> Counter[tuple[str, ...]]:
    """How many cases went through exactly these activities in this order."""
    first = log.first_of_case()
    ends = np.r_[first[1:], len(log)]
    packed = Counter(
        log.activity[start:end].tobytes() for start, end in zip(first.tolist(), ends.tolist(), strict=True)
    )
    names = log.activities
    return Counter(
        {
            tuple(names[number] for number in np.frombuffer(path, dtype=np.int32).tolist()): count
            for path, count in packed.items()
        }
    )


def quantiles(days: NDArray[np.float64]) -> dict[str, float]:
    """25, 50, 75, 90 and 95 percent and the longest, with linear interpolation."""
    cuts = (25, 50, 75, 90, 95)
    found = np.percentile(days, cuts)
    return {f"p{cut}": round(float(value), 4) for cut, value in zip(cuts, found, strict=True)} | {
        "max": round(float(days.max()), 4)
    }


def handovers(log: Log) -> dict[str, int]:
    """Neighbouring events of a case that both name who did them: distinct pairs, all, the same twice."""
    one, two = log.resource[:-1], log.resource[1:]
    known = (log.case[1:] == log.case[:-1]) & (one != NONE) & (two != NONE)
    one, two = one[known].astype(np.int64), two[known].astype(np.int64)
    pairs = np.unique(one * max(len(log.resources), 1) + two)
    return {"pairs": len(pairs), "total": len(one), "self": int((one == two).sum())}


def _counted(log: Log, rows: NDArray[np.intp]) -> dict[str, int]:
    numbers, counts = np.unique(log.activity[rows], return_counts=True)
    named = {log.activities[n]: int(c) for n, c in zip(numbers.tolist(), counts.tolist(), strict=True)}
    return dict(sorted(named.items()))


def _top_variants(variants: Counter[tuple[str, ...]]) -> list[list[Any]]:
    ranked = sorted(variants.items(), key=lambda variant: (-variant[1], variant[0]))
    return [[count, list(path)] for path, count in ranked[:TOP_VARIANTS]]


def _by_month(moments: NDArray[np.int64]) -> dict[str, int]:
    months = moments.astype("datetime64[us]").astype("datetime64[M]").astype(str)
    return dict(sorted(Counter(months.tolist()).items()))


def _lifecycles(log: Log) -> dict[str, int]:
    counts = Counter(log.lifecycle[log.lifecycle != NONE].tolist())
    return {log.lifecycles[number]: count for number, count in sorted(counts.items())}


def _lateness(log: Log) -> dict[str, Any]:
    """Where the log tells when a case had to end, and when it did; where events have due dates."""
    found: dict[str, Any] = {}
    ended, planned, deadline = (
        of_case(log, role) for role in ("case_ended", "case_planned", "case_deadline")
    )
    if (ended != NEVER).any() and ((planned != NEVER) | (deadline != NEVER)).any():
        found |= {
            "cases_with_enddate": int((ended != NEVER).sum()),
            "with_planned": int((planned != NEVER).sum()),
            "with_deadline": int((deadline != NEVER).sum()),
            "late_vs_planned": _later(ended, planned),
            "late_vs_deadline": _later(ended, deadline),
        }
    if (log.due != NEVER).any():
        found |= {
            "events_with_dueDate": int((log.due != NEVER).sum()),
            "finished_after_due": _later(log.finished, log.due),
        }
    return found


def of_case(log: Log, role: str) -> NDArray[np.int64]:
    """A moment that the log tells about each case: its end, its planned end, its deadline."""
    times, name = Times(), ROLES[role][0]
    found = np.full(len(log.cases), NEVER, dtype=np.int64)
    for number, told in enumerate(log.of_case):
        if told.get(name):
            found[number] = times.read(told[name])
    return found


def _later(one: NDArray[np.int64], two: NDArray[np.int64]) -> int:
    return int(((one != NEVER) & (two != NEVER) & (one > two)).sum())

"""A year of the whole country: 63 provinces, 637 districts, 17.6 million dossiers in office hours.

Dossiers come to a district, more of them after Tet; a share is decided by the province, as before its mandate
is given away. Assessors take the most urgent first, directors sign twice a day, citizens bring supplements.
Staff is assumed to be as many as the work of the year needs at a load of LOAD.
"""

from __future__ import annotations

import resource
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import numpy as np

from motcua.clock import DayTable
from motcua.insight.whatif.engine import play
from motcua.insight.whatif.levers import moved
from motcua.insight.whatif.model import Calendar, Cases, Pool
from motcua.insight.whatif.outcome import backlog, on_time, quantiles, throughput
from motcua.insight.whatif.sampling import Task, Time, arrivals, sampled, with_returns

DOSSIERS, PROVINCES, OFFICES = 17_600_000, 63, 700
MINUTE, DAY = 60.0, 86_400.0
YEAR, AFTER = date(2023, 1, 1), date(2024, 6, 30)
PROMISE = 10 * 7.5 * 3600
"""Open seconds that the office has: ten working days."""
BY_PROVINCE, RETURNS, LOAD = 0.25, 0.15, 0.9
BUSY = (0.7, 1.3, 1.3, 1.0, 1.0, 1.0, 1.1, 1.0, 1.0, 0.9, 0.9, 0.8)
"""Arrivals by month beside the mean (assumed)."""
POOLS = ("desk", "assessors", "approvers", "director")
DESK, ASSESSORS, APPROVERS, DIRECTOR = range(4)
RECEIVE = Task(0, DESK, Time(10 * MINUTE, 0.5))
ASSESS = Task(1, ASSESSORS, Time(40 * MINUTE, 0.8))
APPROVE = Task(2, APPROVERS, Time(8 * MINUTE, 0.6))
SIGN = Task(3, DIRECTOR, Time(1 * MINUTE, 0.3))
ISSUE = Task(4, DESK, Time(5 * MINUTE, 0.5))
SUPPLEMENT = replace(RECEIVE, delay=Time(5 * DAY, 0.8))
WAYS = with_returns([RECEIVE, ASSESS], [SUPPLEMENT, ASSESS], [APPROVE, SIGN, ISSUE], RETURNS)


def a_year() -> dict[str, Any]:
    """Province by province in two threads: the loop holds no lock, and little is in memory at once."""
    start = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        rows = list(pool.map(a_province, range(PROVINCES)))
    seconds = time.perf_counter() - start
    dossiers, offices, steps, late, open_at_end = (
        int(total) for total in np.sum([row[0] for row in rows], 0)
    )
    return {
        "seconds": round(seconds, 1),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "dossiers": dossiers,
        "offices": offices,
        "steps": steps,
        "events_per_second": round((dossiers + 2 * steps) / seconds),
        "share_on_time": round(1 - late / dossiers, 4),
        "open_at_the_end_of_the_year": open_at_end,
        "median_days": round(float(np.median([row[1][0] for row in rows])) / DAY, 2),
        "p90_days": round(float(np.median([row[1][1] for row in rows])) / DAY, 2),
        "note": "days are medians over provinces; what the offices are like is assumed, see bench/country.py",
    }


def a_province(number: int) -> tuple[list[int], np.ndarray[Any, Any]]:
    """Counts (dossiers, offices, steps, late, still open at the end of the year), quantiles of the time."""
    offices, dossiers = (_share(total, number) for total in (OFFICES, DOSSIERS))
    cases = _cases(dossiers, offices, np.random.default_rng([2023, number]))
    played = play(cases, _pools(cases, offices))
    still_open = backlog(played, np.array([365 * DAY]))[0]
    late = round((1 - on_time(played, cases.priority)) * dossiers)
    return [dossiers, offices, len(played.end), late, int(still_open)], quantiles(throughput(played))


def _share(total: int, number: int) -> int:
    """What falls to one province of so many, the whole given out."""
    return total * (number + 1) // PROVINCES - total * number // PROVINCES


def _cases(dossiers: int, offices: int, rng: np.random.Generator) -> Cases:
    """Office 0 is the province's own. Priority is the moment until which the dossier is promised."""
    year = _year()
    arrival = arrivals(year, dossiers, rng, _busy())
    due = _on().moment(year.passed(arrival) + PROMISE)
    place = rng.integers(0, offices, dossiers) * len(POOLS)
    cases = replace(sampled(arrival, WAYS, rng, place), priority=due)
    central = (rng.random(dossiers) < BY_PROVINCE)[cases.case] & (cases.pool % len(POOLS) != DESK)
    return moved(cases, central, cases.pool[central] % len(POOLS))


def _pools(cases: Cases, offices: int) -> list[Pool]:
    """As many people as the work needs; assessors by urgency, signatures at 10 and at 16 o'clock."""
    work = np.bincount(cases.pool, cases.duration, minlength=offices * len(POOLS))
    staff = np.ceil(work / LOAD / _year().passed(np.array([np.inf]))[0]).astype(int)
    hours = _on()
    days = np.unique(hours.opens // DAY) * DAY
    folder = np.sort(np.concatenate([days + 10 * 3600, days + 16 * 3600]))
    return [
        Pool(
            f"{name} {office}",
            int(staff[office * len(POOLS) + kind]),
            hours,
            batch=folder if kind == DIRECTOR else None,
            order="priority" if kind == ASSESSORS else "arrival",
        )
        for office in range(offices)
        for kind, name in enumerate(POOLS)
    ]


@cache
def _year() -> Calendar:
    return Calendar.of_office(DayTable.vietnam(), YEAR, date(2023, 12, 31))


@cache
def _on() -> Calendar:
    """The same office hours, and on until everything is done."""
    return Calendar.of_office(DayTable.vietnam(), YEAR, AFTER)


def _busy() -> np.ndarray[Any, Any]:
    """How busy each span of the year is."""
    ends = np.cumsum([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    return np.array(BUSY)[np.searchsorted(ends, _year().opens // DAY, "right")]

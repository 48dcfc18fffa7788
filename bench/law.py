"""The law for millions of rows: one rule in columns, beside numpy by hand and beside one row at a time."""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motcua.law import BENEFITS, current, entitle
from motcua.law.arithmetic import Number, Plain, Work
from motcua.law.columns import BLOCK, Rule, in_columns
from motcua.law.rules.one_time import by_total

Columns = Mapping[str, NDArray[Any]]

DAY = date(2026, 7, 1)
ROUNDS = 7
ALONE = 20_000
"""Rows computed one at a time; their results are compared, and they say what one takes."""
EXPLAINED = 200


@dataclass(frozen=True, slots=True)
class Job:
    """A rule of the product, the same arithmetic by hand, a column of each input, and a row as a case."""

    name: str
    rule: Rule
    by_hand: Callable[[Columns], NDArray[np.int64]]
    inputs: Columns
    case: Callable[[Mapping[str, Any]], dict[str, Any]]

    @property
    def rows(self) -> int:
        return len(next(iter(self.inputs.values())))

    def row(self, place: int) -> dict[str, Any]:
        return {name: values[place].item() for name, values in self.inputs.items()}


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench law", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the JSON object only")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of each job; the median counts")
    args = parser.parse_args(argv)
    jobs = [pensions(3_300_000), one_time(3_000_000)]
    results = [in_columns(job.rule, DAY, job.inputs) for job in jobs]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures = {job.name: measured(job, found, args.rounds) for job, found in zip(jobs, results, strict=True)}
    result = report(figures, peak)
    if not args.json:
        for key, value in result.items():
            print(f"{key}: {value}")
    print(json.dumps(result))
    return 0


def pensions(rows: int) -> Job:
    """Every pension raised under Decree 162/2026; one in seven began before 1995."""
    chance = np.random.default_rng(162)
    inputs = {
        "amount": chance.integers(1_500_000, 15_000_000, rows),
        "retired_before_1995": chance.random(rows) < 1 / 7,
    }
    rule = BENEFITS["pension_increase"].rows
    if rule is None:
        raise RuntimeError("the increase has no rule over numbers")

    def by_hand(given: Columns) -> NDArray[np.int64]:
        after = (given["amount"] * 108 + 50) // 100
        lifted = np.where(after <= 3_500_000, after + 300_000, np.maximum(after, 3_800_000))
        return np.where(given["retired_before_1995"], lifted, after)

    return Job("pensions", rule, by_hand, inputs, lambda row: case("pension_increase", row))


def one_time(rows: int) -> Job:
    """One-time amounts from months before and from 2014 and the total of indexed salaries."""
    chance = np.random.default_rng(60)
    before, since = chance.integers(0, 180, rows), chance.integers(12, 140, rows)
    total = chance.integers(2_000_000, 20_000_000, rows) * (before + since)
    inputs = {"months_before_2014": before, "months_from_2014": since, "indexed_total": total}

    def rule(work: Work, day: Any, given: Mapping[str, Any]) -> Number:
        return by_total(work, day, *(given[name] for name in inputs))

    def by_hand(given: Columns) -> NDArray[np.int64]:
        before, since, total = (given[name] for name in inputs)
        full = before // 12
        half_years_before = np.where(since > 0, 2 * full, -(-before // 6))
        moved = np.where(since > 0, before - 12 * full, 0)
        half_years_since = -(-(since + moved) // 6)
        quarter_months = 3 * half_years_before + 4 * half_years_since
        bottom = 4 * (before + since)
        amounts: NDArray[np.int64] = (2 * quarter_months * total + bottom) // (2 * bottom)
        return amounts

    return Job(
        "one_time", rule, by_hand, inputs, lambda row: case("one_time_insurance", {"reason": "abroad", **row})
    )


def case(benefit: str, inputs: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": "", "benefit": benefit, "date": DAY.isoformat(), "inputs": dict(inputs)}


def measured(job: Job, found: NDArray[np.int64], rounds: int) -> dict[str, float]:
    """Columns and numpy by hand in turn, so that both see the same machine; every result is compared."""
    ways = (
        lambda: in_columns(job.rule, DAY, job.inputs),
        lambda: job.by_hand(job.inputs),
        lambda: in_blocks(job),
    )
    taken = [[seconds(way) for way in ways] for _ in range(rounds)]
    ours, by_hand, by_hand_in_blocks = (median(times) for times in zip(*taken, strict=True))
    if not np.array_equal(found, job.by_hand(job.inputs)):
        raise RuntimeError(f"{job.name}: columns and numpy by hand differ")
    alone, explained = one_by_one(job, found)
    return {
        "rows": job.rows,
        "cases_per_second": round(job.rows / ours),
        "ratio_to_numpy": round(by_hand / ours, 3),
        "ratio_to_numpy_in_blocks": round(by_hand_in_blocks / ours, 3),
        "ratio_to_scalar": round(alone * job.rows / ours, 1),
        "scalar_case_us": round(alone * 1e6, 2),
        "explained_case_ms": round(explained * 1e3, 3),
    }


def in_blocks(job: Job) -> NDArray[np.int64]:
    """What a hand that knows the processor's cache would write: numpy by hand, a block at a time."""
    found = np.empty(job.rows, np.int64)
    for start in range(0, job.rows, BLOCK):
        rows = slice(start, start + BLOCK)
        found[rows] = job.by_hand({name: values[rows] for name, values in job.inputs.items()})
    return found


def one_by_one(job: Job, found: NDArray[np.int64]) -> tuple[float, float]:
    """Seconds for one row by Plain and for one explained case, of rows all over; every result is compared."""
    work, step = Plain(current()), job.rows // ALONE
    places = range(0, step * ALONE, step)
    rows = [job.row(place) for place in places]
    start = time.perf_counter()
    alone = [job.rule(work, DAY, row) for row in rows]
    taken = (time.perf_counter() - start) / ALONE
    if alone != [int(found[place]) for place in places]:
        raise RuntimeError(f"{job.name}: columns and single rows differ")
    explained = []
    for place, row in list(zip(places, rows, strict=True))[:: ALONE // EXPLAINED]:
        start = time.perf_counter()
        amount = entitle(job.case(row)).result
        explained.append(time.perf_counter() - start)
        if amount != int(found[place]):
            raise RuntimeError(f"{job.name}: the explained case of row {place} differs")
    return taken, median(explained)


def examples() -> dict[str, float]:
    """Milliseconds for the example of each benefit, explained."""
    return {
        key: round(median(seconds(partial(entitle, benefit.example)) for _ in range(15)) * 1e3, 3)
        for key, benefit in BENEFITS.items()
    }


def report(jobs: dict[str, dict[str, float]], peak: int) -> dict[str, Any]:
    """The worse of the two jobs stands at the top."""
    by_example = examples()
    return {
        "bench": "law",
        "cases_per_second": min(job["cases_per_second"] for job in jobs.values()),
        "ratio_to_numpy": min(job["ratio_to_numpy"] for job in jobs.values()),
        "ratio_to_numpy_in_blocks": min(job["ratio_to_numpy_in_blocks"] for job in jobs.values()),
        "ratio_to_scalar": min(job["ratio_to_scalar"] for job in jobs.values()),
        "peak_mb": peak,
        "explained_case_ms": max(job["explained_case_ms"] for job in jobs.values()),
        "jobs": jobs,
        "examples_ms": dict(sorted(by_example.items(), key=lambda item: -item[1])),
    }


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

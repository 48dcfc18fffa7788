"""What-if: 100,000 dossiers through ten offices beside simpy and ciw, or a year of the whole country."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from math import sqrt
from typing import Any

import numpy as np
import rivals
from rivals import (
    ASSESSORS,
    AWAY,
    BETWEEN,
    DESK,
    FIGURES,
    OFFICES,
    POOLS,
    RETURNS,
    SERVERS,
    VISITS,
    WORK,
    Outcome,
    Row,
)

TIMES = 7
"""Ours is played so often, each time with other luck: its means are surer, and its short time is, too."""
APART = 4.0
"""Means agree when they are not further apart than so many standard errors of their difference (18 degrees of
freedom at least: once in a thousand by chance)."""
FIRST_PLAY = "import whatif; whatif.ours(10, 0)"


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench whatif", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the JSON object only")
    parser.add_argument("--dossiers", type=int, default=100_000, help="through all ten offices together")
    parser.add_argument("--country", action="store_true", help="a year of the whole country instead")
    args = parser.parse_args(argv)
    if args.country:
        from country import a_year

        result = {"bench": "whatif", "model": "country", **a_year()}
    else:
        result = {"bench": "whatif", "model": "ten offices", **compared(args.dossiers // OFFICES)}
    if not args.json:
        for name, value in result.items():
            print(f"{name}: {value}")
    print(json.dumps(result))
    return 0


def compared(dossiers: int) -> dict[str, Any]:
    """All three play each office, turn and turn about, so that a slow moment is slow for all."""
    compiling = first_play()
    ours(10, 0)
    plays: list[list[Row]] = [[] for _ in range(TIMES)]
    simpy, ciw = [], []
    for number in range(OFFICES):
        simpy.append(rivals.in_simpy(dossiers, number))
        for time_, rows in enumerate(plays):
            rows.append(ours(dossiers, time_ * OFFICES + number))
        ciw.append(rivals.in_ciw(dossiers, number))
    own = Outcome([row for rows in plays for row in rows])
    played = {"motcua": own, "simpy": Outcome(simpy), "ciw": Outcome(ciw)}
    return {**told(played), "compile_seconds": compiling}


def told(played: dict[str, Outcome]) -> dict[str, Any]:
    """Speed by the events of a second, agreement by the standard errors that lie between the means."""
    rate = {name: outcome.events_per_second for name, outcome in played.items()}
    own = played["motcua"]
    apart = {name: _apart(own, outcome) for name, outcome in played.items() if name != "motcua"}
    return {
        "events_per_second": round(rate["motcua"]),
        "ratio_to_simpy": round(rate["motcua"] / rate["simpy"], 1),
        "ratio_to_ciw": round(rate["motcua"] / rate["ciw"], 1),
        "means_agree": max(max(errors) for errors in apart.values()) <= APART,
        "standard_errors_apart": apart,
        "seconds": {name: round(outcome.seconds, 4) for name, outcome in played.items()},
        "dossiers": {name: outcome.dossiers for name, outcome in played.items()},
        "steps": {name: outcome.steps for name, outcome in played.items()},
        "counted": "a dossier comes, a step is ready, a step ends; processor seconds, ours with sampling",
        "mean_seconds": {name: _figures(outcome.mean) for name, outcome in played.items()}
        | {"theory": _figures(theory())},
        "standard_error_seconds": {name: _figures(outcome.error) for name, outcome in played.items()},
    }


def ours(dossiers: int, seed: int) -> Row:
    """An office, sampled and played."""
    from motcua.insight.whatif.engine import play
    from motcua.insight.whatif.model import Pool
    from motcua.insight.whatif.outcome import throughput
    from motcua.insight.whatif.sampling import Task, Time, sampled, with_returns

    start = time.process_time()
    tasks = [Task(pool, pool, Time(WORK[pool])) for pool in range(len(POOLS))]
    again = Task(DESK, DESK, Time(WORK[DESK]), Time(AWAY)), tasks[ASSESSORS]
    ways = with_returns(tasks[:2], again, [*tasks[2:], tasks[DESK]], RETURNS)
    pools = [Pool(name, servers) for name, servers in zip(POOLS, SERVERS, strict=True)]
    rng = np.random.default_rng(seed)
    played = play(sampled(np.cumsum(rng.exponential(BETWEEN, dossiers)), ways, rng), pools)
    seconds = time.process_time() - start
    waited = np.bincount(played.cases.pool, played.start - played.ready)
    means = [throughput(played).mean(), *(waited / np.bincount(played.cases.pool))]
    return Row(seconds, dossiers, len(played.end), means)


def first_play() -> dict[str, float]:
    """Seconds of a first small play in a new process, imports included: nothing compiled yet, and again."""
    path = os.pathsep.join(os.path.abspath(place) for place in sys.path if place)
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"PYTHONPATH": path, "NUMBA_CACHE_DIR": folder}
        for _ in range(2):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", FIRST_PLAY], env=environment, check=True)
            seconds.append(round(time.perf_counter() - start, 2))
    return {"first": seconds[0], "later": seconds[1]}


def theory() -> Any:
    """The mean time in total and waits of this network of queues in the long run (Jackson 1957, Erlang C)."""
    waits = []
    for servers, work, visits in zip(SERVERS, WORK, VISITS, strict=True):
        load, blocked = work * visits / BETWEEN, 1.0
        for count in range(1, servers + 1):
            blocked = load * blocked / (count + load * blocked)
        waits.append(blocked / (1 - load / servers * (1 - blocked)) * work / (servers - load))
    spent = [visits * (wait + work) for visits, wait, work in zip(VISITS, waits, WORK, strict=True)]
    return np.array([sum(spent) + RETURNS / (1 - RETURNS) * AWAY, *waits])


def _apart(own: Outcome, other: Outcome) -> list[float]:
    """How many standard errors of their difference the means are apart, figure by figure."""
    pairs = zip(own.mean - other.mean, own.error, other.error, strict=True)
    return [round(float(abs(difference)) / sqrt(one**2 + two**2), 2) for difference, one, two in pairs]


def _figures(values: Any) -> dict[str, float]:
    return {name: round(float(value), 2) for name, value in zip(FIGURES, values, strict=True)}

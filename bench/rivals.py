"""Ten offices as simpy and ciw play them: the same model as ours, in the manner of each of them.

A dossier is received and assessed; with the chance of RETURNS the citizen brings a supplement, and it is
received and assessed anew; then it is approved, signed and handed out at the desk where it came. Arrivals are
random, all times exponential, the offices open day and night: so the waits are known from theory, too.

Seconds are those of the processor, so that what else runs on the machine counts for nobody.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

HOUR = 3600.0
OFFICES = 10
BETWEEN = HOUR / 10
"""Mean seconds between two dossiers of an office."""
RETURNS, AWAY = 0.2, 8 * HOUR
DESK, ASSESSORS, APPROVERS, DIRECTOR = range(4)
POOLS = ("desk", "assessors", "approvers", "director")
SERVERS = (5, 15, 3, 1)
WORK = (HOUR / 6, HOUR, HOUR / 4, HOUR / 12)
"""Of each pool: people, and mean seconds of a step."""
VISITS = (1 / (1 - RETURNS) + 1, 1 / (1 - RETURNS), 1.0, 1.0)
"""How often a dossier stands before each pool, on average."""
FIGURES = ("total", *POOLS)


@dataclass(frozen=True)
class Row:
    """What came of one office. `means`, in seconds: time in total and wait before each pool (FIGURES)."""

    seconds: float
    dossiers: int
    steps: int
    means: list[float]


@dataclass(frozen=True)
class Outcome:
    """Offices that are independent of one another."""

    rows: list[Row]

    @property
    def seconds(self) -> float:
        return sum(row.seconds for row in self.rows)

    @property
    def dossiers(self) -> int:
        return sum(row.dossiers for row in self.rows)

    @property
    def steps(self) -> int:
        return sum(row.steps for row in self.rows)

    @property
    def events_per_second(self) -> float:
        """Each dossier comes; each step becomes ready and ends."""
        return (self.dossiers + 2 * self.steps) / self.seconds

    @property
    def mean(self) -> NDArray[np.float64]:
        return np.asarray(self._means.mean(axis=0))

    @property
    def error(self) -> NDArray[np.float64]:
        """The standard error of the mean."""
        return np.asarray(self._means.std(axis=0, ddof=1) / np.sqrt(len(self.rows)))

    @property
    def _means(self) -> NDArray[np.float64]:
        return np.array([row.means for row in self.rows])


class Office:
    """An office in simpy, with what it has seen."""

    def __init__(self, env: Any, dossiers: int, chance: random.Random) -> None:
        import simpy

        self.env, self.chance = env, chance
        self.pools = [simpy.Resource(env, servers) for servers in SERVERS]
        self.total, self.waited, self.steps = 0.0, [0.0] * 4, [0] * 4
        env.process(self.open(dossiers))

    def open(self, dossiers: int) -> Iterator[Any]:
        for _ in range(dossiers):
            yield self.env.timeout(self.chance.expovariate(1 / BETWEEN))
            self.env.process(self.dossier())

    def dossier(self) -> Iterator[Any]:
        came = self.env.now
        yield from self.step(DESK)
        yield from self.step(ASSESSORS)
        while self.chance.random() < RETURNS:
            yield self.env.timeout(self.chance.expovariate(1 / AWAY))
            yield from self.step(DESK)
            yield from self.step(ASSESSORS)
        for pool in (APPROVERS, DIRECTOR, DESK):
            yield from self.step(pool)
        self.total += self.env.now - came

    def step(self, pool: int) -> Iterator[Any]:
        ready = self.env.now
        with self.pools[pool].request() as turn:
            yield turn
            self.waited[pool] += self.env.now - ready
            self.steps[pool] += 1
            yield self.env.timeout(self.chance.expovariate(1 / WORK[pool]))


def in_simpy(dossiers: int, seed: int) -> Row:
    import simpy

    start = time.process_time()
    env = simpy.Environment()
    office = Office(env, dossiers, random.Random(seed))
    env.run()
    seconds = time.process_time() - start
    waits = (waited / steps for waited, steps in zip(office.waited, office.steps, strict=True))
    return Row(seconds, dossiers, sum(office.steps), [office.total / dossiers, *waits])


def in_ciw(dossiers: int, seed: int) -> Row:
    """Reading the records is not counted as time."""
    import ciw

    start = time.process_time()
    ciw.seed(seed)
    simulation = ciw.Simulation(_network(dossiers, random.Random(f"ways {seed}")))
    simulation.simulate_until_max_time(10.0**12)
    seconds = time.process_time() - start
    records = np.array(
        [
            (record.id_number, record.node - 1, record.arrival_date, record.waiting_time, record.exit_date)
            for record in simulation.get_all_records()
        ]
    )
    return Row(seconds, dossiers, int((records[:, 1] < len(POOLS)).sum()), _means(records, dossiers))


def _network(dossiers: int, chance: random.Random) -> Any:
    """Nodes 1 to 4 are the pools, 5 is the citizen's home; after the last dossier none comes."""
    import ciw

    def way(*_: Any) -> list[int]:
        nodes = [2]
        while chance.random() < RETURNS:
            nodes += [5, 1, 2]
        return [*nodes, 3, 4, 1]

    coming = [chance.expovariate(1 / BETWEEN) for _ in range(dossiers)]
    return ciw.create_network(
        arrival_distributions=[ciw.dists.Sequential([*coming, float("inf")]), *[None] * 4],
        service_distributions=[ciw.dists.Exponential(1 / mean) for mean in (*WORK, AWAY)],
        number_of_servers=[*SERVERS, float("inf")],
        routing=ciw.routing.ProcessBased(way),
    )


def _means(records: NDArray[np.float64], dossiers: int) -> list[float]:
    """From rows of dossier, node, arrival, wait and departure."""
    dossier = records[:, 0].astype(int)
    came, left = np.full(dossier.max() + 1, np.inf), np.zeros(dossier.max() + 1)
    np.minimum.at(came, dossier, records[:, 2])
    np.maximum.at(left, dossier, records[:, 4])
    total = (left - came)[np.isfinite(came)]
    if len(total) != dossiers:
        raise RuntimeError(f"{len(total)} of {dossiers} dossiers were played")
    return [total.mean(), *(records[records[:, 1] == pool, 3].mean() for pool in range(len(POOLS)))]

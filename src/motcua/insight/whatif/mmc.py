"""One queue by the book: M/M/c, in closed form (Erlang 1917)."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

STEPS = 200
"""Halvings until a root is known to the last digit."""


@dataclass(frozen=True, slots=True)
class Queue:
    """Poisson arrivals at `rate`, `servers` who serve `service` cases each (per second, exponential)."""

    rate: float
    servers: int
    service: float

    @property
    def utilisation(self) -> float:
        return self.rate / (self.servers * self.service)

    @property
    def waits(self) -> float:
        """The probability that a case has to wait (Erlang C)."""
        load, blocked = self.rate / self.service, 1.0
        for servers in range(1, self.servers + 1):
            blocked = load * blocked / (servers + load * blocked)
        return blocked / (1 - self.utilisation * (1 - blocked))

    @property
    def mean(self) -> float:
        """Seconds from arrival to end."""
        return 1 / self.service + self.waits / (self.servers * self.service - self.rate)

    def longer(self, seconds: float) -> float:
        """The share of cases that take longer."""
        service, slack = self.service, self.servers * self.service - self.rate
        served = exp(-service * seconds)
        if abs(slack - service) < 1e-9 * service:
            return served * (1 + self.waits * service * seconds)
        after = (exp(-slack * seconds) - served) * service / (service - slack)
        return served + self.waits * after

    def quantile(self, share: float) -> float:
        """Seconds within which such a share of the cases is done."""
        low, high = 0.0, self.mean
        while self.longer(high) > 1 - share:
            high *= 2
        for _ in range(STEPS):
            half = (low + high) / 2
            low, high = (half, high) if self.longer(half) > 1 - share else (low, half)
        return high


def fitted_queue(rate: float, servers: int, mean: float) -> Queue:
    """The queue whose cases take `mean` seconds: the only speed of service that gives it."""
    low, high = rate / servers, rate / servers + 1 / mean + rate
    while Queue(rate, servers, high).mean > mean:
        high *= 2
    for _ in range(STEPS):
        half = (low + high) / 2
        if half <= rate / servers or Queue(rate, servers, half).mean > mean:
            low = half
        else:
            high = half
    return Queue(rate, servers, high)

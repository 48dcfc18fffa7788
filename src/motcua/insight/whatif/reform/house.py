"""Who works where and when: the pools of all offices, before the decision and from that day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

import numpy as np

from motcua.clock import DayTable, OfficeHours, Timetable
from motcua.insight.whatif.hours import ALWAYS, Calendar
from motcua.insight.whatif.model import Pool, Seconds
from motcua.insight.whatif.reform.scenario import Office, Scenario
from motcua.insight.whatif.reform.worlds import Values
from motcua.kernel.period import Period

ROLES = ("desk", "assessor", "head", "courier")
DESK, ASSESSOR, HEAD, COURIER = range(len(ROLES))

DAY = 86_400.0
AFTERWARDS = 270
"""Days after the last reception in which dossiers may still end."""

WEEKDAYS = {1: (2,), 2: (1, 4), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
"""Monday is 0: so many times a week, spread evenly."""

SIGNED_AT, LEAVES_AT = 15 * 3600.0, 11 * 3600.0
"""When signatures begin and when the courier leaves, in seconds of the day."""


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """The days of a scenario and what is open on them, in seconds since its first midnight."""

    first: date
    last: date
    decided: float
    until: float
    before: Calendar
    after: Calendar
    both: Calendar
    working: Seconds
    """How many working days lie before each day and on it."""

    @classmethod
    def of(cls, scenario: Scenario, changed: Scenario, table: DayTable) -> Times:
        """The opening hours may differ from the day of the decision on."""
        first, last = scenario.first, scenario.until + timedelta(AFTERWARDS)
        decided = (scenario.decided_on - first).days * DAY
        old, new = (_calendar(side, table, first, last) for side in (scenario, changed))
        before = Calendar(old.opens[old.opens < decided], old.closes[old.opens < decided])
        after = Calendar(new.opens[new.opens >= decided], new.closes[new.opens >= decided])
        both = Calendar(
            np.concatenate([before.opens, after.opens]), np.concatenate([before.closes, after.closes])
        )
        days = [first + timedelta(n) for n in range((last - first).days + 1)]
        working = np.cumsum([table.is_working(day) for day in days]).astype(np.float64)
        until = (scenario.until - first).days * DAY
        return cls(first, last, decided, until, before, after, both, working)

    def working_days(self, moment: Seconds) -> Seconds:
        """Working days up to the day of each moment; what never comes lies beyond them all."""
        days = np.clip(np.nan_to_num(moment, posinf=1e18) // DAY, 0, len(self.working) - 1)
        return np.asarray(self.working[days.astype(np.int64)])

    def moments(self, runs: float, at: float, since: float, until: float) -> Seconds:
        """So many times a week at that time of the day, on working days from `since` to before `until`."""
        weekdays = WEEKDAYS[min(max(round(runs), 1), 5)]
        worked = np.diff(self.working, prepend=0) > 0
        days = np.arange(len(self.working))
        fits = worked & np.isin((days + self.first.weekday()) % 7, weekdays)
        found = days[fits] * DAY + at
        return np.asarray(found[(found >= since) & (found < until)])


def pools(old: Scenario, new: Scenario, was: Values, will: Values, times: Times) -> list[Pool]:
    """Four pools for each office, in the order of ROLES, then whoever comes or goes on the day."""
    found, moving = list[Pool](), list[Pool]()
    for office, changed in zip(old.offices, new.offices, strict=True):
        for role in ROLES[:COURIER]:
            pool, others = _staffed(office, changed, role, times)
            if role == "head":
                pool = _signing(pool, office, was, will, times)
            found.append(pool)
            moving += others
        runs = _runs("courier.runs", LEAVES_AT, was, will, times)
        found.append(Pool(f"{office.code}.courier", 1, ALWAYS, runs))
    return found + moving


def _staffed(office: Office, changed: Office, role: str, times: Times) -> tuple[Pool, list[Pool]]:
    """Those who stay, and a pool that helps them: those who leave on the day, or who come then."""
    name, was, will = f"{office.code}.{role}", office.staff[role], changed.staff[role]
    if was == will:
        return Pool(name, was, times.both), []
    other = Pool(f"{name}+", abs(was - will), times.after if will > was else times.before)
    return Pool(name, min(was, will), times.both, helped_by=(other.name,)), [other]


def _signing(pool: Pool, office: Office, was: Values, will: Values, times: Times) -> Pool:
    batch = _runs(f"signing.{office.level}", SIGNED_AT, was, will, times)
    return Pool(pool.name, pool.servers, pool.calendar, batch, helped_by=pool.helped_by)


def _runs(key: str, at: float, was: Values, will: Values, times: Times) -> Seconds:
    before = times.moments(was[key], at, 0, times.decided)
    return np.concatenate([before, times.moments(will[key], at, times.decided, np.inf)])


def _calendar(scenario: Scenario, table: DayTable, first: date, last: date) -> Calendar:
    spans: tuple[tuple[time, time], ...] = tuple((opens, closes) for opens, closes in scenario.rules["hours"])
    always = Period(first)
    return Calendar.of_office(table, first, last, OfficeHours((Timetable(always, spans, spans[-1][1]),)))


def present(scenario: Scenario, times: Times, since: float, until: float) -> Seconds:
    """For how many seconds the people of each pool are there between two moments, together."""
    is_open = float(np.diff(times.both.passed(np.array([since, until])))[0])
    return np.array([is_open * office.staff.get(role, 1) for office in scenario.offices for role in ROLES])

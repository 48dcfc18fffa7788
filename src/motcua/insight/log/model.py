"""An event log in columns: one row an event, cases and activities by number."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from motcua.kernel.errors import N_, MotcuaError

NONE = -1
"""The number of a resource, role or life-cycle state that is not told."""
NEVER = np.iinfo(np.int64).min
"""A moment that is not told."""
UNREAD = NEVER + 1
"""What a column has in place of a moment, as long as it is not known whether it is a column of moments."""
NUMBERS = ("case", "activity", "resource", "role", "lifecycle")
MOMENTS = ("at", "start", "enabled", "due", "finished")
MOST_EVENTS = 20_000_000
MOST_SIGNS = 2**27
"""In all different names of cases, of activities, of people, of posts or of states."""
MOST_PROBLEMS = 100
MOST_IDLE = 2**20
"""Lines that tell no event, more than those that do: as many as a spreadsheet has."""
Moments: TypeAlias = tuple[int, int, int, int, int]
"""One of each of MOMENTS."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one line of the file: a template, and what to fill in."""

    line: int
    message: str
    data: Mapping[str, Any] = field(default_factory=dict)

    def english(self) -> str:
        return f"line {self.line}: {self.message.format(**self.data)}"


class BadLog(MotcuaError):
    """The file cannot be used as an event log: why, and at which lines."""

    code = "bad_log"

    def __init__(
        self, name: str, message: str, *, problems: Sequence[Problem] = (), more: int = 0, **data: Any
    ) -> None:
        self.name, self.problems, self.more = name, tuple(problems), more
        super().__init__(message=message, **data)

    def english(self) -> str:
        return f"{self.name}: {super().english()}"


@dataclass(frozen=True, slots=True)
class Log:
    """Events by case and time, in file order where stamps are equal.

    `case`, `activity`, `resource`, `role` and `lifecycle` are numbers into the lists of names; `at`, `start`,
    `enabled` and `due` are microseconds since 1970 in UTC, NEVER where not told. `of_case` has what the log
    says about each case besides, as text: of a file only when a case ended, was planned to and had to.
    `problems` are lines that were left out, `left_alone` by role what was not read though its name is usual.
    """

    cases: list[str]
    activities: list[str]
    resources: list[str]
    roles: list[str]
    lifecycles: list[str]
    case: NDArray[np.int32]
    activity: NDArray[np.int32]
    resource: NDArray[np.int32]
    role: NDArray[np.int32]
    lifecycle: NDArray[np.int32]
    at: NDArray[np.int64]
    start: NDArray[np.int64]
    enabled: NDArray[np.int64]
    due: NDArray[np.int64]
    finished: NDArray[np.int64]
    of_case: list[dict[str, str]]
    problems: tuple[Problem, ...] = ()
    left_alone: Mapping[str, Problem] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.at)

    def first_of_case(self) -> NDArray[np.intp]:
        """The row of the first event of each case, in the order of `cases`."""
        return (
            np.flatnonzero(np.r_[True, self.case[1:] != self.case[:-1]]) if len(self) else np.array([], int)
        )

    def last_of_case(self) -> NDArray[np.intp]:
        first = self.first_of_case()
        return np.append(first[1:], len(self)) - 1


class Names:
    """Texts by number, in the order they came, as many as a file may have."""

    def __init__(self, file: str) -> None:
        self.file, self.signs = file, 0
        self.numbers: dict[str, int] = {}

    def number(self, text: str | None) -> int:
        """NONE for what is not told. Raises BadLog where all together are too long."""
        if not text:
            return NONE
        number = self.numbers.get(text)
        if number is None:
            self.signs += len(text)
            if self.signs > MOST_SIGNS:
                message = N_("its names have more than {most} signs together, too many to be kept")
                raise BadLog(self.file, message, most=MOST_SIGNS)
            number = self.numbers[text] = len(self.numbers)
        return number

    def list(self) -> list[str]:
        return list(self.numbers)


class Builder:
    """Collects events as a file tells them, and the lines that cannot be used."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cases, self.activities, self.resources = Names(name), Names(name), Names(name)
        self.roles, self.lifecycles = Names(name), Names(name)
        self.of_case: list[dict[str, str]] = []
        self.numbers = {column: array("i") for column in NUMBERS}
        self.moments = {column: array("q") for column in MOMENTS}
        self.problems: list[Problem] = []
        self.more = self.told_nothing = 0
        self.doubt = False
        self.left_alone: dict[str, Problem] = {}

    def case(self, name: str, told: Mapping[str, str] | None = None) -> int:
        """The number of a case; what is told about it the first time is kept."""
        number = self.cases.number(name)
        if number == len(self.of_case):
            self.of_case.append(dict(told or {}))
        return number

    def knows(self, case: str) -> bool:
        """Did an event of this case come before?"""
        return case in self.cases.numbers

    def expect(self, missing: Mapping[str, str], columns: str) -> None:
        """Raises BadLog where a mapping file names columns (by role) that the log does not have."""
        for role, column in missing.items():
            message = N_(
                "the mapping file names “{column}” for {role}; the log has no such column. It has: {columns}"
            )
            raise self.refused(message, column=column, role=role, columns=columns[:400])

    def event(
        self,
        case: int,
        activity: str,
        moments: Moments,
        resource: str | None,
        role: str | None,
        lifecycle: str | None,
    ) -> None:
        """One event."""
        numbers = self.numbers
        numbers["case"].append(case)
        numbers["activity"].append(self.activities.number(activity))
        numbers["resource"].append(self.resources.number(resource))
        numbers["role"].append(self.roles.number(role))
        numbers["lifecycle"].append(self.lifecycles.number(lifecycle))
        for column, moment in zip(self.moments.values(), moments, strict=True):
            column.append(moment)
        if len(numbers["case"]) > MOST_EVENTS:
            raise self.refused(N_("more events than can be read at once ({most})"), most=MOST_EVENTS)

    def wrong(self, line: int, message: str, doubt: bool = False, **data: Any) -> None:
        """A line that cannot be used. The first hundred are told one by one.

        With `doubt` the others may have been misread, and the log is not told without it either.
        """
        self.doubt |= doubt
        self.idle()
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(line, message, data))
        else:
            self.more += 1

    def idle(self) -> None:
        """A line that tells no event. Raises BadLog where there are far too many of them."""
        self.told_nothing += 1
        events = len(self.numbers["case"])
        if self.told_nothing > events + MOST_IDLE:
            message = N_("too many lines tell no event: {lines}, and {events} tell one")
            raise self.refused(message, lines=self.told_nothing, events=events)

    def log(self, *, without_bad_lines: bool = False) -> Log:
        """The finished log. Raises BadLog where lines were wrong and may not be left out."""
        if self.problems and (self.doubt or not without_bad_lines):
            raise self.refused(N_("lines that cannot be used: {count}"), count=len(self.problems) + self.more)
        used = self._used()
        if not used.any():
            raise self.refused(N_("there is no event in it"))
        return self._sorted(used)

    def refused(self, message: str, **data: Any) -> BadLog:
        """The error that says why, with every line that was wrong so far."""
        return BadLog(self.name, message, problems=self._named(), more=self.more, **data)

    def _named(self) -> tuple[Problem, ...]:
        return tuple(sorted(self.problems, key=lambda problem: problem.line))

    def _used(self) -> NDArray[np.bool_]:
        """Which events are told: none with a text in a column of moments that is no moment."""
        used = np.ones(len(self.numbers["case"]), dtype=bool)
        for role, column in self.moments.items():
            if role not in self.left_alone:
                used &= _int64(column) != UNREAD
        return used

    def _sorted(self, used: NDArray[np.bool_]) -> Log:
        """By the first appearance of the case, then by time, then as in the file."""
        case, at = _int32(self.numbers["case"]), _int64(self.moments["at"])
        order = np.lexsort((at, case))
        order = order[used[order]]
        numbers, renumbered = np.unique(case[order], return_inverse=True)
        names = self.cases.list()
        columns: dict[str, Any] = {
            name: _int32(column)[order] for name, column in self.numbers.items() if name != "case"
        }
        for name, column in self.moments.items():
            moments = _int64(column)[order]
            columns[name] = np.where(moments == UNREAD, NEVER, moments)
        return Log(
            cases=[names[number] for number in numbers],
            activities=self.activities.list(),
            resources=self.resources.list(),
            roles=self.roles.list(),
            lifecycles=self.lifecycles.list(),
            case=renumbered.astype(np.int32),
            of_case=[self.of_case[number] for number in numbers],
            problems=self._named(),
            left_alone=self.left_alone,
            **columns,
        )


def _int32(column: array[int]) -> NDArray[np.int32]:
    return np.frombuffer(column, dtype=np.int32)


def _int64(column: array[int]) -> NDArray[np.int64]:
    return np.frombuffer(column, dtype=np.int64)

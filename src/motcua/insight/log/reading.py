"""What the texts of one event mean, whatever kind of file they stand in."""

from __future__ import annotations

from collections.abc import Callable

from motcua.insight.log.mapping import ROLES, Mapping
from motcua.insight.log.model import MOMENTS, NEVER, UNREAD, Builder, Moments, Problem
from motcua.insight.log.times import NoMoment, Times, moment
from motcua.kernel.errors import N_

Told = Callable[[str], str | None]
"""The text that plays a role, if any does."""
OF_CASE = ("case_ended", "case_planned", "case_deadline")
"""Moments that are told once for a whole case."""
ENOUGH = 1_000
"""So many texts that are no moments, and none that is: it is no column of moments."""


class Reading:
    """Reads the moments of one file, and names the lines where there is none.

    A column that was only guessed by its name must prove itself by a text that is a moment. Then the others
    are bad lines, those before it too; else it is left alone, as any other column that plays no role.
    """

    def __init__(self, mapping: Mapping, builder: Builder) -> None:
        self._times, self._builder = Times(mapping.zone, mapping.time_format), builder
        self._proven = {"time", *mapping.names}
        self._doubts: dict[str, list[tuple[int, NoMoment]]] = {}
        self._left_alone: set[str] = set()

    def moments(self, told: Told, line: int) -> Moments | None:
        """at, start, enabled, due, finished; NEVER where not told. None: one is no moment, which is named."""
        try:
            at = self._times.read(told("time") or "")
            start, enabled, due, finished = (self._moment(role, told(role), line) for role in MOMENTS[1:])
        except NoMoment as wrong:
            self._name(line, wrong)
            return None
        return at, start, enabled, due, finished

    def of_case(self, told: Told, line: int) -> dict[str, str]:
        """When the case ended, was planned to and had to, by the usual names; without what is no moment."""
        found = {}
        for role in OF_CASE:
            try:
                at = self._moment(role, told(role), line)
            except NoMoment as wrong:
                self._name(line, wrong)
                continue
            if at not in (NEVER, UNREAD):
                found[ROLES[role][0]] = moment(at).isoformat()
        return found

    def finish(self) -> None:
        """Tell which columns were left alone, by the first text of each."""
        for role, ((line, wrong), *_) in self._doubts.items():
            message = N_(
                "nothing is read for {role}: “{text}” is no moment. If it should be one, name the column in "
                'a mapping file: {role} = "…"'
            )
            data = {"role": role, "text": wrong.data["text"]}
            self._builder.left_alone[role] = Problem(line, message, data)

    def _moment(self, role: str, text: str | None, line: int) -> int:
        """UNREAD where a column has yet to prove itself. Raises NoMoment where it has."""
        if not text or role in self._left_alone:
            return NEVER
        try:
            found = self._times.read(text)
        except NoMoment as wrong:
            if role in self._proven:
                raise
            return self._doubt(role, line, wrong)
        if role not in self._proven:
            self._prove(role)
        return found

    def _doubt(self, role: str, line: int, wrong: NoMoment) -> int:
        doubts = self._doubts.setdefault(role, [])
        doubts.append((line, wrong))
        if len(doubts) == ENOUGH:
            self._left_alone.add(role)
        return UNREAD

    def _prove(self, role: str) -> None:
        self._proven.add(role)
        for line, wrong in self._doubts.pop(role, ()):
            self._name(line, wrong)

    def _name(self, line: int, wrong: NoMoment) -> None:
        self._builder.wrong(line, wrong.message, wrong.doubt, **wrong.data)

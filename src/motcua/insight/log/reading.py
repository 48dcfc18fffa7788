"""What the texts of one event mean, whatever kind of file they stand in."""

from __future__ import annotations

from collections.abc import Callable

from motcua.insight.log.mapping import ROLES, Mapping
from motcua.insight.log.model import MOMENTS, NEVER
from motcua.insight.log.times import NoMoment, Times, moment

Told = Callable[[str], str | None]
"""The text that plays a role, if any does."""
OF_CASE = ("case_ended", "case_planned", "case_deadline")
"""Moments that are told once for a whole case."""


class Reading:
    """Reads the moments of one file.

    A column that was only guessed by its name must prove itself: where the first text in it is no moment it
    is left alone, as any other column that plays no role.
    """

    def __init__(self, mapping: Mapping) -> None:
        self._times = Times(mapping.zone, mapping.time_format)
        self._sure = {"time", *mapping.names}
        self._left_alone: set[str] = set()

    def moments(self, told: Told) -> tuple[int, int, int, int, int]:
        """at, start, enabled, due, finished; NEVER where not told. Raises NoMoment."""
        at = self._times.read(told("time") or "")
        start, enabled, due, finished = (self._moment(role, told(role)) for role in MOMENTS[1:])
        return at, start, enabled, due, finished

    def of_case(self, told: Told) -> dict[str, str]:
        """When the case ended, was planned to and had to, by the usual names. Raises NoMoment."""
        found = ((role, self._moment(role, told(role))) for role in OF_CASE)
        return {ROLES[role][0]: moment(at).isoformat() for role, at in found if at != NEVER}

    def _moment(self, role: str, text: str | None) -> int:
        if not text or role in self._left_alone:
            return NEVER
        try:
            found = self._times.read(text)
        except NoMoment:
            if role in self._sure:
                raise
            self._left_alone.add(role)
            return NEVER
        self._sure.add(role)
        return found

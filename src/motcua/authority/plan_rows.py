"""One row of a plan's file, read field by field; what is wrong is noted where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from motcua.kernel import day
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.period import Period
from motcua.kernel.text import tidy

NEVER = date(1900, 1, 1)
"""Stands in for a day that could not be read; the problem that was noted keeps it from being used."""


@dataclass(slots=True)
class Row:
    """A row, where it stands in the file ("mandate.3"), and the problems of the whole file."""

    at: str
    values: Mapping[str, Any]
    problems: list[InputProblem]
    read: set[str] = field(default_factory=set)

    def blame(self, name: str, code: str, message: str, **data: Any) -> None:
        self.problems.append(InputProblem(f"{self.at}.{name}", code, message, **data))

    def text(self, name: str, longest: int, *, needed: bool = True) -> str:
        """A text of at most `longest` characters."""
        self.read.add(name)
        found = tidy(str(self.values.get(name, "")))
        if needed and not found:
            self.blame(name, "missing", N_("Please fill in this field."))
        if len(found) > longest:
            self.blame(name, "too_long", N_("Use at most {longest} characters."), longest=longest)
        return found[:longest]

    def choice(self, name: str, among: Iterable[str], default: str | None = None) -> str:
        """One of `among`; left out: the default."""
        found = self.text(name, 40, needed=default is None) or default or ""
        allowed = list(among)
        if found and found != default and found not in allowed:
            self.blame(name, "not_among", N_("Choose one of: {expected}."), expected=", ".join(allowed))
        return found

    def texts(self, name: str, longest: int, *, needed: bool = True) -> tuple[str, ...]:
        """A list of texts, in TOML an array, in a table separated by blanks; each once."""
        self.read.add(name)
        given = self.values.get(name, ())
        found = given.split() if isinstance(given, str) else given
        if not isinstance(found, list | tuple):
            found = [found]
        kept = tuple(dict.fromkeys(tidy(str(item))[:longest] for item in found))
        if needed and not kept:
            self.blame(name, "missing", N_("Please fill in this field."))
        return kept

    def day(self, name: str, *, needed: bool = True) -> date | None:
        """A day, as TOML writes it or as people do."""
        self.read.add(name)
        given = self.values.get(name)
        if isinstance(given, date):
            return given
        if given in (None, ""):
            if needed:
                self.blame(name, "missing", N_("Please give the day."))
            return None
        try:
            return day.parse(str(given), f"{self.at}.{name}")
        except InputProblem as problem:
            self.problems.append(problem)
            return None

    def period(self) -> Period:
        """From `since` on, until the day before `until`."""
        start, end = self.day("since") or NEVER, self.day("until", needed=False)
        if end and end <= start:
            self.blame("until", "ends_before", N_("It must end after it begins."))
            end = None
        return Period(start, end)

    def dong(self, name: str) -> int | None:
        """Whole dong; left out: no limit."""
        self.read.add(name)
        given = self.values.get(name)
        if given in (None, ""):
            return None
        written = str(given).replace(".", "").replace("_", "")
        if not written.isdecimal() or len(written) > 15 or isinstance(given, float):
            self.blame(name, "not_dong", N_("Give an amount in whole dong."))
            return None
        return int(written)

    def flag_unread(self) -> None:
        """A field that nobody asked for is a mistake in writing."""
        for name in sorted(set(map(str, self.values)) - self.read):
            self.blame(name, "unknown_field", N_("There is no such field."))

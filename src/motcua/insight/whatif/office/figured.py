"""How the figures of an answer from a log are called and written: times in hours or days, errors, levers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.insight.whatif.office.trusted import is_share
from motcua.insight.whatif.reform.figured import Figure, Measure, decimal, percent
from motcua.kernel.errors import N_

Values: TypeAlias = Mapping[str, Any]
Name: TypeAlias = Callable[[str], str]
"""What a step of the log is called for its readers."""

MOST = 10.0
SHORT = 3.0
"""Where nine in ten cases are done in fewer days, times are told in hours."""

MAIN = (
    Measure("median", N_("Time within which half of all cases are done")),
    Measure("p90", N_("Time within which nine in ten are done")),
    Measure("on_time", N_("Cases done by their deadline"), "share"),
    Measure("cases", N_("Cases that come"), "count"),
    Measure("open", N_("Cases open, on average")),
    Measure("backlog", N_("Cases open at the end"), "count"),
)


@dataclass(frozen=True, slots=True)
class Clock:
    """Days, or hours where all is short."""

    hours: bool

    @classmethod
    def of(cls, times: Values, key: str = "without") -> Clock:
        """By the time that nine in ten (or half) take."""
        longest = [times[name][key] for name in ("p90", "median") if name in times]
        middle = [value[1] if isinstance(value, list) else value for value in longest]
        return cls(bool(middle) and middle[0] is not None and middle[0] < SHORT)

    def number(self, days: Figure) -> str:
        """Without its unit."""
        value = None if days is None else days * (24 if self.hours else 1)
        return decimal(value, 2 if value and abs(value) < 1 else 1)

    def signed(self, days: Figure) -> str:
        """A difference: −3,5."""
        if days is None or not days:
            return self.number(days)
        return f"{'−' if days < 0 else '+'}{self.number(abs(days))}"

    def length(self, days: Figure) -> str:
        template = _("{number} hours") if self.hours else _("{number} days")
        return template.format(number=self.number(days))

    def between(self, low: float, high: float) -> str:
        """Of two lengths: 3 to 5 days."""
        if self.number(low) == self.number(high):
            return self.length(low)
        template = _("{low} to {high} hours") if self.hours else _("{low} to {high} days")
        return template.format(low=self.number(low), high=self.number(high))

    @property
    def unit(self) -> str:
        return _("hours") if self.hours else _("days")


def spoken(days: float) -> str:
    """A length of time in the unit that people would say it in."""
    if days < 2 / 24:
        return _("{number} minutes").format(number=decimal(days * 24 * 60, 0))
    return Clock(hours=days < 2).length(days)


def share_off(off: float) -> str:
    """How far something was off; of what is off by far, only that."""
    return percent(off) if off <= MOST else _("over {number}%").format(number=decimal(100 * MOST, 0))


def error(measure: str, off: float) -> str:
    """How far a measure was off: 12%, or 4 points of a share."""
    if is_share(measure):
        points = round(100 * off)
        return ngettext("{number} point", "{number} points", points).format(number=points)
    return share_off(off)


KINDS = {
    "people": N_("People: {of}"),
    "arrivals": N_("Cases that come"),
    "hours": N_("Hours longer a day"),
    "work": N_("Time of work: {of}"),
    "drop": N_("Without the step: {of}"),
    "less": N_("Needed less often: {of}"),
    "again": N_("Done again: {of}"),
}
ASKED = {
    "people": N_("More or fewer people"),
    "arrivals": N_("More or fewer cases"),
    "hours": N_("Other opening hours"),
    "work": N_("Quicker work"),
    "load": N_("How busy each group is"),
    "median": N_("Time of half of the cases"),
    "p90": N_("Time of nine cases in ten"),
    "on_time": N_("Share done by the deadline"),
    "cases": N_("How many cases come"),
    "open": N_("Cases open, on average"),
    "backlog": N_("Cases open at the end"),
    "step": N_("Time of each step"),
}
"""What may be asked, or is refused."""


def asked(what: str, name: Name) -> str:
    """What a reason refuses: a measure, a lever, a step or a group."""
    kind, _dot, of = what.partition(".")
    if kind == "step" and of:
        return _("Time of the step: {of}").format(of=name(of))
    if kind == "load" and of:
        return _("How busy: {of}").format(of=of)
    return lever(what, name) if of else _(ASKED[kind])


def in_order(measures: Values, key: str = "came") -> list[str]:
    """The measures as they are told: the main ones, then groups and steps, the greatest first."""

    def rank(what: str) -> tuple[int, float]:
        value = measures[what][key]
        size = (value[1] if isinstance(value, list) else value) or 0
        return ("load", "step").index(what.partition(".")[0]), -size

    main = [one.key for one in MAIN if one.key in measures]
    return main + sorted((what for what in measures if what not in main), key=rank)


def lever(what: str, name: Name) -> str:
    """What a lever is called."""
    kind, _dot, of = what.partition(".")
    return _(KINDS[kind]).format(of=of if kind == "people" else name(of))


SET = {
    "people": N_("{of}: {value} people instead of {now}"),
    "arrivals": N_("{value} of the cases that come now"),
    "hours": N_("everybody {value} hours longer a day"),
    "work": N_("“{of}” takes {value} of the work"),
    "drop": N_("no “{of}”; {value} of its work goes to the step before"),
    "less": N_("“{of}” is needed {value} as often"),
    "again": N_("“{of}” is done again {value} as often"),
}


ZERO = {"drop": N_("no “{of}”"), "less": N_("no “{of}”"), "again": N_("“{of}” is not done again")}


def setting(what: str, value: float, now: float, name: Name) -> str:
    """What was changed, in words."""
    kind, _dot, of = what.partition(".")
    plain = kind in ("people", "hours")
    return _((ZERO if not value and kind in ZERO else SET)[kind]).format(
        of=of if kind == "people" else name(of),
        value=decimal(value, 0 if value == int(value) else 1, signed=kind == "hours")
        if plain
        else percent(value),
        now="" if now != now else decimal(now, 0),
    )

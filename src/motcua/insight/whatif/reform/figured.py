"""How figures of a forecast are written in the reader's language: values, ranges, differences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from motcua.kernel.errors import N_

Figure = float | None
"""None: never, or not known."""


def decimal(value: Figure, places: int = 1, *, signed: bool = False) -> str:
    """9,8 or 9.8; 1.250 or 1,250; a difference as +2 or −2."""
    if value is None:
        return "–"
    written = str(number_format(abs(round(value, places)), places, use_l10n=True, force_grouping=True))
    if signed and round(value, places):
        return f"−{written}" if value < 0 else f"+{written}"
    return f"−{written}" if round(value, places) < 0 else written


def percent(value: Figure) -> str:
    """A share of 1: 94%."""
    return "–" if value is None else _("{number}%").format(number=decimal(100 * value, 0))


def points(value: Figure) -> str:
    """A difference of shares, without its unit: +16."""
    return "–" if value is None else decimal(100 * value, 0, signed=True)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of a table: its name, and what it counts in: days (or the like), share, count."""

    key: str
    called: str
    kind: str = "days"

    def write(self, value: Figure) -> str:
        return percent(value) if self.kind == "share" else decimal(value, self.places)

    def apart(self, difference: Sequence[Figure]) -> str:
        """A range of differences; shares differ by points."""
        if self.kind == "share":
            return _("{number} points").format(number=ranged(difference, points))
        return ranged(difference, lambda value: decimal(value, self.places, signed=True))

    @property
    def places(self) -> int:
        return 0 if self.kind == "count" else 1


def ranged(values: Sequence[Figure], write: Callable[[Figure], str]) -> str:
    """9,8 (8,5 to 12,4); one number where all worlds agree."""
    low, middle, high = (write(value) for value in values)
    if low == middle == high:
        return middle
    return _("{middle} ({low} to {high})").format(middle=middle, low=low, high=high)


MEASURES = (
    Measure("median", N_("Days within which half of all families have the result")),
    Measure("p90", N_("Days within which nine families in ten have it")),
    Measure("on_time", N_("Results on time"), "share"),
    Measure("asked", N_("Families asked for a supplement"), "share"),
    Measure("backlog", N_("Dossiers open at the end"), "count"),
    Measure("load_province", N_("How busy: benefit room of the province"), "share"),
    Measure("fullest", N_("How busy: the fullest district"), "share"),
    Measure("full_offices", N_("Districts busier than 95%"), "count"),
    Measure("hours_province", N_("Hours of work a month, province"), "count"),
    Measure("hours_districts", N_("Hours of work a month, all districts together"), "count"),
    Measure("sendings", N_("Dossiers sent by courier a month"), "count"),
    Measure("visits", N_("Ways of a family to an office")),
    Measure("km", N_("Kilometres of a family for one dossier")),
)

KINDS = {
    "desk": N_("At the desk"),
    "road": N_("On the road to the province and back"),
    "check": N_("Comparing with the contribution record"),
    "queue": N_("Waiting for an assessor"),
    "work": N_("Being assessed"),
    "signature": N_("Waiting for the signature"),
    "family": N_("With the family, for a supplement"),
}
"""Whose the time is."""

"""Where an instrument stands on a day: in force, until when, replaced or withdrawn by which other one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.models import Delegation, Instrument, Mandate
from motcua.kernel.errors import N_, NotThere

SENTENCES = {
    "in_force": N_("In force since {start:%d/%m/%Y}."),
    "partly": N_("In force since {start:%d/%m/%Y}; a part of it was withdrawn by {number}."),
    "until": N_("In force; {last:%d/%m/%Y} is its last day."),
    "coming": N_("Comes into force on {start:%d/%m/%Y}."),
    "replaced": N_("Replaced by {number} since {end:%d/%m/%Y}."),
    "withdrawn": N_("Withdrawn by {number}; no longer in force since {end:%d/%m/%Y}."),
    "ended": N_("Ended; {last:%d/%m/%Y} was its last day."),
    "nothing": N_("It gives no power by itself."),
}


class NoInstrument(NotThere):
    """There is no such instrument."""

    code = "no_instrument"
    message = N_("There is no such instrument.")


def instrument(number: int) -> Instrument:
    """The instrument with this key. Raises NoInstrument."""
    return _there(Instrument.objects.filter(pk=number).first())


def instrument_named(number: str) -> Instrument:
    """The instrument with this number, such as 45/QĐ-BHXH. Raises NoInstrument."""
    return _there(Instrument.objects.filter(number=number).first())


def _there(found: Instrument | None) -> Instrument:
    if found is None:
        raise NoInstrument
    return found


def keys_by_number() -> dict[str, int]:
    """The key of every instrument on record, by its number. One query."""
    return dict(Instrument.objects.values_list("number", "id"))


@dataclass(frozen=True, slots=True)
class Standing:
    """What has become of an instrument (hiệu lực): a code, the sentence, and the other instrument, if any."""

    code: str
    data: Mapping[str, Any] = field(default_factory=dict)
    by: Instrument | None = None

    @property
    def message(self) -> str:
        return SENTENCES[self.code]


IN_FORCE = frozenset({"in_force", "partly", "until"})
"""The codes of an instrument that gives a power on the day."""

Anew = Callable[[Instrument, set[str]], bool]
"""Whether an instrument rules one of these procedures."""


def standing(paper: Instrument, day: date) -> Standing:
    """Where it stands on `day`, by the mandates and delegations that rest on it. At most three queries."""
    mandates = Mandate.objects.filter(instrument=paper).select_related("withdrawn_by").order_by("id")
    entrusted = Delegation.objects.filter(instrument=paper).values_list("validity", flat=True)

    def anew(by: Instrument, codes: set[str]) -> bool:
        return Mandate.objects.filter(instrument=by, procedure__in=codes).exists()

    return stands(list(mandates), entrusted, day, anew)


def stands(mandates: Sequence[Mandate], entrusted: Iterable[DateRange], day: date, anew: Anew) -> Standing:
    """The same from its mandates, in the order of their numbers, and when its delegations hold."""
    periods = [row.validity for row in mandates] + list(entrusted)
    if not periods:
        return Standing("nothing")
    taken = [row for row in mandates if row.withdrawn_by and row.validity.upper <= day]
    holding = [period for period in periods if day in period]
    if holding:
        return _in_force(holding, taken)
    coming = [period.lower for period in periods if period.lower > day]
    if coming:
        return Standing("coming", {"start": min(coming)})
    end = max(period.upper for period in periods)
    last = next((row for row in taken if row.validity.upper == end), None)
    if last is None or last.withdrawn_by is None:
        return Standing("ended", {"last": end - timedelta(days=1)})
    again = anew(last.withdrawn_by, {row.procedure for row in taken})
    found = {"number": last.withdrawn_by.number, "end": end}
    return Standing("replaced" if again else "withdrawn", found, last.withdrawn_by)


def _in_force(holding: list[DateRange], taken: list[Mandate]) -> Standing:
    start = min(period.lower for period in holding)
    ends = [period.upper for period in holding]
    if None not in ends:
        return Standing("until", {"last": max(ends) - timedelta(days=1)})
    if taken and (by := taken[-1].withdrawn_by):
        return Standing("partly", {"start": start, "number": by.number}, by)
    return Standing("in_force", {"start": start})

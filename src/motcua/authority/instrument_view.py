"""One instrument opened: where it stands, what it gives, takes back and entrusts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from motcua.authority.areas import names_then
from motcua.authority.entrusting import entrusted_by
from motcua.authority.instruments import Standing, instrument, standing
from motcua.authority.models import Delegation, Instrument, Mandate

Placed = list[tuple[Mandate, str]]
"""Mandates, each with the name that its territory bore on its first day; "" for the whole country."""


@dataclass(frozen=True, slots=True)
class OpenedInstrument:
    """Everything that its page shows. `entrusted`: to posts of the reader's office."""

    paper: Instrument
    standing: Standing
    given: Placed
    withdrawn: Placed
    entrusted: list[Delegation]


def instrument_opened(number: int, office: int, day: date) -> OpenedInstrument:
    """An instrument as it stands on `day`, read at an office. Raises NoInstrument."""
    paper = instrument(number)
    return OpenedInstrument(
        paper=paper,
        standing=standing(paper, day),
        given=_placed(paper.mandate_set.order_by("procedure", "territory", "validity")),
        withdrawn=_placed(paper.withdraws.order_by("procedure", "territory")),
        entrusted=entrusted_by(paper, office),
    )


def _placed(rows: QuerySet[Mandate]) -> Placed:
    names = names_then((row.territory, row.validity.lower) for row in rows if row.territory)
    return [(row, names.get((row.territory, row.validity.lower), row.territory)) for row in rows]

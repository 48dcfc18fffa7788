"""The tables of a forecast in words: what changes in all, by step, by district, and what it depends on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from motcua.authority.reader import english
from motcua.insight.whatif.reform.figured import KINDS, MEASURES, Measure, decimal, percent, ranged
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.kernel.errors import N_

DAYS = Measure("", "")

MOST = 8
"""Numbers that are listed by what they move; the others move less."""

LITTLE = 0.05
"""Days and shares that are not worth a row."""

KNOWN = {
    "verified": N_("read in the source itself"),
    "secondary": N_("read in reports about it"),
    "unverified": N_("not verified"),
}


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows of text; the first cell of a row is what the row is about."""

    name: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def local(thing: Any) -> str:
    """What bears both languages (an attribute or a key for each), in the reader's."""
    language = "en" if english() else "vi"
    return str(thing[language] if isinstance(thing, Mapping) else getattr(thing, language))


def in_all(forecast: Mapping[str, Any]) -> Table:
    """Every measure before, without and with the change, and what the change does."""
    rows = [
        _row(_(m.called), forecast["measures"][m.key], m) for m in MEASURES if m.key in forecast["measures"]
    ]
    headings = ("", _("Before, computed"), _("Without the change"), _("With the change"), _("Difference"))
    return Table("in-all", _("What changes in all"), headings, tuple(rows))


def by_step(forecast: Mapping[str, Any]) -> Table:
    """Days on average, and within which nine in ten have it behind them, by whose time it is."""
    rows = []
    for key, called in KINDS.items():
        mean, slow = (forecast["measures"][f"{kind}.{key}"] for kind in ("mean", "p90"))
        pairs = [ranged(one[side], DAYS.write) for one in (mean, slow) for side in ("without", "changed")]
        rows.append((_(called), *pairs))
    headings = (
        "",
        _("Mean, without"),
        _("Mean, with the change"),
        _("Nine in ten within, without"),
        _("Nine in ten within, with the change"),
    )
    return Table("by-step", _("Where the days go, step by step"), headings, tuple(rows))


def by_district(scenario: Scenario, forecast: Mapping[str, Any]) -> Table:
    """Days within which half of the families are served, and how busy the office is."""
    rows = []
    for office in scenario.offices:
        if office.level != "district":
            continue
        measures = forecast["measures"]
        days, load = measures[f"median.{office.code}"], measures[f"load.{office.code}.assessor"]
        cells = [ranged(days[side], DAYS.write) for side in ("without", "changed")]
        cells += [ranged(load[side], percent) for side in ("without", "changed")]
        number = ranged(measures[f"dossiers.{office.code}"]["changed"], _whole)
        rows.append((local(office), number, *cells))
    headings = (
        _("District"),
        _("Dossiers"),
        _("Days, without"),
        _("Days, with the change"),
        _("How busy, without"),
        _("How busy, with the change"),
    )
    return Table("by-district", _("District by district"), headings, tuple(rows))


def swings(scenario: Scenario, forecast: Mapping[str, Any]) -> Table:
    """What each number does to the answer, tried at its low and at its high end, all others in the middle."""
    rows = [
        (
            local(number),
            f"{_end(number.at(0.05))} – {_end(number.at(0.95))} {_unit(number.unit)}".strip(),
            decimal(row["low"], signed=True),
            decimal(row["high"], signed=True),
            _(KNOWN[number.known]),
        )
        for row in strongest(forecast)
        if (number := scenario.numbers[row["key"]])
    ]
    headings = (
        _("Number"),
        _("Tried from – to"),
        _("Days gained or lost at the low end"),
        _("Days gained or lost at the high end"),
        _("How well it is known"),
    )
    return Table("swings", _("Which assumption matters most"), headings, tuple(rows))


def strongest(forecast: Mapping[str, Any], measure: str = "mean") -> list[dict[str, Any]]:
    """The numbers that move the answer most, the strongest first."""
    rows: Sequence[dict[str, Any]] = forecast["swings"][measure]
    return [row for row in rows if abs(row["high"] - row["low"]) >= LITTLE][:MOST]


def numbers(scenario: Scenario) -> Table:
    """Everything that the forecast rests on."""
    rows = [
        (
            local(number),
            decimal(number.likely, _places(number.likely)),
            f"{_end(number.low)} – {_end(number.high)}" if number.doubtful else "–",
            _unit(number.unit),
            _(KNOWN[number.known]),
            local(number.source),
        )
        for number in scenario.numbers.values()
    ]
    rows += [
        (_(OF_OFFICES[key]), "–", "–", "", _(KNOWN[source["known"]]), local(source["source"]))
        for key, source in scenario.document["sources"].items()
    ]
    headings = (_("Number"), _("Likely"), _("Low – high"), _("Unit"), _("How well it is known"), _("Source"))
    return Table("numbers", _("Every number that it rests on"), headings, tuple(rows))


UNITS = {
    "people": N_("people"),
    "dossiers": N_("dossiers"),
    "minutes": N_("minutes"),
    "days": N_("days"),
    "a week": N_("a week"),
    "working days": N_("working days"),
    "factor": N_("times"),
    "share": "",
}


OF_OFFICES = {
    "staff": N_("Officers by office and role"),
    "km": N_("Kilometres from each district town to the province"),
    "own_km": N_("Kilometres from a family's home to its district office"),
    "people": N_("Inhabitants of each district"),
    "workers": N_("Insured employees of each district"),
}
"""What the scenario says of each office; it stands in its file."""


def _unit(unit: str) -> str:
    return _(UNITS[unit]) if UNITS[unit] else ""


def _end(value: float) -> str:
    return decimal(value, _places(value))


def _places(value: float) -> int:
    return 0 if value >= 20 or value == int(value) else 3 if value < 0.02 else 2 if value < 1 else 1


def _whole(value: float | None) -> str:
    return decimal(value, 0)


def _row(label: str, found: Mapping[str, Any], measure: Measure) -> tuple[str, ...]:
    cells = (ranged(found[side], measure.write) for side in ("past", "without", "changed"))
    return (label, *cells, measure.apart(found["difference"]))

"""A forecast in plain words: what would change for whom, how sure that is, what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from motcua.insight.whatif.reform.figured import decimal, percent, ranged
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.tables import local, strongest
from motcua.kernel.errors import N_

UNTRIED = N_("Not compared with real dossiers.")
WARNING = N_(
    "Computed from assumptions: no log of these dossiers was at hand to try it on, so no error can be told. "
    "Read the direction and the size, not the decimals."
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What changes for one group of people."""

    who: str
    said: str
    rests: str


def leads(scenario: Scenario, forecast: Mapping[str, Any]) -> tuple[Lead, ...]:
    """For whom what changes; the first thing to be read."""
    measures = forecast["measures"]
    found = [
        (_("Families"), _families(measures), "families"),
        (_("Their ways"), _travel(measures) if "km" in measures else "", "ways"),
        (_("The district offices"), _districts(scenario, forecast), "districts"),
        (_("The province"), _province(measures), "province"),
    ]
    return tuple(Lead(who, said, _on(scenario, LEANS[key])) for who, said, key in found if said)


LEANS = {
    "families": ("courier.runs", "courier.days", "supplement.forwarded", "supplement.near", "busy.district"),
    "ways": ("visits.province", "visits.collect", "supplement.near"),
    "districts": ("survivors.cases", "minutes.survivors", "novice.factor", "busy.district", "busy.spread"),
    "province": ("busy.province", "minutes.survivors", "help.share", "help.minutes"),
}
"""The numbers that each of these answers leans on most."""


def _on(scenario: Scenario, keys: Sequence[str]) -> str:
    numbers = [scenario.numbers[key] for key in keys if key in scenario.numbers]
    sourced = sum(number.known != "unverified" for number in numbers)
    return _("Rests on: {numbers}. With a source: {sourced} of {all}.").format(
        numbers="; ".join(local(number) for number in numbers), sourced=sourced, all=len(numbers)
    )


def _families(measures: Mapping[str, Any]) -> str:
    median, slow = measures["median"], measures["p90"]
    said = _(
        "Half of all families would have the result within {changed} days instead of {without}: {gain}."
    ).format(
        changed=decimal(median["changed"][1]),
        without=decimal(median["without"][1]),
        gain=moved(median["difference"]),
    )
    slowest = _("For nine families in ten: {gain}.").format(gain=moved(slow["difference"]))
    return f"{said} {slowest}"


def moved(difference: list[float | None]) -> str:
    """A range of days gained or lost: "4,5 to 8,4 days sooner", "between 2 days sooner and 1 day later"."""
    low, _middle, high = difference
    if low is None or high is None:
        return _("not to be told")
    if high <= 0:
        return _("{least} to {most} days sooner").format(least=decimal(-high), most=decimal(-low))
    if low >= 0:
        return _("{least} to {most} days later").format(least=decimal(low), most=decimal(high))
    return _("between {most} days sooner and {late} days later").format(
        most=decimal(-low), late=decimal(high)
    )


def _travel(measures: Mapping[str, Any]) -> str:
    return _(
        "{km} kilometres less for one dossier, and one way to an office less for {share} of families."
    ).format(km=_apart(measures["km"]["difference"], 0), share=percent(-measures["visits"]["difference"][1]))


def _apart(difference: list[float | None], places: int = 1) -> str:
    """A saving as a range of what is saved."""
    low, middle, high = (None if value is None else -value for value in reversed(difference))
    return ranged((low, middle, high), lambda value: decimal(value, places))


def _districts(scenario: Scenario, forecast: Mapping[str, Any]) -> str:
    measures = forecast["measures"]
    more = measures["hours_districts"]["difference"]
    number = sum(office.level == "district" for office in scenario.offices)
    work = _("{hours} hours of work a month more, about {each} for each office.").format(
        hours=ranged(more, lambda value: decimal(value, 0)), each=decimal((more[1] or 0) / number, 0)
    )
    full, broken = measures["fullest"], measures["full_offices"]["higher_in"]
    busy = _(
        "The fullest of them would be busy for {changed} of its time instead of {without}. In {count} of "
        "{worlds} "
        "computed worlds the change pushes at least one more district above 95%: it would need another "
        "assessor."
    ).format(
        changed=ranged(full["changed"], percent),
        without=ranged(full["without"], percent),
        count=broken,
        worlds=forecast["worlds"],
    )
    return f"{work} {busy}"


def _province(measures: Mapping[str, Any]) -> str:
    load = measures["load_province"]
    return _(
        "The benefit room would be busy for {changed} of its time instead of {without}. It keeps {hours} "
        "hours a "
        "month on these dossiers: help for the districts."
    ).format(
        changed=ranged(load["changed"], percent),
        without=ranged(load["without"], percent),
        hours=ranged(measures["hours_province"]["changed"], lambda value: decimal(value, 0)),
    )


def sure(forecast: Mapping[str, Any]) -> str:
    """How sure the direction is."""
    measures = forecast["measures"]
    said = _(
        "{worlds} worlds were computed, each with other values for everything that is not known. In {median} "
        "of them half of all families have the result sooner than without the change, in {slow} nine in ten "
        "have it sooner. The ranges hold nine worlds in ten."
    )
    return said.format(
        worlds=forecast["worlds"], median=measures["median"]["lower_in"], slow=measures["p90"]["lower_in"]
    )


def rests(scenario: Scenario, forecast: Mapping[str, Any]) -> str:
    """What it rests on."""
    known = forecast["known"]
    most = [local(scenario.numbers[row["key"]]) for row in strongest(forecast)[:3]]
    said = _(
        "Of {all} numbers {verified} were read in a source, {secondary} in reports about it, {unverified} "
        "are our "
        "assumptions. What moves the answer most: {most}."
    )
    return said.format(all=sum(known.values()), most="; ".join(most), **known)


def in_short(forecast: Mapping[str, Any]) -> list[tuple[str, str]]:
    """For whom what changes, how sure that is and what it rests on, as short as a small screen needs it."""
    return [*_for_whom(forecast["measures"]), *_how_sure(forecast)]


def _for_whom(measures: Mapping[str, Any]) -> list[tuple[str, str]]:
    median, districts = measures["median"], measures["hours_districts"]["difference"][1]
    return [
        (
            _("Families"),
            _("half have the result in {changed} days, not {without}").format(
                changed=decimal(median["changed"][1]), without=decimal(median["without"][1])
            ),
        ),
        (
            _("The district offices"),
            _("{hours} hours of work a month more").format(hours=decimal(districts, 0)),
        ),
        (
            _("The province"),
            _("busy {changed} of the time, not {without}").format(
                changed=percent(measures["load_province"]["changed"][1]),
                without=percent(measures["load_province"]["without"][1]),
            ),
        ),
    ]


def _how_sure(forecast: Mapping[str, Any]) -> list[tuple[str, str]]:
    known, sooner = forecast["known"], forecast["measures"]["median"]["lower_in"]
    return [
        (
            _("How sure"),
            _("sooner in {count} of {worlds} computed worlds").format(
                count=sooner, worlds=forecast["worlds"]
            ),
        ),
        (
            _("Rests on"),
            _("assumptions in {unverified} of {all} numbers; not compared with real dossiers").format(
                unverified=known["unverified"], all=sum(known.values())
            ),
        ),
    ]

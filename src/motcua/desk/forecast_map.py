"""What a forecast says of each district, on a map: days gained or lost, and whether its office may break."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from motcua.authority.models import Level
from motcua.authority.offices import OfficeOn, offices_on, serving
from motcua.authority.reader import office_name
from motcua.desk.office_map import Frame, Shown, Symbol, shown
from motcua.insight.whatif.reform.figured import decimal, percent
from motcua.insight.whatif.reform.figures import FULL
from motcua.insight.whatif.reform.scenario import Scenario

TABLE = "#by-district"
"""Where the page has the same in numbers."""


def forecast_map(scenario: Scenario, forecast: Mapping[str, Any]) -> Shown | None:
    """The districts of a scenario: dossiers, days with the change instead of without, how busy they get."""
    codes = [office.code for office in scenario.offices if office.level == Level.DISTRICT]
    number = serving(codes, Level.DISTRICT, scenario.decided_on)
    offices = offices_on(number.values(), scenario.decided_on)
    measures = forecast["measures"]
    days = {code: measures[f"median.{code}"] for code in codes if code in number}
    if not days:
        return None
    symbols = [
        Symbol(
            office=offices[number[code]],
            number=decimal(days[code]["difference"][1], signed=True),
            size=round(measures[f"dossiers.{code}"]["changed"][1]),
            state=_state(measures[f"load.{code}.assessor"]["changed"]),
            told=_told(days[code], measures[f"load.{code}.assessor"]),
            address=TABLE,
        )
        for code in days
    ]
    before = [_state(measures[f"load.{code}.assessor"]["without"]) for code in days]
    frame = Frame(
        name="districts",
        title=_("Days gained or lost in each district"),
        sentence=_sentence(days, {code: offices[number[code]] for code in days}, symbols, before),
        keys=_keys(),
        area=_(
            "The area of a symbol is the number of dossiers; beside the name stand the days more or less."
        ),
    )
    return shown(frame, scenario.decided_on, symbols)


def _sentence(
    days: Mapping[str, Any], offices: Mapping[str, OfficeOn], symbols: Sequence[Symbol], before: Sequence[str]
) -> str:
    gained = {code: found["difference"][1] or 0.0 for code, found in days.items()}
    most = min(gained, key=lambda code: gained[code])
    return _(
        "In {sooner} of {all} districts half of the families have the result sooner; most at {office}: "
        "within {changed} instead of {without} days. "
        "{full} of the offices may be too busy, {before} without the change."
    ).format(
        sooner=sum(gain < 0 for gain in gained.values()),
        all=len(days),
        office=office_name(offices[most]),
        changed=decimal(days[most]["changed"][1]),
        without=decimal(days[most]["without"][1]),
        full=sum(symbol.state != "calm" for symbol in symbols),
        before=sum(state != "calm" for state in before),
    )


def _state(load: Sequence[float]) -> str:
    """By the middle of all worlds, and by what nine in ten lie below."""
    return "late" if load[1] > FULL else "watch" if load[2] > FULL else "calm"


def _keys() -> tuple[tuple[str, str], ...]:
    words = {
        "calm": _("assessors less than {full} busy in nine worlds of ten"),
        "watch": _("busier than {full} in some worlds"),
        "late": _("busier than {full} in most worlds"),
    }
    return tuple((state, told.format(full=percent(FULL))) for state, told in words.items())


def _told(days: Mapping[str, Sequence[float]], load: Mapping[str, Sequence[float]]) -> str:
    return _("{changed} days instead of {without}; assessors busy for {busy}, at most {most}").format(
        changed=decimal(days["changed"][1]),
        without=decimal(days["without"][1]),
        busy=percent(load["changed"][1]),
        most=percent(load["changed"][2]),
    )

"""Who decides a procedure, drawn: the offices of a province with their areas, or every province."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.authority.deciding import Deciding
from motcua.authority.models import Level
from motcua.desk import deciding_words as words
from motcua.desk.office_map import Frame, Shown, Symbol, shown
from motcua.kernel.day import write


def province_map(name: str, procedure: str, on: Deciding, before: Deciding | None) -> Shown:
    """The offices of a province on a day; those that decide for other areas than `before` are marked."""
    changed = {
        office for office in on.offices if before and on.decided_by(office) != before.decided_by(office)
    }
    serves = {office: area for area, office in sorted(on.serving.items(), reverse=True)}
    symbols = []
    for office in sorted(on.offices, key=lambda office: (office not in changed, office)):
        areas = len(on.decided_by(office))
        symbols.append(
            Symbol(
                office=on.offices[office],
                number=str(areas) if areas else "",
                size=areas,
                state="watch" if office in changed else "calm",
                told=words.areas(areas) + (words.changed() if office in changed else ""),
                address=_address(procedure, serves.get(office, min(on.serving, default="")), on),
            )
        )
    frame = Frame(
        name=name,
        title=_("Who decides on {day:%d/%m/%Y}, on a map").format(day=on.day),
        sentence=words.of_province(on, before, len(changed)),
        keys=words.keys_of_province(before),
        area=_(
            "The area of a symbol is the number of areas decided for; a small ring decides for none, "
            "and a line leads from it to the office that does."
        ),
    )
    ties = {(on.serving[area], by.id) for area, by in on.deciders.items() if by and by.id != on.serving[area]}
    return shown(frame, on.day, symbols, sorted(ties))


def country_map(name: str, procedure: str, on: Deciding, before: Deciding | None) -> Shown:
    """Every province on a day: whether its own office decides, one below it, or nobody."""
    now, then = levels(on), levels(before) if before else {}
    symbols = []
    for area, office in on.serving.items():
        new = office in then and then[office] != now[office]
        symbols.append(
            Symbol(
                office=on.offices[office],
                number=_("changed") if new else "",
                size=1,
                state=STATES.get(now[office], "watch"),
                told=words.level(now[office]) + (words.changed() if new else ""),
                address=_address(procedure, area, on),
            )
        )
    symbols.sort(key=lambda symbol: (not symbol.number, symbol.state == "calm", symbol.office.code))
    frame = Frame(
        name=name,
        title=_("Who decides on {day:%d/%m/%Y}, in every province").format(day=on.day),
        sentence=words.of_country(on, now, before),
        keys=words.keys_of_country(),
        area=_("Each province is asked about in one of its areas; all symbols are of one size."),
    )
    return shown(frame, on.day, symbols)


STATES = {Level.PROVINCE: "calm", None: "late"}
"""Whatever is below the province is a change from how it was: a diamond."""


def levels(on: Deciding) -> dict[int, Level | None]:
    """The level that decides in each province, by its office; None: nobody."""
    return {on.serving[area]: by.level if by else None for area, by in on.deciders.items()}


def _address(procedure: str, area: str, on: Deciding) -> str:
    asked = urlencode({"procedure": procedure, "area": area, "day": write(on.day)})
    return f"{reverse('desk:competence')}?{asked}"

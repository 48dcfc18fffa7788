"""What a map of who decides says: its message, each office in words, what a shape means."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.authority.deciding import Deciding
from motcua.authority.models import Level
from motcua.authority.reader import office_name
from motcua.desk.place_names import place_names

_NAMED = 3
"""So many provinces are named in a sentence; more are counted."""


def areas(count: int) -> str:
    """For how many areas an office decides."""
    if not count:
        return _("decides for no area")
    return ngettext("decides for {count} area", "decides for {count} areas", count).format(count=count)


def changed() -> str:
    """Beside an office that decides otherwise than on the other day."""
    return " " + _("(changed)")


def level(decides: Level | None) -> str:
    """Who decides in a province."""
    if decides is None:
        return _("nobody decides")
    return _("decides itself") if decides is Level.PROVINCE else _("an office below it decides")


def keys_of_province(before: Deciding | None) -> tuple[tuple[str, str], ...]:
    """What the shapes mean."""
    if before is None:
        return (("calm", _("decides")),)
    told = _("decides for other areas than on {day:%d/%m/%Y}").format(day=before.day)
    return (("calm", _("decides for the same areas")), ("watch", told))


def keys_of_country() -> tuple[tuple[str, str], ...]:
    """What the shapes mean."""
    return (
        ("calm", _("the provincial office decides")),
        ("watch", _("an office below it decides")),
        ("late", _("nobody decides")),
    )


def of_province(on: Deciding, before: Deciding | None, changed: int) -> str:
    """The message of the map of a province."""
    said = [_decided(on)]
    if before and changed:
        said.append(
            ngettext(
                "{count} office decides for other areas than on {day:%d/%m/%Y}.",
                "{count} offices decide for other areas than on {day:%d/%m/%Y}.",
                changed,
            ).format(count=changed, day=before.day)
        )
    elif before:
        said.append(_("It is the same as on {day:%d/%m/%Y}.").format(day=before.day))
    return " ".join(said)


def _decided(on: Deciding) -> str:
    deciders = {by.id: by for by in on.deciders.values() if by}
    values = {"day": on.day, "count": len(deciders), "all": len(on.deciders)}
    if not deciders:
        return _("On {day:%d/%m/%Y} nobody decides this here.").format(**values)
    if None in on.deciders.values():
        values["lacking"] = sum(by is None for by in on.deciders.values())
        return _("On {day:%d/%m/%Y} nobody decides for {lacking} of {all} areas.").format(**values)
    if len(deciders) == 1:
        (one,) = deciders.values()
        told = _("On {day:%d/%m/%Y} {office} decides for all {all} areas.")
        return told.format(**values, office=office_name(one))
    if all(by and by.id == on.serving[area] for area, by in on.deciders.items()):
        return _("On {day:%d/%m/%Y} {count} offices decide, each for the areas that it serves.").format(
            **values
        )
    return _("On {day:%d/%m/%Y} {count} offices decide for {all} areas.").format(**values)


def of_country(on: Deciding, levels: Mapping[int, Level | None], before: Deciding | None) -> str:
    """The message of the map of the country."""
    below = [office for office, level in levels.items() if level not in (None, Level.PROVINCE)]
    own = sum(level is Level.PROVINCE for level in levels.values())
    values = {"day": on.day, "own": own, "below": len(below), "all": len(levels)}
    if not below:
        told = _("On {day:%d/%m/%Y} the provincial office decides in {own} of {all} provinces.").format(
            **values
        )
    elif len(below) <= _NAMED:
        names = place_names({office: on.offices[office] for office in levels})
        told = _(
            "On {day:%d/%m/%Y} the provincial office decides in {own} of {all} provinces, "
            "an office below it in {below}: {names}."
        ).format(**values, names=", ".join(names[office] for office in below))
    else:
        told = _(
            "On {day:%d/%m/%Y} the provincial office decides in {own} of {all} provinces, "
            "an office below it in {below}."
        ).format(**values)
    if before and before.day < on.day and len(before.serving) != len(levels):
        told += " " + _("On {day:%d/%m/%Y} there were {count} provinces.").format(
            day=before.day, count=len(before.serving)
        )
    return told

"""What the index counts of procedures: which are known, complete, offered and used online, with a fee."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from motcua.catalogue.load import procedures
from motcua.catalogue.model import Version
from motcua.insight.counting import NoMeasure, Tally
from motcua.kernel.errors import N_

LABELS = {
    "known": N_("Procedures of the catalogue"),
    "complete": N_("Procedures described completely"),
    "offered_online": N_("Procedures offered online"),
    "with_fee": N_("Procedures with a fee"),
    "used_online": N_("Procedures filed online in the period"),
}

Answer = Callable[[Version, Mapping[str, int]], bool]


def _complete(version: Version, _online: Mapping[str, int]) -> bool:
    """Decree 63/2010 art. 8.2: name, steps, ways, papers and sets, limit, subjects, competent office."""
    parts = (version.name.vi, version.steps, version.channels, version.components, version.sets)
    return all((*parts, version.limit or version.limit_when, version.roles, version.deciding))


def _offered(version: Version, _online: Mapping[str, int]) -> bool:
    return any(channel.key == "online" for channel in version.channels)


MEASURES: Mapping[str, Answer] = {
    "known": lambda _version, _online: True,
    "complete": _complete,
    "offered_online": _offered,
    "with_fee": lambda version, _online: version.fee > 0,
    "used_online": lambda version, online: _offered(version, online) and online.get(version.code, 0) > 0,
}


def behind(name: str, day: date, counts: Tally) -> list[str]:
    """The codes of the procedures known on a day that fall under a measure, or under a and not b ("a-b").

    Raises NoMeasure.
    """
    whole, _, less = name.partition("-")
    if whole not in MEASURES or (less and less not in MEASURES):
        raise NoMeasure(measure=name)
    online = {code: cell["online"] for code, cell in counts.by(lambda place: place.procedure).items()}
    versions = [version for known in procedures() if (version := known.known_on(day))]
    return [
        version.code
        for version in versions
        if MEASURES[whole](version, online) and not (less and MEASURES[less](version, online))
    ]

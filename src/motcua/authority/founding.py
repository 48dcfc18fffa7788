"""Which offices the areas of the country make, by rule: one for each province, and one for each district.

The rule stands in for the real list, which was not found: codes and the grouping of July 2025 are unverified.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from motcua.authority import shipped
from motcua.authority.models import Level
from motcua.authority.shipped import AreaFact
from motcua.kernel.period import Period

REFORM = date(2025, 7, 1)
"""Since this day there are provincial and base-level offices, none of districts (Decision 2286/QĐ-BTC)."""

LAW = "2286/QĐ-BTC (2025)"
JOINED = "Sáp nhập đơn vị hành chính cấp huyện"

_KINDS = {
    "tỉnh": "Province",
    "thành phố": "City",
    "huyện": "District",
    "quận": "Urban District",
    "thị xã": "Town",
}


@dataclass(frozen=True, slots=True)
class Name:
    vi: str
    en: str
    period: Period


@dataclass(frozen=True, slots=True)
class OfficeFact:
    """An office with all its names and all the areas it serves."""

    code: str
    level: Level
    parent: str
    period: Period
    names: tuple[Name, ...]
    serves: tuple[tuple[str, Period], ...]


@dataclass(frozen=True, slots=True)
class SuccessionFact:
    predecessor: str
    successor: str
    since: date
    instrument: str


def offices() -> list[OfficeFact]:
    """Every office there ever was, those that supervise before those that they supervise."""
    return [*_old_provinces(), *_new_provinces(), *_of_districts(), *_at_the_base()]


def successions() -> list[SuccessionFact]:
    """Who went on with whose work."""
    found = []
    for area in shipped.provinces():
        if area.joined:
            found.append(SuccessionFact(_old(area.code), _new(area.joined), REFORM, LAW))
    for area in shipped.districts():
        here = _of_district(area.parent, area.code)
        if area.joined and area.period.end:
            there = _of_district(area.parent, area.joined)
            found.append(SuccessionFact(here, there, area.period.end, JOINED))
        elif area.period.end == REFORM:
            found.append(SuccessionFact(here, _base(area.code), REFORM, LAW))
    return found


def _old_provinces() -> Iterator[OfficeFact]:
    for area in shipped.provinces():
        if area.joined:
            areas = [area.code, *dict.fromkeys(d.code for d in shipped.districts() if d.parent == area.code)]
            serves = tuple((code, area.period) for code in areas)
            yield OfficeFact(_old(area.code), Level.PROVINCE, "", area.period, (_name(area),), serves)


def _new_provinces() -> Iterator[OfficeFact]:
    """A provincial office since July 2025 serves its communes, and under their old codes what it took in."""
    for area in shipped.provinces():
        if area.joined:
            continue
        taken_in = {p.code for p in shipped.provinces() if p.joined == area.code}
        codes = {area.code, *taken_in}
        codes |= {d.code for d in shipped.districts() if d.parent in taken_in}
        codes |= {c.code for c in shipped.communes() if c.parent == area.code}
        serves = tuple((code, area.period) for code in sorted(codes))
        yield OfficeFact(_new(area.code), Level.PROVINCE, "", area.period, (_name(area),), serves)


def _of_districts() -> Iterator[OfficeFact]:
    """One for each district while the district was there; what was joined is served by the other."""
    lives = _lives()
    for code, life in lives.items():
        whole = Period(life[0].period.start, life[-1].period.end)
        serves = [(code, whole)]
        for joined in (rows[-1] for rows in lives.values() if rows[-1].joined == code):
            serves.append((joined.code, Period(joined.period.end or REFORM, REFORM)))
        office, above = _of_district(life[0].parent, code), _old(life[0].parent)
        yield OfficeFact(office, Level.DISTRICT, above, whole, tuple(map(_name, life)), tuple(serves))


def _at_the_base() -> Iterator[OfficeFact]:
    """One for each district that was there on the last day; it serves old districts and new communes."""
    province = {p.code: p.joined for p in shipped.provinces() if p.joined}
    here = {code: life[-1].joined or code for code, life in _lives().items()}
    communes: dict[str, list[str]] = {}
    for commune in shipped.communes():
        communes.setdefault(here[commune.district], []).append(commune.code)
    seats = [life[-1] for life in _lives().values() if not life[-1].joined]
    names = _distinct([(seat, province[seat.parent]) for seat in seats])
    since = Period(REFORM)
    for seat in seats:
        codes = [code for code, base in here.items() if base == seat.code] + communes.get(seat.code, [])
        name = Name(
            f"BHXH cơ sở {names[seat.code]}", f"{plain(names[seat.code])} Base-level Social Security", since
        )
        above = _new(province[seat.parent])
        serves = tuple((code, since) for code in codes)
        yield OfficeFact(_base(seat.code), Level.BASE, above, since, (name,), serves)


def _lives() -> dict[str, list[AreaFact]]:
    """The districts by code, each with its rows in the order of time."""
    lives: dict[str, list[AreaFact]] = {}
    for area in shipped.districts():
        lives.setdefault(area.code, []).append(area)
    return lives


def _distinct(seats: list[tuple[AreaFact, str]]) -> dict[str, str]:
    """A short name for each seat; where a province now has two of it, with its kind and the old province."""
    short = Counter((province, _parted(seat.name)[1]) for seat, province in seats)
    old = {p.code: _parted(p.name)[1] for p in shipped.provinces() if p.joined}
    names = {}
    for seat, province in seats:
        kind, name = _parted(seat.name)
        twice = short[province, name] > 1
        names[seat.code] = f"{kind} {name} ({old[seat.parent]})" if twice else name
    return names


def _name(area: AreaFact) -> Name:
    """ "Huyện Yên Dũng" -> "BHXH huyện Yên Dũng", "Yen Dung District Social Security"."""
    kind, name = _parted(area.name)
    return Name(f"BHXH {kind} {name}", f"{plain(name)} {_KINDS[kind]} Social Security", area.period)


def _parted(name: str) -> tuple[str, str]:
    kind = next(kind for kind in _KINDS if name.lower().startswith(kind + " "))
    return kind, name[len(kind) + 1 :]


def plain(text: str) -> str:
    """Without marks, as English texts write names: "Yên Dũng" -> "Yen Dung"."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _old(province: str) -> str:
    """24 -> 24000, the provincial office until June 2025."""
    return f"{province}000"


def _of_district(province: str, district: str) -> str:
    """24, 221 -> 24221."""
    return province + district


def _new(province: str) -> str:
    """24 -> 99024, the provincial office since July 2025: no province has the number 98 or 99."""
    return f"990{province}"


def _base(district: str) -> str:
    """221 -> 98221, the base-level office that goes on with a district's."""
    return f"98{district}"

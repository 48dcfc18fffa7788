"""A map of offices as a page shows it; that of the supervisor leads to the dossiers behind each symbol."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.authority.offices import OfficeOn
from motcua.authority.reader import office_name
from motcua.authority.shipped import seats_on
from motcua.charts import Place, Sheets, sheets
from motcua.clock import HERE
from motcua.desk.office_map_words import RESPECTS, SENTENCES, keys, number, told
from motcua.desk.place_names import place_names
from motcua.insight.supervision.board import Board
from motcua.insight.supervision.states import Respect, Stand, stands


@dataclass(frozen=True, slots=True)
class Symbol:
    """An office on a map: the area of its symbol, its state for the shape, and where it leads."""

    office: OfficeOn
    number: str
    size: int
    state: str
    told: str
    address: str

    @property
    def words(self) -> str:
        return f"{office_name(self.office)}: {self.told}"


@dataclass(frozen=True, slots=True)
class Shown:
    """A map on a page. `keys`: a state and its meaning. `unplaced`: offices whose seat is not known."""

    title: str
    sentence: str
    sheets: Sheets | None
    keys: tuple[tuple[str, str], ...]
    area: str
    told: tuple[str, ...]
    unplaced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a map. `name` is its own on the page; `area` says what the area of a symbol is."""

    name: str
    title: str
    sentence: str
    keys: tuple[tuple[str, str], ...]
    area: str


def shown(frame: Frame, day: date, symbols: Sequence[Symbol], ties: Iterable[tuple[int, int]] = ()) -> Shown:
    """The map of the symbols, those first that must have their names; `ties` join offices by number."""
    seats = seats_on(day)
    names = place_names({symbol.office.id: symbol.office for symbol in symbols})
    placed = [symbol for symbol in symbols if symbol.office.code in seats]
    places = tuple(
        Place(
            names[symbol.office.id],
            symbol.number,
            seats[symbol.office.code].latitude,
            seats[symbol.office.code].longitude,
            symbol.size,
            symbol.state,
            symbol.words,
            symbol.address,
        )
        for symbol in placed
    )
    at = {symbol.office.id: place for place, symbol in enumerate(placed)}
    tied = tuple((at[one], at[two]) for one, two in ties if one in at and two in at)
    return Shown(
        title=frame.title,
        sentence=frame.sentence,
        sheets=sheets(frame.name, frame.title, places, tied),
        keys=frame.keys,
        area=frame.area,
        told=tuple(symbol.words for symbol in placed),
        unplaced=tuple(symbol.words for symbol in symbols if symbol.office.code not in seats),
    )


def office_map(board: Board, respect: Respect) -> Shown | None:
    """Every office of the board; None where there is only one, for which a map says nothing."""
    found = stands(board, respect)
    if len(found) < 2:
        return None
    frame = Frame(
        name="offices",
        title=_("Map of the offices: {respect}").format(respect=_(RESPECTS[respect])),
        sentence=SENTENCES[respect](found, board.offices),
        keys=keys(respect),
        area=_("The area of a symbol is the number of open dossiers; a small ring has none."),
    )
    symbols = [_symbol(stand, respect, board.offices[stand.office]) for stand in found]
    return shown(frame, board.at.astimezone(HERE).date(), symbols)


def _symbol(stand: Stand, respect: Respect, office: OfficeOn) -> Symbol:
    return Symbol(
        office=office,
        number=number(stand, respect),
        size=stand.open,
        state=stand.state.value,
        told=told(stand, respect),
        address=reverse("desk:behind", args=(stand.office, stand.behind)),
    )

"""Where names stand beside their symbols, so that none covers a symbol, a line or another name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from unicodedata import combining, normalize

from motcua.charts.apart import Disc
from motcua.charts.curves import Frame
from motcua.charts.segments import Line, cross, dots

HEIGHT, BASELINE = 16, 12
"""Pixels of a line of letters, 13 px high, and from its top to where the letters stand."""

_WIDTHS = {
    letter: pixels
    for letters, pixels in (
        ("iljI .,'’:", 4.3),
        ("rft()", 5.8),
        ("sJ1/-–", 7.9),
        ("hknuvxyz", 7.7),
        ("mwMW%", 13.3),
        ("BEFKLPRSTVYZ", 9.3),
        ("ACDĐGHNOQUX", 10.8),
    )
    for letter in letters
}
_OTHER = 8.8
"""Pixels of a letter of our typeface, 13 px high, at most."""

_GAPS = (2, 8, 14, 20, 28, 36, 46, 58, 72, 88)
"""Pixels between symbol and name; from the second on a line leads from one to the other."""
_SIDES = (
    *((1, 0), (-1, 0), (0, -1), (0, 1)),
    *((0.7, -0.7), (0.7, 0.7), (-0.7, -0.7), (-0.7, 0.7)),
    *((0.9, -0.4), (0.9, 0.4), (-0.9, -0.4), (-0.9, 0.4)),
    *((0.4, -0.9), (0.4, 0.9), (-0.4, -0.9), (-0.4, 0.9)),
    *((0.1, -1), (0.1, 1), (-0.1, -1), (-0.1, 1)),
)
"""Right, left, above, below, then between them."""
_PATIENCE = 12_000
"""So often somebody makes room, at most, divided by the square of how many there are."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name where it stands, and the line to its symbol where it stands away from it, also in
    pieces. `extent`: what both together take up at most.
    """

    frame: Frame
    line: Line | None
    pieces: tuple[Frame, ...]
    extent: Frame


def width(text: str) -> float:
    """Pixels that a text takes at most, 13 px high."""
    bare = (letter for letter in normalize("NFD", text) if not combining(letter))
    return sum(_WIDTHS.get(letter, _OTHER) for letter in bare)


def labels(
    texts: Sequence[str], discs: Sequence[Disc], sheet: Frame, lines: Sequence[Line] = ()
) -> list[Label | None]:
    """A place for the text of each disc; None where there is no room. `lines` are crossed only in need.

    Placed one after the other in the order given. Whoever finds no room turns out those who give way most
    easily, and they look for another; what has room for most counts, the first ones above all.
    """
    tied = [dot for line in lines for dot in dots(line)]
    tried = [_open(text, number, discs, sheet, tied) for number, text in enumerate(texts)]
    found: list[Label | None] = [None] * len(tried)
    turned_out = Counter[int]()
    best = [*found]
    for _ in range(1 + _PATIENCE // max(1, len(discs)) ** 2):
        for number, places in enumerate(tried):
            if found[number] is None:
                found[number] = next((one for one in places if not _upon(one, number, found)), None)
        best = max(best, [*found], key=_weight)
        lacking = [number for number, places in enumerate(tried) if places and found[number] is None]
        if not lacking:
            break
        _make_room(min(lacking, key=lambda number: turned_out[number]), tried, found, turned_out)
    return best


def _weight(found: list[Label | None]) -> int:
    return sum(2 * len(found) - number for number, label in enumerate(found) if label)


def _make_room(
    number: int, tried: Sequence[Sequence[Label]], found: list[Label | None], turned_out: Counter[int]
) -> None:
    """Place a name where fewest stand that were turned out little so far; they lose their place."""
    upon = {place: _upon(label, number, found) for place, label in enumerate(tried[number])}
    place = min(upon, key=lambda place: sum(1 + turned_out[other] for other in upon[place]))
    found[number] = tried[number][place]
    for other in upon[place]:
        found[other] = None
        turned_out[other] += 1


def _upon(label: Label, own: int, found: Sequence[Label | None]) -> list[int]:
    """The numbers of those that stand where this name or its line would."""
    return [number for number, other in enumerate(found) if other and number != own and _clash(label, other)]


def _clash(one: Label, two: Label) -> bool:
    """Whether a name lies upon the other or upon the line to it, or the lines cross."""
    if not one.extent.covers(two.extent):
        return False
    return (
        one.frame.covers(two.frame)
        or any(map(two.frame.covers, one.pieces))
        or any(map(one.frame.covers, two.pieces))
        or cross(one.line, two.line)
    )


def _open(text: str, own: int, discs: Sequence[Disc], sheet: Frame, tied: Sequence[Frame]) -> Sequence[Label]:
    """The places of a text that no symbol takes: near ones first, those that cross a tie last."""
    solid = {
        disc: Frame(disc.x - disc.reach, disc.y - disc.reach, 2 * disc.reach, 2 * disc.reach)
        for disc in discs
    }
    free = [label for label in _tried(text, discs[own], sheet) if _fits(label, discs[own], solid)]
    return sorted(free, key=lambda label: any(map(label.frame.covers, tied)))


def _fits(label: Label, own: Disc, solid: Mapping[Disc, Frame]) -> bool:
    """Whether no symbol stands where the name would, and no other one where the line to it would."""
    near = [disc for disc, frame in solid.items() if label.extent.covers(frame)]
    if any(label.frame.covers(solid[disc]) for disc in near):
        return False
    middles = [dot.middle for dot in label.pieces]
    others = (disc for disc in near if disc != own)
    return not any(hypot(x - disc.x, y - disc.y) < disc.reach + 1 for disc in others for x, y in middles)


def _around(frames: Sequence[Frame]) -> Frame:
    """The least frame that holds all of these."""
    left, top = min(frame.x for frame in frames), min(frame.y for frame in frames)
    right = max(frame.x + frame.width for frame in frames)
    return Frame(left, top, right - left, max(frame.y + frame.height for frame in frames) - top)


def _tried(text: str, disc: Disc, sheet: Frame) -> Iterator[Label]:
    """Places within the sheet, those near the symbol first."""
    wide = width(text)
    for gap in _GAPS:
        for across, down in _SIDES:
            x = disc.x + across * (disc.reach + gap) + wide * (_sign(across) - 1) / 2
            y = disc.y + down * (disc.reach + gap) + HEIGHT * (_sign(down) - 1) / 2
            frame = Frame(x, y, wide, HEIGHT)
            if sheet.holds(frame):
                line = _line(frame, disc) if gap > _GAPS[0] else None
                pieces = dots(line)
                yield Label(frame, line, pieces, _around([frame, *pieces[:1], *pieces[-1:]]))


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _line(frame: Frame, disc: Disc) -> Line:
    """From the edge of the symbol to the nearest point of the name."""
    x = min(max(disc.x, frame.x), frame.x + frame.width)
    y = min(max(disc.y, frame.y + 3), frame.y + frame.height - 3)
    far = hypot(x - disc.x, y - disc.y) or 1.0
    share = min(1.0, disc.reach / far)
    return (disc.x + (x - disc.x) * share, disc.y + (y - disc.y) * share), (x, y)

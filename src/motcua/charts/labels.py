"""Where names stand beside their symbols, so that none covers a symbol, a line or another name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from unicodedata import combining, normalize

from motcua.charts.apart import Disc
from motcua.charts.curves import Frame, Point

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

_GAPS = (2, 8, 16, 26, 38, 52, 68)
"""Pixels between symbol and name; from the second on a line leads from one to the other."""
_SIDES = (
    *((1, 0), (-1, 0), (0, -1), (0, 1)),
    *((0.7, -0.7), (0.7, 0.7), (-0.7, -0.7), (-0.7, 0.7)),
    *((0.9, -0.4), (0.9, 0.4), (-0.9, -0.4), (-0.9, 0.4)),
    *((0.4, -0.9), (0.4, 0.9), (-0.4, -0.9), (-0.4, 0.9)),
)
"""Right, left, above, below, then between them."""
_ROUNDS = 8
"""How often it is tried in another order, at most."""
_EVERY = 5.0
"""A line to a name is looked at every so many pixels."""


Line = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Label:
    """A name where it stands, and the line to its symbol where it stands away from it."""

    frame: Frame
    line: Line | None


def width(text: str) -> float:
    """Pixels that a text takes at most, 13 px high."""
    bare = (letter for letter in normalize("NFD", text) if not combining(letter))
    return sum(_WIDTHS.get(letter, _OTHER) for letter in bare)


def labels(
    texts: Sequence[str], discs: Sequence[Disc], sheet: Frame, lines: Sequence[Line] = ()
) -> list[Label | None]:
    """A place for the text of each disc; None where there is no room. `lines` are crossed only in need.

    Placed one after the other, at first in the order given. Whoever found no room goes first in the next
    round, and the round that has room for most counts, the first ones above all.
    """
    tied = [dot for line in lines for dot in _dots(line)]
    tried = [_open(text, number, discs, sheet, tied) for number, text in enumerate(texts)]
    order, best = list(range(len(discs))), list[Label | None]()
    for _ in range(_ROUNDS):
        found = _placed(order, tried)
        best = max(best, found, key=_weight)
        if None not in found:
            break
        order.sort(key=lambda number: found[number] is not None)
    return best


def _weight(found: list[Label | None]) -> int:
    return sum(2 * len(found) - number for number, label in enumerate(found) if label)


def _placed(order: Sequence[int], tried: Sequence[Sequence[Label]]) -> list[Label | None]:
    """For each the first of its places that no name or line takes which was placed before."""
    found: list[Label | None] = [None] * len(tried)
    names, leads = list[Frame](), list[Frame]()
    for number in order:
        for label in tried[number]:
            covers, dots = label.frame.covers, _dots(label.line)
            if any(map(covers, names)) or any(map(covers, leads)):
                continue
            if any(dot.covers(name) for name in names for dot in dots):
                continue
            names.append(label.frame)
            leads += dots
            found[number] = label
            break
    return found


def _open(text: str, own: int, discs: Sequence[Disc], sheet: Frame, tied: Sequence[Frame]) -> Sequence[Label]:
    """The places of a text that no symbol takes: near ones first, those that cross a tie last."""
    solid = [Frame(d.x - d.reach, d.y - d.reach, 2 * d.reach, 2 * d.reach) for d in discs]
    others = [disc for number, disc in enumerate(discs) if number != own]
    free = [
        label
        for label in _tried(text, discs[own], sheet)
        if not any(map(label.frame.covers, solid)) and not _through(label.line, others)
    ]
    return sorted(free, key=lambda label: any(map(label.frame.covers, tied)))


def _through(line: Line | None, discs: Sequence[Disc]) -> bool:
    """Whether a line to a name runs through a symbol."""
    dots = [dot.middle for dot in _dots(line)]
    return any(hypot(x - disc.x, y - disc.y) < disc.reach + 1 for disc in discs for x, y in dots)


def _tried(text: str, disc: Disc, sheet: Frame) -> Iterator[Label]:
    """Places within the sheet, those near the symbol first."""
    wide = width(text)
    for gap in _GAPS:
        for across, down in _SIDES:
            x = disc.x + across * (disc.reach + gap) + wide * (_sign(across) - 1) / 2
            y = disc.y + down * (disc.reach + gap) + HEIGHT * (_sign(down) - 1) / 2
            frame = Frame(x, y, wide, HEIGHT)
            if sheet.holds(frame):
                yield Label(frame, _line(frame, disc) if gap > _GAPS[0] else None)


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _line(frame: Frame, disc: Disc) -> Line:
    """From the edge of the symbol to the nearest point of the name."""
    x = min(max(disc.x, frame.x), frame.x + frame.width)
    y = min(max(disc.y, frame.y + 3), frame.y + frame.height - 3)
    far = hypot(x - disc.x, y - disc.y) or 1.0
    share = min(1.0, disc.reach / far)
    return (disc.x + (x - disc.x) * share, disc.y + (y - disc.y) * share), (x, y)


def _dots(line: Line | None) -> list[Frame]:
    """A line as small pieces, each with its own frame."""
    if line is None:
        return []
    (x, y), (to_x, to_y) = line
    steps = max(1, round(hypot(to_x - x, to_y - y) / _EVERY))
    shares = (step / steps for step in range(steps + 1))
    return [Frame(x + (to_x - x) * share - 1, y + (to_y - y) * share - 1, 2, 2) for share in shares]

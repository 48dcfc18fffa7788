"""A process map: boxes from left to right as things usually go, lines between them by how often."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from motcua.charts.curves import Curve, Frame, Point, between
from motcua.charts.layers import Box, Cell, Link, cells

LINE = 16
"""Pixels of a line of text."""
_WIDTH, _GAP, _LETTERS, _MOST_LINES = 92, 50, 12, 3
_ROW_GAP, _MARGIN = 58, 8
_THIN, _THICK = 1.5, 8.0
_LABEL_WIDTH, _PLACES = 7.2, (0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8)
"""Pixels of a letter beside a line, and where along the line the letters may stand."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text, centred at `x`, with its baseline at `y`."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box where it stands, with its lines of text; the last of them is its number."""

    frame: Frame
    lines: tuple[Text, ...]
    number: Text
    mark: Text | None
    words: str


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A line with its arrow's head and the words beside it; `thickness` in pixels."""

    path: str
    head: str
    thickness: float
    lines: tuple[Text, ...]
    words: str
    back: bool


@dataclass(frozen=True, slots=True)
class FlowChart:
    """What the template draws, in pixels, moved right by `left` and down by `top`."""

    name: str
    title: str
    about: str
    boxes: tuple[DrawnBox, ...]
    links: tuple[DrawnLink, ...]
    width: int
    height: int
    left: int
    top: int
    kind: str = "flow"


def flow_chart(name: str, title: str, about: str, boxes: Sequence[Box], links: Sequence[Link]) -> FlowChart:
    """The map of boxes and links; what links lead to has a box."""
    where = cells(boxes, links)
    height = LINE * (1 + max((len(_wrapped(box.label)) for box in boxes), default=1)) + 12
    frames = {name: _frame(cell, height) for name, cell in where.items()}
    most = max((link.count for link in links), default=1)
    taken = [*frames.values()]
    lines = [_link(link, frames, where, most, taken) for link in sorted(links, key=lambda link: -link.count)]
    edges = taken or [Frame(0, 0, 0, 0)]
    left, top = min(edge.x for edge in edges), min(edge.y for edge in edges)
    right, low = max(edge.x + edge.width for edge in edges), max(edge.y + edge.height for edge in edges)
    return FlowChart(
        name=name,
        title=title,
        about=about,
        boxes=tuple(_box(box, frames[box.name]) for box in boxes),
        links=tuple(lines),
        width=round(right - left) + 2 * _MARGIN,
        height=round(low - top) + 2 * _MARGIN + LINE,
        left=_MARGIN - round(left),
        top=_MARGIN - round(top),
    )


def _frame(cell: Cell, height: int) -> Frame:
    return Frame(cell[0] * (_WIDTH + _GAP), cell[1] * (height + _ROW_GAP), _WIDTH, height)


def _box(box: Box, frame: Frame) -> DrawnBox:
    x, texts = frame.middle[0], _wrapped(box.label)
    top = frame.y + (frame.height - LINE * (len(texts) + 1)) / 2 - 4
    lines = tuple(Text(text, x, top + LINE * place) for place, text in enumerate(texts, 1))
    number = Text(box.number, x, top + LINE * (len(texts) + 1))
    mark = Text(box.mark, x, frame.y + frame.height + LINE - 2) if box.mark else None
    return DrawnBox(frame, lines, number, mark, box.words)


def _wrapped(label: str) -> list[str]:
    lines = wrap(label, _LETTERS)
    if len(lines) <= _MOST_LINES and all(len(line) <= _LETTERS for line in lines):
        return lines
    return [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1][: _LETTERS - 1]}…"]


def _link(
    link: Link, frames: dict[str, Frame], where: dict[str, Cell], most: int, taken: list[Frame]
) -> DrawnLink:
    (column, row), (to_column, to_row) = where[link.one], where[link.two]
    curve = between(frames[link.one], frames[link.two], to_column - column, to_row - row)
    thickness = _THIN + (_THICK - _THIN) * link.count / most
    return DrawnLink(
        path=curve.path(),
        head=curve.head(4 + thickness / 2),
        thickness=round(thickness, 1),
        lines=tuple(_beside(curve, link.lines, taken)),
        words=link.words,
        back=to_column < column,
    )


def _beside(curve: Curve, lines: Sequence[str], taken: list[Frame]) -> Iterable[Text]:
    """The lines of text on a curve, where they cover nothing that stands there already."""
    if not lines:
        return []
    around = [_around(curve.at(place), lines) for place in _PLACES]
    free = min(around, key=lambda frame: sum(frame.covers(other) for other in taken))
    taken.append(free)
    x = free.middle[0]
    return [Text(text, x, free.y + LINE * place - 3) for place, text in enumerate(lines, 1)]


def _around(point: Point, lines: Sequence[str]) -> Frame:
    width, height = max(len(line) for line in lines) * _LABEL_WIDTH, LINE * len(lines)
    return Frame(point[0] - width / 2, point[1] - height / 2, width, height)

"""A process map: boxes from left to right as things usually go, lines between them by how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from motcua.charts.beside import LINE, around, beside
from motcua.charts.curves import Curve, Frame
from motcua.charts.layers import Box, Cell, Link, cells

_WIDTH, _GAP, _LETTERS, _MOST_LINES = 80, 58, 11, 3
_ROW_GAP, _MARGIN = 62, 8
_THIN, _THICK = 1.5, 6.0


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
    ways = sorted(links, key=lambda link: -link.count)
    curves = [around(frames, where, link.one, link.two) for link in ways]
    texts = beside(curves, [link.lines for link in ways], [*frames.values(), *_marks(boxes, frames)])
    edges = [*frames.values(), *filter(None, texts)] or [Frame(0, 0, 0, 0)]
    left, top = min(edge.x for edge in edges), min(edge.y for edge in edges)
    right, low = max(edge.x + edge.width for edge in edges), max(edge.y + edge.height for edge in edges)
    return FlowChart(
        name=name,
        title=title,
        about=about,
        boxes=tuple(_box(box, frames[box.name]) for box in boxes),
        links=tuple(
            _link(link, curve, text, link.count / ways[0].count, where[link.two][0] < where[link.one][0])
            for link, curve, text in zip(ways, curves, texts, strict=True)
        ),
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


def _marks(boxes: Sequence[Box], frames: dict[str, Frame]) -> Iterator[Frame]:
    """Where words stand below boxes."""
    for box in boxes:
        frame = frames[box.name]
        if box.mark:
            yield Frame(frame.x, frame.y + frame.height, frame.width, LINE)


def _link(link: Link, curve: Curve, text: Frame | None, share: float, back: bool) -> DrawnLink:
    thickness = _THIN + (_THICK - _THIN) * share
    return DrawnLink(
        path=curve.path(),
        head=curve.head(4 + thickness / 2),
        thickness=round(thickness, 1),
        lines=tuple(_written(link.lines, text)) if text else (),
        words=link.words,
        back=back,
    )


def _written(lines: Sequence[str], frame: Frame) -> Iterator[Text]:
    for place, line in enumerate(lines, 1):
        yield Text(line, frame.middle[0], frame.y + LINE * place - 4)

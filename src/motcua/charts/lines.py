"""Lines of text in a chart: short enough for a phone, one below the other."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

LINE = 17
"""Pixels of a line of text."""

LETTERS = 44
"""What a line of text holds on a phone."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with its baseline."""

    text: str
    y: int


def lines(text: str, top: int, letters: int = LETTERS) -> tuple[Line, ...]:
    """A text below `top`, in as many lines as it needs."""
    return tuple(Line(part, top + LINE * place - 4) for place, part in enumerate(wrap(text, letters), 1))

"""The visible face of a seal: a small typeset page, and the place that the paper kept free for it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import uuid4

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle

from motcua.papers.parts import in_vietnam
from motcua.papers.printed import printable
from motcua.papers.render import typeset
from motcua.papers.seal.key import Seal

MARK = "seal:"
MIDDLE = AxisAlignment.ALIGN_MID


@dataclass(frozen=True, slots=True)
class Place:
    """Where the seal stands: page counted from 0, and a box in PDF points from the lower left corner."""

    page: int
    box: tuple[int, int, int, int]

    @property
    def size(self) -> tuple[int, int]:
        left, low, right, high = self.box
        return right - left, high - low


def place_of(reader: Any) -> Place | None:
    """The room that the paper's own layout noted in its keywords, or None: then the seal is invisible."""
    try:
        keywords = str(reader.trailer["/Info"]["/Keywords"])
    except KeyError:
        return None
    for keyword in keywords.split(", "):
        if keyword.startswith(MARK):
            numbers = keyword.removeprefix(MARK).split(",")
            page, left, low, width, height = (round(float(number)) for number in numbers)
            return Place(page - 1, (left, low, left + width, low + height))
    return None


def style(seal: Seal, at: datetime, place: Place) -> StaticStampStyle:
    """How pyHanko draws the seal in its box: our page, edge to edge."""
    edge_to_edge = SimpleBoxLayoutRule(MIDDLE, MIDDLE, margins=Margins(0, 0, 0, 0))
    page = face(seal.name, f"{in_vietnam(at):%d/%m/%Y %H:%M:%S +07:00}", seal.development, place.size)
    return StaticStampStyle(border_width=0, background=_Page(page), background_layout=edge_to_edge)


@lru_cache(maxsize=32)
def face(name: str, at: str, development: bool, size: tuple[int, int]) -> bytes:
    """The stamp as a PDF page of the given width and height in points."""
    values = {"signer": printable(name), "at": at, "development": development}
    width, height = size
    made_at = datetime.strptime(at, "%d/%m/%Y %H:%M:%S %z")
    return typeset("stamp", {**values, "width": width, "height": height}, made_at, tagged=False)


class _Page(PdfContent):
    """A PDF page as the content of a stamp."""

    def __init__(self, page: bytes) -> None:
        self.page = page
        super().__init__()

    def render(self) -> bytes:
        drawn = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self.page)))
        left, low, right, high = drawn.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(high - low))
        name = f"/Seal{uuid4().hex}"
        self.resources.xobject[name] = drawn
        return f"{name} Do".encode()

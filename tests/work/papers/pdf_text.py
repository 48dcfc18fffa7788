"""The text of a PDF as its own fonts spell it, so that no test of ours needs a tool from outside."""

from __future__ import annotations

import io
import re
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader


def text_of(pdf: bytes) -> str:
    """Everything drawn, in drawing order, without any white space."""
    return "".join(texts_of(pdf))


def texts_of(pdf: bytes) -> list[str]:
    """The same, page by page."""
    return [squeezed(_page_text(page)) for page in pages(pdf)]


def squeezed(text: str) -> str:
    """Without white space and the marks that only allow a line break."""
    return re.sub(r"[\s\u200b]+", "", text)


def pages(pdf: bytes) -> list[Any]:
    return _leaves(PdfFileReader(io.BytesIO(pdf)).root["/Pages"])


def _leaves(node: Any) -> list[Any]:
    if node["/Type"] == "/Page":
        return [node]
    return [leaf for kid in node["/Kids"] for leaf in _leaves(kid.get_object())]


def _page_text(page: Any) -> str:
    fonts = {name: _spelling(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    spelling: dict[int, str] = {}
    drawn, inside = [], False
    for font, bracket, string in TOKENS.findall(page["/Contents"].data):
        if font:
            spelling = fonts["/" + font.decode()]
        elif bracket:
            inside = bracket == b"BT"
        elif inside:
            drawn.append(_spelled(string[1:-1], spelling))
    return "".join(drawn)


TOKENS = re.compile(
    rb"/(f\d+) [\d.]+ Tf"  # the font that spells what follows
    rb"|\b(BT|ET)\b"  # text begins and ends
    rb"|(\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\))",  # a string, with at most one pair of brackets inside
    re.DOTALL,
)
ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _spelled(string: bytes, spelling: dict[int, str]) -> str:
    raw = ESCAPE.sub(lambda found: _escaped(found[1]), string)
    return "".join(spelling[raw[at] << 8 | raw[at + 1]] for at in range(0, len(raw), 2))


def _escaped(code: bytes) -> bytes:
    return bytes([int(code, 8)]) if code.isdigit() else NAMED.get(code, code)


def _spelling(font: Any) -> dict[int, str]:
    """Glyph number -> characters, from the font's own ToUnicode table."""
    rows = re.findall(rb"^<([0-9A-F]{4})> <([0-9A-F]+)>$", font["/ToUnicode"].data, re.M)
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows}

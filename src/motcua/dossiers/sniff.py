"""What a file really is, by its first bytes, whatever its name says."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from motcua.kernel.errors import N_, InputProblem

ACCEPTED = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}
"""The kinds of file that a dossier may hold."""

MAX_PIXELS = 100_000_000
"""A picture that unpacks to more than this is refused: A4 at 600 dpi has 35 million."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: the extension that it should have, and what to call it when it is refused."""

    extension: str
    called: str


SIGNATURES = (
    (b"%PDF-", Kind("pdf", N_("a PDF"))),
    (b"\xff\xd8\xff", Kind("jpg", N_("a JPEG picture"))),
    (b"\x89PNG\r\n\x1a\n", Kind("png", N_("a PNG picture"))),
    (b"MZ", Kind("exe", N_("a program"))),
    (b"\x7fELF", Kind("elf", N_("a program"))),
    (b"#!", Kind("sh", N_("a program"))),
    (b"PK\x03\x04", Kind("zip", N_("an archive"))),
    (b"Rar!", Kind("rar", N_("an archive"))),
    (b"7z\xbc\xaf", Kind("7z", N_("an archive"))),
    (b"\x1f\x8b", Kind("gz", N_("an archive"))),
)

_END_OF_ARCHIVE, _FARTHEST_END = b"PK\x05\x06", 22 + 0xFFFF
"""What ends a ZIP, and how far from the end of a file a program still looks for it."""

SAME = {"jpeg": "jpg", "jpe": "jpg"}


def media_type(data: bytes, name: str, field: str = "file") -> str:
    """The media type of a file that we accept. Raises InputProblem that says what the file is instead."""
    if not data:
        raise InputProblem(field, "empty", N_("The file is empty. Please choose it again."))
    kind = _kind(data)
    if kind is None or kind.extension not in ACCEPTED:
        called = kind.called if kind else N_("of an unknown kind")
        raise InputProblem(
            field,
            "type_refused",
            N_("The file is {called}. Please send a PDF, JPEG or PNG; send archived files one by one."),
            called=called,
        )
    extension = name.rsplit(".", 1)[-1].lower() if "." in name else kind.extension
    if SAME.get(extension, extension) != kind.extension:
        raise InputProblem(
            field,
            "type_mismatch",
            N_("The name ends in .{extension}, but the file is {called}. Please rename or choose it again."),
            extension=extension,
            called=kind.called,
        )
    _whole(data, kind, field)
    if _END_OF_ARCHIVE in data[-_FARTHEST_END:]:
        message = N_("An archive is hidden in the file. Please scan or print the paper to a PDF anew.")
        raise InputProblem(field, "archive_hidden", message)
    return ACCEPTED[kind.extension]


def _kind(data: bytes) -> Kind | None:
    return next((kind for start, kind in SIGNATURES if data.startswith(start)), None)


def _whole(data: bytes, kind: Kind, field: str) -> None:
    pixels = {"pdf": _of_pdf, "jpg": _of_jpeg, "png": _of_png}[kind.extension](data)
    if not pixels:
        raise InputProblem(field, "cut_short", N_("The file is cut short. Please scan or copy it again."))
    if pixels > MAX_PIXELS:
        message = N_("The picture is far too large when opened. Please scan at 300 dpi.")
        raise InputProblem(field, "too_many_pixels", message)


def _of_pdf(data: bytes) -> int:
    """Not 0 where its end is there; what it unpacks to is not looked at."""
    return int(b"%%EOF" in data[-2048:])


def _of_png(data: bytes) -> int:
    """How many pixels a PNG unpacks to; 0 where its first or last chunk is not there."""
    if data[12:16] != b"IHDR" or len(data) < 24 or b"IEND" not in data[-64:]:
        return 0
    width, height = struct.unpack(">II", data[16:24])
    return int(width * height)


def _of_jpeg(data: bytes) -> int:
    """How many pixels a JPEG unpacks to; 0 where it has no frame or no end."""
    at = 2
    while b"\xff\xd9" in data[-64:] and len(data) >= at + 9 and data[at] == 0xFF:
        marker, length, height, width = struct.unpack(">xBHxHH", data[at : at + 9])
        if marker in _FRAMES:
            return int(width * height)
        at += 1 if marker == 0xFF else 2 + length
    return 0


_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG that say how large the picture is."""

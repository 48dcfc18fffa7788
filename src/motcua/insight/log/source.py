"""A file as it comes: packed or not, XES or a table; opened, recognised, read to its end or refused."""

from __future__ import annotations

import gzip
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from motcua.insight.log.mapping import Mapping
from motcua.insight.log.model import BadLog, Builder, Log
from motcua.insight.log.table import read_table
from motcua.insight.log.xes import read_xes
from motcua.kernel.errors import N_

CHUNK, BEGINNING = 2**16, 512
OTHERS = {
    b"PK\x03\x04": "ZIP, XLSX",
    b"\xd0\xcf\x11\xe0": "XLS",
    b"BZh": "BZIP2",
    b"\xfd7zXZ": "XZ",
    b"7z\xbc\xaf": "7Z",
    b"(\xb5/\xfd": "ZSTD",
    b"PAR1": "Parquet",
    b"SQLite": "SQLite",
    b"%PDF": "PDF",
    b"{": "JSON",
    b"[": "JSON",
}
"""How files begin that are taken for event logs, and what they are."""


def read(path: Path, mapping: Mapping | None = None, *, without_bad_lines: bool = False) -> Log:
    """The event log in a file: XES or CSV, also packed with gzip; what it is shows in its first bytes.

    Raises BadLog where it is neither, ends too early, or has lines that cannot be used; those may be left
    out with `without_bad_lines`.
    """
    builder, mapping = Builder(path.name), mapping or Mapping()
    try:
        with path.open("rb") as file:
            _read(_unpacked(file), builder, mapping)
    except (EOFError, zlib.error, gzip.BadGzipFile) as wrong:
        message = N_("the packed file is cut off or damaged ({reason})")
        raise builder.refused(message, reason=str(wrong)) from wrong
    except OSError as wrong:
        raise BadLog(path.name, "{reason}", reason=wrong.strerror or str(wrong)) from wrong
    return builder.log(without_bad_lines=without_bad_lines)


def _read(stream: IO[bytes], builder: Builder, mapping: Mapping) -> None:
    start = stream.read(BEGINNING)
    stream.seek(0)
    for mark, kind in OTHERS.items():
        if start.startswith(mark):
            message = N_("this is {kind}; an event log is XES or CSV, plain or packed with gzip")
            raise builder.refused(message, kind=kind)
    wide = start.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    if _is_xml(start.decode("utf-16" if wide else "latin-1", "ignore")):
        read_xes(_chunks(stream), builder, mapping)
    elif wide:
        read_table(stream, builder, replace(mapping, encoding="utf-16"))
    else:
        read_table(stream, builder, mapping)


def _unpacked(file: IO[bytes]) -> IO[bytes]:
    packed = file.read(2) == b"\x1f\x8b"
    file.seek(0)
    return gzip.GzipFile(fileobj=file) if packed else file  # type: ignore[return-value]


def _is_xml(start: str) -> bool:
    return start.removeprefix("\xef\xbb\xbf").removeprefix("\ufeff").lstrip().startswith("<")


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        yield chunk

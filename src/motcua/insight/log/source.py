"""A file as it comes: packed or not, XES or a table; opened, recognised, read to its end or refused."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from motcua.insight.log.mapping import Mapping
from motcua.insight.log.model import BadLog, Builder, Log
from motcua.insight.log.table import read_table
from motcua.insight.log.xes import read_xes
from motcua.kernel.errors import N_

CHUNK = 2**16


def read(path: Path, mapping: Mapping | None = None, *, without_bad_lines: bool = False) -> Log:
    """The event log in a file: XES or CSV, also packed with gzip; what it is shows in its first bytes.

    Raises BadLog where it is neither, ends too early, or has lines that cannot be used; those may be left
    out with `without_bad_lines`.
    """
    builder, mapping = Builder(path.name), mapping or Mapping()
    try:
        with path.open("rb") as file:
            stream = _unpacked(file)
            if _is_xml(stream):
                read_xes(_chunks(stream), builder, mapping)
            else:
                read_table(stream, builder, mapping)
    except (EOFError, zlib.error, gzip.BadGzipFile) as wrong:
        message = N_("the packed file is cut off or damaged ({reason})")
        raise builder.refused(message, reason=str(wrong)) from wrong
    except OSError as wrong:
        raise BadLog(path.name, "{reason}", reason=wrong.strerror or str(wrong)) from wrong
    return builder.log(without_bad_lines=without_bad_lines)


def _unpacked(file: IO[bytes]) -> IO[bytes]:
    packed = file.read(2) == b"\x1f\x8b"
    file.seek(0)
    return gzip.GzipFile(fileobj=file) if packed else file  # type: ignore[return-value]


def _is_xml(stream: IO[bytes]) -> bool:
    start = stream.read(512)
    stream.seek(0)
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        yield chunk

"""Translations in the form that Django reads, made from the .po files that people edit."""

from __future__ import annotations

import os
from pathlib import Path

import polib

LOCALE = Path(__file__).parent / "locale"


def compile_catalogues(folder: Path = LOCALE) -> list[Path]:
    """Write each .mo that is missing or older than its .po; those written. Several processes may do so."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        making = target.with_suffix(f".{os.getpid()}")
        polib.pofile(str(source)).save_as_mofile(str(making))
        making.replace(target)
        written.append(target)
    return written

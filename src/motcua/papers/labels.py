"""The fixed words of the papers, Vietnamese and English side by side (templates/labels.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

TEMPLATES = Path(__file__).with_name("templates")


def label(section: str, name: str, language: str, *, default: str | None = None) -> str:
    """One fixed text. Raises KeyError for an unknown name without a default."""
    if default is not None and name not in labels()[section]:
        return default
    return labels()[section][name][language]


@cache
def labels() -> dict[str, dict[str, dict[str, str]]]:
    """Section -> name -> language -> text."""
    return tomllib.loads((TEMPLATES / "labels.toml").read_text(encoding="utf-8"))

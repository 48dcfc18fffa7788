"""The page of all settings, docs/settings.md, written from their table."""

from __future__ import annotations

from dataclasses import Field
from pathlib import Path
from typing import Any

from motcua.site.environment import CHECKOUT, REQUIRED_IN_PRODUCTION, table

INTRODUCTION = """\
# Settings

Everything is set by environment variables, and these are all of them. A wrong or unknown one is refused at
the start with its name. An empty one counts as not set. The demonstration needs none of them.

Those marked **required** must be set when `MOTCUA_MODE` is `production`; a TLS proxy then stands in front,
passes the host name on and sets `X-Forwarded-Proto`. Those marked *secret* are never shown or logged.

| name | default | meaning |
|---|---|---|
"""


def settings_page() -> str:
    """The page in Markdown: one row for each setting."""
    return INTRODUCTION + "".join(_line(row) for row in table())


def _line(row: Field[Any]) -> str:
    name, meaning = row.metadata["name"], row.metadata["meaning"]
    marks = [
        *(["**required**"] if name in REQUIRED_IN_PRODUCTION else []),
        *(["*secret*"] if row.metadata["secret"] else []),
    ]
    return f"| `{name}` | {_written(row.default)} | {' '.join([*marks, meaning])} |\n"


def _written(default: Any) -> str:
    if default in ("", None):
        return ""
    if isinstance(default, Path):
        return f"`{default.relative_to(CHECKOUT)}`"
    if isinstance(default, tuple):
        return f"`{(',' if isinstance(default[-1], str) else ':').join(map(str, default))}`"
    return f"`{default}`"

"""How this process connects to the database: as its owner to migrate, as a role of few rights otherwise."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg
from psycopg.pq import TransactionStatus

from motcua.site.environment import Environment

IDLE = TransactionStatus.IDLE
APP_ROLE = "motcua_app"
"""The role that web, worker and commands act as: it can read and write rows, but not change the journal."""


def connection(env: Environment) -> dict[str, Any]:
    """Django's entry for the database of this process."""
    options: dict[str, Any] = {"server_side_binding": True, "prepare_threshold": 3}
    options |= parse_qsl(urlsplit(env.database_url).query)  # sslmode and the like
    if env.part != "owner":
        sight = "none" if env.part == "web" else "all"
        ours = f"-c role={APP_ROLE} -c motcua.sight={sight}"
        options["options"] = f"{options.get('options', '')} {ours}".strip()
    if env.part == "web":
        options["pool"] = {"min_size": 1, "max_size": 4, "timeout": 10, "reset": forget}
    return address(env.database_url or f"postgresql:///{env.mode}") | {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": options,
    }


def forget(used: psycopg.Connection[Any]) -> None:
    """What one request was shown is no business of the next."""
    if used.pgconn.transaction_status != IDLE:
        used.rollback()
    used.pgconn.exec_(b"RESET motcua.sight")


def address(url: str) -> dict[str, Any]:
    """Django's words for `postgresql://user:password@host:port/name`."""
    parts = urlsplit(url)
    return {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }

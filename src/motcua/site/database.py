"""How this process connects to the database: as its owner to migrate, as a role of few rights otherwise."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.pq import ExecStatus

from motcua.site.environment import Environment

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
        options["pool"] = {"min_size": 1, "max_size": 4, "timeout": 10}
    return address(env.database_url or f"postgresql:///{env.mode}") | {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": options,
    }


def forget(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """What one request was shown is no business of the next: told to each connection that leaves the pool.

    Not when it comes back: that would be done by another thread of the pool, and wake it for every request.
    """
    answer = connection.connection.pgconn.exec_(b"RESET motcua.sight")
    if answer.status != ExecStatus.COMMAND_OK:
        raise OperationalError(answer.error_message.decode(errors="replace"))


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

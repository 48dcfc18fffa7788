"""The ceiling of reception: a WSGI handler that only runs the one statement on the same database."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from itertools import count
from typing import Any

from psycopg_pool import ConnectionPool

STATEMENT = os.environ.get("CEILING_STATEMENT", "")
TEMPLATE: dict[str, Any] = json.loads(os.environ.get("CEILING_ROW", "{}"))
"""A row as the product wrote one; only keys and codes differ from request to request."""

_pool: list[ConnectionPool] = []
_numbers = count()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Write one dossier and everything that belongs to it. GET: only answer."""
    if environ["REQUEST_METHOD"] == "GET":
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]
    environ["wsgi.input"].read()
    if not _pool:
        _pool.append(ConnectionPool(os.environ["DATABASE_URL"], min_size=4, max_size=4))
    with _pool[0].connection() as connection:
        code, *_ = connection.execute(STATEMENT, row()).fetchall()[0]
    start_response("201 Created", [("Content-Length", str(len(code)))])
    return [code.encode()]


def row() -> dict[str, Any]:
    number = next(_numbers)
    return _family(number) | {
        "key": uuid.uuid4().hex,
        "id": uuid.uuid4(),
        "at": datetime.now(UTC),
        "counter": f"ceiling/{os.getpid()}/{number % 10}",
        "code_tail": f"/{os.getpid()}/{number % 10}",
        "verification": uuid.uuid4().hex[:24],
        "hash": uuid.uuid4().hex * 2,
    }


def _family(number: int) -> dict[str, Any]:
    """The template with citizen ids that nobody has."""
    fresh = TEMPLATE.copy()
    for place, old in enumerate(TEMPLATE["citizens"]):
        new = f"{900 + place}{os.getpid() % 1000:03}{number:06}"
        for name in ("told", "applicant", "subject", "lines"):
            fresh[name] = fresh[name].replace(old, new)
    return fresh | {"citizens": [fresh["applicant"], fresh["subject"]]}


def serve(port: int) -> None:
    from granian.constants import Interfaces
    from granian.server import Server

    Server(
        "ceiling:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        workers=2,
        blocking_threads=4,
    ).serve()


if __name__ == "__main__":
    serve(int(os.environ["MOTCUA_LISTEN"].rpartition(":")[2]))

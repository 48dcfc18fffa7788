"""The whole of Một Cửa running here: database prepared, web and worker under one supervisor."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from http.client import HTTPException
from urllib.request import Request, urlopen

import psycopg

from motcua.kernel.errors import N_, MotcuaError
from motcua.running.installation import database, installation
from motcua.running.lifeline import end_with
from motcua.running.revival import Revival
from motcua.running.supervisor import Part, supervise
from motcua.site import clock, environment, shape
from motcua.site.environment import Environment
from motcua.site.logs import logging_configuration

RUN = [sys.executable, "-m", "motcua"]

Prepare = Callable[[Environment], object]


def serve(prepare: Prepare | None = None, mode: str = "", say: Callable[[str], object] = print) -> None:
    """Run until Ctrl-C or SIGTERM, then leave nothing running. `prepare` fills the migrated database first.

    This process itself stays small: it loads Django only where there is something to prepare.
    Raises MotcuaError when the address is taken or the database cannot be had.
    """
    own = not os.environ.get("DATABASE_URL")
    with database(mode) as url:
        os.environ["MOTCUA_LISTEN"] = _free_address(environment.read())
        env = environment.read()
        logging_configuration(env)
        clock.shift(env)  # fixed before several processes need it
        if not _has_shape(url):
            _run("migrate")
        web, worker = Part("web", [*RUN, "web"]), Part("worker", [*RUN, "worker"])
        below = Revival(env.instance, url).tend if own else lambda: None
        supervise([web, worker], lambda: _announced(env, say), partial(_prepare, prepare), below)


def _has_shape(url: str) -> bool:
    with psycopg.connect(url) as connection:
        row = connection.execute(shape.WRITTEN).fetchone()
    return row is not None and row[0] == shape.needed()


def _run(command: str) -> None:
    """Run one of our commands to its end; it ends with us, whatever happens."""
    lifeline = partial(end_with, os.getpid())
    if subprocess.run([*RUN, command], preexec_fn=lifeline, check=False).returncode != 0:
        message = N_("“{command}” did not succeed; the reason stands above.")
        raise MotcuaError("not_prepared", message, command=command)


def _prepare(prepare: Prepare | None) -> None:
    if prepare is None:
        return
    with installation("owner") as env:
        from django.db import connections

        prepare(env)
        connections.close_all()


def address(env: Environment) -> str:
    """Where a browser of this machine finds the pages."""
    host, port = env.listen
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}"


def ready(env: Environment) -> bool:
    """Whether the web part answers that it can work."""
    asked = Request(f"{address(env)}/health/ready", headers={"Host": env.hosts[0]})  # noqa: S310
    try:
        with urlopen(asked, timeout=2) as answer:  # noqa: S310  (our own http address)
            return bool(answer.status == 200)
    except (OSError, HTTPException):
        return False


def _announced(env: Environment, say: Callable[[str], object]) -> bool:
    if not ready(env):
        return False
    say(f"Một Cửa: {address(env)}/   (Ctrl-C stops it)")
    return True


def _free_address(env: Environment) -> str:
    """The address to listen on: as set, and then it must be free; else the first free one from 8000 on."""
    host, first = env.listen
    given = "MOTCUA_LISTEN" in os.environ
    for port in [first] if given else range(first, first + 50):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return f"{host}:{port}"
    message = N_("{host}:{port} is in use. Set MOTCUA_LISTEN to another host:port.")
    raise MotcuaError("address_in_use", message, host=host, port=first)

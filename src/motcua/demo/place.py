"""Where the story is played: mode, time, and for a check a home and a database that are gone afterwards."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from motcua.demo.hours import NOW
from motcua.kernel.errors import N_, Refused
from motcua.running import postgres
from motcua.site import environment


def set_the_scene() -> None:
    """The settings of a demonstration; whoever set one himself keeps it."""
    os.environ.setdefault("MOTCUA_MODE", "demo")
    os.environ.setdefault("MOTCUA_CLOCK", NOW.isoformat())
    os.environ.setdefault("MOTCUA_LOG_LEVEL", "warning")


def forget() -> None:
    """Delete the demonstration that is kept here. Raises Refused where its database is not ours."""
    env = environment.read()
    if env.database_url or env.mode != "demo":
        raise Refused(
            "not_ours",
            N_(
                "Only a demonstration in its own database can begin anew: unset DATABASE_URL and MOTCUA_MODE."
            ),
        )
    postgres.stop(env.instance)
    shutil.rmtree(env.instance, ignore_errors=True)


@contextmanager
def for_a_moment() -> Iterator[None]:
    """An empty home, and an empty database on the server of DATABASE_URL or on one in that home."""
    with TemporaryDirectory(prefix="motcua-demo-") as home:
        os.chmod(home, 0o755)  # noqa: S103 (root's database server runs under another account)
        os.environ["MOTCUA_HOME"] = home
        url = os.environ.get("DATABASE_URL")
        if not url:
            yield
            return
        with _database(url) as empty:
            os.environ["DATABASE_URL"] = empty
            yield


@contextmanager
def _database(url: str) -> Iterator[str]:
    name = f"motcua_demo_check_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            server.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))

"""The database of the tests: our own server, and a migrated template that each run copies in a moment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
import psycopg
import pytest
from django.utils.translation.reloader import translation_file_changed

from motcua.running import postgres
from motcua.site import database, environment, shape
from motcua.site.translations import compile_catalogues

SOURCES = Path(__file__).parents[1] / "src" / "motcua"
os.environ |= {
    "PYTHONPATH": str(SOURCES.parent),
    "DJANGO_SETTINGS_MODULE": "motcua.site.settings",
    "MOTCUA_MODE": "test",
    "MOTCUA_PART": "owner",
}
django.setup()
compile_catalogues()
translation_file_changed(sender=None, file_path=Path("django.mo"))  # Django looked when it was set up

RUN = f"test_{os.getpid()}"
MAKING = 0x7E57
"""The lock under which one of several processes makes the template; the others wait and find it."""


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """Point Django at the server (DATABASE_URL, or ours) and at the template, once per run of pytest."""
    env = environment.read()
    if env.database_url:
        _prepare(env.database_url)
        yield
        return
    with postgres.borrowed(env.instance) as server:
        _prepare(server.url)
        yield


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each has an id of its own, for a process of two is given ids: of those alike only one would run.

    Browser tests come last: playwright leaves an event loop in the thread, and others want their own.
    """
    for item in items:
        if call := getattr(item, "operation_label", None):  # of the API: schemathesis gives one id to all
            item._id = item.id.child(call)
    if len({item.nodeid for item in items}) < len(items):
        raise pytest.UsageError("two tests have the same id")
    items.sort(key=lambda item: "browser" in item.path.parts)


def _prepare(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as server:
        server.execute("select pg_advisory_lock(%s)", [MAKING])
        _drop_abandoned(server)
        template = _template(server, url)
    from django.db import connection

    connection.settings_dict |= database.address(url)
    connection.settings_dict["TEST"] |= {"NAME": RUN, "TEMPLATE": template}
    operations = type(connection.ops)  # of every connection: a browser's event loop gives the thread a second
    operations.execute_sql_flush = lambda *_statements: _renew(url, template)  # type: ignore[method-assign]


def _renew(url: str, template: str) -> None:
    """After a test that committed: a fresh copy. The journal refuses to be emptied; seeds would be lost."""
    from django.db import connection

    connection.close()
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'drop database if exists "{RUN}" with (force)')
        server.execute(f'create database "{RUN}" template "{template}"')


def _template(connection: psycopg.Connection[Any], url: str) -> str:
    """The migrated database for the migrations as they are now, made when it is not there."""
    name = f"template_{shape.needed()}"
    if name in _databases(connection, "template_%"):
        return name
    making = f"{RUN}_template"
    connection.execute(f'create database "{making}"')
    subprocess.run(
        [sys.executable, "-m", "motcua", "migrate"],
        env=os.environ | {"DATABASE_URL": url.rpartition("/")[0] + f"/{making}"},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    connection.execute(f'alter database "{making}" rename to "{name}"')
    for old in _databases(connection, "template_%")[:-3]:
        connection.execute(f'drop database if exists "{old}"')
    return name


def _databases(connection: psycopg.Connection[Any], like: str) -> list[str]:
    rows = connection.execute("select datname from pg_database where datname like %s order by oid", [like])
    return [name for (name,) in rows if name not in ("template0", "template1")]


def _drop_abandoned(connection: psycopg.Connection[Any]) -> None:
    """Databases of runs that were killed."""
    for name in _databases(connection, "test_%"):
        pid = name.split("_")[1]
        if pid.isdecimal() and not Path("/proc", pid).exists():
            connection.execute(f'drop database if exists "{name}" with (force)')


pytest_plugins = [
    "tests.committed",
    "tests.story",
    "tests.plans",
    "tests.insight.quarter",
    "tests.work.trials",
]

"""On a server that somebody else administers: the owner of the database is no superuser."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from motcua.running import postgres


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """The address of a server, as its administrator."""
    with postgres.borrowed(tmp_path) as running:
        yield running.url


def database(server: str, owner: str, rights: str) -> str:
    """A new database with an owner of such rights; its address as that owner."""
    with psycopg.connect(server, autocommit=True) as administrator:
        administrator.execute(f"create role {owner} login password 'own' {rights}")
        administrator.execute(f"create database {owner} owner {owner}")
    return f"postgresql://{owner}:own@{server.rpartition('@')[2].rpartition('/')[0]}/{owner}"


def migrate(url: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "motcua", "migrate"]
    environ = os.environ | {"DATABASE_URL": url}
    return subprocess.run(command, env=environ, text=True, capture_output=True, check=False)


def may_act_as_the_role(url: str) -> bool:
    with psycopg.connect(url, options="-c role=motcua_app") as connection:
        row = connection.execute("select current_user, count(*) > 0 from authority_office").fetchone()
    return row == ("motcua_app", True)


def test_an_owner_who_may_not_make_roles_is_told_what_to_ask_for(server: str) -> None:
    url = database(server, "poor", "nosuperuser")
    refused = migrate(url)
    assert refused.returncode == 2
    (told,) = refused.stderr.splitlines()
    assert told.endswith("create role motcua_app nologin; grant motcua_app to poor;")
    with psycopg.connect(server, autocommit=True) as administrator:
        administrator.execute(told.partition("for: ")[2].encode())
    assert migrate(url).returncode == 0
    assert may_act_as_the_role(url)


def test_an_owner_who_may_make_roles_needs_nobody(server: str) -> None:
    url = database(server, "able", "nosuperuser createrole")
    assert migrate(url).returncode == 0
    assert may_act_as_the_role(url)

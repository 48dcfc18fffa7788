"""The database role of web and worker: what it may do, and what it may not."""

from __future__ import annotations

import os
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import ProgrammingError, connection, transaction

from motcua.site import database, environment

pytestmark = pytest.mark.django_db
URL = "postgresql://me:p%40ss@db.example:5433/office?sslmode=require&options=-c%20jit%3Doff"


def test_every_part_but_the_owner_connects_as_it_whatever_the_address_adds() -> None:
    entry = database.connection(environment.read({"DATABASE_URL": URL, "MOTCUA_PART": "web"}))
    assert (entry["NAME"], entry["USER"], entry["PASSWORD"]) == ("office", "me", "p@ss")
    assert (entry["HOST"], entry["PORT"]) == ("db.example", "5433")
    assert entry["OPTIONS"]["sslmode"] == "require"
    assert entry["OPTIONS"]["options"].startswith("-c jit=off -c role=motcua_app")
    owner = database.connection(environment.read({"DATABASE_URL": URL, "MOTCUA_PART": "owner"}))
    assert owner["OPTIONS"]["options"] == "-c jit=off"


def test_it_reads_and_writes_rows() -> None:
    with connection.cursor() as cursor:
        cursor.execute("set local role motcua_app")
        cursor.execute("insert into authority_session values ('key', 'data', now(), null)")
        cursor.execute("update authority_session set session_data = 'other'")
        cursor.execute("delete from authority_session")


SHAPE = ["drop table authority_session", "truncate django_session", "create table x ()"]


@pytest.mark.parametrize("statement", SHAPE)
def test_it_cannot_change_the_shape_of_the_database(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("set local role motcua_app")
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(statement)


def test_the_owner_is_somebody_else() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select current_user = 'motcua_app'")
        assert cursor.fetchone() == (False,)


REQUESTS = """
import django
django.setup()
from django.db import connection

known, again = set(), 0
for request in range(20):
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid(), current_setting('motcua.sight')")
        backend, sight = cursor.fetchone()
        assert sight == "none", sight
        again += backend in known
        known.add(backend)
        cursor.execute("select set_config('motcua.sight', '{1,2}', false)")
    connection.close()
assert again >= 10, again
"""


@pytest.mark.usefixtures("committed")
def test_a_connection_of_the_pool_forgets_what_the_last_request_was_shown() -> None:
    entry = connection.settings_dict
    login = f"{entry['USER']}:{quote(entry['PASSWORD'])}" if entry["USER"] else ""
    url = f"postgresql://{login}@{entry['HOST']}:{entry['PORT']}/{entry['NAME']}"
    environ = os.environ | {"DATABASE_URL": url, "MOTCUA_PART": "web"}
    command = [sys.executable, "-c", REQUESTS]
    answer = subprocess.run(command, env=environ, text=True, capture_output=True, check=False)
    assert answer.returncode == 0, answer.stderr

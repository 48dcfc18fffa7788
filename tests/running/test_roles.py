"""The database role of web and worker: what it may do, and what it may not."""

from __future__ import annotations

import pytest
from django.db import ProgrammingError, connection, transaction

pytestmark = pytest.mark.django_db


def test_it_reads_and_writes_rows() -> None:
    with connection.cursor() as cursor:
        cursor.execute("set local role motcua_app")
        cursor.execute("insert into django_session values ('key', 'data', now())")
        cursor.execute("update django_session set session_data = 'other'")
        cursor.execute("delete from django_session")


SHAPE = ["drop table django_session", "truncate django_session", "create table x ()"]


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

"""A database of its own for one test: what several connections commit there is thrown away with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Every connection of this process leads to a fresh, migrated database until the test ends.

    For tests with threads. The usual way, emptying all tables, is refused: the journal cannot be emptied.
    """
    settings = connection.settings_dict
    shared, own, template = settings["NAME"], f"{settings['NAME']}_committed", settings["TEST"]["TEMPLATE"]
    with django_db_blocker.unblock():
        connection.close()
        with connection._nodb_cursor() as server:
            server.execute(f'create database "{own}" template "{template}"')
        settings["NAME"] = own
        try:
            yield
        finally:
            connection.close()
            settings["NAME"] = shared
            with connection._nodb_cursor() as server:
                server.execute(f'drop database "{own}" with (force)')

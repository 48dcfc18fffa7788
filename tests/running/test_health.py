"""Health is told to whoever asks, without sign-in, and tells the truth."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.test import Client

from motcua.site import health


def test_it_lives_without_a_database(client: Client) -> None:
    assert client.get("/health/live").json() == {"status": "ok"}


@pytest.mark.django_db
def test_it_is_ready_when_the_database_has_this_versions_shape(client: Client) -> None:
    assert client.get("/health/ready").status_code == 200


@pytest.mark.django_db
def test_it_is_not_ready_before_migrations(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("comment on table django_migrations is 'of last year'")
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()) == (503, {"status": "not migrated"})


@pytest.mark.django_db
def test_it_is_not_ready_without_its_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", gone)
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()) == (503, {"status": "no database"})


@pytest.mark.django_db
@pytest.mark.parametrize(("age", "lives"), [("5 seconds", True), ("5 minutes", False)])
def test_a_worker_lives_as_long_as_its_heart_beats(age: str, lives: bool) -> None:
    assert not health.worker_lives()
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_workers (last_heartbeat) values (now() - %s::interval)", [age]
        )
    assert health.worker_lives() is lives

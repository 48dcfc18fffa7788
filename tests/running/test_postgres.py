"""PostgreSQL of our own: made once, shared, found again after any kill, and gone when nobody needs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from motcua.running import postgres, programs
from motcua.running.cluster import Cluster, Running
from motcua.running.programs import NoPostgres

KILLED = """
import os, signal, sys
from pathlib import Path
from motcua.running import postgres
with postgres.borrowed(Path(sys.argv[1])):
    os.kill(os.getpid(), signal.SIGKILL)
"""
STARTS = """
import sys
from pathlib import Path
from motcua.running import postgres
postgres.ensure(Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One cluster for all tests of this file; making it takes longest."""
    home = tmp_path_factory.mktemp("home")
    yield home
    postgres.stop(home)


def answers(running: Running) -> bool:
    with psycopg.connect(running.url) as connection:
        return connection.execute("select 1").fetchone() == (1,)


def test_it_runs_while_somebody_needs_it(home: Path) -> None:
    with postgres.borrowed(home) as first:
        with postgres.borrowed(home) as second:
            assert second == first
        assert answers(first)
    assert postgres.status(home) is None


def test_what_was_written_is_there_at_the_next_start(home: Path) -> None:
    with postgres.borrowed(home) as running, psycopg.connect(running.url) as connection:
        connection.execute("create table kept as select 42 as answer")
    with postgres.borrowed(home) as running, psycopg.connect(running.url) as connection:
        assert connection.execute("select answer from kept").fetchone() == (42,)


def test_kept_it_runs_until_it_is_stopped(home: Path) -> None:
    kept = postgres.keep(home)
    with postgres.borrowed(home) as running:
        assert running == kept
    assert postgres.status(home) == kept
    assert postgres.stop(home)
    assert not postgres.stop(home)


def test_a_killed_server_starts_again(home: Path) -> None:
    with postgres.borrowed(home) as running:
        os.kill(running.pid, signal.SIGKILL)
        for _ in range(500):  # on a busy machine it takes a moment to die
            if postgres.status(home) is None:
                break
            time.sleep(0.01)
        again = postgres.ensure(home)
        assert again.pid != running.pid
        assert answers(again)


def test_a_process_that_got_the_number_of_a_dead_server_is_not_taken_for_it(home: Path) -> None:
    pid_file = home / "pg/cluster/data/postmaster.pid"
    pid_file.write_text(f"{os.getpid()}\n")
    assert postgres.status(home) is None
    with postgres.borrowed(home) as running:
        assert answers(running)


def test_a_user_that_was_killed_is_no_user(home: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, home], check=False)
    left = postgres.status(home)
    assert left is not None, "nobody was there to stop it"
    with postgres.borrowed(home) as running:
        assert running == left
    assert postgres.status(home) is None


@pytest.mark.parametrize("seconds", [0.05, 0.3, 0.6])
def test_a_start_that_is_killed_in_the_middle_is_repeated(tmp_path: Path, seconds: float) -> None:
    starting = subprocess.Popen([sys.executable, "-c", STARTS, tmp_path])
    time.sleep(seconds)
    starting.kill()
    starting.wait()
    with postgres.borrowed(tmp_path) as running:
        assert answers(running)
    assert postgres.status(tmp_path) is None


def test_the_password_is_needed_and_private(home: Path) -> None:
    assert (home / "pg/cluster/password").stat().st_mode & 0o077 == 0
    with postgres.borrowed(home) as running:
        wrong = running.url.replace("motcua:", "motcua:not")
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(wrong)


def test_a_cluster_of_another_version_is_left_alone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = programs.find()
    other = programs.Programs(found.folder, found.major + 1)
    with pytest.raises(NoPostgres, match=f"made by PostgreSQL {found.major}"):
        Cluster(home / "pg").start(other, programs.account())


def test_programs_are_told_by_pg_bin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(tmp_path))
    with pytest.raises(NoPostgres, match="PG_BIN"):
        programs.find()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_where_namespaces_are_forbidden_root_becomes_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = programs._is_unprivileged
    monkeypatch.setattr(
        programs, "_is_unprivileged", lambda prefix: prefix[0] != "unshare" and allowed(prefix)
    )
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    with postgres.borrowed(private) as running:
        assert answers(running)
        assert Path(f"/proc/{running.pid}").stat().st_uid != 0
    assert private.stat().st_mode & 0o777 == 0o700
    assert private.stat().st_uid == 0


def test_a_server_that_was_killed_has_died_and_one_that_was_stopped_has_not(home: Path) -> None:
    killed = postgres.ensure(home)
    assert not postgres.has_died(home)
    os.kill(killed.pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while not postgres.has_died(home):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    again = postgres.ensure(home, url=killed.url)
    assert (again.url, answers(again)) == (killed.url, True)
    postgres.stop(home)
    assert not postgres.has_died(home)

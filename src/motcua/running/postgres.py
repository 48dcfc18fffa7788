"""PostgreSQL for whoever needs it here: started on demand, shared, and stopped by the last one out."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from motcua.kernel.errors import N_
from motcua.running.cluster import Cluster, Running
from motcua.running.programs import NoPostgres, account, find


def ensure(home: Path, url: str = "") -> Running:
    """The server of this home: attached to if it runs, started if not, made first if there is none.

    Two callers at once are safe, and so is a start after any kill. `url`: the address to start it at, where
    somebody knows it by that already. Raises NoPostgres with the reason.
    """
    cluster = _cluster(home)
    with _lock(cluster.folder / "lock", fcntl.LOCK_EX):
        running = cluster.running()
        if running is None:
            programs, runner = find(), account()
            if not cluster.home.exists():
                cluster.create(programs, runner)
            running = cluster.start(programs, runner, urlsplit(url).port)
        return running


def status(home: Path) -> Running | None:
    """The server of this home if it runs, else None."""
    return Cluster(home.resolve() / "pg").running()


def has_died(home: Path) -> bool:
    """Whether the server of this home ended without being asked to."""
    return Cluster(home.resolve() / "pg").has_died()


def stop(home: Path) -> bool:
    """Stop the server of this home, whoever uses it; True if it ran."""
    cluster = _cluster(home)
    with _lock(cluster.folder / "lock", fcntl.LOCK_EX):
        _kept(cluster).unlink(missing_ok=True)
        return cluster.end()


def keep(home: Path) -> Running:
    """Start the server of this home and let it run until `stop`, whoever uses it meanwhile."""
    _kept(_cluster(home)).touch()
    return ensure(home)


@contextmanager
def borrowed(home: Path) -> Iterator[Running]:
    """The server of this home for as long as it is needed: the last user out stops it, unless it is kept.

    A user is a shared lock on a file, so one that was killed counts no longer.
    """
    cluster = _cluster(home)
    with _lock(cluster.folder / "users", fcntl.LOCK_SH) as users:
        try:
            yield ensure(home)
        finally:
            if _is_last(users) and not _kept(cluster).exists():
                stop(home)


def _cluster(home: Path) -> Cluster:
    cluster = Cluster(home.resolve() / "pg")
    try:
        for folder in (home.resolve(), cluster.folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (cluster.folder / "lock").touch(mode=0o600)
    except PermissionError as error:
        message = N_("{folder} cannot be written by this user. Set MOTCUA_HOME to a folder of your own.")
        raise NoPostgres(message=message, folder=cluster.folder) from error
    return cluster


def _kept(cluster: Cluster) -> Path:
    return cluster.folder / "kept"


@contextmanager
def _lock(path: Path, kind: int) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, kind)
        yield descriptor
    finally:
        os.close(descriptor)


def _is_last(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

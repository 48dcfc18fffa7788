"""A house to measure in: a database of its own, the offices of Bac Giang, and one officer at each desk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

CHECKOUT = Path(__file__).resolve().parents[1]
HOME = CHECKOUT / ".motcua" / "bench"
CLOCK = "2023-04-03T08:00:00+07:00"
PASSWORD = "motcua-bench-2023"
DISTRICTS = ["213", *(str(code) for code in range(215, 224))]


@contextmanager
def house(*, fresh: bool = True) -> Iterator[str]:
    """Django set up on an empty, migrated, seeded database with its officers; yields the database's address.

    With `fresh=False` what an earlier measurement left is used again where it is there.
    """
    if fresh:
        _forget()
    quiet = {"MOTCUA_LOG_LEVEL": "warning"}
    os.environ |= {"MOTCUA_HOME": str(HOME), "MOTCUA_MODE": "demo", "MOTCUA_CLOCK": CLOCK, **quiet}
    from motcua.running.installation import installation, migrate

    with installation("owner"):
        migrate(lambda text: None)
        _officers()
        yield os.environ["DATABASE_URL"]


def _forget() -> None:
    from motcua.running import postgres

    instance = HOME / "demo"
    if instance.exists():
        postgres.stop(instance)
        shutil.rmtree(instance)


def _officers() -> None:
    from datetime import date

    from django.db.backends.postgresql.psycopg_any import DateRange

    from motcua.authority.models import Office, Officer, Post, Role

    if Officer.objects.exists():
        return
    for code in DISTRICTS:
        officer = Officer.objects.create_officer(f"desk{code}", f"Bộ phận một cửa {code}", PASSWORD)
        office = Office.objects.get(code=f"24{code}")
        Post.objects.create(
            officer=officer, office=office, role=Role.RECEPTION, validity=DateRange(date(2020, 1, 1), None)
        )


@contextmanager
def serving(command: list[str], port: int, path: str) -> Iterator[str]:
    """A server in processes of its own, once `path` answers; yields its address."""
    environment = os.environ | {
        "MOTCUA_LISTEN": f"127.0.0.1:{port}",
        "MOTCUA_WORKERS": "2",
        "MOTCUA_LOG_LEVEL": "warning",
        "PYTHONPATH": f"{CHECKOUT / 'src'}:{CHECKOUT / 'bench'}",
    }
    server = subprocess.Popen([sys.executable, *command], env=environment)
    try:
        _wait(f"http://127.0.0.1:{port}{path}")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            with urlopen(Request(address), timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"{address} did not answer")

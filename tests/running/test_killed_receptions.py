"""Everything killed in the middle of 200 receptions: what was acknowledged is there, nothing is half."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import psycopg
import pytest

from motcua.running import postgres
from tests.running.test_serving import Installation

TOKEN = "motcua_drill"
RECEPTIONS = 200
CLOCK = "2023-04-03T08:00:00+07:00"

DESK = """
WITH officer AS (
    INSERT INTO authority_officer (login, full_name, language, is_active, password)
    VALUES ('drill', 'Mùa', 'vi', true, '!') RETURNING id
), post AS (
    INSERT INTO authority_post (officer_id, office_id, role, validity)
    SELECT officer.id, office.id, 'reception', '[2020-01-01,)' FROM officer, authority_office office
    WHERE office.code = '24221' RETURNING id
)
INSERT INTO authority_apitoken (digest, post_id, name, validity)
SELECT %s, id, 'drill', '[2020-01-01,)' FROM post
"""

HALF = """
SELECT count(*) FROM dossiers_dossier d WHERE
    (SELECT count(*) FROM dossiers_line l WHERE l.dossier_id = d.id) <> 1
    OR (SELECT count(*) FROM dossiers_component c WHERE c.dossier_id = d.id) <> 2
    OR (SELECT count(*) FROM dossiers_paper p WHERE p.dossier_id = d.id) <> 1
    OR (SELECT count(*) FROM dossiers_message m WHERE m.dossier_id = d.id) <> 1
    OR (SELECT count(*) FROM dossiers_request r WHERE r.dossier = d.id) <> 1
    OR (SELECT count(*) FROM journal_entry e WHERE e.dossier = d.id) <> 1
"""

ORPHANS = """
SELECT count(*) FROM (SELECT dossier FROM journal_entry UNION ALL SELECT dossier FROM dossiers_request) told
WHERE NOT EXISTS (SELECT FROM dossiers_dossier d WHERE d.id = told.dossier)
"""


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    installation = Installation(tmp_path)
    installation.environ |= {"MOTCUA_CLOCK": CLOCK, "MOTCUA_LOG_LEVEL": "warning"}
    yield installation
    for process in installation.started:
        process.kill()
    installation.run("postgres", "stop")


def test_kill_9_in_the_middle_of_two_hundred_receptions(installation: Installation, tmp_path: Path) -> None:
    installation.start("serve")
    installation.page("/health/ready")
    with database(tmp_path) as connection:
        connection.execute(DESK, [hashlib.sha256(TOKEN.encode()).hexdigest()])

    acknowledged = receive_all(installation, kill_after=RECEPTIONS // 3)
    assert 0 < len(acknowledged) < RECEPTIONS

    installation.start("serve")
    installation.page("/health/ready")
    with database(tmp_path) as connection:
        assert one(connection, HALF) == one(connection, ORPHANS) == 0
        codes = {code for (code,) in connection.execute("SELECT code FROM dossiers_dossier").fetchall()}
    assert set(acknowledged.values()) <= codes

    repeated = receive_all(installation)
    assert len(repeated) == RECEPTIONS
    assert {number: repeated[number] for number in acknowledged} == acknowledged
    with database(tmp_path) as connection:
        assert one(connection, "SELECT count(*) FROM dossiers_dossier") == RECEPTIONS
        assert one(connection, HALF) == one(connection, ORPHANS) == 0
    assert installation.run("journal", "verify").returncode == 0


def receive_all(installation: Installation, kill_after: int | None = None) -> dict[int, str]:
    """Send every reception at once; which were acknowledged, with their codes. Kill all after so many."""
    acknowledged: dict[int, str] = {}
    killed = threading.Event()

    def send(number: int) -> None:
        code = receive(installation.listen, number)
        if code is None or killed.is_set():
            return
        acknowledged[number] = code
        if kill_after is not None and len(acknowledged) >= kill_after and not killed.is_set():
            killed.set()
            kill_everything(installation)

    with ThreadPoolExecutor(24) as pool:
        list(pool.map(send, range(RECEPTIONS)))
    return acknowledged


def receive(listen: str, number: int) -> str | None:
    """One reception over the API under its own request key; None where no answer came."""
    headers = {
        "Authorization": f"Bearer {TOKEN}",
        "Idempotency-Key": f"drill-{number}",
        "Content-Type": "application/json",
    }
    request = Request(f"http://{listen}/api/dossiers", json.dumps(application(number)).encode(), headers)
    try:
        with urlopen(request, timeout=30) as answer:
            return str(json.load(answer)["code"])
    except HTTPError as error:
        if error.code < 500:
            raise
        return None  # the database died under it
    except (OSError, HTTPException):  # it was gone before, or in the middle of, its answer
        return None


def application(number: int) -> dict[str, Any]:
    return {
        "procedure": "local:III.9b",
        "area_code": "221",
        "applicant": {"full_name": "Nguyễn Thị Hạnh", "citizen_id": f"024160{number:06d}"},
        "subject": {
            "full_name": "Trần Văn Đức",
            "citizen_id": f"024058{number:06d}",
            "died_on": "2023-03-20",
        },
        "lines": [{"benefit": "funeral_allowance"}],
        "components": [
            {"key": "death_paper", "certified": 1},
            {"key": "relatives_declaration", "originals": 1},
        ],
        "conditions": ["pensioner"],
    }


def kill_everything(installation: Installation) -> None:
    """SIGKILL to every process of the installation, the database server among them."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = (process / "environ").read_bytes() + (process / "cmdline").read_bytes()
            if installation.environ["MOTCUA_HOME"].encode() in told and int(process.name) != os.getpid():
                os.kill(int(process.name), signal.SIGKILL)
        except OSError:
            continue


def database(home: Path) -> psycopg.Connection[Any]:
    return psycopg.connect(postgres.ensure(home / "demo").url)


def one(connection: psycopg.Connection[Any], query: str) -> int:
    row = connection.execute(query.encode()).fetchone()
    return int(row[0]) if row else 0

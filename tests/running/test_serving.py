"""The whole started from nothing, killed, started again and stopped, as a user would."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from urllib.request import urlopen

import pytest

from motcua.running import postgres


class Installation:
    """An installation with a home and a port of its own, and the commands given to it."""

    def __init__(self, home: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.listen = f"127.0.0.1:{probe.getsockname()[1]}"
        self.environ = {name: value for name, value in os.environ.items() if not name.startswith("MOTCUA_")}
        self.environ.pop("DATABASE_URL", None)
        self.started: list[subprocess.Popen[str]] = []
        self.environ |= {"MOTCUA_HOME": str(home), "MOTCUA_LISTEN": self.listen, "MOTCUA_MODE": "demo"}

    def start(self, command: str) -> subprocess.Popen[str]:
        words = [sys.executable, "-m", "motcua", command]
        self.started.append(subprocess.Popen(words, env=self.environ, text=True, stdout=subprocess.PIPE))
        return self.started[-1]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "motcua", *words]
        return subprocess.run(command, env=self.environ, text=True, capture_output=True, check=False)

    def page(self, path: str, patience: float = 60.0) -> dict[str, object]:
        deadline = time.monotonic() + patience
        while True:
            try:
                with urlopen(f"http://{self.listen}{path}", timeout=5) as answer:
                    told: dict[str, object] = json.load(answer)
                    return told
            except (OSError, HTTPException):
                assert self.started[-1].poll() is None, "it ended"
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    def processes(self) -> list[str]:
        """Every process that carries this installation's home in its environment or its command."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                told = (process / "environ").read_bytes() + (process / "cmdline").read_bytes()
                if self.environ["MOTCUA_HOME"].encode() in told:
                    found.append((process / "cmdline").read_text().replace("\0", " "))
            except (OSError, UnicodeDecodeError):
                continue
        return found


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    installation = Installation(tmp_path_factory.mktemp("home"))
    yield installation
    for process in installation.started:
        process.kill()
    installation.run("postgres", "stop")


def test_from_nothing_to_pages_to_nothing(installation: Installation) -> None:
    serving = installation.start("serve")
    assert installation.page("/health/ready") == {"status": "ok"}
    assert serving.stdout is not None
    assert any(f"http://{installation.listen}/" in line for line in serving.stdout)
    serving.send_signal(signal.SIGINT)
    assert serving.wait(30) == 0
    assert installation.processes() == []


def test_killed_it_starts_again_and_stops_all_it_finds(installation: Installation) -> None:
    killed = installation.start("serve")
    installation.page("/health/ready")
    killed.kill()
    killed.wait()
    deadline = time.monotonic() + 10
    while any("motcua" in command.split()[:3] for command in installation.processes()):
        assert time.monotonic() < deadline, "web and worker end with their supervisor"
        time.sleep(0.05)
    again = installation.start("serve")
    installation.page("/health/ready")
    again.terminate()
    assert again.wait(30) == 0
    assert installation.processes() == []


def test_its_database_killed_is_started_again_where_it_was(installation: Installation) -> None:
    serving = installation.start("serve")
    installation.page("/health/ready")
    home = Path(installation.environ["MOTCUA_HOME"]) / "demo"
    before = postgres.status(home)
    assert before is not None
    os.kill(before.pid, signal.SIGKILL)
    deadline = time.monotonic() + 60
    while (after := postgres.status(home)) is None or after.pid == before.pid:
        assert time.monotonic() < deadline, "the database is started again"
        time.sleep(0.05)
    assert after.url == before.url
    assert installation.page("/health/ready") == {"status": "ok"}
    serving.terminate()
    assert serving.wait(30) == 0
    assert installation.processes() == []


def test_each_part_runs_alone(installation: Installation) -> None:
    assert installation.run("postgres", "status").returncode == 1
    assert installation.run("postgres", "start").returncode == 0
    assert installation.run("migrate", "--check").returncode == 0
    assert installation.run("health", "web").stdout == "web: not working\n"
    web, worker = installation.start("web"), installation.start("worker")
    assert installation.page("/health/live") == {"status": "ok"}
    deadline = time.monotonic() + 60
    while installation.run("health").returncode != 0:
        assert time.monotonic() < deadline
    for part in (web, worker):
        part.terminate()
        assert part.wait(30) == 0
    assert installation.run("postgres", "stop").stdout == "stopped\n"
    assert installation.processes() == []


def test_a_taken_address_is_told_with_the_setting(installation: Installation) -> None:
    host, port = installation.listen.split(":")
    with socket.create_server((host, int(port))):
        refused = installation.run("serve")
    assert refused.returncode == 2
    assert "MOTCUA_LISTEN" in refused.stderr
    assert installation.processes() == []

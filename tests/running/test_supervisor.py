"""Parts under a supervisor: started again after a crash, and none left behind however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from motcua.running.supervisor import FIRST_WAIT, Part

SUPERVISOR = """
import sys
from pathlib import Path
from motcua.running.supervisor import Part, supervise
folder = Path(sys.argv[1])
def announce():
    (folder / "announced").touch()
    return True
supervise([Part("part", ["bash", "-c", sys.argv[2], "part", str(folder)])], announce)
"""
WITH_CHILD = 'echo $$ >> "$1/started"; sleep 300 & echo $! >> "$1/children"; wait'


def lines(path: Path) -> list[int]:
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def until(true: Callable[[], bool], seconds: float = 10.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.05)
    return False


def lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False


def supervisor(folder: Path, part: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", SUPERVISOR, str(folder), part]
    return subprocess.Popen(command)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_stop_it_leaves_no_parts_and_no_children_of_theirs(
    tmp_path: Path, how: signal.Signals
) -> None:
    running = supervisor(tmp_path, WITH_CHILD)
    assert until(lambda: len(lines(tmp_path / "children")) == 1)
    running.send_signal(how)
    assert running.wait(10) == 0
    assert not any(map(lives, lines(tmp_path / "started") + lines(tmp_path / "children")))


def test_killed_it_takes_its_parts_with_it(tmp_path: Path) -> None:
    running = supervisor(tmp_path, 'echo $$ >> "$1/started"; exec sleep 300')
    assert until(lambda: len(lines(tmp_path / "started")) == 1)
    running.kill()
    running.wait()
    assert until(lambda: not lives(lines(tmp_path / "started")[0]))


def test_a_part_that_crashes_starts_again(tmp_path: Path) -> None:
    running = supervisor(tmp_path, WITH_CHILD)
    assert until(lambda: len(lines(tmp_path / "children")) == 1)
    os.kill(lines(tmp_path / "started")[0], signal.SIGKILL)
    assert until(lambda: len(lines(tmp_path / "children")) == 2)
    assert not lives(lines(tmp_path / "children")[0]), "what the crashed part had started is gone too"
    running.terminate()
    running.wait()


def test_a_part_that_cannot_run_is_tried_ever_more_rarely(tmp_path: Path) -> None:
    running = supervisor(tmp_path, 'date +%s%3N >> "$1/started"; exit 1')
    assert until(lambda: len(lines(tmp_path / "started")) == 3)
    running.terminate()
    running.wait()
    waits = [(after - before) / 1000 for before, after in pairwise(lines(tmp_path / "started"))]
    assert waits[0] >= FIRST_WAIT
    assert waits[1] >= 2 * FIRST_WAIT


def test_a_part_that_does_not_stop_is_killed(tmp_path: Path) -> None:
    part = Part("stubborn", ["bash", "-c", f"trap '' TERM; touch {tmp_path}/ready; sleep 300 & wait; wait"])
    part.tend()
    assert part.process is not None
    pid = part.process.pid
    assert until((tmp_path / "ready").exists)
    part.process.terminate()
    part.end(patience=0.2)
    assert not lives(pid)

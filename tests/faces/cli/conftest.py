"""Commands run in this process, on the database of the tests, on the first day on which Yen Dung decides."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection

from motcua.cli.main import main
from motcua.site.clock import frozen
from tests.story import AFTER


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    error: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs `motcua` with some words."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, words: str, *more: str) -> Ended:
        self.capsys.readouterr()
        try:
            code = main([*words.split(), *more])
        except SystemExit as usage:
            code = int(usage.code or 0)
        out, error = self.capsys.readouterr()
        return Ended(code, out, error)


@pytest.fixture
def motcua(db: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    handlers = {asked: signal.getsignal(asked) for asked in (signal.SIGINT, signal.SIGTERM)}
    monkeypatch.setenv("MOTCUA_PART", "command")
    settings = connection.settings_dict
    monkeypatch.setenv("DATABASE_URL", f"postgresql:///{settings['NAME']}?host={settings['HOST']}")
    with frozen(AFTER):
        yield Shell(capsys)
    for asked, handler in handlers.items():
        signal.signal(asked, handler)

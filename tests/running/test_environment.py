"""Settings: each documented, each checked at start, none unknown."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from motcua.kernel.errors import BadInput
from motcua.site import environment
from motcua.site.settings_page import settings_page

DOCUMENT = Path(__file__).parents[2] / "docs" / "settings.md"

FINE = "System check identified no issues (0 silenced).\n"
PRODUCTION = {
    "MOTCUA_MODE": "production",
    "DATABASE_URL": "postgresql://motcua:secret@db.example:5432/motcua",
    "MOTCUA_SECRET_KEY": "correct horse battery staple, and then some more of it",
    "MOTCUA_HOSTS": "motcua.example",
    "MOTCUA_ADDRESS": "https://motcua.example",
    "MOTCUA_SEAL_KEY": __file__,
    "MOTCUA_SEAL_CERT": __file__,
}


def refused(environ: dict[str, str]) -> set[str]:
    with pytest.raises(BadInput) as error:
        environment.read(environ)
    for problem in error.value.problems:
        assert problem.field in problem.english(), "a refusal names its setting"
    return {problem.field for problem in error.value.problems}


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("MOTCUA_MODE", "prod"),
        ("MOTCUA_PART", "root"),
        ("DATABASE_URL", "mysql://localhost/motcua"),
        ("DATABASE_URL", "postgresql://localhost"),
        ("MOTCUA_SECRET_KEY", "short"),
        ("MOTCUA_SECRET_KEY", "x" * 60),
        ("MOTCUA_HOSTS", "https://motcua.example"),
        ("MOTCUA_HOSTS", "*"),
        ("MOTCUA_ADDRESS", "motcua.example"),
        ("MOTCUA_LISTEN", "8000"),
        ("MOTCUA_LISTEN", "localhost:99999"),
        ("MOTCUA_WORKERS", "0"),
        ("MOTCUA_WORKERS", "two"),
        ("MOTCUA_CLOCK", "27/03/2023"),
        ("MOTCUA_LOG_LEVEL", "loud"),
        ("MOTCUA_LOG_FORMAT", "xml"),
        ("MOTCUA_MAX_UPLOAD_MB", "-1"),
        ("MOTCUA_SEAL_KEY", "/nowhere/key.pem"),
        ("MOTCUA_MAIL", "mail.example:25"),
        ("MOTCUA_MAIL", "smtp://mail.example"),
        ("MOTCUA_MAIL_FROM", "motcua.example"),
        ("MOTCUA_LANGUAGE", "fr"),
        ("MOTCUA_LANGAUGE", "vi"),
    ],
)
def test_a_wrong_setting_is_refused_with_its_name(name: str, wrong: str) -> None:
    assert name in refused({name: wrong})


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert refused({"MOTCUA_MODE": "prod", "MOTCUA_WORKERS": "many"}) == {"MOTCUA_MODE", "MOTCUA_WORKERS"}


def test_an_empty_setting_is_one_that_is_not_set() -> None:
    assert environment.read({"MOTCUA_WORKERS": ""}) == environment.read({})


def test_production_needs_what_a_demonstration_makes_up() -> None:
    assert environment.read(PRODUCTION).production
    assert refused({"MOTCUA_MODE": "production"}) == set(PRODUCTION) - {"MOTCUA_MODE"}


def test_production_runs_on_real_time() -> None:
    assert refused(PRODUCTION | {"MOTCUA_CLOCK": "2023-03-27T07:30:00"}) == {"MOTCUA_CLOCK"}


def test_production_passes_djangos_own_check_for_deployment() -> None:
    command = [sys.executable, "-m", "motcua", "manage", "check", "--deploy", "--fail-level", "INFO"]
    others = {name: value for name, value in os.environ.items() if not name.startswith("MOTCUA_")}
    answer = subprocess.run(command, env=others | PRODUCTION, text=True, capture_output=True, check=False)
    assert (answer.returncode, answer.stdout) == (0, FINE), answer.stderr


def test_a_seal_is_a_key_and_its_certificate() -> None:
    assert refused({"MOTCUA_SEAL_KEY": __file__}) == {"MOTCUA_SEAL_KEY"}


def test_mail_needs_a_server_and_a_sender() -> None:
    assert refused({"MOTCUA_MAIL": "smtp://mail.example:25"}) == {"MOTCUA_MAIL"}


def test_a_time_without_offset_is_vietnams() -> None:
    clock = environment.read({"MOTCUA_CLOCK": "2023-03-27T07:30:00"}).clock
    assert clock is not None
    assert clock.isoformat() == "2023-03-27T07:30:00+07:00"


def test_the_document_says_what_the_table_says() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == settings_page(), (
        "run: ./motcua settings > docs/settings.md"
    )

"""Translations are compiled when the text that people edit is newer."""

from __future__ import annotations

import os
from pathlib import Path

import polib
import pytest

from motcua.site.translations import compile_catalogues


@pytest.fixture
def source(tmp_path: Path) -> Path:
    source = tmp_path / "vi" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid "dossier"\nmsgstr "hồ sơ"\n', encoding="utf-8")
    return source


def test_what_is_missing_is_made_once(tmp_path: Path, source: Path) -> None:
    (made,) = compile_catalogues(tmp_path)
    assert polib.mofile(str(made)).find("dossier").msgstr == "hồ sơ"
    assert compile_catalogues(tmp_path) == []


def test_what_was_edited_since_is_made_again(tmp_path: Path, source: Path) -> None:
    (made,) = compile_catalogues(tmp_path)
    os.utime(made, (0, 0))
    assert compile_catalogues(tmp_path) == [made]

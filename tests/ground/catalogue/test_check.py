"""The check of the data files: ours are sound, and each mistake is told with its file and key."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from motcua.catalogue import load
from motcua.catalogue.check import check
from motcua.catalogue.load import FOLDER, BrokenCatalogue

SURVIVORS = "III.9a-survivors-active.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the shared words and one procedure, to be broken."""
    for words in FOLDER.glob("*.toml"):
        shutil.copy(words, tmp_path)
    (tmp_path / "procedures").mkdir()
    shutil.copy(FOLDER / "procedures" / SURVIVORS, tmp_path / "procedures")
    return tmp_path


def broken(path: Path, old: str, new: str, times: int = 1) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"the fixture no longer says {old!r}"
    path.write_text(text.replace(old, new, times), encoding="utf-8")


def test_our_own_files_are_sound() -> None:
    assert [str(problem) for problem in check()] == []


@pytest.mark.parametrize(
    ("old", "new", "key", "code"),
    [
        ("fee = 0", "feee = 0", "feee", "unknown_key"),
        ("fee = 0", "feee = 0", "version[1].fee", "missing_key"),
        ("fee = 0", "fee = -1", "fee", "negative"),
        ("fee = 0", 'fee = "0"', "fee", "wrong_type"),
        ('name.en = "Surv', 'name.eng = "Surv', "name.en", "missing_translation"),
        (
            'short = { vi = "Tử tuất (đang đóng BHXH bắt buộc)"',
            'short = { vi = ""',
            "short.vi",
            "missing_translation",
        ),
        ('roles = ["deceased"', 'roles = ["deceasd"', "roles[1]", "unknown_name"),
        ('field = "benefits"', 'field = "benefit"', "field", "unknown_name"),
        ('key = "si_book"', 'key = "si_bok"', "version[1].components[1].key", "unknown_name"),
        ('key = "death_paper"', 'key = "si_book"', "version[1].components[2]", "duplicate_component"),
        ('"si_book", originals = 1', '"si_book"', "version[1].components[1]", "nothing_asked"),
        ('when = "work_accident"', 'when = "accident"', "version[1].components[5].when", "unknown_name"),
        ("until = 2025-07-01", "until = 2025-08-01", "version[2].from", "overlap"),
        ("until = 2025-07-01", "until = 2020-07-01", "version[1].until", "ends_before_start"),
        ("until = 2025-07-01", 'until = "2025"', "version[1].until", "wrong_type"),
        ("limit = { days = 8", "limit = { days = -8", "version[1].limit.days", "negative"),
        ('kind = "working"', 'kind = "workdays"', "version[1].limit.kind", "unknown_name"),
        (
            'kind = "working", verified = "unverified"',
            'kind = "working"',
            "version[1].limit.verified",
            "missing_key",
        ),
        ("limit = { days = 8", "old = { days = 8", "version[1].limit", "missing_limit"),
        ('verified = "secondary"', 'verified = "sure"', "version[1].verified", "unknown_name"),
        ('code = "local:III.9a"', 'code = "local:III.9z"', "code", "file_name"),
        ("steps = [", 'unverified = ["limit"]\nsteps = [', "version[1].unverified", "marked_twice"),
        ("steps = [", 'unverified = ["sets"]\nsteps = [', "version[1].unverified[1]", "unknown_name"),
        ("steps = [", "unverified = 5\nsteps = [", "version[1].unverified", "wrong_type"),
        ('roles = ["deceased"', "roles = [{}", "roles[1]", "unknown_name"),
        ("components = [", "components = [5, ", "version[1].components[1]", "wrong_type"),
        ("fee = 0", "fee = ", "", "not_toml"),
    ],
)
def test_a_mistake_is_told_with_file_key_and_code(
    folder: Path, old: str, new: str, key: str, code: str
) -> None:
    broken(folder / "procedures" / SURVIVORS, old, new)
    assert (SURVIVORS, key, code) in [(p.file, p.field, p.code) for p in check(folder)]


PROMISE = 'promises = [{ days = 9, kind = "working", verified = "unverified", source = "s" }]\nsteps = ['


@pytest.mark.parametrize(
    ("new", "key", "code"),
    [
        (PROMISE, "version[1].promises[1].days", "promise_too_long"),
        (
            PROMISE.replace(
                "}]", "}, { days = 1, kind = 'working', verified = 'unverified', source = 's' }]"
            ),
            "version[1].promises[2]",
            "duplicate_promise",
        ),
        (PROMISE.replace('"unverified"', '"sure"'), "version[1].promises[1].verified", "unknown_name"),
    ],
)
def test_a_promise_must_keep_within_the_law_and_be_one(folder: Path, new: str, key: str, code: str) -> None:
    broken(folder / "procedures" / SURVIVORS, "steps = [", new)
    assert (key, code) in [(p.field, p.code) for p in check(folder)]


def test_a_mistake_that_later_versions_inherit_is_told_once(folder: Path) -> None:
    broken(folder / "procedures" / SURVIVORS, '"desk_forwards"', '"desk_forward"')
    assert [(p.field, p.code) for p in check(folder)] == [("version[1].steps[4]", "unknown_name")]


def test_all_mistakes_of_a_file_are_told_at_once(folder: Path) -> None:
    path = folder / "procedures" / SURVIVORS
    broken(path, "fee = 0", "fee = -1")
    broken(path, '"desk_forwards"', '"desk_forward"')
    broken(path, "until = 2025-07-01", "until = 2025-08-01")
    assert {p.code for p in check(folder)} == {"negative", "unknown_name", "overlap"}


def test_two_files_with_one_code_are_told_both(folder: Path) -> None:
    procedures = folder / "procedures"
    shutil.copy(procedures / SURVIVORS, procedures / "III.9a-again.toml")
    assert [(p.file, p.code) for p in check(folder)] == [
        ("III.9a-again.toml", "duplicate_code"),
        (SURVIVORS, "duplicate_code"),
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "code"),
    [
        ("forms.toml", "until = 2025-07-01", "until = 2026-07-01", "01", "overlap"),
        ("forms.toml", 'en = "Refusal"', 'fr = "Refus"', "set[1].forms[3].en", "missing_translation"),
        (
            "components.toml",
            'form = "09-HSB"',
            'form = "9-HSB"',
            "relatives_declaration.form",
            "unknown_name",
        ),
        (
            "components.toml",
            'held_in = "contributions"',
            'held_in = "drawer"',
            "si_book.held_in",
            "unknown_name",
        ),
        ("steps.toml", 'who = "employer"', 'who = "boss"', "employer_files_30.who", "unknown_name"),
        ("supplements.toml", 'after = "pause"', 'after = "stop"', "decree_61.after", "unknown_name"),
        ("terms.toml", "[channels]", "[chanels]", "channels", "empty"),
    ],
)
def test_a_mistake_in_the_shared_words_is_told(
    folder: Path, file: str, old: str, new: str, key: str, code: str
) -> None:
    broken(folder / file, old, new)
    assert (file, key, code) in [(p.file, p.field, p.code) for p in check(folder)]


@pytest.mark.parametrize("file", ["terms.toml", "forms.toml", "acts.toml"])
def test_a_missing_file_is_told(folder: Path, file: str) -> None:
    (folder / file).unlink()
    assert (file, "", "missing_file") in [(p.file, p.field, p.code) for p in check(folder)]


def test_a_form_that_was_not_in_use_is_told(folder: Path) -> None:
    broken(folder / "forms.toml", "from = 2019-05-01", "from = 2019-05-01\nuntil = 2020-01-01")
    assert {(p.field, p.code) for p in check(folder)} >= {("version[1].components[3]", "form_not_in_use")}


def test_a_broken_catalogue_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(folder / "procedures" / SURVIVORS, "fee = 0", "fee = -1")
    monkeypatch.setattr(load, "FOLDER", folder)
    load._reading.cache_clear()
    with pytest.raises(BrokenCatalogue, match=SURVIVORS):
        load.procedures()
    load._reading.cache_clear()

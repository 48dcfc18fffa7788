"""Finding a procedure as people type: without marks, by a beginning, by a form, by what happened."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.catalogue import by_life_event, find, life_events, procedures

DAY = date(2023, 4, 3)


def codes(text: str, day: date = DAY) -> list[str]:
    return [p.code.removeprefix("local:") for p in find(text, day)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("tử tuất", "III.9a"),
        ("tu tuat", "III.9a"),
        ("TU TUA huu tri", "III.9b"),
        ("tai nạn tái phát", "III.5"),
        ("survivors pensioner", "III.9b"),
        ("III.9c", "III.9c"),
    ],
)
def test_a_name_is_found_with_or_without_marks_in_both_languages(text: str, first: str) -> None:
    assert codes(text)[0] == first


def test_a_form_finds_its_procedures() -> None:
    assert codes("05A-HSB") == ["III.4", "III.6", "III.7"]


def test_names_stand_before_papers() -> None:
    found = codes("ủy quyền")
    assert found[0] == "V.2"
    assert "III.10" in found


def test_what_is_not_known_on_the_day_is_not_found() -> None:
    assert "III.17" not in codes("hưu trí xã hội")
    assert "III.17" in codes("hưu trí xã hội", date(2025, 7, 1))


def test_nothing_is_found_for_words_that_stand_nowhere() -> None:
    assert codes("giấy phép lái xe") == []


def test_an_empty_text_shows_the_whole_list_of_the_day() -> None:
    assert codes("") == [p.code.removeprefix("local:") for p in procedures() if p.known_on(DAY)]


def test_a_life_event_leads_to_its_procedures() -> None:
    assert {"local:III.9a", "local:III.9b", "local:V.3b"} <= {p.code for p in by_life_event("death", DAY)}
    assert {p.code for p in by_life_event("work_accident", DAY)} == {
        "local:III.4",
        "local:III.5",
        "local:III.6",
        "local:III.7",
    }


def test_every_life_event_leads_somewhere() -> None:
    assert all(by_life_event(event.key, date(2026, 1, 1)) for event in life_events())

"""What the law sets, for everybody: by topic and day, each value with its history and verification."""

from __future__ import annotations

import pytest
from django.test import Client

from motcua.law.parameters.files import Topic, topics
from tests.faces.pages.visiting import Page, read


def page(path: str, language: str = "en", **asked: str) -> Page:
    client = Client()
    client.cookies["django_language"] = language
    return read(client.get(path, asked))


def test_the_topics_tell_how_many_values_they_hold_and_how_many_nobody_could_verify(db: None) -> None:
    text = page("/law/", on="01/08/2026").text
    assert "Health insurance 17 values, 4 not verified" in text
    assert "Base salary and reference level 1 value " in text


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.key)
def test_every_topic_and_its_parameters_have_a_page(topic: Topic, db: None) -> None:
    shown = page("/law/", topic=topic.key, on="01/08/2026")
    assert shown.response.status_code == 200
    linked = {str(has.get("href")).partition("?")[0] for tag, has in shown.tags if tag == "a"}
    assert {f"/law/{name}" for name in topic.names} <= linked
    assert page(f"/law/{topic.names[0]}", "vi").response.status_code == 200


def test_a_value_is_that_of_the_day_with_its_instrument(db: None) -> None:
    text = page("/law/base_salary", on="2024-01-15").text
    assert "1,800,000 dong a month" in text
    assert "Nghị định 24/2023/NĐ-CP" in text


def test_a_day_without_a_value_is_told_so(db: None) -> None:
    assert "No value is known for 01/02/2021." in page("/law/indexation.2013", on="01/02/2021").text


def test_the_chart_says_in_words_what_the_table_says_in_rows(db: None) -> None:
    shown = page("/law/base_salary", "vi")
    assert "Mức lương cơ sở: thay đổi theo thời gian" in shown.text
    assert shown.text.count("01/07/2019 đến 30/06/2023") >= 2
    (chart,) = [has for tag, has in shown.tags if tag == "svg" and has.get("role") == "img"]
    assert set(str(chart["aria-labelledby"]).split()) <= set(shown.ids)


def test_what_is_not_verified_is_dashed_and_says_so(db: None) -> None:
    shown = page("/law/one_time.loss_percent", on="01/01/2020")
    assert [has["class"] for tag, has in shown.tags if tag == "line" and "level" in str(has["class"])] == [
        "level unsure",
        "level",
    ]
    assert "How well known not verified" in shown.text


def test_parameters_are_found_by_words_without_accents(db: None) -> None:
    text = page("/law/", "vi", q="mai tang", on="01/08/2026").text
    assert "Trợ cấp mai táng, số lần mức lương cơ sở (mức tham chiếu) 10 lần" in text
    assert "Mức lương cơ sở từ" not in text


def test_a_day_that_does_not_exist_is_told_at_its_field_and_kept(db: None) -> None:
    shown = page("/law/", on="31/02/2023")
    assert shown.fields["on"]["aria-invalid"] == "true"
    assert shown.values["on"] == "31/02/2023"

"""Before and after a change, at the desk: what is said, to whom, and what is not."""

from __future__ import annotations

import json

import pytest

from motcua.insight.counting.scope import office_called
from motcua.site.clock import frozen
from tests.faces.pages.visiting import Page, read, visitor
from tests.insight.after.constructed import take_for_read
from tests.insight.quarter import on
from tests.story import YEN_DUNG, Cast

PAGE = "/desk/reports/after"


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    take_for_read(monkeypatch)


def seen(cast: Cast, login: str = "quyen", language: str = "en", more: str = "") -> Page:
    with frozen(on(7, 4)):
        return read(visitor(cast.people[login], language).get(f"{PAGE}?on=2023-04-01{more}"))


def test_two_weeks_tell_nothing_and_the_page_says_why(cast: Cast) -> None:
    text = seen(cast).text
    assert "It cannot be told yet what the change did." in text
    assert "In 10 places the office competent for 6 procedures changed on 01/04/2023" in text
    assert "Fewer than three whole months before the change are known here." in text
    assert "Cannot be told yet." in text


def test_what_changed_how_sure_and_beside_the_forecast(cast: Cast, known: None) -> None:
    text = seen(cast).text
    assert "Better: 4" in text
    assert "days sooner than the comparison let expect." in text
    assert "other procedures of the same places, whose office stayed the same" in text
    assert "the season falls out" in text
    assert "The ranges overlap: the forecast is not refuted." in text
    assert "days sooner" not in seen(cast, language="vi").text


def test_the_forecast_is_for_the_heads_of_the_province(cast: Cast, known: None) -> None:
    assert "The forecast, and what came" not in seen(cast, "hoa").text
    assert "/desk/whatif/bac-giang" not in str(seen(cast, "hoa").tags)
    assert "/desk/whatif/bac-giang" in str(seen(cast, "quyen").tags)


def test_another_province_and_a_day_without_change(cast: Cast) -> None:
    office = office_called(YEN_DUNG, on(7, 4).date())
    assert seen(cast, "khach", more=f"&office={office}").response.status_code == 404
    assert "no competent office changed here" in seen(cast, "khach").text


def test_programs_get_the_same(cast: Cast, known: None) -> None:
    values = json.loads(seen(cast, more="&as=json").response.content)
    assert values["measures"]["median"]["refused"] is None
    assert len(values["procedures"]) == 6

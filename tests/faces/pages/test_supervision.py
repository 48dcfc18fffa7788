"""The supervisor's pages: his offices in figures, the map of the process, and no person in either."""

from __future__ import annotations

import pytest

from motcua.insight.supervision.rules import BEHIND
from motcua.journey.status import Status
from tests.faces.pages.visiting import read, visitor
from tests.story import Cast
from tests.work.walk import walked

BOARD, MAP = "/desk/supervision", "/desk/supervision/process"
PERSONAL = ("Trần Văn Đức", "Nguyễn Thị Hạnh", "024058912346", "024160912345")


@pytest.fixture
def work(cast: Cast) -> Cast:
    walked(cast, Status.DELIVERED)
    walked(cast, Status.PROPOSED)
    return cast


def test_whoever_does_not_supervise_is_told_why(work: Cast) -> None:
    for path in (BOARD, MAP, f"{BOARD}/{work.mua.office}/open"):
        response = visitor(work.mua).get(path)
        assert response.status_code == 403
        assert "Supervision belongs to directors" in read(response).text
    assert BOARD not in visitor(work.mua).get("/desk/").content.decode()
    assert BOARD in visitor(work.hoa).get("/desk/").content.decode()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_person_stands_on_the_pages(work: Cast, language: str) -> None:
    for who in (work.hoa, work.quyen):
        browser = visitor(who, language)
        for path in (BOARD, f"{BOARD}/{work.hoa.office}/open", MAP, f"{MAP}?step=propose"):
            told = browser.get(path).content.decode()
            assert not [name for name in PERSONAL if name in told]


def test_the_board_leads_from_a_figure_to_its_dossiers(work: Cast) -> None:
    browser = visitor(work.quyen)
    page = read(browser.get(BOARD))
    address = f"{BOARD}/{work.hoa.office}/open"
    assert ("a", {"href": address}) in page.tags
    assert "00002/2023/24221" in read(browser.get(address)).text
    assert "by officer" not in page.text


def test_the_map_says_what_it_shows_and_has_it_in_tables(work: Cast) -> None:
    page = read(visitor(work.hoa).get(MAP))
    assert "2 dossiers; the map shows" in page.text
    assert "Most waiting is before" in page.text or "Approve" in page.text
    assert [has for tag, has in page.tags if tag == "svg" and "flow-map" in str(has.get("class"))]
    assert "The map as a table" in page.text
    assert "Handed over between officers" in page.text
    assert "Handed over between officers" not in read(visitor(work.quyen).get(MAP)).text


def test_behind_a_step_stand_the_dossiers_that_waited(work: Cast) -> None:
    page = read(visitor(work.hoa).get(f"{MAP}?step=propose"))
    assert "Waited longest before “Propose”" in page.text
    assert "00001/2023/24221" in page.text


def test_a_period_without_dossiers_says_what_to_do(work: Cast) -> None:
    page = read(visitor(work.hoa).get(f"{MAP}?first=01/01/2020&last=31/01/2020"))
    assert "Choose a longer period" in page.text


def test_a_day_that_is_none_is_told_at_its_field(work: Cast) -> None:
    page = read(visitor(work.hoa).get(f"{MAP}?first=31/02/2023"))
    assert page.fields["first"].get("aria-invalid") == "true"
    assert page.values["first"] == "31/02/2023"


def test_every_call_leads_to_a_list_that_there_is(work: Cast) -> None:
    for name in BEHIND.values():
        assert visitor(work.hoa).get(f"{BOARD}/{work.hoa.office}/{name}").status_code == 200

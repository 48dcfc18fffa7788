"""The forecast of a reform: for the heads of the province, told in words, never computed by a page."""

from __future__ import annotations

import pytest

from motcua.desk.views import whatif
from tests.faces.pages.visiting import visitor
from tests.story import Cast

FORECAST = "/desk/whatif/bac-giang"


@pytest.mark.parametrize("path", ["/desk/whatif", FORECAST, f"{FORECAST}.pdf"])
@pytest.mark.parametrize("login", ["mua", "hoa", "binh", "admin"])
def test_others_are_told_whom_it_is_for(cast: Cast, login: str, path: str) -> None:
    response = visitor(cast.people[login]).get(path)
    assert response.status_code == 403
    assert "for the director and the deputy directors of the province" in response.content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Not compared with real dossiers", "How sure that is", "our assumptions", "seed 20230401")),
        ("vi", ("Chưa đối chiếu với hồ sơ thực tế", "Mức độ chắc chắn", "là giả định", "số gieo 20230401")),
    ],
)
def test_the_first_screen_says_what_how_sure_and_on_what(
    cast: Cast, language: str, words: tuple[str, ...]
) -> None:
    text = visitor(cast.quyen, language).get(FORECAST).content.decode()
    for one in words:
        assert one in text


def test_the_paper_is_a_pdf(cast: Cast) -> None:
    response = visitor(cast.quyen).get(f"{FORECAST}.pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")


@pytest.mark.parametrize("path", [FORECAST, f"{FORECAST}.pdf"])
def test_a_page_never_computes(cast: Cast, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr(whatif, "kept", lambda scenario: None)
    response = visitor(cast.quyen).get(path)
    assert response.status_code == 403
    assert "is not computed yet" in response.content.decode()


def test_an_unknown_scenario_is_named(cast: Cast) -> None:
    response = visitor(cast.quyen).get("/desk/whatif/ha-noi")
    assert response.status_code == 400
    assert "There are: bac-giang" in response.content.decode()


def test_only_heads_of_the_province_see_the_way_there(cast: Cast) -> None:
    assert "/desk/whatif" in visitor(cast.quyen).get("/desk/").content.decode()
    assert "/desk/whatif" not in visitor(cast.hoa).get("/desk/").content.decode()

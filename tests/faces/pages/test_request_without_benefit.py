"""A lost card at the desk: nothing is computed, the officer says what was done."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from motcua.dossiers.models import Dossier, Line
from motcua.journey.table import Act
from tests.faces.pages.visiting import Page, at, read, visitor
from tests.story import Cast
from tests.work.walk import do

CARD = "/desk/reception/local:II.1c"


def handed_in(desk: Client) -> Page:
    form = read(desk.get(CARD)).values
    people = {f"{who}.full_name": "Nguyễn Thị Hạnh" for who in ("applicant", "subject")}
    wish: dict[str, Any] = {**form, **people, "area_code": "221", "do": "receive"}
    return read(desk.post(CARD, {**wish, "components.personal_declaration.originals": "1"}))


@pytest.fixture
def dossier(cast: Cast) -> Dossier:
    page = handed_in(visitor(cast.mua))
    assert page.response.status_code == 302, page.text
    received = Dossier.objects.get()
    do(Act.TAKE, cast.thang, received.pk)
    return received


def test_the_desk_asks_for_no_benefit(cast: Cast) -> None:
    page = read(visitor(cast.mua).get(CARD))
    assert "lines.0.benefit" not in page.fields
    assert "What is asked for" not in page.text


def test_the_line_is_the_procedure(cast: Cast, dossier: Dossier) -> None:
    page = read(visitor(cast.thang).get(at(dossier.pk)))
    assert ("a", at(dossier.pk, "lines/0")) in [(tag, has.get("href")) for tag, has in page.tags]


def test_nothing_is_settled_without_a_word(cast: Cast, dossier: Dossier) -> None:
    page = read(visitor(cast.thang).post(at(dossier.pk, "lines/0"), {"do": "grant", "reason": ""}))
    assert "Say in a few words what was done" in page.text
    assert Line.objects.get().outcome == "pending"


@pytest.mark.parametrize(("do", "outcome"), [("grant", "granted"), ("deny", "denied")])
def test_it_is_settled_with_a_word(cast: Cast, dossier: Dossier, do: str, outcome: str) -> None:
    assessor = visitor(cast.thang)
    response = assessor.post(at(dossier.pk, "lines/0"), {"do": do, "reason": "Đã cấp lại thẻ."})
    assert response.headers["Location"] == at(dossier.pk)
    assert (Line.objects.get().outcome, Line.objects.get().reason) == (outcome, "Đã cấp lại thẻ.")


def test_what_cannot_be_promised_is_not_offered(cast: Cast) -> None:
    page = read(visitor(cast.mua).get("/desk/reception"))
    links = [has.get("href") for tag, has in page.tags if tag == "a"]
    assert CARD in links
    assert "/desk/reception/local:IV.3b" not in links
    assert "Its time limit is not recorded" in page.text

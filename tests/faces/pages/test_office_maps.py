"""Maps on the pages: what they say first, where each office leads, and that none is dropped."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext

from motcua.authority.acting import by_login
from motcua.authority.models import Level, Office, OfficeName, Officer, Post, Role
from motcua.journey.status import Status
from motcua.site.clock import frozen
from tests.faces.pages.visiting import Page, read, visitor
from tests.story import AFTER, Cast
from tests.work.walk import walked

BOARD = "/desk/supervision"
WHO = "/desk/competence?procedure=local:III.9b&area=221&day=31/03/2023&other_day=03/04/2023"


@pytest.fixture
def work(cast: Cast) -> Cast:
    walked(cast, Status.PROPOSED)
    walked(cast, Status.IN_PROCESS)
    return cast


def maps(page: Page) -> int:
    return sum("point-map" in str(has.get("class")) and tag == "svg" for tag, has in page.tags)


def on_map(page: Page) -> dict[str, str]:
    """What each symbol says, and where it leads."""
    links = [has for tag, has in page.tags if tag == "a" and has.get("aria-label")]
    return {str(has["aria-label"]): str(has["href"]) for has in links}


def test_lateness_is_told_in_a_sentence_before_the_map(work: Cast) -> None:
    with frozen(AFTER + timedelta(30)):
        page = read(visitor(work.quyen).get(BOARD))
    told = "1 of 11 offices is behind: Yen Dung District Social Security, 2 of 2 open dossiers late."
    assert told in page.text
    assert len(page.ids) == len(set(page.ids))
    symbols = on_map(page)
    assert len(symbols) == 11
    late = f"{BOARD}/{work.hoa.office}/late"
    assert symbols["Yen Dung District Social Security: 2 of 2 open dossiers are late"] == late


def test_every_symbol_leads_to_dossiers_or_an_empty_list(work: Cast) -> None:
    browser = visitor(work.quyen)
    for respect in ("late", "load", "returns"):
        for address in on_map(read(browser.get(f"{BOARD}?map={respect}"))).values():
            assert browser.get(address).status_code == 200


@pytest.mark.parametrize(
    ("respect", "told"),
    [
        ("late", "No office is behind."),
        ("load", "Yen Dung District Social Security has most in hand: 2 open dossiers, 1 assessors."),
        ("returns", "Nothing came back within 28 days."),
        ("everything", "No office is behind."),
    ],
)
def test_the_switch_changes_what_the_map_shows(work: Cast, respect: str, told: str) -> None:
    assert told in read(visitor(work.quyen).get(f"{BOARD}?map={respect}")).text


def test_a_head_of_one_office_has_no_map(work: Cast) -> None:
    assert maps(read(visitor(work.hoa).get(BOARD))) == 0


def test_an_office_without_a_known_seat_stands_below_the_map_by_name(work: Cast) -> None:
    new = Office.objects.create(
        code="24999",
        level=Level.DISTRICT,
        parent_id=work.quyen.office,
        validity=DateRange(date(2020, 1, 1), None),
    )
    OfficeName.objects.create(
        office=new, vi="BHXH huyện Mới", en="Moi District Social Security", validity=new.validity
    )
    page = read(visitor(work.quyen).get(BOARD))
    assert "position of the seat is not known: Moi District Social Security: 0 of 0" in page.text
    assert len(on_map(page)) == 11


def test_the_centre_sees_the_provinces_that_are_below_it(work: Cast) -> None:
    centre = Office.objects.create(
        code="00000", level=Level.CENTRAL, validity=DateRange(date(2020, 1, 1), None)
    )
    OfficeName.objects.create(
        office=centre, vi="BHXH Việt Nam", en="Vietnam Social Security", validity=centre.validity
    )
    Office.objects.filter(level=Level.PROVINCE, code__endswith="000").exclude(pk=centre.pk).update(
        parent=centre
    )
    officer = Officer.objects.create_officer("trunguong", "Trung ương", "motcua-demo-2023")
    Post.objects.create(officer=officer, office=centre, role=Role.SUPERVISOR, validity=centre.validity)
    page = read(visitor(by_login("trunguong", AFTER.date())).get(BOARD))
    assert len(on_map(page)) == 63
    assert maps(page) - 3 == 4  # three keys; north and south, for a phone and for a desk
    assert "not known: Vietnam Social Security: 0 of 0" in page.text


def test_who_decides_is_drawn_for_both_days_and_what_changed_is_marked(work: Cast) -> None:
    page = read(visitor(work.mua).get(WHO))
    assert "On 31/03/2023 Bac Giang Province Social Security decides for all 10 areas." in page.text
    told = "On 03/04/2023 10 offices decide, each for the areas that it serves. 11 offices decide for other"
    assert told in page.text
    symbols = on_map(page)
    assert "Bac Giang Province Social Security: decides for 10 areas" in symbols
    assert "Bac Giang Province Social Security: decides for no area (changed)" in symbols
    viet_yen = symbols["Viet Yen District Social Security: decides for 1 area (changed)"]
    assert viet_yen == "/desk/competence?procedure=local%3AIII.9b&area=222&day=03%2F04%2F2023"
    assert "Viet Yen District Social Security" in read(visitor(work.mua).get(viet_yen)).text


def test_every_province_is_drawn_and_leads_to_its_own_map(work: Cast) -> None:
    browser = visitor(work.mua)
    page = read(browser.get(f"{WHO}&where=country"))
    assert "the provincial office decides in 63 of 63 provinces." in page.text
    assert "in 62 of 63 provinces, an office below it in 1: Bac Giang." in page.text
    lang_son = on_map(page)["Lang Son Province Social Security: decides itself"]
    province = read(browser.get(lang_son))
    assert "Lang Son Province Social Security decides for all 11 areas." in province.text
    assert province.values["area"] == "178"


def test_the_maps_do_not_ask_more_where_there_is_more(work: Cast) -> None:
    browser = visitor(work.quyen)
    counts = []
    for _ in range(2):
        for path in (BOARD, WHO):
            with CaptureQueriesContext(connection) as queries:
                assert browser.get(path).status_code == 200
            counts.append(len(queries))
        walked(work, Status.PROPOSED)
    assert counts[:2] == counts[2:]


@pytest.mark.parametrize(
    "path", ["procedure=x&area=y&day=3/4/2023", "procedure=local:III.9b&area=07681&day=3/4/2023"]
)
@pytest.mark.parametrize("where", ["", "&where=country", "&where=moon"])
def test_what_makes_no_sense_is_answered_without_a_map_or_with_nobody(
    work: Cast, path: str, where: str
) -> None:
    response = visitor(work.mua).get(f"/desk/competence?{path}{where}")
    assert response.status_code == 200


def test_no_office_is_named_twice(work: Cast) -> None:
    """Bac Giang is a province and a city; both are called so that they can be told apart."""
    page = read(visitor(work.quyen, "vi").get(BOARD))
    assert "tỉnh Bắc Giang" in page.text
    assert "TP. Bắc Giang" in page.text

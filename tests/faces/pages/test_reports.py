"""Reports at the desk: who is shown whose numbers, that each leads to its dossiers, how they leave."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.test import Client

from motcua.authority.models import Office, Role
from motcua.site.clock import frozen
from tests.faces.pages.visiting import Page, read, visitor
from tests.insight.quarter import Quarter, on
from tests.story import VIET_YEN, YEN_DUNG
from tests.work.walk import appointed

INDEX = "/desk/reports?period=2023Q3"
DOSSIERS = "/desk/reports/dossiers?period=2023Q3"
BEHIND = "/desk/reports/dossiers/behind?period=2023Q3"


@pytest.fixture(autouse=True)
def october(monday: None) -> Iterator[None]:
    with frozen(on(15, 10)):
        yield


@pytest.fixture
def director(quarter: Quarter) -> Client:
    return visitor(quarter.cast.hoa)


def links(page: Page) -> list[str]:
    return [str(has["href"]) for tag, has in page.tags if tag == "a" and has.get("href")]


def test_the_first_screen_tells_points_losses_and_what_is_not_known(director: Client) -> None:
    text = read(director.get(INDEX)).text
    assert "Yen Dung District Social Security, Quarter 3/2023" in text
    assert "of the 46 points that can be scored here" in text
    assert "54 of the 100 points of the decision rest on data that this system does not hold yet" in text
    assert "Dossiers on time or early 7.37 points missed: 12 of 19, 63.16%." in text
    assert "See the 7 dossiers" in text
    assert "Petitions are not held here yet." in text


def test_where_the_points_come_from_is_said_in_the_readers_language(quarter: Quarter) -> None:
    vietnamese = read(visitor(quarter.cast.hoa, "vi").get(INDEX)).text
    assert "Tin, bài về Quyết định 766/QĐ-TTg" in vietnamese
    assert "Decision 766" not in vietnamese


def test_what_pulls_the_score_down_is_one_click_away(director: Client, quarter: Quarter) -> None:
    way = next(link for link in links(read(director.get(INDEX))) if link.endswith("measure=late"))
    page = read(director.get(way))
    assert "Late: 7 dossiers" in page.text
    assert quarter.codes["asked twice"] in page.text
    assert "Counted late: papers were asked for more than once." in page.text
    assert quarter.codes["paused"] not in page.text


def test_every_number_leads_to_as_many_dossiers(director: Client) -> None:
    page = read(director.get(DOSSIERS))
    ways = [link for link in links(page) if "/behind" in link]
    assert len(ways) > 40
    for way in ways:
        found = read(director.get(way))
        assert found.response.status_code == 200
        assert sum(link.startswith("/desk/dossiers/") for link in links(found)) > 0, way


def test_no_dossier_is_on_two_pages(director: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motcua.desk.views.reports.PAGE", 5)
    monkeypatch.setattr("motcua.insight.reports.behind.behind.__defaults__", (1, 5))
    seen: list[str] = []
    for number in (1, 2, 3, 4):
        page = read(director.get(f"{BEHIND}&measure=in_hand&page={number}"))
        seen += [link for link in links(page) if link.startswith("/desk/dossiers/")]
    assert len(seen) == len(set(seen)) == 19


def test_very_many_are_not_listed_at_once(director: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motcua.insight.reports.behind.AT_ONCE", 5)
    assert "too many to list at once" in read(director.get(f"{BEHIND}&measure=in_hand")).text


def test_a_province_sees_its_districts_and_a_district_itself(quarter: Quarter, director: Client) -> None:
    office = Office.objects.get(code=YEN_DUNG).pk
    supervisor = visitor(quarter.cast.quyen)
    assert "12 of 20" in read(supervisor.get(INDEX)).text
    assert "12 of 19" in read(supervisor.get(f"{INDEX}&office={office}")).text
    neighbour = visitor(appointed("xa", VIET_YEN, Role.DIRECTOR))
    assert "0 of 1" in read(neighbour.get(INDEX)).text
    for path in (INDEX, DOSSIERS, BEHIND, "/desk/reports/procedures?period=2023Q3"):
        assert neighbour.get(f"{path}&office={office}").status_code == 404


def test_a_desk_of_the_province_sees_its_own_and_a_stranger_nothing(quarter: Quarter) -> None:
    for acting in (quarter.cast.tam, quarter.cast.khach):
        text = read(visitor(acting).get(INDEX)).text
        assert "No case in this period." in text
        assert "on_time" not in text


def test_without_a_post_there_is_nothing_to_see(quarter: Quarter) -> None:
    assert Client().get(INDEX).status_code == 302


def test_the_report_stands_against_the_period_before_and_a_year_ago(director: Client) -> None:
    text = read(director.get(DOSSIERS)).text
    assert "Quarter 3/2023 Quarter 2/2023 Against before Quarter 3/2022 Against a year ago" in text
    assert "Settled 14 1 +1,300.0% 0 –" in text
    assert "Settled 14 a year ago 0 (–)" in text


def test_it_leaves_the_house_as_csv_json_and_pdf(director: Client) -> None:
    for path in (INDEX, DOSSIERS):
        csv = director.get(f"{path}&as=csv")
        assert csv.content.decode().startswith("\ufeffperiod,office_code,")
        assert "24221-2023Q3.csv" in csv.headers["Content-Disposition"]
        assert director.get(f"{path}&as=pdf").content.startswith(b"%PDF")
    values = json.loads(director.get(f"{INDEX}&as=json").content)
    assert values["groups"][1]["indicators"][0]["denominator"] == 19
    totals = json.loads(director.get(f"{DOSSIERS}&as=json").content)["totals"]
    assert totals["settled"] == {"now": 14, "before": 1, "year_before": 0}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/desk/reports?period=x", 400),
        ("/desk/reports?period=2022-06", 200),
        ("/desk/reports?period=2021Q1", 400),
        ("/desk/reports?office=999999999999999999", 200),
        ("/desk/reports?office=99999", 404),
        ("/desk/reports/dossiers?period=2021Q1", 200),
        ("/desk/reports/dossiers/behind?measure=nothing", 403),
        ("/desk/reports/dossiers/behind?measure=late-nothing", 403),
        ("/desk/reports/dossiers/behind?measure=late&page=x", 200),
        ("/desk/reports/procedures?measure=late", 403),
    ],
)
def test_an_odd_address_is_answered_in_words(director: Client, path: str, status: int) -> None:
    assert director.get(path).status_code == status


def test_only_heads_find_the_way_in_their_menu(quarter: Quarter, director: Client) -> None:
    assert "/desk/reports" in links(read(director.get("/desk/")))
    assert "/desk/reports" not in links(read(visitor(quarter.cast.mua).get("/desk/")))

"""Reports for programs: the figures of the pages and of the command line, and nothing out of sight."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from motcua.insight.counting.scope import office_called
from motcua.site.clock import frozen
from tests.faces.api.calling import Caller, by_token
from tests.faces.pages.visiting import visitor
from tests.insight.quarter import Quarter, on
from tests.story import YEN_DUNG


@pytest.fixture
def director(quarter: Quarter) -> Iterator[Caller]:
    with frozen(on(15, 10)):
        yield by_token(quarter.cast.hoa)


@pytest.mark.parametrize(("path", "page"), [("index", "reports"), ("dossiers", "reports/dossiers")])
def test_the_figures_are_those_of_the_page(director: Caller, quarter: Quarter, path: str, page: str) -> None:
    shown = json.loads(visitor(quarter.cast.hoa, "vi").get(f"/desk/{page}?period=2023Q3&as=json").content)
    told = director.get(f"reports/{path}", period="2023Q3").json()
    assert told.pop("moment")[:19] == shown.pop("moment")[:19]
    assert told == shown


def test_an_indicator_that_is_not_held_says_why_and_is_not_scored(director: Caller) -> None:
    found = director.get("reports/index", period="2023Q3").json()
    by_number = {one["number"]: one for group in found["groups"] for one in group["indicators"]}
    assert (by_number["2.1"]["numerator"], by_number["2.1"]["denominator"]) == (12, 19)
    unknown = by_number["5.2"]
    assert (unknown["state"], unknown["score"], unknown["numerator"]) == ("not_held", None, None)
    assert unknown["missing"]


def test_every_number_leads_to_its_dossiers(director: Caller, quarter: Quarter) -> None:
    totals = director.get("reports/dossiers", period="2023Q3").json()["totals"]
    late = director.get("reports/behind", period="2023Q3", measure="settled_late").json()
    assert late["count"] == len(late["dossiers"]) == totals["settled_late"]["now"] > 0
    assert quarter.codes["asked twice"] in [one["code"] for one in late["dossiers"]]
    assert director.get("reports/behind", measure="x").json()["error"]["code"] == "no_measure"


def test_too_many_dossiers_are_refused_with_what_to_do(
    director: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("motcua.insight.reports.behind.AT_ONCE", 5)
    refused = director.get("reports/behind", period="2023Q3")
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "too_many_dossiers")


def test_what_is_no_period_or_out_of_sight_is_refused(director: Caller, quarter: Quarter) -> None:
    assert director.get("reports/index", period="autumn").json()["error"]["code"] == "no_period"
    assert director.get("reports/index", period="1999").json()["error"]["code"] == "no_index"
    foreign = by_token(quarter.cast.khach)
    own = office_called(YEN_DUNG, on(15, 10).date())
    for path in ("index", "dossiers", "behind", "changes", "after"):
        assert foreign.get(f"reports/{path}", office=own).status_code == 404, path

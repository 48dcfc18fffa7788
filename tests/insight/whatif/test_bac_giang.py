"""Bac Giang, 2022 to 2023: the scenario keeps to what is told, and its forecast says what it cannot say."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from django.utils import translation

from motcua.cli.answering import table
from motcua.clock import DayTable
from motcua.insight.whatif.reform import beyond, tables, told
from motcua.insight.whatif.reform import drawn as charts
from motcua.insight.whatif.reform.intake import Openings, counts, dossiers
from motcua.insight.whatif.reform.kept import Forecast, kept
from motcua.insight.whatif.reform.paper import forecast_pdf
from motcua.insight.whatif.reform.played import Question
from motcua.insight.whatif.reform.questions import CannotTell, answerable
from motcua.insight.whatif.reform.shipped import NoScenario, read, shipped
from motcua.insight.whatif.reform.worlds import World, drawn

BAC_GIANG = shipped("bac-giang")
MIDDLE = World(0, {})


@pytest.fixture(params=["vi", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    with translation.override(request.param):
        yield request.param


@pytest.fixture(scope="module")
def known() -> Forecast:
    found = kept(BAC_GIANG)
    assert found is not None, "./motcua whatif bac-giang --json > .../scenarios/bac-giang.json"
    return found


def test_the_figures_of_the_press_are_in_it() -> None:
    numbers = {key: BAC_GIANG.numbers[key] for key in ("people", "survivors.cases", "accidents.cases")}
    assert numbers["people"].likely == 168_000
    assert numbers["survivors.cases"].low == 1_400
    assert numbers["accidents.cases"].likely == 116
    assert {number.known for number in numbers.values()} == {"verified"}
    assert sum(sum(office.staff.values()) for office in BAC_GIANG.offices) == 270
    assert sum(office.level == "district" for office in BAC_GIANG.offices) == 10
    assert str(BAC_GIANG.decided_on) == "2023-04-01"


def test_so_many_dossiers_come_before_the_decision() -> None:
    values = MIDDLE.values(BAC_GIANG)
    came = dossiers(BAC_GIANG, values, Openings.of(BAC_GIANG, DayTable.vietnam()), 0)
    before = came.arrival < (BAC_GIANG.decided_on - BAC_GIANG.first).days * 86_400
    expected = counts(BAC_GIANG, values)
    for place, procedure in enumerate(BAC_GIANG.procedures):
        found = int((before & (came.procedure == place)).sum())
        assert found == pytest.approx(expected[procedure.key], abs=4 * np.sqrt(expected[procedure.key]) + 1)
    assert came.size[before].sum() == pytest.approx(values["people"], rel=0.02)


def test_worlds_fill_the_range_of_every_number_evenly() -> None:
    worlds = drawn(BAC_GIANG)
    for key, number in BAC_GIANG.numbers.items():
        shares = sorted(world.shares.get(key, 0.5) for world in worlds)
        if number.doubtful:
            parts = [int(share * len(worlds)) for share in shares]
            assert parts == list(range(len(worlds)))
            assert number.low <= number.at(shares[0]) <= number.at(shares[-1]) <= number.high


def test_every_number_says_how_it_is_known() -> None:
    for number in BAC_GIANG.numbers.values():
        assert number.known in tables.KNOWN
        assert number.source["vi"]
        assert number.source["en"]
        assert number.unit in tables.UNITS
        assert number.doubtful or number.known == "verified" or number.low == number.likely == number.high


def test_the_kept_forecast_is_what_anybody_computes(known: Forecast) -> None:
    """Its digest is that of the scenario, and the middle world of a number tried comes out as it is kept."""
    assert known["digest"] == BAC_GIANG.digest
    row = known["swings"]["mean"][0]
    for end, share in (("low", 0.05), ("high", 0.95)):
        world = Question(BAC_GIANG).told(World(0, {row["key"]: share}))
        assert world.changed["mean"] - world.without["mean"] == pytest.approx(row[end], abs=0.01)


def test_threads_do_not_change_the_answer() -> None:
    question, worlds = Question(BAC_GIANG), drawn(BAC_GIANG)[:4]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(question.told, worlds)) == [question.told(world) for world in worlds]


def test_it_says_what_it_cannot_say(known: Forecast, language: str) -> None:
    assert known["validated"] is None
    assert set(known["refused"]) == {"cost", "wrong", "satisfaction"}
    assert all(asked and lacks for asked, lacks in beyond.refused(known))


def test_a_missing_number_is_named() -> None:
    with pytest.raises(CannotTell) as refusal:
        answerable(BAC_GIANG.without("citizen.days", "minutes.accidents"))
    assert "citizen.days, minutes.accidents" in refusal.value.english()
    (travel,) = (o for o in answerable(BAC_GIANG.without("visits.collect")) if o.question.key == "travel")
    assert travel.missing == ("visits.collect",)
    assert not travel.possible


def test_a_question_without_its_numbers_is_not_answered() -> None:
    bare = BAC_GIANG.without("visits.collect", "limit.survivors")
    found = Question(bare).told(MIDDLE).changed
    assert "median" in found
    assert not {"km", "visits", "on_time"} & found.keys()


def test_words_tables_and_charts_are_told_in_both_languages(known: Forecast, language: str) -> None:
    leads = told.leads(BAC_GIANG, known)
    assert len(leads) == 4
    changed = known["measures"]["median"]["changed"][1]
    assert f"{changed:.1f}".replace(".", "," if language == "vi" else ".") in leads[0].said
    assert str(known["worlds"]) in told.sure(known)
    assert str(known["known"]["unverified"]) in told.rests(BAC_GIANG, known)
    for one in (
        tables.in_all(known),
        tables.by_step(known),
        tables.by_district(BAC_GIANG, known),
        tables.swings(BAC_GIANG, known),
        tables.numbers(BAC_GIANG),
    ):
        assert all(len(row) == len(one.headings) for row in one.rows)
    assert len(charts.district_days(BAC_GIANG, known).bands) == 20
    assert len(beyond.afterwards(BAC_GIANG, known)) == 4


def test_the_documentation_shows_the_table_as_it_is_printed(known: Forecast) -> None:
    with translation.override("en"):
        one = tables.in_all(known)
        printed = table(one.headings, one.rows)
    assert printed in (Path(__file__).parents[3] / "docs" / "what-if.md").read_text("utf-8")


def test_the_paper_is_the_same_for_the_same_day(known: Forecast, language: str) -> None:
    made = [forecast_pdf(BAC_GIANG, known, BAC_GIANG.decided_on) for _ in range(2)]
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF")


def test_numbers_that_do_not_ascend_are_no_scenario() -> None:
    text = (Path(tables.__file__).with_name("scenarios") / "bac-giang.toml").read_text("utf-8")
    with pytest.raises(ValueError, match="must ascend"):
        read(text.replace("low = 4, likely = 8", "low = 9, likely = 8"))


def test_an_unknown_scenario_is_refused_with_those_that_are_there() -> None:
    with pytest.raises(NoScenario, match=r"no_such_scenario|bac-giang"):
        shipped("ha-noi")

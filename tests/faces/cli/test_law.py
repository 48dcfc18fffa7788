"""`law`: what it sets on a day, and who gains and loses by a change, as text, CSV, JSON, picture and page."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from motcua.cli.main import main
from motcua.law import current

PROPOSAL = """
[[instruments]]
name = "Proposed"
from = 2026-07-01
values.pension_increase = { percent = 10, percent_not_raised = 10 }
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "change.toml").write_text(PROPOSAL, "utf-8")
    lines = [
        "benefit,id,sex,province,amount",
        "pension_increase,A,male,24,3000000",
        "pension_increase,B,female,01,",
    ]
    (tmp_path / "people.csv").write_text("\n".join(lines), "utf-8")
    return tmp_path


def weigh(files: Path, *more: str) -> int:
    population, change = str(files / "people.csv"), str(files / "change.toml")
    return main(["law", "effect", "--population", population, "--on", "2026-07-01", "--set", change, *more])


def test_every_value_in_force_stands_under_its_topic(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "parameters", "--on", "2024-01-15", "--topic", "base_salary", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Base salary and reference level (base_salary), 15/01/2024\n")
    assert "1,800,000 dong a month  01/07/2023" in told
    assert "read in the source itself  Nghị định 24/2023/NĐ-CP" in told


def test_the_values_of_a_day_are_given_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    main(["law", "parameters", "--on", "2026-08-01", "--json"])
    values = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert values["base_salary"]["value"] == 2_530_000
    assert {"topic", "instrument", "source", "verified", "valid_from"} <= values["base_salary"].keys()
    assert "survivor_one_time.barred_child_age" not in values


def test_a_parameter_has_its_history(capsys: pytest.CaptureFixture[str]) -> None:
    main(["law", "parameters", "--history", "base_salary"])
    told = capsys.readouterr().out
    assert told.startswith("Mức lương cơ sở (base_salary)\n")
    assert told.count("đồng/tháng") == len(current().history("base_salary"))


def test_a_name_that_is_not_known_is_answered_with_those_that_are_near(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["law", "parameters", "--history", "base_slary", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("Nothing is called base_slary. Near: base_salary")
    assert main(["law", "parameters", "--topic", "survivor", "--lang", "en"]) == 2
    assert "Near: survivorship" in capsys.readouterr().err


def test_an_effect_is_told_in_words_and_tables(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert weigh(files, "--lang", "en") == 0
    told = capsys.readouterr().out
    assert "1 of 1 people gain, 0 lose, 0 keep what they have; in all +60,000 dong a month" in told
    assert "Tỉnh Bắc Ninh" in told
    assert "1 row was not computed (missing: 1)" in told
    assert "3     B   Before  inputs.amount  Please give this value." in told


def test_an_effect_is_given_exactly_as_csv_and_json(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weigh(files, "--csv")
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert (rows[0]["by"], rows[0]["change"], rows[0]["mean"]) == ("all", "60000", "60000")
    weigh(files, "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["sections"][0]["by"]["sex"]["male"]["gained"] == 60_000
    assert told["problems"][0]["line"] == 3


def test_the_picture_and_the_page_stand_alone(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weigh(files, "--svg", str(files / "e.svg"), "--html", str(files / "e.html"))
    picture = ElementTree.parse(files / "e.svg").getroot()
    words = " ".join(text for text in picture.itertext())
    assert "Tỉnh Bắc Ninh: 100% tăng, 0% giảm" in words
    assert picture.find("{http://www.w3.org/2000/svg}title") is not None
    page = (files / "e.html").read_text("utf-8")
    assert "+60.000" in page
    assert "Vui lòng điền giá trị này." in page
    for text in (page, (files / "e.svg").read_text("utf-8")):
        assert "url(" not in text
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--on", "2026-07-01"], "Please say what to compare"),
        (["--on", "2026-07-01", "--set", "nowhere.toml"], "nowhere.toml cannot be read"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(
    files: Path, capsys: pytest.CaptureFixture[str], words: list[str], reason: str
) -> None:
    assert main(["law", "effect", "--population", str(files / "people.csv"), "--lang", "en", *words]) == 2
    assert capsys.readouterr().err.startswith(reason)


def test_an_invented_population_is_marked_and_can_be_weighed(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["law", "population", "50", "--seed", "7"]) == 0
    people = capsys.readouterr().out
    assert people.count("\nDEMO-") == 50
    (files / "people.csv").write_text(people, "utf-8")
    weigh(files, "--json")
    told = json.loads(capsys.readouterr().out)
    assert (told["rows"], told["problems"]) == (50, [])
    main(["law", "population", "50", "--seed", "7"])
    assert capsys.readouterr().out == people

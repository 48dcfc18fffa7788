"""The branches of the law: what there is comes from the rules, what is reached from running the cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from motcua.law import BENEFITS
from motcua.law.branches import Branch, coverage, worked_cases
from motcua.law.branches.articles import Article, articles_in, listed, resting_on, written
from motcua.law.branches.declared import declared
from motcua.law.branches.page import branches_page
from motcua.law.branches.reached import reached
from tests.ground.law.cases import case, child, wife

PAGE = Path(__file__).parents[3] / "docs" / "law-branches.md"


def funeral(**inputs: Any) -> set[Branch]:
    return reached(case("funeral_allowance", "2023-03-20", **inputs))


def outcomes(branches: set[Branch], kind: str, name: str) -> set[str]:
    return {branch.outcome for branch in branches if (branch.kind, branch.name) == (kind, name)}


def test_a_condition_is_reached_as_met_or_as_not_met() -> None:
    long, short = (funeral(deceased_status="insured", compulsory_months=months) for months in (60, 5))
    time = "Compulsory contributions for 12 months or more"
    assert outcomes(long, "condition", time) == {"met"}
    assert outcomes(short, "condition", time) == {"not met"}


def test_the_law_the_inputs_and_the_choices_of_a_case_are_reached() -> None:
    found = funeral(deceased_status="pensioner")
    assert Branch("funeral_allowance", "regime", "58/2014/QH13") in found
    assert outcomes(found, "input", "deceased_status") == {"pensioner"}
    assert outcomes(found, "choice", "funeral_allowance: opened") == {"yes"}


def test_the_items_of_a_list_count_too() -> None:
    inputs: dict[str, Any] = {
        "deceased_status": "pensioner",
        "relatives": [child("2015-01-01"), wife("1950-01-01")],
    }
    found = reached(case("monthly_survivor_allowance", "2023-03-20", **inputs))
    assert outcomes(found, "input", "relatives.relation") == {"child", "spouse"}


def test_what_is_reached_was_declared() -> None:
    """All but the lines whose words are put together as a case is computed."""
    known = set(declared())
    assert {b for b in coverage() if b not in known and b.place} == set()


def test_a_condition_that_the_rules_state_as_a_fact_has_one_outcome() -> None:
    stated = {b.outcome for b in declared() if b.name == "still under 18 in the first month paid"}
    assert stated == {"not met"}


def test_every_benefit_is_reached_by_a_case() -> None:
    reached_benefits = {str(case["benefit"]) for case in worked_cases()}
    assert set(BENEFITS) - reached_benefits == set()


@pytest.mark.parametrize(
    ("citation", "articles"),
    [
        ("Điều 67.2b, c Luật 58/2014/QH13", {("58/2014/QH13", 67)}),
        ("Điều 32, 33 Luật 58/2014/QH13", {("58/2014/QH13", 32), ("58/2014/QH13", 33)}),
        ("Thông tư 59/2015/TT-BLĐTBXH, Điều 15.4, 25.2", {("59/2015/TT-BLĐTBXH", a) for a in (15, 25)}),
        ("Nghị định 162/2026/NĐ-CP, Điều 2.1", {("162/2026/NĐ-CP", 2)}),
        (
            "Điều 5.6 Luật 41/2024/QH15; Điều 48 Luật 84/2015/QH13",
            {("41/2024/QH15", 5), ("84/2015/QH13", 48)},
        ),
        ("", set()),
    ],
)
def test_a_citation_names_its_articles(citation: str, articles: set[tuple[str, int]]) -> None:
    assert set(articles_in(citation)) == {Article(*article) for article in articles}


NOT_WRITTEN = {
    Article("58/2014/QH13", 80): "its one rule, 60 months of voluntary time, is that of the mixed career",
    Article("41/2024/QH15", 100): "says that Art. 68 holds for the voluntarily insured too",
    Article("41/2024/QH15", 102): "says that Art. 70 holds for the voluntarily insured too",
    Article("84/2015/QH13", 50): "the day of a case: what its date means is told with each benefit",
}


def test_every_article_of_the_list_is_written_or_known_not_to_be_and_has_a_case() -> None:
    cases = resting_on(worked_cases())
    assert {article for article in listed() if article not in written()} == set(NOT_WRITTEN)
    assert set(listed()) - set(NOT_WRITTEN) - set(cases) == set()


def test_the_page_is_the_one_that_the_command_prints() -> None:
    """./motcua law branches > docs/law-branches.md"""
    assert PAGE.read_text("utf-8") == branches_page()

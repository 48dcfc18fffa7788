"""Completeness: what the desk must still ask for, all of it in one request."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.catalogue import Handed, Version, missing, procedure
from motcua.catalogue.completeness import REASONS, UnknownCondition

ONE = Handed(originals=1)
CERTIFIED = Handed(certified_copies=1)
ACTIVE = procedure("local:III.9a").on(date(2023, 3, 31))
PENSIONER = procedure("local:III.9b").on(date(2023, 4, 3))
ACCIDENT = procedure("local:III.4").on(date(2023, 4, 3))
ACTIVE_2025 = procedure("local:III.9a").on(date(2025, 7, 1))

FULL_ACTIVE = {"si_book": ONE, "death_paper": CERTIFIED, "relatives_declaration": ONE}
FULL_ACCIDENT = {"accident_request": ONE, "si_book": ONE, "capacity_report": ONE}


@pytest.mark.parametrize(
    ("version", "handed_in", "conditions", "keys"),
    [
        (ACTIVE, FULL_ACTIVE, set(), []),
        (ACTIVE, {}, set(), ["si_book", "death_paper", "relatives_declaration"]),
        (ACTIVE, FULL_ACTIVE, {"work_accident"}, ["accident_investigation"]),
        (
            ACTIVE,
            FULL_ACTIVE,
            {"occupational_disease", "relative_incapacity_81", "chooses_one_time"},
            ["relatives_minutes", "disease_treatment_file", "relative_capacity_report"],
        ),
        (PENSIONER, {"death_paper": CERTIFIED, "relatives_declaration": ONE}, {"pensioner"}, []),
        (PENSIONER, {"death_paper": CERTIFIED, "relatives_declaration": ONE}, set(), ["si_book"]),
        (PENSIONER, {"death_paper": CERTIFIED, "relatives_declaration": ONE}, {"not_pensioner"}, ["si_book"]),
        (ACCIDENT, FULL_ACCIDENT, set(), []),
        (ACCIDENT, FULL_ACCIDENT, {"inpatient"}, ["discharge_paper"]),
        (ACCIDENT, {"accident_request": ONE, "si_book": ONE}, {"worker_died"}, ["death_paper"]),
        (ACTIVE_2025, FULL_ACTIVE, {"funeral_only"}, ["funeral_declaration"]),
    ],
)
def test_everything_missing_is_named_at_once(
    version: Version, handed_in: dict[str, Handed], conditions: set[str], keys: list[str]
) -> None:
    assert [gap.component.key for gap in missing(version, handed_in, conditions)] == keys


@pytest.mark.parametrize(
    ("paper", "handed", "reason"),
    [
        ("death_paper", Handed(), "absent"),
        ("death_paper", Handed(plain_copies=1), "copy_not_certified"),
        ("death_paper", Handed(plain_copies=1, compared=True), None),
        ("death_paper", Handed(certified_copies=1), None),
        ("death_paper", Handed(originals=1), None),
        ("si_book", Handed(certified_copies=2), "original_needed"),
        ("si_book", Handed(from_record=True), "absent"),
    ],
)
def test_a_copy_counts_when_certified_or_compared_and_never_for_an_original(
    paper: str, handed: Handed, reason: str | None
) -> None:
    gaps = missing(ACTIVE, FULL_ACTIVE | {paper: handed})
    assert [gap.reason for gap in gaps] == ([reason] if reason else [])
    assert not reason or reason in REASONS


def test_what_the_office_holds_already_is_not_asked_for_again_since_2025() -> None:
    from_record = FULL_ACTIVE | {"si_book": Handed(from_record=True), "death_paper": Handed(from_record=True)}
    assert missing(ACTIVE_2025, from_record) == []
    assert [gap.component.key for gap in missing(ACTIVE, from_record)] == ["si_book", "death_paper"]


def test_the_numbers_that_are_lacking_are_told() -> None:
    (gap,) = missing(ACTIVE, FULL_ACTIVE | {"si_book": Handed()})
    assert (gap.originals, gap.copies) == (1, 0)


def test_papers_beyond_the_list_are_welcome() -> None:
    assert missing(ACTIVE, FULL_ACTIVE | {"hi_card": ONE}) == []


def test_a_condition_that_the_procedure_does_not_ask_about_is_refused() -> None:
    with pytest.raises(UnknownCondition, match="relative_incapacity_81"):
        missing(ACTIVE, FULL_ACTIVE, {"relative_incapacity"})

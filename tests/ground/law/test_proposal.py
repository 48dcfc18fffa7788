"""A proposed change of the law is laid over the values in force, in the format of the parameter files."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.law import MissingValue, current
from motcua.law.parameters.proposal import UnreadableProposal, proposed

RAISED = """
[[instruments]]
name = "Dự thảo"
from = 2024-01-01
values.base_salary = 2000000
"""
FOR_A_TIME = RAISED.replace("values.", "to = 2024-12-31\nvalues.")


def level(text: str, day: date) -> object:
    return proposed(text, current()).on("base_salary", day).value


def test_a_change_holds_from_its_day_on_also_over_what_was_to_follow() -> None:
    assert level(RAISED, date(2023, 12, 31)) == 1_800_000
    assert level(RAISED, date(2024, 1, 1)) == 2_000_000
    assert level(RAISED, date(2026, 12, 31)) == 2_000_000


def test_a_change_with_an_end_gives_way_to_what_is_known_for_the_day_after() -> None:
    assert level(FOR_A_TIME, date(2024, 12, 31)) == 2_000_000
    assert level(FOR_A_TIME, date(2025, 1, 1)) == 2_340_000
    assert level(FOR_A_TIME, date(2026, 7, 1)) == 2_530_000


def test_all_other_values_stay() -> None:
    changed = proposed(RAISED, current())
    assert set(changed.names()) == set(current().names())
    assert changed.history("funeral.times") == current().succession("funeral.times")
    with pytest.raises(MissingValue):
        changed.on("survivor_one_time.barred_child_age", date(2025, 7, 1))


def test_a_known_name_keeps_its_label_and_unit_and_what_is_proposed_is_not_verified() -> None:
    change = proposed(RAISED, current()).on("base_salary", date(2024, 5, 1))
    assert (change.label_en, change.unit, change.verified) == ("Base salary", "dong_per_month", "unverified")


def test_a_new_name_brings_its_own_block() -> None:
    block = '[names.new_grant]\nunit = "dong"\nvi = "Trợ cấp mới"\nen = "New grant"\n'
    changed = proposed(block + RAISED.replace("base_salary", "new_grant"), current())
    assert changed.on("new_grant", date(2024, 1, 1)).value == 2_000_000


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[instruments", "Expected"),
        ('name = "x"', "'instruments' is missing"),
        (RAISED.replace("from = 2024-01-01", ""), "'from' is missing"),
        (RAISED.replace("base_salary", "base_salry"), "base_salry is not known .*near: base_salary"),
        (RAISED.replace("2000000", "0.5"), "a float is not exact"),
        (RAISED.replace("values.", "to = 2023-12-31\nvalues."), "ends before it begins"),
        (RAISED.replace("2024-01-01", '"soon"'), "not a day"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(text: str, reason: str) -> None:
    with pytest.raises(UnreadableProposal, match=reason):
        proposed(text, current())


@pytest.mark.parametrize("name", current().names())
def test_a_succession_answers_like_the_history(name: str) -> None:
    for value in current().succession(name):
        assert current().on(name, value.valid_from).value == value.value
        if value.valid_to:
            assert current().on(name, value.valid_to).value == value.value

"""Numbers as people read them, and expressions that carry their brackets right."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.law import figure, in_english
from motcua.law.arithmetic import PERCENT
from motcua.law.exact import read, stored
from motcua.law.term import Term, named


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1_490_000, "1.490.000"),
        (Fraction(1, 2), "0,5"),
        (Fraction(3, 1000), "0,003"),
        (Fraction(28_384_963, 16), "1.774.060,1875"),
        (Fraction(65_639_950, 37), "1.774.052,70…"),
        (-5, "−5"),
        (Fraction(-1, 3), "−0,33…"),
    ],
)
def test_a_figure_in_vietnamese_notation(value: int | Fraction, text: str) -> None:
    assert figure(value) == text


def test_the_same_expression_in_english_notation() -> None:
    assert in_english("15 × 0,5 × 1.490.000") == "15 × 0.5 × 1,490,000"


@given(st.fractions())
def test_what_is_stored_is_read_back(value: Fraction) -> None:
    assert read(stored(value)) == value


@pytest.mark.parametrize("raw", [1.5, True, None, "x"])
def test_what_is_not_exact_is_not_read(raw: object) -> None:
    with pytest.raises(ValueError, match=r"exact number|Invalid literal"):
        read(raw)  # type: ignore[arg-type]


a, b, c = named(2, "a"), named(3, "b"), named(5, "c")


@pytest.mark.parametrize(
    ("term", "formula", "figures", "value"),
    [
        (a * (b + c), "a × (b + c)", "2 × (3 + 5)", 16),
        (a - (b - c), "a − (b − c)", "2 − (3 − 5)", 4),
        (a - b + c, "a − b + c", "2 − 3 + 5", 4),
        (Fraction(1, 2) * a * b, "0,5 × a × b", "0,5 × 2 × 3", 3),
        (named(70, "p") * PERCENT * c, "p% × c", "70% × 5", Fraction(7, 2)),
        (48 - Fraction(1, 2) * (c - 2), "48 − 0,5 × (c − 2)", "48 − 0,5 × (5 − 2)", Fraction(93, 2)),
    ],
)
def test_brackets_stand_where_they_are_needed(term: Term, formula: str, figures: str, value: object) -> None:
    assert (term.formula, term.figures, term.value) == (formula, figures, value)


def test_a_comparison_knows_its_text() -> None:
    both = (a >= 2) & (b < 3)
    assert (bool(both), both.formula, both.figures) == (False, "a ≥ 2; b < 3", "2 ≥ 2; 3 < 3")

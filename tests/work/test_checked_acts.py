"""What an act is given is checked where it acts, whichever face it came through."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.authority.competence import competent
from motcua.dossiers import actions
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.receive import Receipt, receive
from motcua.kernel.errors import BadInput
from tests.story import AFTER, Cast, application, key


@pytest.fixture
def receipt(cast: Cast) -> Receipt:
    return receive(cast.mua, application(), at=AFTER, key=key())


def test_a_supplement_asks_only_for_papers_of_the_procedure(cast: Cast, receipt: Receipt) -> None:
    with pytest.raises(BadInput, match=r"components\.moon"):
        actions.request_supplement(cast.mua, receipt.dossier, ["moon"], at=AFTER, key=key())


@pytest.mark.parametrize(
    ("component", "code"),
    [
        (ComponentInput("moon", copies=1), "component_unknown"),
        (ComponentInput("death_paper", copies=-1), "count_negative"),
    ],
)
def test_a_supplement_brings_only_papers_that_can_be(
    cast: Cast, receipt: Receipt, component: ComponentInput, code: str
) -> None:
    actions.request_supplement(cast.mua, receipt.dossier, ["death_paper"], at=AFTER, key=key())
    with pytest.raises(BadInput) as error:
        actions.supplement(cast.mua, receipt.dossier, [component], at=AFTER, key=key())
    assert [problem.code for problem in error.value.problems] == [code]


def test_no_day_is_promised_for_which_there_is_no_calendar(cast: Cast, receipt: Receipt) -> None:
    actions.take(cast.thang, receipt.dossier, at=AFTER, key=key())
    with pytest.raises(BadInput, match="promise"):
        actions.extend(cast.hoa, receipt.dossier, date(2999, 1, 4), "Chờ", at=AFTER, key=key())


@pytest.mark.django_db
def test_the_province_whose_promise_counts_is_not_guessed_from_the_code() -> None:
    """Nga Son has the code 401 and lies in Thanh Hoa, province 38; province 40 is Nghe An."""
    assert competent("local:III.9a", "401", AFTER.date()).province == "38"

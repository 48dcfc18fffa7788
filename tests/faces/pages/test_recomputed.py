"""A decision computed again on the dossier's page: the same as then, and what would be different now."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from motcua.dossiers.models import Decision, Line
from motcua.journey.status import Status
from motcua.kernel.digest import canonical
from motcua.law import Parameters, current, entitle
from motcua.law.parameters import Value
from tests.faces.pages.visiting import at, read, visitor
from tests.story import Cast
from tests.work.walk import walked


@pytest.fixture
def decided(cast: Cast) -> UUID:
    return walked(cast, Status.APPROVED)


def with_older_level() -> None:
    """The decision as it would stand if the base salary had been entered wrongly when it was made."""

    def once(value: Value) -> Value:
        wrong = {"value": 1_480_000, "instrument": "Công văn dự thảo"}
        return Value.from_json({**value.to_json(), **wrong}) if value.name == "base_salary" else value

    old = Parameters(once(v) for name in current().names() for v in current().history(name))
    decision = Decision.objects.get()
    for line in decision.content["lines"]:
        line["entitlement"] = json.loads(
            canonical(entitle(line["entitlement"]["case"], parameters=old).to_json())
        )
    decision.save(update_fields=["content"])


def test_the_page_of_the_dossier_leads_to_it_once_something_was_computed(cast: Cast, decided: UUID) -> None:
    assert at(decided, "again") in read(visitor(cast.hoa).get(at(decided))).response.content.decode()
    Line.objects.update(entitlement=None)
    assert at(decided, "again") not in read(visitor(cast.hoa).get(at(decided))).response.content.decode()


def test_a_sound_decision_comes_out_the_same(cast: Cast, decided: UUID) -> None:
    text = read(visitor(cast.hoa).get(at(decided, "again"))).text
    assert text.count("the same amount and lines") == 2
    assert "14,900,000 dong" in text


def test_what_would_be_different_now_is_shown_line_by_line_with_the_instruments(
    cast: Cast, decided: UUID
) -> None:
    with_older_level()
    text = read(visitor(cast.hoa).get(at(decided, "again"))).text
    assert text.count("the same amount and lines") == 1
    assert "14,800,000 dong → 14,900,000 dong" in text
    assert "10 × 1,480,000 = 14,800,000 dong 10 × 1,490,000 = 14,900,000 dong" in text
    assert "Công văn dự thảo" in text
    assert "Nghị định 38/2019/NĐ-CP" in text


def test_a_stranger_computes_nothing(cast: Cast, decided: UUID) -> None:
    assert visitor(cast.khach).get(at(decided, "again")).status_code == 404


def test_before_anything_is_computed_the_page_says_so(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    assert "Nothing was computed here yet." in read(visitor(cast.thang).get(at(dossier, "again"))).text

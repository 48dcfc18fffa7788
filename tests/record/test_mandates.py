"""Mandates in full: by amount, benefit and channel, in trial, withdrawn, and for any office that receives."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from motcua.authority.competence import Case, MandateOn, NoCompetence, competent, competent_for, on_trial
from motcua.authority.models import Instrument, Level, Mandate, Office, Phase
from motcua.authority.offices import continuing
from tests.story import SURVIVOR, VIET_YEN, Cast

pytestmark = pytest.mark.django_db

DAY = date(2024, 1, 8)
YEN_DUNG = "221"


def mandate(procedure: str = "local:zz", **changes: Any) -> Mandate:
    """Districts decide in the whole country for any amount, by the first instrument there is."""
    row = {"level": Level.DISTRICT, "validity": DateRange(date(2024, 1, 1), None), **changes}
    return Mandate.objects.create(procedure=procedure, instrument=Instrument.objects.order_by("id")[0], **row)


def office(procedure: str = "local:zz", day: date = DAY, **case: Any) -> str:
    return competent(procedure, YEN_DUNG, day, Case(**case)).office.code


def test_up_to_an_amount_the_district_decides_above_it_the_province() -> None:
    mandate(amount=NumericRange(None, 50_000_000))
    mandate(amount=NumericRange(50_000_000, None), level=Level.PROVINCE)
    assert [office(dong=dong) for dong in (0, 49_999_999, 50_000_000)] == ["24221", "24221", "24000"]


def test_what_nothing_is_proposed_of_yet_goes_where_the_least_is_decided() -> None:
    mandate(amount=NumericRange(1, 50_000_000))
    mandate(amount=NumericRange(None, 1), level=Level.PROVINCE)
    assert office() == "24000"


def test_two_mandates_may_not_meet_in_an_amount() -> None:
    mandate(amount=NumericRange(None, 50_000_000))
    with pytest.raises(IntegrityError, match="mandate_one_answer_a_day"), transaction.atomic():
        mandate(amount=NumericRange(49_999_999, None), level=Level.PROVINCE)


def test_a_benefit_counts_before_a_channel_and_both_before_none() -> None:
    mandate()
    mandate(channel="online", level=Level.PROVINCE)
    mandate(benefit="funeral_allowance", office=Office.objects.get(code=VIET_YEN))
    assert office(channel="direct") == "24221"
    assert office(channel="online") == "24000"
    assert office(channel="online", benefits=("other", "funeral_allowance")) == VIET_YEN


def test_a_mandate_in_trial_makes_nobody_competent_and_is_known_all_the_same() -> None:
    mandate(level=Level.PROVINCE)
    mandate(phase=Phase.TRIAL)
    assert office() == "24000"
    would = on_trial("local:zz", YEN_DUNG, DAY)
    assert would is not None
    assert would.office.code == "24221"
    assert on_trial(SURVIVOR, YEN_DUNG, DAY) is None


def test_where_any_office_decides_it_is_the_one_that_receives() -> None:
    day = date(2026, 1, 5)
    mandate(level=Level.ANY)
    desk = Office.objects.get(code="98001")
    assert competent("local:zz", YEN_DUNG, day, Case(desk=desk.pk)).office.id == desk.pk
    nearest = competent("local:zz", YEN_DUNG, day)
    assert nearest.office.code == "98213"
    assert "Whichever office receives it" in nearest.reason()[0]


def test_the_desk_is_no_stand_in_where_no_office_of_the_level_serves(cast: Cast) -> None:
    mandate()
    with pytest.raises(NoCompetence):
        competent("local:zz", "xx", DAY, Case(desk=cast.mua.office))


def test_since_28_november_2025_the_shipped_procedures_are_settled_at_any_office() -> None:
    desk = Office.objects.get(code="98001").pk
    before, since = date(2025, 11, 27), date(2025, 11, 28)
    assert office(SURVIVOR, before, desk=desk) == "98213"
    assert office(SURVIVOR, since, desk=desk) == "98001"
    assert office("local:III.9a", since, desk=desk) == "98213"


def test_many_questions_are_one_query(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        found = list(competent_for([SURVIVOR, "local:III.10", "local:none"], ["221", "222"], DAY))
    assert {(c.procedure, c.area, c.office.code) for c in found} == {
        (procedure, area, f"24{area}") for procedure in (SURVIVOR, "local:III.10") for area in ("221", "222")
    }


def test_a_split_office_is_continued_by_who_serves_the_area() -> None:
    yen_dung, city = (Office.objects.get(code=code).pk for code in ("24221", "24213"))
    asked = [(yen_dung, "221"), (city, "221"), (city, "213")]
    assert set(continuing(asked, date(2025, 2, 1)).values()) == {city}
    base = Office.objects.get(code="98213").pk
    assert set(continuing(asked, date(2025, 8, 1)).values()) == {base}


@pytest.mark.parametrize(
    ("least", "below", "covered", "not_covered"),
    [
        (None, None, [0, 10**12], []),
        (1_000, None, [1_000, 10**12], [999]),
        (None, 500, [0, 499], [500]),
        (5, 7, [5, 6], [4, 7]),
    ],
)
def test_a_mandate_covers_from_its_least_amount_on_and_less_than_its_most(
    least: int | None, below: int | None, covered: list[int], not_covered: list[int]
) -> None:
    day = date(2023, 4, 1)
    mandate = MandateOn(1, "district", "", day, None, "1/QĐ", "", day, "primary", least, below)
    assert all(mandate.covers(dong) for dong in covered)
    assert not any(mandate.covers(dong) for dong in not_covered)

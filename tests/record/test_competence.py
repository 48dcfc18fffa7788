"""Who decides: the narrowest territory wins, one office may be named, and the answer says by which paper."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.competence import NoCompetence, NoSuchArea, changes, competent
from motcua.authority.models import Instrument, Level, Mandate, Office, OfficeArea

pytestmark = pytest.mark.django_db

YEN_DUNG, SURVIVORS = "221", "local:III.9b"
LAST_DAY, FIRST_DAY = date(2023, 3, 31), date(2023, 4, 1)
TRIAL = "local:trial"


def give(level: Level, territory: str = "", office: str = "", until: date | None = None) -> None:
    """A mandate of 2023 for the trial procedure."""
    Mandate.objects.create(
        procedure=TRIAL,
        level=level,
        territory=territory,
        office=Office.objects.get(code=office) if office else None,
        validity=DateRange(date(2023, 1, 1), until),
        instrument=Instrument.objects.earliest("id"),
    )


def decides(area: str = YEN_DUNG, day: date = FIRST_DAY, procedure: str = TRIAL) -> str:
    return competent(procedure, area, day).office.code


def test_the_reason_names_the_office_the_instrument_and_the_days() -> None:
    before, after = (competent(SURVIVORS, YEN_DUNG, day) for day in (LAST_DAY, FIRST_DAY))
    said = [template.format(**data) for template, data in (before.reason(), after.reason())]
    assert said[0].startswith("BHXH tỉnh Bắc Giang decides by 166/QĐ-BHXH, in force from 01/05/2019")
    assert said[1].startswith("BHXH huyện Yên Dũng decides by")
    assert "from 01/04/2023 until the end of the day before 01/07/2025" in said[1]
    assert after.mandate.number in said[1]


def test_a_mandate_without_an_end_says_since_when() -> None:
    give(Level.DISTRICT)
    template, data = competent(TRIAL, YEN_DUNG, FIRST_DAY).reason()
    assert template.format(**data).endswith("in force since 01/01/2023.")


def test_the_narrowest_territory_wins() -> None:
    give(Level.PROVINCE)
    assert decides() == decides("222") == "24000"
    give(Level.DISTRICT, "24")
    assert decides() == "24221"
    assert decides("256") == "27000"
    give(Level.PROVINCE, YEN_DUNG)
    assert (decides(), decides("222")) == ("24000", "24222")


def test_a_mandate_may_name_one_office_which_its_successor_continues() -> None:
    give(Level.DISTRICT, "24", office="24221")
    assert decides("222") == "24221"
    assert decides("222", date(2025, 2, 1)) == "24213"


def test_a_mandate_ends_the_day_before_its_end() -> None:
    give(Level.DISTRICT, until=FIRST_DAY)
    assert decides(day=LAST_DAY) == "24221"
    with pytest.raises(NoCompetence):
        decides(day=FIRST_DAY)


@pytest.mark.parametrize(
    ("procedure", "area", "day"),
    [
        ("local:none", YEN_DUNG, FIRST_DAY),
        (SURVIVORS, YEN_DUNG, date(2015, 1, 1)),
    ],
    ids=["no such procedure", "before all mandates"],
)
def test_where_nobody_is_competent_the_answer_says_what_to_do(procedure: str, area: str, day: date) -> None:
    with pytest.raises(NoCompetence) as refusal:
        competent(procedure, area, day)
    assert refusal.value.code == "no_competence"
    assert "record the mandate with its instrument" in refusal.value.english()
    assert area in refusal.value.english()


@pytest.mark.parametrize(
    ("area", "day"),
    [("999", FIRST_DAY), ("", FIRST_DAY), ("24", FIRST_DAY), ("07681", date(2025, 6, 30))],
    ids=["never there", "nothing", "a province", "founded the day after"],
)
def test_where_nobody_can_live_the_answer_asks_for_another_area(area: str, day: date) -> None:
    with pytest.raises(NoSuchArea, match=r"Choose one from the list") as refusal:
        competent(SURVIVORS, area, day)
    assert f"“{area}”" in refusal.value.english()


def test_the_province_is_the_areas_own_not_the_beginning_of_its_code() -> None:
    assert competent(SURVIVORS, YEN_DUNG, FIRST_DAY).province == "24"


def test_the_days_on_which_the_answer_may_change_are_known() -> None:
    days = changes(SURVIVORS, YEN_DUNG)
    assert days == sorted(days)
    assert {FIRST_DAY, date(2025, 1, 1), date(2025, 7, 1)} <= set(days)
    quiet = next(day for day in days if day > FIRST_DAY)
    assert decides(day=date(2024, 12, 31), procedure=SURVIVORS) == "24221"
    assert quiet == date(2025, 1, 1)


def test_an_area_without_an_office_of_the_level_has_nobody() -> None:
    give(Level.DISTRICT)
    OfficeArea.objects.filter(area_code=YEN_DUNG, level=Level.DISTRICT).delete()
    with pytest.raises(NoCompetence):
        decides()


def test_one_question_is_one_statement(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        competent(SURVIVORS, YEN_DUNG, FIRST_DAY)

"""Who was competent, on the record that ships: Yen Dung across the changes of 2023 and 2025."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.authority.competence import NoCompetence, competent
from motcua.authority.models import Area, Level, Mandate, Office, OfficeArea, OfficeName, Succession
from motcua.authority.offices import office_on, successors_on
from motcua.authority.seeding import seed_authority, seed_if_empty

YEN_DUNG, VIET_YEN, CITY, LUC_NGAN = "221", "222", "213", "219"
WARD_OF_YEN_DUNG = "07681"
SURVIVORS = "local:III.9a"


@pytest.fixture(autouse=True)
def country(db: None) -> None:
    seed_if_empty()


@pytest.mark.parametrize(
    ("day", "office"),
    [
        (date(2023, 3, 31), "BHXH tỉnh Bắc Giang"),
        (date(2023, 4, 1), "BHXH huyện Yên Dũng"),
        (date(2023, 4, 3), "BHXH huyện Yên Dũng"),
        (date(2024, 6, 11), "BHXH huyện Yên Dũng"),
        (date(2025, 2, 1), "BHXH thành phố Bắc Giang"),
        (date(2025, 8, 1), "BHXH cơ sở Bắc Giang"),
        (date(2026, 1, 15), "BHXH cơ sở Bắc Giang"),
    ],
)
def test_survivors_of_yen_dung_are_settled_by_the_office_of_the_day(day: date, office: str) -> None:
    assert competent(SURVIVORS, YEN_DUNG, day).office.name_vi == office


@pytest.mark.parametrize(
    "procedure", ["local:III.4", "local:III.5", "local:III.6", "local:III.7", "local:III.9a", "local:III.9b"]
)
def test_bac_giang_delegated_survivorship_and_accidents_on_1_april_2023(procedure: str) -> None:
    before = competent(procedure, YEN_DUNG, date(2023, 3, 31))
    after = competent(procedure, YEN_DUNG, date(2023, 4, 1))
    assert (before.office.level, after.office.level) == (Level.PROVINCE, Level.DISTRICT)
    assert after.mandate.verified == "unverified"


def test_other_provinces_did_not_delegate_on_that_day() -> None:
    assert competent(SURVIVORS, "256", date(2023, 4, 3)).office.name_vi == "BHXH tỉnh Bắc Ninh"


def test_the_delegation_of_bac_giang_does_not_outlive_its_code() -> None:
    """24 is Bac Ninh since July 2025."""
    answer = competent(SURVIVORS, WARD_OF_YEN_DUNG, date(2025, 7, 1))
    assert (answer.office.name_vi, answer.mandate.territory) == ("BHXH cơ sở Bắc Giang", "")


def test_a_new_commune_had_no_office_before_it_was_there() -> None:
    with pytest.raises(NoCompetence):
        competent(SURVIVORS, WARD_OF_YEN_DUNG, date(2025, 6, 30))


def test_one_time_insurance_was_always_settled_in_the_district() -> None:
    assert competent("local:III.10", VIET_YEN, date(2023, 3, 31)).office.name_vi == "BHXH huyện Việt Yên"


def test_an_office_is_called_as_on_that_day() -> None:
    office = Office.objects.get(code="24222").pk
    names = [office_on(office, day).name_vi for day in (date(2024, 1, 31), date(2024, 2, 1))]
    assert names == ["BHXH huyện Việt Yên", "BHXH thị xã Việt Yên"]


def test_a_code_names_another_province_since_the_reform() -> None:
    named = [
        Area.objects.get(code="24", validity__contains=day).name
        for day in (date(2025, 6, 30), date(2025, 7, 1))
    ]
    assert named == ["Tỉnh Bắc Giang", "Tỉnh Bắc Ninh"]


def test_yen_dung_is_continued_by_the_city_and_then_by_the_base_level() -> None:
    office = Office.objects.get(code="24221").pk
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 7, 1)]
    codes = [{Office.objects.get(pk=pk).code for pk in successors_on(office, day)} for day in days]
    assert codes == [{"24221"}, {"24213"}, {"98213"}]


@pytest.mark.parametrize(
    ("day", "provinces", "districts", "communes"),
    [(date(2024, 6, 11), 63, 705, 0), (date(2025, 7, 1), 34, 0, 3321)],
)
def test_the_country_has_its_units(day: date, provinces: int, districts: int, communes: int) -> None:
    here = Area.objects.filter(validity__contains=day)
    counts = [here.filter(level=level).count() for level in ("province", "district", "commune")]
    assert counts == [provinces, districts, communes]


@pytest.mark.parametrize("day", [date(2023, 4, 1), date(2025, 1, 1), date(2025, 6, 30), date(2025, 7, 1)])
def test_every_area_has_one_office_of_each_level_that_day(day: date) -> None:
    small = set(
        Area.objects.filter(validity__contains=day).exclude(level="province").values_list("code", flat=True)
    )
    lower = Level.DISTRICT if day < date(2025, 7, 1) else Level.BASE
    for level in (Level.PROVINCE, lower):
        served = OfficeArea.objects.filter(
            level=level, validity__contains=day, office__validity__contains=day
        )
        assert small <= set(served.values_list("area_code", flat=True))


def test_seeding_again_changes_nothing() -> None:
    tables = (Area, Office, OfficeName, OfficeArea, Succession, Mandate)
    before = [table.objects.count() for table in tables]
    assert not seed_if_empty()
    seed_authority()
    assert [table.objects.count() for table in tables] == before


def test_a_correction_of_the_office_survives_a_new_seeding() -> None:
    Mandate.objects.filter(procedure=SURVIVORS, territory="24").update(level=Level.PROVINCE)
    seed_authority()
    assert competent(SURVIVORS, YEN_DUNG, date(2023, 4, 3)).office.level == Level.PROVINCE

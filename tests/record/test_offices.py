"""Offices and posts as they were on a day: names, supervision, successors, and who acts for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model

from motcua.authority.acting import Acting, NoPost, by_login, posts_of
from motcua.authority.areas import names_then
from motcua.authority.looking import look_with
from motcua.authority.models import Area, Level, Mandate, Office, Officer, Post, Role
from motcua.authority.offices import in_sight, office_on, offices_on, predecessors_on, successors_on
from motcua.authority.tokens import create_token, end_tokens
from tests.story import BAC_GIANG, YEN_DUNG, Cast

pytestmark = pytest.mark.django_db

DAY = date(2023, 4, 3)
MERGED, REFORMED = date(2025, 1, 1), date(2025, 7, 1)
CITY, BASE, PROVINCE_NOW = "24213", "98213", "99024"


def number(code: str) -> int:
    return Office.objects.get(code=code).pk


def codes(offices: Iterable[int]) -> list[str]:
    return sorted(Office.objects.filter(pk__in=offices).values_list("code", flat=True))


def test_an_office_is_continued_from_the_day_of_the_merger_not_before() -> None:
    days = [date(2024, 12, 31), MERGED, date(2025, 6, 30), REFORMED]
    assert [codes(successors_on(number(YEN_DUNG), day)) for day in days] == [
        [YEN_DUNG], [CITY], [CITY], [BASE],
    ]  # fmt: skip


def test_an_office_continues_others_from_that_day_not_before() -> None:
    assert codes(predecessors_on([number(CITY)], DAY)) == [CITY]
    assert codes(predecessors_on([number(CITY)], MERGED)) == [CITY, YEN_DUNG]
    assert codes(predecessors_on([number(BASE)], REFORMED)) == [CITY, YEN_DUNG, BASE]


def test_two_provinces_that_became_one_are_both_continued() -> None:
    assert codes(predecessors_on([number(PROVINCE_NOW)], REFORMED)) == [BAC_GIANG, "27000", PROVINCE_NOW]


def test_however_many_offices_each_generation_is_one_query(django_assert_num_queries: Any) -> None:
    every = list(Office.objects.filter(level=Level.BASE).values_list("pk", flat=True))
    with django_assert_num_queries(3):
        predecessors_on(every, REFORMED)
    with django_assert_num_queries(2):
        offices_on(every, REFORMED)


def test_an_area_is_called_as_it_was_on_the_day() -> None:
    town = date(2024, 2, 1)
    found = names_then([("222", town - timedelta(days=1)), ("222", town), ("no such", town)])
    assert found == {("222", town - timedelta(days=1)): "Huyện Việt Yên", ("222", town): "Thị xã Việt Yên"}


def test_however_many_areas_their_names_are_one_query(django_assert_num_queries: Any) -> None:
    wanted = [(code, DAY) for code in Area.objects.values_list("code", flat=True)]
    with django_assert_num_queries(1):
        assert len(names_then(wanted)) > 700


def test_an_office_that_is_not_founded_yet_shows_its_first_name() -> None:
    assert office_on(number(BASE), DAY).name_vi == "BHXH cơ sở Bắc Giang"
    assert office_on(number(YEN_DUNG), REFORMED).name_vi == "BHXH huyện Yên Dũng"


def test_a_district_sees_its_own(cast: Cast) -> None:
    assert codes(in_sight(cast.mua, DAY)) == codes(in_sight(cast.hoa, DAY)) == [YEN_DUNG]


def test_a_province_sees_its_ten_districts_but_its_desk_and_its_clerk_do_not(cast: Cast) -> None:
    seen = codes(in_sight(cast.quyen, DAY))
    assert len(seen) == 11
    assert {BAC_GIANG, YEN_DUNG, "24222"} <= set(seen)
    assert in_sight(cast.tam, DAY) == in_sight(cast.minh, DAY) == [cast.tam.office]


def test_what_is_no_longer_a_district_leaves_the_sight(cast: Cast) -> None:
    """Yen Dung was joined to the city; the town of Chu was made the same day."""
    seen = codes(in_sight(cast.quyen, MERGED))
    assert YEN_DUNG not in seen
    assert "2424C" in seen


def under(post: int, day: date) -> Acting | None:
    """Whoever holds a post, as a key of his finds him."""
    return look_with(create_token(post, "test", day, day + timedelta(1)), day)


def test_who_acts_is_known_by_post_by_login_and_by_key(cast: Cast) -> None:
    thang = cast.thang
    assert posts_of(thang.officer, DAY) == [thang]
    assert under(thang.post, DAY) == by_login("thang", DAY, Role.ASSESSOR) == thang
    token = create_token(thang.post, "hospital", DAY, date(2023, 5, 1))
    assert look_with(token, DAY) == thang
    assert look_with(token, date(2023, 5, 1)) is None
    assert look_with(token + "x", DAY) is None
    assert end_tokens(thang.post, "hospital", DAY) == 1
    assert look_with(token, DAY) is None


def test_one_officer_may_hold_two_posts(cast: Cast) -> None:
    post = Post.objects.create(
        officer_id=cast.hoa.officer,
        office_id=cast.hoa.office,
        role=Role.ASSESSOR,
        validity=DateRange(DAY, MERGED),
    )
    assert posts_of(cast.hoa.officer, DAY) == [
        cast.hoa,
        replace(cast.hoa, post=post.pk, role=Role.ASSESSOR),
    ]
    assert by_login("hoa", DAY, "assessor").post == post.pk


def test_a_post_ends_with_its_validity_and_with_its_office(cast: Cast) -> None:
    assert under(cast.thang.post, MERGED) is None
    assert under(cast.binh.post, MERGED) == cast.binh
    assert under(cast.binh.post, REFORMED) is None
    with pytest.raises(NoPost, match="thang"):
        by_login("thang", MERGED)
    with pytest.raises(NoPost):
        by_login("thang", DAY, "director")


def test_who_is_locked_out_acts_no_more(cast: Cast) -> None:
    Officer.objects.filter(pk=cast.thang.officer).update(is_active=False)
    assert under(cast.thang.post, DAY) is None
    assert posts_of(cast.thang.officer, DAY) == []


@pytest.mark.parametrize("model", [Office, Mandate, Post, Officer])
def test_what_dossiers_name_is_never_deleted(model: type[Model], cast: Cast) -> None:
    """They end by their validity; a dossier needs no lock on them to be sure of that."""
    table = model._meta.db_table
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET id = id + 1000000"):
        with (
            connection.cursor() as cursor,
            pytest.raises(IntegrityError, match="never"),
            transaction.atomic(),
        ):
            cursor.execute(statement)

"""What is remembered about authority holds for one edition of its record: every change makes another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from motcua.authority.acting import Acting
from motcua.authority.competence import NoCompetence, competent
from motcua.authority.looking import look_with
from motcua.authority.models import (
    Area,
    DayCorrection,
    Instrument,
    Mandate,
    Office,
    OfficeArea,
    OfficeName,
    Officer,
    Post,
    Succession,
)
from motcua.authority.offices import in_sight
from motcua.authority.tokens import create_token
from motcua.dossiers.receive import receive
from motcua.kernel.errors import BadInput
from tests.story import AFTER, BEFORE, Cast, application, key

DAY = AFTER.date()


def edition() -> UUID:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM authority_edition")
        (found,) = cursor.fetchone()
    return UUID(str(found))


def key_of(acting: Acting) -> str:
    return create_token(acting.post, "program", DAY, DAY + timedelta(30))


def sees() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('motcua.sight', true)")
        return str(cursor.fetchone()[0])


CHANGES: list[tuple[str, Callable[[Cast], object]]] = [
    ("area", lambda cast: Area.objects.update(source="corrected")),
    ("calendar", lambda cast: corrected(cast)),
    ("instrument", lambda cast: Instrument.objects.update(title="corrected")),
    ("mandate", lambda cast: Mandate.objects.update(channel=F("channel"))),
    ("office", lambda cast: Office.objects.filter(code="24221").update(parent=None)),
    ("areas served", lambda cast: OfficeArea.objects.update(validity=F("validity"))),
    ("name of an office", lambda cast: OfficeName.objects.update(vi=F("vi"))),
    ("officer", lambda cast: Officer.objects.filter(pk=cast.mua.officer).update(is_active=False)),
    ("password", lambda cast: Officer.objects.filter(pk=cast.mua.officer).update(password="new")),
    ("post", lambda cast: Post.objects.filter(pk=cast.mua.post).update(role="assessor")),
    ("succession", lambda cast: Succession.objects.update(since=F("since"))),
]


def corrected(cast: Cast) -> None:
    DayCorrection.objects.create(
        day=DAY,
        working=False,
        note="",
        instrument="1/QĐ",
        recorded_by_id=cast.admin.officer,
        recorded_at=AFTER,
    )


@pytest.mark.parametrize("change", [change for _, change in CHANGES], ids=[what for what, _ in CHANGES])
def test_every_change_makes_another_edition(cast: Cast, change: Callable[[Cast], object]) -> None:
    before = edition()
    change(cast)
    assert edition() != before


def test_signing_in_is_no_news(cast: Cast) -> None:
    before = edition()
    Officer.objects.filter(pk=cast.mua.officer).update(last_login=timezone.now(), language="en")
    assert edition() == before


def test_what_was_taken_back_never_comes_again_under_the_same_name(cast: Cast) -> None:
    with transaction.atomic():
        Instrument.objects.update(title="first")
        taken_back = edition()
        transaction.set_rollback(True)
    Instrument.objects.update(title="second")
    assert edition() != taken_back


def test_who_was_seen_before_is_told_to_the_database_again(cast: Cast) -> None:
    chief, desk = key_of(cast.quyen), key_of(cast.mua)
    for _ in range(2):
        assert look_with(chief, DAY) == cast.quyen
        assert len(sees().split(",")) == len(in_sight(cast.quyen, DAY)) == 11
        assert look_with(desk, DAY) == cast.mua
        assert sees() == f"{{{cast.mua.office}}}"


def test_who_is_remembered_costs_one_short_query(cast: Cast) -> None:
    token = key_of(cast.mua)
    look_with(token, DAY)
    with CaptureQueriesContext(connection) as asked:
        look_with(token, DAY)
    assert len(asked) == 1
    assert "authority_officer" not in asked[0]["sql"]


def test_whoever_is_locked_out_or_loses_his_post_is_forgotten_at_once(cast: Cast) -> None:
    mua, thang = key_of(cast.mua), key_of(cast.thang)
    assert None not in (look_with(mua, DAY), look_with(thang, DAY))
    Officer.objects.filter(pk=cast.mua.officer).update(is_active=False)
    Post.objects.filter(pk=cast.thang.post).update(validity=DateRange(date(2020, 1, 1), DAY))
    assert look_with(mua, DAY) is None
    assert look_with(thang, DAY) is None


def test_a_post_ends_with_its_day_even_if_nothing_changes(cast: Cast) -> None:
    token = key_of(cast.thang)
    Post.objects.filter(pk=cast.thang.post).update(validity=DateRange(date(2020, 1, 1), DAY + timedelta(1)))
    assert look_with(token, DAY) == cast.thang
    assert look_with(token, DAY + timedelta(1)) is None


def test_another_role_is_another_sight(cast: Cast) -> None:
    token = key_of(cast.quyen)
    look_with(token, DAY)
    Post.objects.filter(pk=cast.quyen.post).update(role="reception")
    seen = look_with(token, DAY)
    assert seen is not None
    assert seen.role == "reception"
    assert sees() == f"{{{cast.quyen.office}}}"


def test_within_one_edition_competence_is_found_once(cast: Cast) -> None:
    now = edition()
    first = competent("local:III.9b", "221", DAY, edition=now)
    with CaptureQueriesContext(connection) as asked:
        assert competent("local:III.9b", "221", DAY, edition=now) == first
        assert competent("local:III.9b", "221", BEFORE.date(), edition=now).office.code == "24000"
    assert len(asked) == 1  # for the other day


def test_a_desk_that_has_received_learns_of_a_new_mandate_at_the_next_dossier(cast: Cast) -> None:
    token = key_of(cast.mua)
    acting = look_with(token, DAY)
    assert acting
    receive(acting, application(), at=AFTER, key=key())
    Mandate.objects.filter(procedure=application().procedure).update(channel="post")
    with pytest.raises(NoCompetence):
        competent(application().procedure, "221", DAY)
    acting = look_with(token, DAY)
    assert acting
    with pytest.raises(BadInput) as refused:
        receive(acting, application(), at=AFTER, key=key())
    assert [problem.code for problem in refused.value.problems] == ["no_competence"]

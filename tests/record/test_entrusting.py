"""What a head entrusts to others: within limits, for a time, by a paper; nobody acts in his own affair."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import NumericRange

from motcua.authority.may import Answer, may
from motcua.authority.models import Role
from motcua.journey.table import Act
from tests.record.test_may import Standing, standing
from tests.story import AFTER, VIET_YEN, YEN_DUNG, Cast
from tests.work.walk import appointed, entrust

MAY = datetime(2023, 5, 8, 9, 0, tzinfo=AFTER.tzinfo)


@pytest.fixture
def here(cast: Cast) -> Standing:
    return replace(standing(AFTER), proposed_dong=14_900_000)


def approving(who: Any, dossier: Standing, at: datetime = AFTER) -> Answer:
    return may(who, Act.APPROVE, dossier, at)


def test_a_deputy_decides_by_his_post_until_something_is_delegated_to_him(cast: Cast, here: Standing) -> None:
    deputy = appointed("pho", YEN_DUNG, Role.DEPUTY)
    assert approving(deputy, here).code == "mandate"
    row = entrust(cast.hoa.post, deputy.post, procedure=here.procedure, below_dong=20_000_000)
    allowed = approving(deputy, here)
    assert (allowed.code, allowed.delegation) == ("delegation", row.pk)
    assert "12/QĐ-BHXH" in allowed.english()


@pytest.mark.parametrize(
    ("terms", "at"),
    [
        ({"below_dong": 14_900_000}, AFTER),
        ({"procedure": "local:III.10"}, AFTER),
        ({}, MAY),
    ],
    ids=["too much", "another procedure", "ended"],
)
def test_beyond_what_was_delegated_the_director_decides(
    cast: Cast, here: Standing, terms: dict[str, Any], at: datetime
) -> None:
    deputy = appointed("pho", YEN_DUNG, Role.DEPUTY)
    entrust(cast.hoa.post, deputy.post, **terms)
    refused = approving(deputy, here, at)
    assert (refused.allowed, refused.code) == (False, "beyond_delegation")
    assert "12/QĐ-BHXH, signed on 01/04/2023" in refused.english()
    assert approving(cast.hoa, here, at).allowed


def test_decisions_may_be_delegated_to_another_post_but_nothing_else(cast: Cast, here: Standing) -> None:
    entrust(cast.hoa.post, cast.lan.post)
    assert approving(cast.lan, here).code == "delegation"
    assert may(cast.lan, Act.STOP, here, AFTER).code == "not_this_post"


def test_who_stands_in_does_what_the_head_does_while_he_is_away(cast: Cast, here: Standing) -> None:
    assert approving(cast.thang, here).code == "not_this_post"
    row = entrust(cast.hoa.post, cast.thang.post, stands_in=True)
    for act in (Act.APPROVE, Act.STOP, Act.EXTEND):
        allowed = may(cast.thang, act, here, AFTER)
        assert (allowed.allowed, allowed.code, allowed.delegation) == (True, "delegation", row.pk)
    assert may(cast.thang, Act.ASSESS, here, AFTER).code == "mandate"
    assert may(cast.thang, Act.ISSUE, here, AFTER).code == "not_this_post"
    assert approving(cast.thang, here, MAY).code == "not_this_post"


def test_a_head_of_another_office_entrusts_nothing_here(cast: Cast, here: Standing) -> None:
    stranger = appointed("ben", VIET_YEN, Role.DIRECTOR)
    entrust(stranger.post, cast.lan.post)
    assert approving(cast.lan, here).code == "not_this_post"


def test_nobody_decides_more_than_the_mandate_of_his_office_allows(cast: Cast, here: Standing) -> None:
    here.mandate.amount = NumericRange(None, 10_000_000)
    refused = approving(cast.hoa, here)
    assert (refused.allowed, refused.code) == (False, "beyond_mandate")
    assert "14,900,000 dong are proposed" in refused.english()
    assert "< 10,000,000 dong" in refused.english()


@pytest.mark.parametrize("affair", ["himself", "relative", "recused"])
def test_nobody_acts_in_an_affair_of_his_own(cast: Cast, here: Standing, affair: str) -> None:
    appointed("beside", YEN_DUNG, Role.RECEPTION)
    for act in (Act.TAKE, Act.APPROVE, Act.DELIVER):
        who = {Act.TAKE: cast.thang, Act.APPROVE: cast.hoa, Act.DELIVER: cast.mua}[act]
        refused = may(who, act, replace(here, affair=affair), AFTER)
        assert (refused.allowed, refused.code) == (False, "conflict_of_interest")


@pytest.mark.parametrize("affair", ["himself", "relative"])
def test_but_who_sits_at_the_desk_alone_hands_on_and_hands_back_and_weighs_nothing(
    cast: Cast, here: Standing, affair: str
) -> None:
    own = replace(here, affair=affair)
    for act in (Act.SUPPLEMENT, Act.DELIVER, Act.FORWARD):
        served = may(cast.mua, act, own, AFTER)
        assert (served.allowed, served.code, served.affair) == (True, "own_affair", affair)
    for act, who in ((Act.REQUEST_SUPPLEMENT, cast.mua), (Act.TAKE, cast.thang), (Act.APPROVE, cast.hoa)):
        assert may(who, act, own, AFTER).code == "conflict_of_interest"
    assert may(cast.mua, Act.DELIVER, replace(here, affair="recused"), AFTER).code == "conflict_of_interest"
    assert may(cast.tam, Act.DELIVER, own, AFTER).code == "other_office"

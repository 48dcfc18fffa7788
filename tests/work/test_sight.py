"""Who sees which dossiers: one filter under queue, counts, search and page, and a stranger sees nothing."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

import pytest

from motcua.authority.acting import Acting
from motcua.authority.models import Role
from motcua.clock import HERE
from motcua.dossiers import queue as lists
from motcua.dossiers.receive import receive
from motcua.dossiers.sight import NotVisible
from motcua.dossiers.view import opened
from motcua.journey.status import Status
from motcua.journey.table import Act
from tests.story import AFTER, BEFORE, HA_NOI, VIET_YEN, YEN_DUNG, Cast, application, key
from tests.work.walk import FUNERAL, appointed, do, row, walked

MERGED = datetime(2025, 2, 3, 9, 0, tzinfo=HERE)
REFORMED = datetime(2025, 7, 15, 9, 0, tzinfo=HERE)
WORDS = ("00001/2023/24221", "024058912346", "2400123456", "tran van", "Trần Văn Đức", "nguyen thi h")


def found(acting: Acting, at: datetime = AFTER, words: tuple[str, ...] = WORDS) -> set[str]:
    return {found.code for text in words for found in lists.search(acting, text, at)}


def queued(acting: Acting, at: datetime = AFTER, office: int | None = None) -> set[UUID]:
    return {listed.id for listed in lists.queue(acting, at, office=office).rows}


@pytest.mark.parametrize("words", WORDS)
def test_it_is_found_by_code_by_either_number_and_by_the_beginning_of_a_name(cast: Cast, words: str) -> None:
    dossier = walked(cast, Status.RECEIVED)
    assert [listed.id for listed in lists.search(cast.thang, words, AFTER)] == [dossier]


@pytest.mark.parametrize("words", ["", "  ", "van duc", "00002/2023/24221", "024058912347"])
def test_nothing_is_found_by_what_does_not_fit(cast: Cast, words: str) -> None:
    walked(cast, Status.RECEIVED)
    assert lists.search(cast.thang, words, AFTER) == []


@pytest.mark.parametrize("role", Role)
def test_a_stranger_sees_nothing_whatever_his_post(cast: Cast, role: Role) -> None:
    dossier = row(walked(cast, Status.RECEIVED))
    stranger = appointed("la", HA_NOI, role)
    assert found(stranger) == set()
    assert queued(stranger) == set()
    assert set(lists.counts(stranger, AFTER).values()) == {0}
    for which in (dossier.pk, dossier.code, uuid4(), "00099/2023/24221"):
        with pytest.raises(NotVisible) as refusal:
            opened(stranger, which, AFTER)
        assert set(refusal.value.data.values()) == {str(which)}
    for listing in (lists.queue, lists.counts):
        with pytest.raises(NotVisible):
            listing(stranger, AFTER, office=dossier.holder_office_id)


def test_a_district_sees_its_own_and_not_its_neighbours(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    neighbour = appointed("ben", VIET_YEN, Role.DIRECTOR)
    assert queued(cast.hoa) == {dossier}
    assert queued(neighbour) == found(neighbour) == set()
    with pytest.raises(NotVisible):
        opened(neighbour, dossier, AFTER)


def test_a_transferred_dossier_is_seen_at_both_ends(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    neighbour = appointed("ben", VIET_YEN, Role.ASSESSOR)
    do(Act.TRANSFER, cast.thang, dossier, "222", "Thường trú tại Việt Yên")
    assert queued(neighbour) == {dossier}
    assert queued(cast.hoa) == set()
    assert opened(cast.hoa, dossier, AFTER).dossier.pk == opened(neighbour, dossier, AFTER).dossier.pk


def test_a_province_sees_what_its_districts_do_but_its_desk_does_not(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    supervisor = appointed("giam-sat", "24000", Role.SUPERVISOR)
    assert queued(supervisor) == set()
    assert queued(supervisor, office=cast.mua.office) == {dossier}
    assert lists.counts(supervisor, AFTER, cast.mua.office)["door"] == 1
    assert found(supervisor)
    assert opened(supervisor, dossier, AFTER).possible
    assert not any(answer.allowed for _, answer in opened(supervisor, dossier, AFTER).possible)
    with pytest.raises(NotVisible):
        opened(cast.tam, dossier, AFTER)
    with pytest.raises(NotVisible):
        lists.queue(cast.tam, AFTER, office=cast.mua.office)


def test_the_page_offers_what_the_officer_may_do_and_says_why_not_the_rest(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    for acting, allowed in [
        (cast.hoa, {Act.SEND_BACK, Act.APPROVE, Act.EXTEND}),
        (cast.mua, {Act.WITHDRAW}),
        (cast.quyen, set()),
    ]:
        possible = opened(acting, dossier, AFTER).possible
        assert {act for act, answer in possible if answer.allowed} == allowed
        assert all(answer.english() for _, answer in possible)


def test_a_decision_is_not_offered_for_proposal_before_every_line_is_assessed(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    answers = dict(opened(cast.thang, dossier, AFTER).possible)
    assert answers[Act.ASSESS].allowed
    assert not answers[Act.PROPOSE].allowed
    assert answers[Act.PROPOSE].code == "lines_pending"


def test_a_successor_sees_and_settles_what_its_predecessor_began_but_not_before(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    city = appointed("pho", "24213", Role.ASSESSOR)
    assert queued(city) == found(city) == set()
    assert queued(city, MERGED) == {dossier}
    assert lists.counts(city, MERGED)["door"] == 1
    assert found(city, MERGED)
    do(Act.TAKE, city, dossier, at=MERGED)
    assert row(dossier).assigned_to_id == city.officer


def test_after_the_reform_the_base_level_goes_on_to_the_end(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    roles = {role: appointed(role, "98213", role, REFORMED) for role in Role}
    base = roles[Role.ASSESSOR]
    assert queued(base, REFORMED) == {dossier}
    for act, role, wish in [
        (Act.TAKE, Role.ASSESSOR, ()),
        (Act.ASSESS, Role.ASSESSOR, (0, FUNERAL)),
        (Act.PROPOSE, Role.ASSESSOR, ()),
        (Act.APPROVE, Role.DIRECTOR, ()),
        (Act.SIGN, Role.DIRECTOR, ()),
        (Act.ISSUE, Role.CLERK, ()),
        (Act.DELIVER, Role.RECEPTION, ()),
    ]:
        do(act, roles[role], dossier, *wish, at=REFORMED)
    decision = row(dossier).decisions.get()
    assert decision.content["office"] == base.office
    view = opened(base, dossier, REFORMED)
    assert view.offices[base.office].name_vi == "BHXH cơ sở Bắc Giang"
    assert view.offices[cast.mua.office].name_vi == "BHXH huyện Yên Dũng"


def test_the_new_province_sees_what_the_old_one_decided(cast: Cast) -> None:
    dossier = receive(cast.mua, application(), at=BEFORE, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier)
    province = appointed("tinh", "99024", Role.DEPUTY, REFORMED)
    assert queued(province, REFORMED) == {dossier}
    assert row(dossier).received_office.code == YEN_DUNG

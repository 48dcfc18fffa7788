"""Below every filter of ours, the database shows the application what lies in a post's sight, and no more."""

from __future__ import annotations

import pytest

from motcua.authority.models import Role
from motcua.dossiers.erasing import OutOfSight, erase
from motcua.dossiers.models import Dossier
from motcua.dossiers.public import tracked
from motcua.dossiers.receive import receive
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.registry.models import Person
from tests.record.web_part import as_the_web_part
from tests.story import AFTER, BEFORE, HA_NOI, VIET_YEN, Cast, application, key, look
from tests.work.walk import appointed, do, row, walked


def test_who_has_not_said_who_he_is_sees_nothing(cast: Cast) -> None:
    receive(cast.mua, application(), at=AFTER, key=key())
    for sight in ("none", "", "nonsense"):
        with as_the_web_part(sight):
            assert not Dossier.objects.exists()
    assert Dossier.objects.exists()


@pytest.mark.parametrize(
    ("login", "sees"),
    [("mua", True), ("thang", True), ("binh", True), ("khach", False), ("tam", False)],
)
def test_a_post_is_shown_what_lies_in_its_sight(cast: Cast, login: str, sees: bool) -> None:
    receive(cast.mua, application(), at=AFTER, key=key())
    with as_the_web_part():
        look(cast.people[login], AFTER.date())
        assert Dossier.objects.exists() is sees


def test_the_desk_can_receive_and_take_a_repeat(cast: Cast) -> None:
    once = key()
    with as_the_web_part():
        look(cast.mua, BEFORE.date())
        first = receive(cast.mua, application(), at=BEFORE, key=once)
        again = receive(cast.mua, application(), at=BEFORE, key=once)
    assert (again.code, again.replayed) == (first.code, True)


def test_a_citizen_with_his_code_needs_no_post_and_opens_nothing_else(cast: Cast) -> None:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())
    with as_the_web_part():
        assert tracked(receipt.code, receipt.secret, AFTER)
        assert tracked(receipt.code, "WRONG234", AFTER) is None
        assert not Dossier.objects.exists()


def test_a_dossier_may_be_transferred_out_of_sight_and_the_repeat_is_told_so(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    do(Act.TRANSFER, cast.thang, dossier, "222", "Thường trú tại Việt Yên")
    neighbour, once = appointed("ben", VIET_YEN, Role.ASSESSOR), key()
    with as_the_web_part():
        look(neighbour, AFTER.date())
        answers = [
            do(Act.TRANSFER, neighbour, dossier, "256", "Thường trú tại Bắc Ninh", key=once) for _ in range(2)
        ]
        assert not Dossier.objects.filter(pk=dossier).exists()
    assert [answer.replayed for answer in answers] == [False, True]
    assert row(dossier).competent_office.code == "27000"


def test_nobody_is_erased_who_has_dossiers_out_of_sight(cast: Cast) -> None:
    receipt = receive(
        appointed("ha", HA_NOI, Role.RECEPTION), application(area_code="001"), at=AFTER, key=key()
    )
    with as_the_web_part():
        look(cast.admin, AFTER.date())
        with pytest.raises(OutOfSight):
            erase(cast.admin, Person.objects.get(citizen_id="024058912346"), at=AFTER, key=key())
    assert row(receipt.dossier).subject.full_name == "Trần Văn Đức"

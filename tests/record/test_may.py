"""One resolver answers who may do what, and every no says why: the post, the office, the paper, the day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest

from motcua.authority.acting import Acting
from motcua.authority.acts import AT_THE_DOOR, ROLES
from motcua.authority.competence import competent
from motcua.authority.may import Answer, may
from motcua.authority.models import Mandate, Office, Role
from motcua.clock import HERE
from motcua.journey.table import Act
from tests.story import AFTER, BAC_GIANG, BEFORE, SURVIVOR, VIET_YEN, YEN_DUNG, Cast

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Standing:
    """As much of a dossier as the resolver looks at."""

    received_office_id: int
    competent_office_id: int
    holder_office_id: int
    mandate: Mandate
    received_at: datetime
    procedure: str = SURVIVOR
    proposed_dong: int = 0
    affair: str = ""

    def affairs_of(self, officers: Collection[int], day: date) -> Mapping[int, str]:
        return dict.fromkeys(officers, self.affair)


def standing(received_at: datetime, holder: str = YEN_DUNG) -> Standing:
    """A survivor's dossier received at Yen Dung."""
    found = competent(SURVIVOR, "221", received_at.date())
    return Standing(
        received_office_id=Office.objects.get(code=YEN_DUNG).pk,
        competent_office_id=found.office.id,
        holder_office_id=Office.objects.get(code=holder).pk,
        mandate=Mandate.objects.select_related("instrument").get(pk=found.mandate.id),
        received_at=received_at,
    )


def answer(acting: Acting, act: Act, dossier: Standing | None, at: datetime = AFTER) -> Answer:
    return may(acting, act, dossier, at)


def moved(acting: Acting, code: str, role: Role | None = None) -> Acting:
    office = Office.objects.get(code=code)
    return replace(acting, office=office.pk, office_code=code, role=role or acting.role)


@pytest.mark.parametrize("act", Act)
def test_an_act_belongs_to_its_posts_and_to_no_other(cast: Cast, act: Act) -> None:
    here = standing(AFTER)
    allowed = {role for role in Role if answer(replace(cast.mua, role=role), act, here).allowed}
    assert allowed == ROLES[act]
    refused = answer(replace(cast.mua, role=Role.ADMINISTRATOR), act, here)
    assert (refused.allowed, refused.code) == (False, "not_this_post")
    assert all(role.value in refused.english() for role in ROLES[act])


def test_no_act_is_left_without_a_post() -> None:
    assert set(ROLES) == set(Act)
    assert all(ROLES.values())


def test_before_1_april_the_province_decides_and_yen_dung_is_told_by_which_paper(cast: Cast) -> None:
    dossier = standing(BEFORE, holder=BAC_GIANG)
    yes, no = (answer(who, Act.TAKE, dossier) for who in (cast.binh, cast.thang))
    assert (yes.allowed, yes.code, yes.mandate) == (True, "mandate", dossier.mandate.pk)
    assert (no.allowed, no.code, no.mandate) == (False, "no_mandate", dossier.mandate.pk)
    assert no.english() == (
        "The dossier was received on 31/03/2023; on that day BHXH tỉnh Bắc Giang was competent by "
        "166/QĐ-BHXH, signed on 31/01/2019. Your office has no mandate for it."
    )


def test_from_1_april_yen_dung_decides_and_the_province_does_not(cast: Cast) -> None:
    dossier = standing(AFTER)
    assert answer(cast.thang, Act.TAKE, dossier).allowed
    refused = answer(cast.binh, Act.TAKE, dossier)
    assert refused.code == "no_mandate"
    assert "BHXH huyện Yên Dũng" in refused.english()
    assert dossier.mandate.instrument.number in refused.english()


def test_the_mandate_of_the_day_of_reception_counts_not_that_of_today(cast: Cast) -> None:
    dossier = standing(BEFORE, holder=BAC_GIANG)
    later = AFTER + timedelta(days=200)
    assert answer(cast.quyen, Act.APPROVE, dossier, later).allowed
    assert not answer(cast.hoa, Act.APPROVE, dossier, later).allowed


def test_what_was_not_forwarded_yet_waits_for_the_desk(cast: Cast) -> None:
    dossier = standing(BEFORE, holder=YEN_DUNG)
    refused = answer(cast.binh, Act.TAKE, dossier)
    assert (refused.code, refused.english()) == (
        "held_elsewhere",
        "The dossier is still with BHXH huyện Yên Dũng; that office forwards it first.",
    )
    assert answer(cast.mua, Act.FORWARD, dossier).allowed
    assert answer(cast.tam, Act.FORWARD, dossier).code == "other_office"


@pytest.mark.parametrize("act", sorted(AT_THE_DOOR | {Act.SUPPLEMENT, Act.REQUEST_SUPPLEMENT}))
def test_the_desk_that_received_it_serves_its_citizen_though_the_province_decides(
    cast: Cast, act: Act
) -> None:
    dossier = standing(BEFORE, holder=BAC_GIANG)
    assert answer(cast.mua, act, dossier).allowed
    refused = answer(cast.tam, act, dossier)
    assert (refused.code, refused.allowed) == ("other_office", False)
    assert "BHXH huyện Yên Dũng" in refused.english()


def test_anybody_at_a_desk_may_receive_whoever_comes(cast: Cast) -> None:
    assert answer(cast.tam, Act.RECEIVE, None).allowed
    assert answer(moved(cast.mua, VIET_YEN), Act.DECLINE, None).allowed
    assert answer(cast.thang, Act.RECEIVE, None).code == "not_this_post"


@pytest.mark.parametrize("act", Act)
def test_a_director_elsewhere_may_do_nothing(cast: Cast, act: Act) -> None:
    assert not answer(cast.khach, act, standing(AFTER)).allowed
    assert not answer(replace(cast.khach, role=Role.RECEPTION), act, standing(AFTER)).allowed


REFORMED = datetime(2025, 7, 15, 9, 0, tzinfo=HERE)
MERGED = datetime(2025, 2, 3, 9, 0, tzinfo=HERE)


def test_after_a_reorganisation_the_successor_does_what_the_predecessor_could(cast: Cast) -> None:
    dossier = standing(AFTER)
    city, base = (moved(cast.thang, code) for code in ("24213", "98213"))
    assert not answer(city, Act.TAKE, dossier, AFTER).allowed
    assert answer(city, Act.TAKE, dossier, MERGED).allowed
    assert not answer(city, Act.TAKE, dossier, REFORMED).allowed
    assert answer(base, Act.TAKE, dossier, REFORMED).allowed
    assert answer(moved(cast.mua, "98213"), Act.DELIVER, dossier, REFORMED).allowed
    assert answer(moved(cast.thang, "99024"), Act.TAKE, dossier, REFORMED).code == "no_mandate"


def test_the_new_province_goes_on_with_what_the_old_one_held(cast: Cast) -> None:
    dossier = standing(BEFORE, holder=BAC_GIANG)
    assert answer(moved(cast.quyen, "99024"), Act.APPROVE, dossier, REFORMED).allowed

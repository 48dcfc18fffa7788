"""Lists of the sick and of mothers, pensions, one payment, lost cards: each comes to its end in the story."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.utils.translation import override

from motcua.authority.models import Role
from motcua.clock import HERE
from motcua.demo import lives
from motcua.demo.cast import Staff, engage, shown
from motcua.demo.claims import Author
from motcua.demo.dice import dice
from motcua.demo.hours import FIRST, at, working_days
from motcua.demo.people import Crowd
from motcua.demo.walk import Claim, Walk
from motcua.demo.working_lives import ERRANDS
from motcua.demo.world import play
from motcua.dossiers.models import Dossier, Line

LATER = datetime(2023, 5, 31, 17, 0, tzinfo=HERE)


@pytest.fixture
def staff(db: None) -> Staff:
    engage()
    return Staff(FIRST)


@pytest.mark.parametrize("errand", ERRANDS, ids=lambda errand: errand.__name__)
@pytest.mark.parametrize("day", [working_days()[0], working_days()[-1]], ids=str)
def test_every_errand_is_settled(staff: Staff, errand: Callable[[Author], Claim], day: date) -> None:
    claim = errand(Author(Crowd(dice("test")), dice("test"), "221", day))
    assert bool(claim.application.employer) is (len(claim.verdicts) > 1)
    play([lives.straight(Walk("test", "24221", at(day, 9), claim, staff, dice("test")))], until=LATER)
    assert Dossier.objects.get().status == "delivered"
    assert set(Line.objects.values_list("outcome", flat=True)) == {"granted"}


def test_the_sign_ins_are_told_in_the_language_in_use(staff: Staff) -> None:
    with override("vi"):
        assert ("yendung.thamdinh", str(Role.ASSESSOR.label), "BHXH huyện Yên Dũng") in shown()
        assert str(Role.ASSESSOR.label) == "viên chức thẩm định"

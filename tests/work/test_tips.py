"""A dossier knows where its journal ends, so that a lost last entry is noticed before the day is closed."""

from __future__ import annotations

import pytest

from motcua.dossiers.actions import take
from motcua.dossiers.models import Dossier
from motcua.dossiers.receive import receive
from motcua.dossiers.tips import with_tips
from motcua.journal.verify import verify
from motcua.journey.status import Status
from tests.record.chains import triggers_off
from tests.story import AFTER, Cast, application, key


@pytest.fixture
def dossier(cast: Cast) -> Dossier:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())
    take(cast.thang, receipt.dossier, at=AFTER, key=key())
    return Dossier.objects.get()


def test_all_is_well_as_long_as_both_agree(dossier: Dossier) -> None:
    assert with_tips(verify()).valid


@pytest.mark.parametrize(("lost", "found"), [("seq = 2", 1), ("true", 0)])
def test_a_lost_end_is_named_though_the_rest_of_the_chain_holds(
    dossier: Dossier, lost: str, found: int
) -> None:
    with triggers_off() as owner:
        owner.execute(f"delete from journal_entry where {lost}")
    assert verify().valid
    finding = with_tips(verify()).findings[0]
    assert finding.data == {"code": dossier.code, "said": 2, "found": found}


def test_an_end_that_is_another_is_named(dossier: Dossier) -> None:
    Dossier.objects.update(tip="0" * 64)
    (finding,) = with_tips(verify()).findings
    assert finding.english() == f"Dossier {dossier.code} ends with another entry 2 than its journal."


def test_a_status_that_nobody_brought_about_is_named(dossier: Dossier) -> None:
    Dossier.objects.update(status=Status.ISSUED)
    assert verify().valid
    (finding,) = with_tips(verify()).findings
    assert (finding.code, finding.data["found"]) == ("status_differs", Status.IN_PROCESS)
    assert dossier.code in finding.english()

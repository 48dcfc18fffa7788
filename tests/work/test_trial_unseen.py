"""Trial and practice are blind: neither office sees what the other decided, and the citizen nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection

from motcua.authority.acting import Acting
from motcua.authority.models import (
    Mandate,
    Role,
)
from motcua.dossiers.models import Dossier, Trial
from motcua.dossiers.public import tracked
from motcua.dossiers.receive import receive
from motcua.dossiers.sight import NotVisible, StillBlind
from motcua.dossiers.trial_act import TrialOver
from motcua.dossiers.trying import (
    trial_approve,
    trial_send_back,
)
from motcua.dossiers.view import opened
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from tests.record.web_part import as_the_web_part
from tests.story import BEFORE, VIET_YEN, Cast, application, key, look
from tests.work.trials import LATER, assessed, taken, to_the_end
from tests.work.walk import appointed, do, row


def test_after_the_trial_nothing_is_decided_in_it_and_nobody_is_blind(cast: Cast, tried: Trial) -> None:
    over = BEFORE + timedelta(days=20)
    with pytest.raises(TrialOver):
        assessed(cast.thang, tried, at=over)
    assert opened(cast.thang, tried.dossier_id, over)


def test_the_future_office_sees_the_real_decision_after_its_own(cast: Cast, tried: Trial) -> None:
    to_the_end(cast, tried.dossier_id)
    for login in ("thang", "hoa"):
        with pytest.raises(StillBlind):
            opened(cast.people[login], tried.dossier_id, LATER)
    assert opened(cast.mua, tried.dossier_id, LATER).decision, "the desk hands it over"
    assessed(cast.thang, tried)
    with pytest.raises(StillBlind):
        opened(cast.thang, tried.dossier_id, LATER)
    trial_approve(cast.hoa, tried.dossier_id, at=LATER, key=key())
    assert opened(cast.thang, tried.dossier_id, LATER).decision


def seen_by(acting: Acting) -> tuple[bool, bool]:
    """Whether the database shows the officer the dossier, and the trial."""
    with as_the_web_part():
        look(acting, BEFORE.date())
        return Dossier.objects.exists(), Trial.objects.exists()


def test_the_database_shows_a_trial_to_its_office_and_above(cast: Cast, trial_month: Mandate) -> None:
    trial = taken(cast, area_code="222")  # received at Yen Dung, to be tried at Viet Yen
    neighbour = appointed("viet", VIET_YEN, Role.ASSESSOR)
    assert seen_by(neighbour) == (True, True)
    assert seen_by(cast.thang) == (True, False), "where it was received"
    assert seen_by(cast.khach) == (False, False)
    for login in ("binh", "quyen"):
        assert seen_by(cast.people[login]) == (True, False), "the competent office has yet to decide"
    to_the_end(cast, trial.dossier_id)
    assert seen_by(cast.quyen) == (True, True), "and supervises, once it has"
    with pytest.raises(StillBlind):
        opened(neighbour, trial.dossier_id, LATER)
    assessed(neighbour, trial)
    head = appointed("viet-head", VIET_YEN, Role.DIRECTOR)
    trial_approve(head, trial.dossier_id, at=LATER, key=key())
    with pytest.raises(NotVisible):
        opened(neighbour, trial.dossier_id, LATER)


def test_who_looks_at_dossiers_in_his_sight_does_not_pay_for_trials(cast: Cast, tried: Trial) -> None:
    with as_the_web_part(), connection.cursor() as cursor:
        look(cast.thang, BEFORE.date())
        cursor.execute("EXPLAIN (ANALYZE) SELECT id FROM dossiers_dossier WHERE holder_office_id IS NOT NULL")
        plan = [line for (line,) in cursor.fetchall()]
    among_trials = [line for line in plan if "dossiers_trial" in line and "->" in line]
    assert among_trials
    assert all("never executed" in line for line in among_trials)


def test_the_web_part_can_enrol_and_decide(cast: Cast, trial_month: Mandate) -> None:
    dossier = receive(cast.mua, application(), at=BEFORE, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier, at=BEFORE)
    with as_the_web_part():
        look(cast.binh, BEFORE.date())
        do(Act.TAKE, cast.binh, dossier, at=BEFORE)
        look(cast.thang, BEFORE.date())
        assert assessed(cast.thang, Trial.objects.get()).amount == 14_900_000
        look(cast.hoa, BEFORE.date())
        trial_send_back(cast.hoa, dossier, "Xem lại ngày mất", at=LATER, key=key())


def test_nothing_of_it_reaches_the_citizen_or_the_decision(cast: Cast, trial_month: Mandate) -> None:
    receipt = receive(cast.mua, application(), at=BEFORE, key=key())
    do(Act.FORWARD, cast.mua, receipt.dossier, at=BEFORE)
    do(Act.TAKE, cast.binh, receipt.dossier, at=BEFORE)
    told = tracked(receipt.code, receipt.secret, LATER)
    assessed(cast.thang, Trial.objects.get(), Outcome.DENIED, reason="Không đủ điều kiện")
    assert tracked(receipt.code, receipt.secret, LATER) == told
    to_the_end(cast, receipt.dossier)
    decision = row(receipt.dossier).decisions.get()
    assert [line["outcome"] for line in decision.content["lines"]] == ["granted"]
    assert "Không đủ điều kiện" not in str(decision.content)

"""The head of the future office in a trial: after every line is assessed, once, within his mandate."""

from __future__ import annotations

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from motcua.authority.may import NotAllowed
from motcua.authority.models import (
    Delegation,
    Instrument,
    Mandate,
    Post,
)
from motcua.dossiers.application import LineInput
from motcua.dossiers.models import Trial
from motcua.dossiers.receive import receive
from motcua.dossiers.sight import NotVisible
from motcua.dossiers.trial import before_the_head, waiting
from motcua.dossiers.trial_act import DecidedInTrial
from motcua.dossiers.trying import (
    NothingGranted,
    NotYetAssessed,
    ObjectionWithoutReason,
    trial_approve,
    trial_assess_all,
    trial_send_back,
)
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.kernel.errors import Refused
from tests.story import BEFORE, Cast, application, key
from tests.work.trials import LATER, assessed, decide, taken
from tests.work.walk import FUNERAL, do


def test_the_head_decides_what_was_assessed(cast: Cast, tried: Trial) -> None:
    assert before_the_head(cast.hoa, LATER) == []
    assessed(cast.thang, tried)
    (one,) = before_the_head(cast.hoa, LATER)
    assert (one.dossier.pk, one.amount) == (tried.dossier_id, 14_900_000)
    (done,) = trial_approve(cast.hoa, tried.dossier_id, at=LATER, key=key())
    assert (done.head_id, done.decided_at, done.returns) == (cast.hoa.post, LATER, 0)
    assert before_the_head(cast.hoa, LATER) == []
    assert not waiting(cast.thang, LATER)


def test_what_the_head_sends_back_is_assessed_once_more(cast: Cast, tried: Trial) -> None:
    assessed(cast.thang, tried)
    (back,) = trial_send_back(cast.hoa, tried.dossier_id, "Xem lại ngày mất", at=LATER, key=key())
    assert (back.outcome, back.amount, back.returns, back.objection) == (
        "pending",
        None,
        1,
        "Xem lại ngày mất",
    )
    assert [row.pk for row in waiting(cast.thang, LATER)] == [tried.pk]
    done = decide(cast, tried)
    assert (done.outcome, done.amount, done.returns) == ("granted", 14_900_000, 1)
    chain = Entry.objects.filter(dossier=tried.pk).order_by("seq").values_list("act", flat=True)
    assert list(chain) == ["trial_assess", "trial_send_back", "trial_assess", "trial_approve"]
    assert "ngày mất" not in str(list(Entry.objects.filter(dossier=tried.pk).values()))
    assert verify().valid


def test_the_head_comes_after_every_line_is_assessed(cast: Cast, trial_month: Mandate) -> None:
    two = (LineInput("funeral_allowance"), LineInput("monthly_survivor_allowance"))
    dossier = receive(cast.mua, application(lines=two), at=BEFORE, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier, at=BEFORE)
    do(Act.TAKE, cast.binh, dossier, at=BEFORE)
    first, second = Trial.objects.filter(dossier=dossier).order_by("line")
    assessed(cast.thang, first)
    with pytest.raises(NotYetAssessed):
        trial_approve(cast.hoa, dossier, at=LATER, key=key())
    assessed(cast.thang, second, Outcome.DENIED, case={}, reason="Không đủ điều kiện")
    assert len(trial_approve(cast.hoa, dossier, at=LATER, key=key())) == 2
    assert Entry.objects.filter(act="trial_approve").count() == 2


def test_a_list_is_assessed_at_once_and_what_comes_to_nothing_is_left(
    cast: Cast, trial_month: Mandate
) -> None:
    two = (LineInput("funeral_allowance", FUNERAL), LineInput("monthly_survivor_allowance"))
    dossier = receive(cast.mua, application(lines=two), at=BEFORE, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier, at=BEFORE)
    do(Act.TAKE, cast.binh, dossier, at=BEFORE)
    once = key()
    (granted,) = trial_assess_all(cast.thang, dossier, at=LATER, key=once)
    assert (granted.line, granted.amount, granted.assessed_at) == (0, 14_900_000, LATER)
    assert len(trial_assess_all(cast.thang, dossier, at=LATER, key=once)) == 2, "as it stands now"
    assert [row.line for row in waiting(cast.thang, LATER)] == [1]
    with pytest.raises(NothingGranted):
        trial_assess_all(cast.thang, dossier, at=LATER, key=key())
    with pytest.raises(NotAllowed):
        trial_assess_all(cast.hoa, dossier, at=LATER, key=key())


def test_the_head_says_why_and_decides_once(cast: Cast, tried: Trial) -> None:
    assessed(cast.thang, tried)
    with pytest.raises(ObjectionWithoutReason):
        trial_send_back(cast.hoa, tried.dossier_id, " ", at=LATER, key=key())
    once = key()
    for _ in range(2):
        trial_approve(cast.hoa, tried.dossier_id, at=LATER, key=once)
    assert Entry.objects.filter(dossier=tried.pk, act="trial_approve").count() == 1
    with pytest.raises(DecidedInTrial):
        trial_send_back(cast.hoa, tried.dossier_id, "Xem lại", at=LATER, key=key())
    with pytest.raises(DecidedInTrial):
        assessed(cast.thang, tried)


@pytest.mark.parametrize("login", ["thang", "mua", "lan"])
def test_only_the_head_approves_in_trial(cast: Cast, tried: Trial, login: str) -> None:
    assessed(cast.thang, tried)
    with pytest.raises(NotAllowed):
        trial_approve(cast.people[login], tried.dossier_id, at=LATER, key=key())


@pytest.mark.parametrize("login", ["quyen", "khach"])
def test_a_head_of_another_office_finds_no_such_trial(cast: Cast, tried: Trial, login: str) -> None:
    assessed(cast.thang, tried)
    with pytest.raises(NotVisible):
        trial_approve(cast.people[login], tried.dossier_id, at=LATER, key=key())


def test_who_assessed_it_does_not_approve_it_though_he_stands_in(cast: Cast, tried: Trial) -> None:
    giver, taker = (Post.objects.get(pk=one.post) for one in (cast.hoa, cast.thang))
    Delegation.objects.create(
        giver=giver,
        taker=taker,
        stands_in=True,
        validity=DateRange(BEFORE.date(), None),
        instrument=Instrument.objects.order_by("id")[0],
    )
    assessed(cast.thang, tried)
    with pytest.raises(Refused) as refused:
        trial_approve(cast.thang, tried.dossier_id, at=LATER, key=key())
    assert refused.value.code == "four_eyes"


def test_a_mandate_in_trial_limits_what_the_head_approves(cast: Cast, trial_month: Mandate) -> None:
    trial_month.amount = NumericRange(0, 10_000_000)
    trial_month.save()
    trial = taken(cast)
    assessed(cast.thang, trial)
    with pytest.raises(NotAllowed) as refused:
        trial_approve(cast.hoa, trial.dossier_id, at=LATER, key=key())
    assert refused.value.code == "beyond_mandate"

"""Trial and practice: the future office assesses too, by the law, and nothing comes of it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua.authority.acting import Acting
from motcua.authority.may import NotAllowed
from motcua.authority.models import (
    Officer,
)
from motcua.dossiers.deciding import DenialWithoutReason
from motcua.dossiers.models import Dossier, Line, Message, Trial
from motcua.dossiers.receive import receive
from motcua.dossiers.requests import KeyReused
from motcua.dossiers.sight import NotVisible
from motcua.dossiers.trial import waiting
from motcua.dossiers.trying import (
    AssessedInTrial,
    trial_approve,
    trial_send_back,
)
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.kernel.errors import MotcuaError
from tests.story import BEFORE, Cast, application, key
from tests.work.trials import LATER, assessed
from tests.work.walk import FUNERAL, do, row


def everything_of(dossier: UUID) -> list[Any]:
    """The dossier as the database has it, its lines, its journal and what must be sent."""
    return [
        list(Dossier.objects.filter(pk=dossier).values()),
        list(Line.objects.filter(dossier=dossier).order_by("id").values()),
        list(Entry.objects.filter(dossier=dossier).order_by("id").values()),
        list(Message.objects.filter(dossier=dossier).order_by("id").values()),
    ]


def test_both_offices_begin_when_the_competent_one_takes_it_up(cast: Cast, tried: Trial) -> None:
    assert (tried.office_id, tried.started_at, tried.outcome) == (cast.thang.office, BEFORE, "pending")
    assert [one.pk for one in waiting(cast.thang, BEFORE)] == [tried.pk]
    assert row(tried.dossier_id).competent_office.code == "24000"


def test_without_a_mandate_in_trial_nothing_is_tried(cast: Cast) -> None:
    dossier = receive(cast.mua, application(), at=BEFORE, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier, at=BEFORE)
    do(Act.TAKE, cast.binh, dossier, at=BEFORE)
    assert not Trial.objects.exists()


def test_a_decision_in_trial_is_computed_by_the_law(cast: Cast, tried: Trial) -> None:
    done = assessed(cast.thang, tried)
    assert (done.outcome, done.amount, done.assessed_at) == ("granted", 14_900_000, LATER)
    assert done.decided_at is None, "the head comes after"
    assert done.entitlement
    assert done.entitlement["lines"]
    assert not waiting(cast.thang, LATER)


def test_the_journal_of_a_trial_holds_numbers_and_digests_only(cast: Cast, tried: Trial) -> None:
    assessed(cast.thang, tried)
    (entry,) = Entry.objects.filter(dossier=tried.pk)
    assert set(entry.facts) == {"dossier", "line", "mandate", "assessment"}
    assert len(entry.facts["assessment"]) == 64
    assert verify().valid


def test_asked_twice_it_is_decided_once(cast: Cast, tried: Trial) -> None:
    once = key()
    first, again = (assessed(cast.thang, tried, key=once) for _ in range(2))
    assert first.assessed_at == again.assessed_at
    with pytest.raises(KeyReused):
        assessed(cast.thang, tried, Outcome.DENIED, reason="Khác", key=once)
    with pytest.raises(AssessedInTrial):
        assessed(cast.thang, tried)
    assert Entry.objects.filter(dossier=tried.pk).count() == 1


def test_a_denial_says_why(cast: Cast, tried: Trial) -> None:
    with pytest.raises(DenialWithoutReason):
        assessed(cast.thang, tried, Outcome.DENIED)
    assert (
        assessed(cast.thang, tried, Outcome.DENIED, case={}, reason="Không có giấy chứng tử").amount is None
    )


@pytest.mark.parametrize("login", ["mua", "hoa", "lan"])
def test_only_an_assessor_assesses_in_trial(cast: Cast, tried: Trial, login: str) -> None:
    with pytest.raises(NotAllowed):
        assessed(cast.people[login], tried)


@pytest.mark.parametrize("login", ["binh", "quyen", "khach"])
def test_another_office_finds_no_such_trial(cast: Cast, tried: Trial, login: str) -> None:
    with pytest.raises(NotVisible):
        assessed(cast.people[login], tried)
    assert not waiting(cast.people[login], BEFORE)


def test_nobody_tries_his_own_affair(cast: Cast, tried: Trial) -> None:
    Officer.objects.filter(pk=cast.thang.officer).update(person=row(tried.dossier_id).subject_id)
    with pytest.raises(NotAllowed) as refused:
        assessed(cast.thang, tried)
    assert refused.value.code == "conflict_of_interest"


@pytest.fixture
def people(cast: Cast) -> dict[str, Acting]:
    return cast.people


WISHES = st.lists(
    st.tuples(
        st.sampled_from(["thang", "hoa", "mua", "binh", "khach"]),
        st.sampled_from([Outcome.GRANTED, Outcome.DENIED]),
        st.sampled_from([FUNERAL, {}, {"date": "2023-03-20", "inputs": {"nothing": 1}}]),
        st.sampled_from(["", "Không đủ điều kiện"]),
        st.sampled_from(["assess", "approve", "send_back"]),
        st.sampled_from(["one", "two", "three"]),
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes=WISHES)
def test_no_sequence_of_trial_acts_changes_the_dossier(
    people: dict[str, Acting], tried: Trial, wishes: list[Any]
) -> None:
    before = everything_of(tried.dossier_id)
    for login, outcome, case, reason, act, name in wishes:
        acting, how = people[login], {"at": LATER, "key": name}
        with suppress(MotcuaError):
            match act:
                case "assess":
                    assessed(acting, tried, outcome, case=case, reason=reason, key=name)
                case "approve":
                    trial_approve(acting, tried.dossier_id, **how)
                case _:
                    trial_send_back(acting, tried.dossier_id, reason, **how)
    assert everything_of(tried.dossier_id) == before

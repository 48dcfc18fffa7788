"""Trial and practice: the future office decides too; nothing comes of it, and neither sees the other's."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua.authority.acting import Acting
from motcua.authority.may import NotAllowed
from motcua.authority.models import (
    Delegation,
    Instrument,
    Level,
    Mandate,
    Officer,
    Phase,
    Post,
    Role,
)
from motcua.dossiers.application import LineInput
from motcua.dossiers.deciding import DenialWithoutReason
from motcua.dossiers.models import Dossier, Line, Message, Trial
from motcua.dossiers.public import tracked
from motcua.dossiers.receive import receive
from motcua.dossiers.requests import KeyReused
from motcua.dossiers.sight import NotVisible, StillBlind
from motcua.dossiers.trial import before_the_head, waiting
from motcua.dossiers.trial_act import DecidedInTrial, TrialOver
from motcua.dossiers.trying import (
    AssessedInTrial,
    NothingGranted,
    NotYetAssessed,
    ObjectionWithoutReason,
    trial_approve,
    trial_assess,
    trial_assess_all,
    trial_send_back,
)
from motcua.dossiers.view import opened
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.kernel.errors import MotcuaError, Refused
from tests.record.test_row_security import as_the_web_part
from tests.story import BEFORE, SURVIVOR, VIET_YEN, Cast, application, key, look
from tests.work.walk import FUNERAL, appointed, do, row

LATER = BEFORE + timedelta(hours=3)


@pytest.fixture
def trial_month(db: None) -> Mandate:
    """In March 2023 the districts decide in trial what the province decides."""
    return Mandate.objects.create(
        procedure=SURVIVOR,
        level=Level.DISTRICT,
        territory="24",
        phase=Phase.TRIAL,
        validity=DateRange(date(2023, 3, 1), date(2023, 4, 15)),
        instrument=Instrument.objects.order_by("id")[0],
    )


@pytest.fixture
def tried(cast: Cast, trial_month: Mandate) -> Trial:
    """A widow of Yen Dung, whose dossier the province has just taken up."""
    return taken(cast)


def taken(cast: Cast, at: Any = BEFORE, **changes: object) -> Trial:
    dossier = receive(cast.mua, application(**changes), at=at, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier, at=at)
    do(Act.TAKE, cast.binh, dossier, at=at)
    return Trial.objects.get(dossier=dossier)


def assessed(acting: Acting, trial: Trial, outcome: Outcome = Outcome.GRANTED, **more: Any) -> Trial:
    given = {"case": FUNERAL, "outcome": outcome, "reason": "", "at": LATER, "key": key(), **more}
    return trial_assess(acting, trial.pk, **given)


def decide(cast: Cast, trial: Trial, outcome: Outcome = Outcome.GRANTED, **more: Any) -> Trial:
    """The whole future path at Yen Dung: assessed, then approved by its head."""
    assessed(cast.thang, trial, outcome, **more)
    return trial_approve(cast.hoa, trial.dossier_id, at=more.get("at", LATER), key=key())[0]


def to_the_end(cast: Cast, dossier: UUID, at: Any = LATER) -> None:
    """The province decides it for good."""
    do(Act.ASSESS, cast.binh, dossier, 0, FUNERAL, at=at)
    do(Act.PROPOSE, cast.binh, dossier, at=at)
    do(Act.APPROVE, cast.quyen, dossier, at=at)
    do(Act.SIGN, cast.quyen, dossier, at=at)
    do(Act.ISSUE, cast.minh, dossier, at=at)


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

"""Every act: what it does to the row, what it writes into the journal, which paper it gives, what leaves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest

from motcua.dossiers.application import ComponentInput
from motcua.dossiers.models import Decision, Message, Paper
from motcua.dossiers.receive import receive
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.journey.table import Act
from tests.story import AFTER, BEFORE, Cast, application, key
from tests.work.walk import FUNERAL, do, last, row, walked

S = Status
AT = AFTER + timedelta(hours=3)
REASON = "Bà Hạnh, số 0912345678, đề nghị"
"""A reason as officers write them: personal, so it must not stand in the journal."""


@dataclass(frozen=True)
class Case:
    """From `start`, `login` does `act`; then the dossier is `end`."""

    start: Status
    act: Act
    login: str
    end: Status
    wish: tuple[Any, ...] = ()
    paper: str = ""
    sent: frozenset[str] = field(default_factory=frozenset)
    facts: frozenset[str] = field(default_factory=frozenset)
    note: str = ""


TOLD = frozenset({"notice"})
CASES = [
    Case(S.RECEIVED, Act.TAKE, "thang", S.IN_PROCESS),
    Case(S.RECEIVED, Act.TRANSFER, "thang", S.FORWARDED, ("222", REASON), note=REASON,
         facts=frozenset({"area", "to", "mandate"})),
    Case(S.RECEIVED, Act.REQUEST_SUPPLEMENT, "mua", S.SUPPLEMENT_REQUESTED, (["si_book"], REASON),
         paper="supplement", sent=TOLD, facts=frozenset({"missing"}), note=REASON),
    Case(S.IN_PROCESS, Act.REQUEST_SUPPLEMENT, "thang", S.SUPPLEMENT_REQUESTED, (["si_book"],),
         paper="supplement", sent=TOLD, facts=frozenset({"missing"})),
    Case(S.SUPPLEMENT_REQUESTED, Act.SUPPLEMENT, "mua", S.SUPPLEMENTED,
         ([ComponentInput("si_book", originals=1)],), facts=frozenset({"components", "promise"})),
    Case(S.IN_PROCESS, Act.ASSESS, "thang", S.IN_PROCESS, (0, FUNERAL),
         facts=frozenset({"line", "outcome", "entitlement"})),
    Case(S.IN_PROCESS, Act.ASSESS, "thang", S.IN_PROCESS, (0, {}, "denied", REASON),
         facts=frozenset({"line", "outcome"}), note=REASON),
    Case(S.PROPOSED, Act.APPROVE, "hoa", S.APPROVED, facts=frozenset({"decision", "digest"})),
    Case(S.PROPOSED, Act.SEND_BACK, "hoa", S.IN_PROCESS, (REASON,), note=REASON),
    Case(S.APPROVED, Act.SIGN, "hoa", S.SIGNED, facts=frozenset({"decision", "digest"})),
    Case(S.SIGNED, Act.ISSUE, "lan", S.ISSUED, sent=TOLD | {"seal"},
         facts=frozenset({"decision", "number", "to"})),
    Case(S.ISSUED, Act.DELIVER, "mua", S.DELIVERED, ("post",), sent=TOLD, facts=frozenset({"given_to"})),
    Case(S.RECEIVED, Act.REFUSE, "hoa", S.REFUSED, (REASON,), paper="refusal", sent=TOLD, note=REASON),
    Case(S.IN_PROCESS, Act.STOP, "hoa", S.STOPPED, (REASON,), paper="stop", sent=TOLD, note=REASON),
    Case(S.PROPOSED, Act.WITHDRAW, "mua", S.WITHDRAWN, (REASON,), note=REASON),
    Case(S.IN_PROCESS, Act.EXTEND, "hoa", S.IN_PROCESS, (date(2023, 4, 28), REASON), paper="apology",
         sent=TOLD, facts=frozenset({"promise"}), note=REASON),
]  # fmt: skip


@pytest.fixture(params=CASES, ids=lambda case: f"{case.act}-from-{case.start}")
def case(request: pytest.FixtureRequest) -> Case:
    wanted: Case = request.param
    return wanted


def started(cast: Cast, case: Case) -> Any:
    if case.start is S.SUPPLEMENT_REQUESTED:
        dossier = walked(cast, S.IN_PROCESS)
        do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book"])
        return dossier
    return walked(cast, case.start)


def test_an_act_moves_the_row_and_is_written_down_with_its_paper_and_its_messages(
    cast: Cast, case: Case
) -> None:
    dossier = started(cast, case)
    before, acting = row(dossier), getattr(cast, case.login)
    papers = set(Paper.objects.values_list("pk", flat=True))
    messages = set(Message.objects.values_list("pk", flat=True))

    done = do(case.act, acting, dossier, *case.wish, at=AT)

    after, entry = row(dossier), last(dossier)
    assert done.status == after.status == case.end
    assert done.entries == after.entries == entry.seq == before.entries + 1
    assert (entry.act, entry.officer, entry.office, entry.at) == (
        case.act, acting.officer, acting.office, AT,
    )  # fmt: skip
    assert (entry.previous, entry.hash) == (before.tip, after.tip)
    assert set(entry.facts) == case.facts | ({"note"} if case.note else set())
    assert "".join(after.notes.filter(seq=entry.seq).values_list("text", flat=True)) == case.note
    assert set(Paper.objects.exclude(pk__in=papers).values_list("form", flat=True)) == (
        {case.paper} if case.paper else set()
    )
    assert set(Message.objects.exclude(pk__in=messages).values_list("topic", flat=True)) == case.sent
    assert verify().valid


def test_no_act_is_left_out_of_the_table() -> None:
    elsewhere = {Act.RECEIVE, Act.RETURN_INCOMPLETE, Act.DECLINE, Act.FORWARD, Act.PROPOSE}
    assert {case.act for case in CASES} | elsewhere == set(Act)


def test_what_people_write_stands_in_notes_and_never_in_the_journal(cast: Cast, case: Case) -> None:
    do(case.act, getattr(cast, case.login), started(cast, case), *case.wish, at=AT)
    everything = " ".join(str(facts) for facts in Entry.objects.values_list("facts", flat=True))
    assert "Hạnh" not in everything
    assert "0912345678" not in everything
    assert "024160912345" not in everything


def test_an_ended_dossier_has_ended_when_it_was_decided_not_when_it_was_handed_back(cast: Cast) -> None:
    dossier = walked(cast, S.ISSUED)
    do(Act.DELIVER, cast.mua, dossier, at=AT)
    assert (row(dossier).ended_at, row(dossier).delivered_at) == (AFTER, AT)


def test_who_takes_it_over_has_it_and_a_transfer_takes_it_from_him(cast: Cast) -> None:
    dossier = walked(cast, S.IN_PROCESS)
    assert row(dossier).assigned_to_id == cast.thang.officer
    do(Act.TRANSFER, cast.thang, dossier, "222", "Thường trú tại Việt Yên")
    after = row(dossier)
    assert after.assigned_to_id is None
    assert after.area_code == "222"
    assert after.competent_office.code == after.holder_office.code == "24222"
    assert after.received_office.code == "24221"


def test_a_transfer_asks_who_was_competent_on_the_day_of_reception(cast: Cast) -> None:
    dossier = receive(cast.mua, application(area_code="222"), at=BEFORE, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier)
    do(Act.TRANSFER, cast.binh, dossier, "256", "Thường trú tại Bắc Ninh")
    assert row(dossier).competent_office.code == "27000"


def test_to_forward_is_to_hand_over_to_the_competent_office(cast: Cast) -> None:
    dossier = receive(cast.mua, application(), at=BEFORE, key=key()).dossier
    assert row(dossier).holder_office.code == "24221"
    do(Act.FORWARD, cast.mua, dossier)
    assert row(dossier).holder_office.code == "24000"
    assert last(dossier).facts == {"to": cast.binh.office}


def test_an_issued_dossier_goes_back_to_the_desk_that_received_it(cast: Cast) -> None:
    dossier = receive(cast.mua, application(), at=BEFORE, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier)
    do(Act.TAKE, cast.binh, dossier)
    do(Act.ASSESS, cast.binh, dossier, 0, FUNERAL)
    do(Act.PROPOSE, cast.binh, dossier)
    do(Act.APPROVE, cast.quyen, dossier)
    do(Act.SIGN, cast.quyen, dossier)
    do(Act.ISSUE, cast.minh, dossier)
    after = row(dossier)
    assert (after.competent_office.code, after.holder_office.code) == ("24000", "24221")


def test_a_head_who_objects_makes_approval_and_signature_void_but_keeps_them_on_record(cast: Cast) -> None:
    dossier = walked(cast, S.SIGNED)
    do(Act.SEND_BACK, cast.hoa, dossier, "Kiểm tra lại ngày từ trần", at=AT)
    first = Decision.objects.get()
    assert first.annulled_at == AT
    assert first.signature
    for act, who in [(Act.PROPOSE, cast.thang), (Act.APPROVE, cast.hoa)]:
        do(act, who, dossier, at=AT)
    second = Decision.objects.get(annulled_at=None)
    assert (second.signature, second.signed_at) == ("", None)
    assert second.verification != first.verification


def test_a_dossier_taken_back_leaves_no_decision_in_force(cast: Cast) -> None:
    dossier = walked(cast, S.SIGNED)
    do(Act.WITHDRAW, cast.mua, dossier, "Rút hồ sơ", at=AT)
    assert not Decision.objects.filter(annulled_at=None).exists()
    assert row(dossier).ended_at == AT

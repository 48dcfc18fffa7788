"""Every no has a code and a sentence, and after it nothing has changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.acting import by_login
from motcua.authority.models import Post, Role
from motcua.dossiers import documents
from motcua.dossiers.act import Stale
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.models import Attachment, Counter, Decision, Dossier, Line, Message, Note, Paper, Request
from motcua.dossiers.receive import receive
from motcua.journal.models import Entry
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import MotcuaError, Refused
from tests.story import AFTER, Cast, application, key
from tests.work.walk import FUNERAL, do, row, walked

S = Status
TABLES = (Dossier, Line, Note, Paper, Decision, Message, Entry, Request, Counter, Attachment)


@contextmanager
def refused(code: str) -> Iterator[None]:
    """The act is refused with this code, or told at this field, and leaves no trace."""
    before = [list(table.objects.order_by("pk").values()) for table in TABLES]
    with pytest.raises(MotcuaError) as error:
        yield
    codes = {problem.code for problem in getattr(error.value, "problems", [])} or {error.value.code}
    assert code in codes
    assert error.value.english()
    assert [list(table.objects.order_by("pk").values()) for table in TABLES] == before


OUT_OF_TURN = [
    (S.RECEIVED, Act.PROPOSE, "thang", ()),
    (S.RECEIVED, Act.ASSESS, "thang", (0, FUNERAL)),
    (S.PROPOSED, Act.ASSESS, "thang", (0, {"date": "not even a case"})),
    (S.PROPOSED, Act.SIGN, "hoa", ()),
    (S.APPROVED, Act.APPROVE, "hoa", ()),
    (S.APPROVED, Act.ISSUE, "lan", ()),
    (S.SIGNED, Act.SIGN, "hoa", ()),
    (S.SIGNED, Act.DELIVER, "mua", ()),
    (S.ISSUED, Act.ISSUE, "lan", ()),
    (S.ISSUED, Act.SEND_BACK, "hoa", ("Sai",)),
    (S.DELIVERED, Act.DELIVER, "mua", ()),
    (S.DELIVERED, Act.WITHDRAW, "mua", ("Rút",)),
]


@pytest.mark.parametrize(("status", "act", "login", "wish"), OUT_OF_TURN)
def test_an_act_out_of_turn_is_refused(
    cast: Cast, status: Status, act: Act, login: str, wish: tuple[object, ...]
) -> None:
    dossier = walked(cast, status)
    with refused("not_in_this_status"):
        do(act, getattr(cast, login), dossier, *wish)


WITHOUT_REASON = [
    (S.RECEIVED, Act.TRANSFER, "thang", ("222",)),
    (S.PROPOSED, Act.SEND_BACK, "hoa", ()),
    (S.RECEIVED, Act.REFUSE, "hoa", ()),
    (S.IN_PROCESS, Act.STOP, "hoa", ()),
    (S.IN_PROCESS, Act.WITHDRAW, "mua", ()),
    (S.IN_PROCESS, Act.EXTEND, "hoa", (date(2023, 4, 28),)),
]


@pytest.mark.parametrize(("status", "act", "login", "wish"), WITHOUT_REASON)
@pytest.mark.parametrize("reason", ["", "  \n"])
def test_some_acts_need_a_reason(
    cast: Cast, status: Status, act: Act, login: str, wish: tuple[object, ...], reason: str
) -> None:
    dossier = walked(cast, status)
    with refused("reason_missing"):
        do(act, getattr(cast, login), dossier, *wish, reason)


OWN_RULES = [
    ("nothing_missing", S.RECEIVED, Act.REQUEST_SUPPLEMENT, "mua", ([],)),
    ("component_unknown", S.RECEIVED, Act.REQUEST_SUPPLEMENT, "mua", (["moon"],)),
    ("same_office", S.RECEIVED, Act.FORWARD, "mua", ()),
    ("same_office", S.RECEIVED, Act.TRANSFER, "thang", ("221", "Nhầm")),
    ("no_such_area", S.RECEIVED, Act.TRANSFER, "thang", ("999", "Nhầm")),
    ("lines_pending", S.IN_PROCESS, Act.PROPOSE, "thang", ()),
    ("no_such_line", S.IN_PROCESS, Act.ASSESS, "thang", (1, FUNERAL)),
    ("no_such_line", S.IN_PROCESS, Act.ASSESS, "thang", (-1, FUNERAL)),
    ("denial_without_reason", S.IN_PROCESS, Act.ASSESS, "thang", (0, {}, "denied", " ")),
    ("too_long", S.IN_PROCESS, Act.ASSESS, "thang", (0, {}, "denied", "x" * 501)),
    ("missing", S.IN_PROCESS, Act.ASSESS, "thang", (0, {"date": "2023-03-20", "inputs": {}})),
    ("in_future", S.IN_PROCESS, Act.ASSESS, "thang", (0, {**FUNERAL, "date": "2023-04-04"})),
    ("promise_not_later", S.RECEIVED, Act.EXTEND, "hoa", (date(2023, 4, 10), "Chờ xác minh")),
    ("no_day_to_promise", S.RECEIVED, Act.EXTEND, "hoa", (date(2023, 3, 31), "Chờ xác minh")),
    ("no_day_to_promise", S.RECEIVED, Act.EXTEND, "hoa", (date(2023, 5, 1), "Chờ xác minh")),
    ("recipient_unknown", S.ISSUED, Act.DELIVER, "mua", ("Trần Văn Nam",)),
]


@pytest.mark.parametrize(("code", "status", "act", "login", "wish"), OWN_RULES)
def test_an_act_has_rules_of_its_own(
    cast: Cast, code: str, status: Status, act: Act, login: str, wish: tuple[object, ...]
) -> None:
    dossier = walked(cast, status)
    with refused(code):
        do(act, getattr(cast, login), dossier, *wish)


@pytest.mark.parametrize(
    ("component", "code"),
    [
        (ComponentInput("moon", originals=1), "component_unknown"),
        (ComponentInput("si_book", originals=-1), "count_negative"),
        (ComponentInput("si_book", originals=10_000), "count_too_large"),
    ],
)
def test_papers_are_checked_wherever_they_come_in(cast: Cast, component: ComponentInput, code: str) -> None:
    papers = (*application().components, component)
    with refused(code):
        receive(cast.mua, application(components=papers), at=AFTER, key=key())
    dossier = walked(cast, S.RECEIVED)
    do(Act.REQUEST_SUPPLEMENT, cast.mua, dossier, ["si_book"])
    with refused(code):
        do(Act.SUPPLEMENT, cast.mua, dossier, [component])
    waiting = receive(
        cast.mua, application(components=(), return_incomplete=True), at=AFTER, key=key()
    ).dossier
    with refused(code):
        do(Act.RECEIVE, cast.mua, waiting, papers)


def test_who_proposed_does_not_approve_whatever_his_post(cast: Cast) -> None:
    dossier = walked(cast, S.PROPOSED)
    post = Post.objects.create(
        officer_id=cast.thang.officer,
        office_id=cast.thang.office,
        role=Role.DEPUTY,
        validity=DateRange(AFTER.date(), None),
    )
    both = by_login("thang", AFTER.date(), "deputy")
    assert both.post == post.pk
    with refused("four_eyes"):
        do(Act.APPROVE, both, dossier)
    do(Act.APPROVE, cast.hoa, dossier)
    assert row(dossier).status == S.APPROVED


def test_who_saw_an_older_state_looks_again_first(cast: Cast) -> None:
    dossier = walked(cast, S.PROPOSED)
    seen = row(dossier).entries
    do(Act.SEND_BACK, cast.hoa, dossier, "Xem lại", seen=seen)
    with refused("stale"):
        do(Act.ASSESS, cast.thang, dossier, 0, FUNERAL, seen=seen)
    do(Act.ASSESS, cast.thang, dossier, 0, FUNERAL, seen=seen + 1)
    with pytest.raises(Stale, match="in the meantime"):
        do(Act.PROPOSE, cast.thang, dossier, seen=seen)


def test_a_dossier_that_is_not_there(cast: Cast) -> None:
    with refused("no_dossier"):
        do(Act.TAKE, cast.thang, uuid4())


def test_a_supervisor_elsewhere_may_do_nothing_and_is_told_why(cast: Cast) -> None:
    dossier = walked(cast, S.PROPOSED)
    with refused("no_mandate"):
        do(Act.APPROVE, cast.khach, dossier)


def test_a_promise_is_moved_once(cast: Cast) -> None:
    dossier = walked(cast, S.IN_PROCESS)
    do(Act.EXTEND, cast.hoa, dossier, date(2023, 4, 28), "Chờ xác minh")
    with refused("extended_before"):
        do(Act.EXTEND, cast.hoa, dossier, date(2023, 5, 10), "Vẫn chờ")


def test_a_text_that_the_record_cannot_hold_is_told_at_its_field(cast: Cast) -> None:
    subject = application().subject
    wrongs: list[tuple[dict[str, Any], str]] = [
        ({"full_name": "A" * 121}, "too_long"),
        ({"phone": "0" * 21}, "too_long"),
    ]
    for wrong, code in wrongs:
        with refused(code):
            receive(cast.mua, application(subject=replace(subject, **wrong)), at=AFTER, key=key())


def test_a_scan_comes_from_whoever_works_on_the_dossier(cast: Cast) -> None:
    dossier = walked(cast, S.RECEIVED)
    pdf = b"%PDF-1.4 scan %%EOF"
    for who in (cast.khach, cast.tam, cast.lan):
        with pytest.raises(Refused):
            documents.attach(who, dossier, pdf, "scan.pdf", at=AFTER, key=key())
    for who in (cast.mua, cast.thang):
        documents.attach(who, dossier, pdf, "scan.pdf", "death_paper", at=AFTER, key=key())
    assert Attachment.objects.count() == 1

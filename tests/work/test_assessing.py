"""Assessing: the law computes a line, the officer grants or denies it, and what is decided is explained."""

from __future__ import annotations

import pytest

from motcua.dossiers.application import LineInput
from motcua.dossiers.models import Decision, Line
from motcua.journal.models import Entry
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import MotcuaError
from tests.story import Cast
from tests.work.walk import FUNERAL, do, last, walked

SHORT = {"date": "2023-03-20", "inputs": {"deceased_status": "insured", "compulsory_months": 11}}
"""A death after less than the 12 months that open the funeral allowance."""


def test_what_the_law_computed_is_kept_and_the_journal_holds_its_digest(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    do(Act.ASSESS, cast.thang, dossier, 0, FUNERAL)
    line = Line.objects.get()
    assert (line.outcome, line.amount, line.case) == ("granted", 14_900_000, FUNERAL)
    assert last(dossier).facts == {
        "line": 0,
        "outcome": "granted",
        "entitlement": content_hash(canonical(line.entitlement)),
    }


def test_nothing_due_is_not_granted_but_can_be_denied_with_the_computation(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    with pytest.raises(MotcuaError, match="gives nothing"):
        do(Act.ASSESS, cast.thang, dossier, 0, SHORT)
    do(Act.ASSESS, cast.thang, dossier, 0, SHORT, "denied", "Chưa đủ 12 tháng")
    line = Line.objects.get()
    assert (line.outcome, line.amount, line.reason) == ("denied", None, "Chưa đủ 12 tháng")
    assert line.entitlement
    assert line.entitlement["result"] == 0


def test_months_are_no_money(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS, lines=(LineInput("one_time_survivor_insured"),))
    with pytest.raises(MotcuaError, match="salary or pension"):
        do(Act.ASSESS, cast.thang, dossier, 0, {"date": "2016-03-15", "inputs": {"months_from_2014": 10}})


def test_a_line_stays_the_benefit_that_was_asked_for(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    do(Act.ASSESS, cast.thang, dossier, 0, {**FUNERAL, "benefit": "osh_death", "id": "of another"})
    computed = Line.objects.get().entitlement
    assert computed
    assert (computed["benefit"], computed["case"]["id"]) == ("funeral_allowance", f"{dossier}/0")


def test_an_assessment_may_be_corrected_until_it_is_proposed(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    do(Act.ASSESS, cast.thang, dossier, 0, {}, "denied", "Thiếu giấy tờ")
    do(Act.ASSESS, cast.thang, dossier, 0, FUNERAL)
    line = Line.objects.get()
    assert (line.outcome, line.reason) == ("granted", "")
    assert Entry.objects.filter(dossier=dossier, act=Act.ASSESS).count() == 2


def test_a_supplement_sends_it_back_to_assessment(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    do(Act.ASSESS, cast.thang, dossier, 0, FUNERAL)
    do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book"])
    do(Act.SUPPLEMENT, cast.mua, dossier, [], "Sổ BHXH đã có trong dữ liệu")
    with pytest.raises(MotcuaError) as refusal:
        do(Act.PROPOSE, cast.thang, dossier)
    assert refusal.value.code == "not_in_this_status"
    assert do(Act.ASSESS, cast.thang, dossier, 0, FUNERAL).status is Status.IN_PROCESS


def test_the_decision_holds_what_was_decided_and_its_digest_is_what_was_signed(cast: Cast) -> None:
    dossier = walked(cast, Status.SIGNED)
    decision = Decision.objects.get()
    assert decision.digest == content_hash(canonical(decision.content))
    assert last(dossier).facts == {"decision": decision.pk, "digest": decision.digest}
    assert decision.content["office"] == cast.hoa.office
    (line,) = decision.content["lines"]
    assert (line["outcome"], line["amount"]) == ("granted", 14_900_000)
    assert line["entitlement"] == Line.objects.get().entitlement

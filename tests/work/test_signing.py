"""A paper says in what capacity it was signed: by the head, or by whom in his place, and by what."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.models import Capacity, Delegation, Instrument, Role
from motcua.dossiers.decision_print import decision_paper, decision_pdf
from motcua.dossiers.models import Decision, Paper
from motcua.dossiers.printing import paper_pdf
from motcua.dossiers.public import verified
from motcua.journey.status import Status
from motcua.journey.table import Act
from tests.story import YEN_DUNG, Cast
from tests.work.papers.pdf_text import squeezed, text_of
from tests.work.walk import appointed, do, walked


def entrusted(giver: int, taker: int, **terms: Any) -> Delegation:
    """What the director of Yen Dung entrusts in April 2023 by his decision 12/QĐ-BHXH."""
    paper, _ = Instrument.objects.get_or_create(
        number="12/QĐ-BHXH", defaults={"title": "Phân công", "signed_on": date(2023, 4, 1)}
    )
    validity = DateRange(date(2023, 4, 3), date(2023, 5, 1))
    return Delegation.objects.create(
        giver_id=giver, taker_id=taker, validity=validity, instrument=paper, **terms
    )


def decided_by(cast: Cast, login: str) -> Decision:
    """A decision that `login` of Yen Dung approved and signed."""
    dossier = walked(cast, Status.PROPOSED)
    for act in (Act.APPROVE, Act.SIGN):
        do(act, getattr(cast, login), dossier)
    return Decision.objects.get(dossier=dossier)


def titles_of(decision: Decision) -> tuple[str, ...]:
    return decision_paper(decision).signer.titles


def test_the_director_signs_as_director(cast: Cast) -> None:
    assert titles_of(decided_by(cast, "hoa")) == ("GIÁM ĐỐC",)


def test_a_deputy_signs_for_the_head_by_his_post_and_where_he_stands_in(cast: Cast) -> None:
    cast.people["pho"] = appointed("pho", YEN_DUNG, Role.DEPUTY)
    assert titles_of(decided_by(cast, "pho")) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    entrusted(cast.hoa.post, cast.pho.post, stands_in=True)
    assert titles_of(decided_by(cast, "pho")) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")


@pytest.mark.parametrize(
    ("terms", "titles"),
    [
        ({}, ("TUQ. GIÁM ĐỐC", "VĂN THƯ")),
        ({"title": "Trưởng phòng Chế độ"}, ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG CHẾ ĐỘ")),
        ({"capacity": Capacity.BY_ORDER}, ("TL. GIÁM ĐỐC", "VĂN THƯ")),
        ({"stands_in": True}, ("TUQ. GIÁM ĐỐC", "VĂN THƯ")),
        ({"stands_in": True, "capacity": Capacity.ACTING_HEAD}, ("Q. GIÁM ĐỐC",)),
    ],
    ids=["authorised", "with a title", "by order", "standing in", "acting head"],
)
def test_whoever_else_signs_does_it_as_the_instrument_says(
    cast: Cast, terms: dict[str, Any], titles: tuple[str, ...]
) -> None:
    entrusted(cast.hoa.post, cast.lan.post, **terms)
    assert titles_of(decided_by(cast, "lan")) == titles


def test_the_decision_prints_it_for_good_though_the_delegation_has_ended_since(cast: Cast) -> None:
    row = entrusted(cast.hoa.post, cast.lan.post)
    decision = decided_by(cast, "lan")
    row.validity = DateRange(date(2023, 4, 3), date(2023, 4, 4))
    row.save()
    text = text_of(decision_pdf(decision))
    for line in ("TUQ. GIÁM ĐỐC", "VĂN THƯ", "Lan", "GIÁM ĐỐC BHXH HUYỆN YÊN DŨNG"):
        assert squeezed(line) in text


def test_an_apology_and_a_notice_of_stopping_say_it_too(cast: Cast) -> None:
    entrusted(cast.hoa.post, cast.lan.post, stands_in=True)
    wishes: list[tuple[Act, str, dict[str, Any]]] = [
        (Act.EXTEND, "apology", {"promise": date(2023, 4, 20)}),
        (Act.STOP, "stop", {}),
    ]
    for act, form, wish in wishes:
        dossier = walked(cast, Status.IN_PROCESS)
        do(act, cast.lan, dossier, reason="Cần xác minh", **wish)
        paper = Paper.objects.get(dossier=dossier, form=form)
        assert squeezed("TUQ. GIÁM ĐỐC") in text_of(paper_pdf(paper))
        found = verified(paper.verification)
        assert found is not None
        assert found.signer is not None
        assert found.signer.titles == ("TUQ. GIÁM ĐỐC", "VĂN THƯ")


def test_whoever_verifies_a_decision_reads_who_signed_it_and_under_which_instrument(cast: Cast) -> None:
    entrusted(cast.hoa.post, cast.lan.post)
    decision = decided_by(cast, "lan")
    do(Act.ISSUE, cast.lan, decision.dossier_id)
    found = verified(decision.verification)
    assert found is not None
    assert found.signer is not None
    assert found.under is not None
    assert (found.signer.name, found.under.number) == ("Lan", "12/QĐ-BHXH")
    assert found.signer.titles[0] == "TUQ. GIÁM ĐỐC"
    receipt = Paper.objects.get(dossier=decision.dossier_id, form="receipt")
    handed_out = verified(receipt.verification)
    assert handed_out is not None
    assert handed_out.signer is None

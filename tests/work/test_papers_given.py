"""Every way through the door and out of it gives a paper, and the paper says what the dossier says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from motcua.dossiers.application import ComponentInput
from motcua.dossiers.decision_print import decision_pdf
from motcua.dossiers.files import content
from motcua.dossiers.keys import seal_roots
from motcua.dossiers.models import Decision, Message, Paper
from motcua.dossiers.printing import paper_pdf
from motcua.dossiers.public import tracked, verified
from motcua.dossiers.receive import decline, receive
from motcua.dossiers.sealing import seal
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.papers.seal import verify_pdf
from tests.story import AFTER, BEFORE, Cast, application, key
from tests.work.papers.pdf_text import squeezed, text_of
from tests.work.walk import do, row, walked

REASON = "Chưa có xác nhận của Ủy ban nhân dân xã"


def given(cast: Cast, form: str) -> Paper:
    """A paper of this kind, given in the way in which people come to it."""
    if form == "receipt":
        walked(cast, Status.RECEIVED)
    elif form == "supplement":
        do(Act.REQUEST_SUPPLEMENT, cast.thang, walked(cast, Status.IN_PROCESS), ["si_book"], REASON)
    elif form == "refusal":
        do(Act.REFUSE, cast.hoa, walked(cast, Status.IN_PROCESS), REASON)
    elif form == "apology":
        do(Act.EXTEND, cast.hoa, walked(cast, Status.IN_PROCESS), date(2023, 4, 28), REASON)
    else:
        do(Act.STOP, cast.hoa, walked(cast, Status.IN_PROCESS), REASON)
    return Paper.objects.get(form=form)


SAYS = {
    "receipt": ["Mẫu số 01", "17 giờ 00 phút, ngày 13/04/2023", "Trích lục khai tử", "Mua"],
    "supplement": ["Mẫu số 02", "Sổ bảo hiểm xã hội", REASON],
    "refusal": ["Mẫu số 03", REASON],
    "apology": ["Mẫu số 04", "13/04/2023", "28/04/2023", REASON],
    "stop": [REASON],
}


@pytest.mark.parametrize("form", SAYS)
def test_a_paper_names_office_applicant_dossier_and_matter(cast: Cast, form: str) -> None:
    paper = given(cast, form)
    text = text_of(paper_pdf(paper)).casefold()
    said = [squeezed(word).casefold() for word in SAYS[form]]
    always = ["BHXH huyện Yên Dũng", "Nguyễn Thị Hạnh", "00001/2023/24221"]
    assert [
        word for word in [*said, *(squeezed(word).casefold() for word in always)] if word not in text
    ] == []


def test_a_paper_prints_the_same_again_though_the_dossier_went_on(cast: Cast) -> None:
    paper = given(cast, "receipt")
    before = paper_pdf(paper)
    dossier = paper.dossier_id
    do(Act.TAKE, cast.thang, dossier)
    do(Act.EXTEND, cast.hoa, dossier, date(2023, 4, 28), REASON)
    assert paper_pdf(Paper.objects.get(pk=paper.pk)) == before


def test_declined_at_the_door_the_reason_stands_on_form_03(cast: Cast) -> None:
    decline(cast.mua, application(), REASON, at=AFTER, key=key())
    assert squeezed(REASON) in text_of(paper_pdf(Paper.objects.get()))


def test_incomplete_at_the_door_form_02_names_everything_at_once(cast: Cast) -> None:
    receipt = receive(cast.mua, application(components=(), return_incomplete=True), at=AFTER, key=key())
    text = text_of(paper_pdf(Paper.objects.get()))
    named = tracked(receipt.code, receipt.secret, AFTER)
    assert named
    assert len(named.missing) == 2
    assert all(squeezed(name.vi) in text for name in named.missing)


def test_papers_of_one_kind_are_numbered_and_each_can_be_verified(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    for _ in range(2):
        do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book"])
        do(Act.SUPPLEMENT, cast.mua, dossier, [ComponentInput("si_book", originals=1)])
    papers = Paper.objects.filter(form="supplement").order_by("id")
    assert [paper.number for paper in papers] == [1, 2]
    for paper in papers:
        genuine = verified(paper.verification)
        assert genuine
        assert (genuine.kind, genuine.dossier_code) == ("supplement", row(dossier).code)
        assert genuine.office.name_vi == "BHXH huyện Yên Dũng"
    assert verified("no-such-code") is None


def test_a_decision_is_a_draft_then_a_sealed_paper_that_anybody_can_verify(cast: Cast) -> None:
    dossier = walked(cast, Status.SIGNED)
    decision = Decision.objects.get()
    assert verified(decision.verification) is None
    assert squeezed("14.900.000") in text_of(decision_pdf(decision))

    do(Act.ISSUE, cast.lan, dossier)
    before = verified(decision.verification)
    assert before
    assert before.seal is None
    seal(Message.objects.get(topic="seal"), AFTER + timedelta(minutes=1))
    decision.refresh_from_db()
    assert decision.document
    pdf = content(decision.document)
    assert verify_pdf(pdf, seal_roots()).valid
    text = text_of(pdf)
    for word in ("1/QĐ-BHXH", "Trần Văn Đức", "14.900.000", "BHXH HUYỆN YÊN DŨNG", "Điều 66"):
        assert squeezed(word).casefold() in text.casefold()

    genuine = verified(decision.verification)
    assert genuine
    assert genuine.seal
    assert (genuine.kind, genuine.number, genuine.in_force) == ("decision", "1/QĐ-BHXH", True)
    assert genuine.seal.valid


def test_sealing_twice_seals_once(cast: Cast) -> None:
    walked(cast, Status.ISSUED)
    message = Message.objects.get(topic="seal")
    seal(message, AFTER)
    first = Decision.objects.get().document_id
    seal(message, AFTER + timedelta(days=1))
    assert Decision.objects.get().document_id == first


def test_whoever_has_code_and_secret_sees_where_it_is_and_no_officer(cast: Cast) -> None:
    receipt = receive(cast.mua, application(), at=BEFORE, key=key())
    do(Act.FORWARD, cast.mua, receipt.dossier)
    do(Act.TAKE, cast.binh, receipt.dossier)
    seen = tracked(f" {receipt.code} ", receipt.secret.lower(), AFTER)
    assert seen
    assert (seen.status, seen.promised, seen.holder.name_vi) == (
        Status.IN_PROCESS, receipt.due, "BHXH tỉnh Bắc Giang",
    )  # fmt: skip
    assert [step.act for step in seen.steps] == ["receive", "forward", "take"]
    assert seen.clock
    for name in ("Mua", "Binh", "Hạnh", "Đức", "024058912346"):
        assert name not in repr(seen)


@pytest.mark.parametrize("wrong", ["code", "secret", "both"])
def test_a_wrong_code_and_a_wrong_secret_look_the_same(cast: Cast, wrong: str) -> None:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())
    code = receipt.code if wrong == "secret" else "00009/2023/24221"
    secret = receipt.secret if wrong == "code" else "AAAAAAAA"
    assert tracked(code, secret, AFTER) is None

"""The work queue and the page of a dossier: what is there, what can be done now, and why not what cannot."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.dossiers.models import Attachment
from motcua.dossiers.receive import receive
from motcua.journey.status import NATIONAL, Status
from motcua.journey.table import Act
from tests.faces.pages.test_reception import PDF
from tests.faces.pages.visiting import Page, at, read, visitor
from tests.story import AFTER, BEFORE, Cast, application, key
from tests.work.walk import do, row, walked


def sent(client: Client, dossier: UUID, act: Act, **fields: Any) -> Page:
    """The form of an act, sent as the page gives it."""
    given = read(client.get(at(dossier, act))).values
    return read(client.post(at(dossier, act), {**given, **fields}))


def test_what_is_due_stands_in_the_queue_with_its_days_in_words(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    text = read(visitor(cast.mua, "vi").get("/desk/")).text
    assert row(dossier).code in text
    assert "còn 8 ngày làm việc" in text


def test_what_has_ended_is_finished_in_the_list_though_no_day_is_left(cast: Cast) -> None:
    dossier = walked(cast, Status.DELIVERED)
    text = read(visitor(cast.mua).get("/desk/", {"q": row(dossier).code})).text
    assert "finished" in text
    assert "no date promised" not in text


def test_an_empty_list_says_what_to_do_next(cast: Cast) -> None:
    assert "Receive a dossier" in read(visitor(cast.mua).get("/desk/")).text
    assert "See all that is open" in read(visitor(cast.thang).get("/desk/")).text


@pytest.mark.parametrize("words", ["024058912346", "2400123456", "tran van d", "Trần Văn Đức"])
def test_a_dossier_is_found_by_number_and_name(cast: Cast, words: str) -> None:
    dossier = walked(cast, Status.RECEIVED)
    found = visitor(cast.mua).get("/desk/", {"q": words})
    assert row(dossier).code in read(found).text


def test_another_province_finds_nothing(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    text = read(visitor(cast.khach).get("/desk/", {"q": "024058912346"})).text
    assert "No dossier within your sight" in text


def test_a_head_signs_several_at_once_and_reads_why_not_all(cast: Cast) -> None:
    ready, proposed = walked(cast, Status.APPROVED), walked(cast, Status.PROPOSED)
    response = visitor(cast.hoa).post(
        "/desk/batch", {"act": "sign", "key": key(), "dossier": [ready, proposed]}
    )
    assert row(ready).status == Status.SIGNED
    assert row(proposed).status == Status.PROPOSED
    text = read(response).text
    assert "Done for 1 dossier." in text
    assert "“Sign” is not possible while the dossier is “Proposed”" in text


def test_the_page_tells_the_way_so_far_and_offers_the_next_step(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    page = read(visitor(cast.thang).get(at(dossier)))
    assert "Taken over for assessment" in page.text
    assert "Assess: Funeral allowance" in page.text


@pytest.mark.parametrize(
    ("where", "counted"),
    [
        (Status.PROPOSED, "Đang xử lý"),
        (Status.ISSUED, "Đã xử lý xong"),
    ],
)
def test_the_page_tells_what_the_national_statistics_count_it_under(
    cast: Cast, where: Status, counted: str
) -> None:
    page = read(visitor(cast.mua, "vi").get(at(walked(cast, where))))
    assert f"Thống kê quốc gia: {counted}" in page.text
    assert NATIONAL[where] not in page.text  # our own word for it is for programs


def test_an_office_without_the_mandate_reads_whose_it_is_and_since_when(cast: Cast) -> None:
    """Received before 1 April: the province decides, by an instrument that the page names."""
    dossier = receive(cast.mua, application(), at=BEFORE, key=key()).dossier
    page = read(visitor(cast.thang, "vi").get(at(dossier)))
    assert "thẩm quyền thuộc BHXH tỉnh Bắc Giang theo 166/QĐ-BHXH ký ngày 31/01/2019" in page.text
    refused = visitor(cast.thang, "vi").post(at(dossier, Act.TAKE), {"key": key()})
    assert refused.status_code == 409
    assert row(dossier).status == Status.RECEIVED


def test_whoever_was_second_is_told_to_look_again(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    client = visitor(cast.hoa)
    seen = read(client.get(at(dossier, Act.SEND_BACK))).values
    do(Act.APPROVE, cast.hoa, dossier)
    response = client.post(at(dossier, Act.SEND_BACK), {**seen, "reason": "Thiếu căn cứ"})
    assert response.status_code == 409
    assert "Somebody has worked on this dossier in the meantime" in read(response).text


def test_an_act_that_needs_a_reason_asks_for_it_at_the_field(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    page = sent(visitor(cast.hoa), dossier, Act.SEND_BACK, reason="")
    assert (page.response.status_code, page.fields["reason"]["aria-invalid"]) == (422, "true")
    assert row(dossier).status == Status.PROPOSED


def test_a_supplement_is_asked_for_in_one_list_and_taken_in_with_its_scan(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    sent(visitor(cast.thang), dossier, Act.REQUEST_SUPPLEMENT, missing=["death_paper"], reason="Chưa rõ ngày")
    assert "missing" in read(visitor(cast.mua).get(at(dossier))).text

    scan = {"files.death_paper": SimpleUploadedFile("chung-tu.pdf", PDF)}
    fields = {"components.death_paper.certified": "1", **scan}
    sent(visitor(cast.mua), dossier, Act.SUPPLEMENT, **fields)
    assert row(dossier).status == Status.SUPPLEMENTED
    assert Attachment.objects.get(dossier=dossier).component == "death_paper"


def test_less_than_was_asked_for_needs_a_word(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book", "death_paper"])
    desk, some = visitor(cast.mua), {"components.si_book.originals": "1"}
    assert (
        "The clock runs again when all that was asked for is there"
        in read(desk.get(at(dossier, "supplement"))).text
    )
    page = sent(desk, dossier, Act.SUPPLEMENT, **some)
    assert "Something that was asked for is still missing" in page.text
    assert page.values["components.si_book.originals"] == "1"
    sent(desk, dossier, Act.SUPPLEMENT, **some, reason="Đã có trong dữ liệu")
    assert row(dossier).status == "supplemented"


def test_a_supplement_without_a_ticked_paper_is_not_sent(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    page = sent(visitor(cast.thang), dossier, Act.REQUEST_SUPPLEMENT)
    assert "Please tick every paper that is missing" in page.text
    assert row(dossier).supplements == 0


def test_an_incomplete_dossier_is_received_when_the_papers_come(cast: Cast) -> None:
    wish = application(components=(), return_incomplete=True)
    dossier = receive(cast.mua, wish, at=AFTER, key=key()).dossier
    still = sent(visitor(cast.mua), dossier, Act.RECEIVE, **{"components.death_paper.certified": "1"})
    assert "Not yet handed in." in still.text
    both = {"components.death_paper.certified": "1", "components.relatives_declaration.originals": "1"}
    sent(visitor(cast.mua), dossier, Act.RECEIVE, **both)
    assert row(dossier).status == Status.RECEIVED


def test_a_new_promise_is_a_day_as_people_write_it(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    wrong = sent(visitor(cast.hoa), dossier, Act.EXTEND, promise="mai", reason="Chờ xác minh")
    assert wrong.fields["promise"]["aria-invalid"] == "true"
    sent(visitor(cast.hoa), dossier, Act.EXTEND, promise="20/04/2023", reason="Chờ xác minh")
    assert row(dossier).extensions == 1


def test_the_result_is_handed_back(cast: Cast) -> None:
    dossier = walked(cast, Status.ISSUED)
    sent(visitor(cast.mua), dossier, Act.DELIVER, to="applicant")
    assert row(dossier).status == Status.DELIVERED


def test_a_scan_is_added_and_given_out_again_as_it_was(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    client = visitor(cast.mua)
    client.post(at(dossier, "files"), {"key": key(), "files.": SimpleUploadedFile("don.pdf", PDF)})
    response = client.get(f"/desk/attachments/{Attachment.objects.get().pk}")
    assert (response.content, response.headers["Content-Type"]) == (PDF, "application/pdf")

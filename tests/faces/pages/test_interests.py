"""The pages of conflicts of interest: keeping out, what waits for the head, and who an officer is."""

from __future__ import annotations

from motcua.authority.acting import by_login
from motcua.authority.models import Role
from motcua.dossiers.receive import receive
from motcua.journey.status import Status
from motcua.site.clock import frozen
from tests.faces.pages.visiting import at, read, visitor
from tests.story import AFTER, YEN_DUNG, Cast, application, key
from tests.work.walk import appointed, row, walked

WIDOW = "024160912345"


def test_i_am_too_close_to_this_case(cast: Cast) -> None:
    dossier, assessor = walked(cast, Status.IN_PROCESS), visitor(cast.thang)
    colleague = appointed("khac", YEN_DUNG, Role.ASSESSOR)
    page = read(assessor.get(at(dossier)))
    assert "I am too close to this case" in page.text
    assert assessor.post(at(dossier, "keep-out"), {"key": "a", "reason": ""}).status_code == 422
    sent = assessor.post(at(dossier, "keep-out"), {"key": "b", "reason": "Hàng xóm của gia đình"})
    assert sent.status_code == 302
    after = read(assessor.get(at(dossier)))
    assert "You asked to be kept out of this dossier" in after.text
    assert "I am too close" not in after.text
    assert row(dossier).assigned_to_id == colleague.officer


def test_the_head_finds_it_in_his_queue_and_notes_it(cast: Cast) -> None:
    dossier, head = walked(cast, Status.IN_PROCESS), visitor(cast.hoa)
    visitor(cast.thang).post(at(dossier, "keep-out"), {"key": "b", "reason": "Hàng xóm"})
    assert "1 conflict of interest waits for you" in read(head.get("/desk/")).text
    assert "conflict of interest of Thang" in read(head.get(at(dossier))).text
    page = read(head.get("/desk/interests"))
    (field,) = [name for name in page.fields if name.startswith("measure-")]
    number = field.removeprefix("measure-")
    head.post(f"/desk/interests/{number}", {"key": "n", field: "Giao viên chức khác"})
    assert "Noted by Hoa" in read(head.get("/desk/interests")).text
    assert "waits for you" not in read(head.get("/desk/")).text
    assert "Giao viên chức khác" in read(head.get(at(dossier))).text


def test_the_dossier_says_who_decides_where_a_head_keeps_out(cast: Cast) -> None:
    dossier, head = walked(cast, Status.PROPOSED), visitor(cast.hoa)
    head.post(at(dossier, "keep-out"), {"key": "b", "reason": "Họ hàng xa"})
    nobody = "Nobody else at Yen Dung District Social Security may do “Approve”; the superior office, Bac"
    assert nobody in read(visitor(cast.thang).get(at(dossier))).text
    appointed("pho", YEN_DUNG, Role.DEPUTY)
    assert "“Approve” may be done by Pho instead." in read(head.get(at(dossier))).text


def test_the_administrator_records_who_an_officer_is(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    admin = visitor(cast.admin)
    page = read(admin.get("/desk/interests"))
    assert "Mua mua not yet 0" in page.text
    assert "Khach" not in page.text
    wrong = admin.post("/desk/interests", {"key": "x", "login": "mua", "citizen_id": "1"})
    assert wrong.status_code in (400, 422)
    sent = {"key": "y", "login": "mua", "kind": "", "citizen_id": WIDOW}
    assert admin.post("/desk/interests", sent).status_code == 302
    assert "Mua mua yes 0" in read(admin.get("/desk/interests")).text


def test_others_are_told_whose_page_it_is(cast: Cast) -> None:
    assert visitor(cast.mua).get("/desk/interests").status_code == 403


def test_what_he_received_alone_at_the_desk_is_marked_in_the_dossier(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    sent = {"key": "y", "login": "mua", "kind": "", "citizen_id": WIDOW}
    visitor(cast.admin).post("/desk/interests", sent)
    with frozen(AFTER):
        dossier = receive(by_login("mua", AFTER.date()), application(), at=AFTER, key=key()).dossier
    page = read(visitor(cast.hoa).get(at(dossier)))
    assert "nobody else sat at the desk, and the head was told" in page.text

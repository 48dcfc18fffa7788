"""The desk's pages of mandates: everything in an area on a day, what another day changes, and changing it."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.authority.acting import Acting
from motcua.authority.enacting import enact
from motcua.authority.instrument_list import instruments_on
from motcua.authority.instruments import standing
from motcua.authority.models import Change, Delegation, Instrument
from motcua.authority.plan_file import read_plan
from motcua.site.clock import frozen
from tests.faces.pages.visiting import read, visitor
from tests.plans import PENSION
from tests.story import AFTER, Cast


def test_everything_in_an_area_with_the_instrument_of_each(cast: Cast) -> None:
    page = read(visitor(cast.mua, "vi").get("/desk/mandates", {"area": "221", "day": "03/04/2023"}))
    assert page.text.count("BHXH huyện Yên Dũng") > 5
    paper = Instrument.objects.get(number="166/QĐ-BHXH")
    assert f"/desk/instruments/{paper.pk}" in page.response.content.decode()
    assert "Hoa" in page.text


def test_what_another_day_changes_is_said_in_a_sentence(cast: Cast) -> None:
    days = {"area": "221", "day": "31/03/2023", "other_day": "01/04/2023"}
    vietnamese = read(visitor(cast.mua, "vi").get("/desk/mandates", days)).text
    assert "BHXH huyện Yên Dũng giải quyết thay cho BHXH tỉnh Bắc Giang, theo (số minh họa)" in vietnamese
    english = read(visitor(cast.mua).get("/desk/mandates", days)).text
    assert "Decided by Yen Dung District Social Security instead of Bac Giang Province" in english
    same = read(visitor(cast.mua).get("/desk/mandates", {**days, "other_day": "31/03/2023"})).text
    assert "the same offices decide by the same instruments" in same


def test_a_day_that_does_not_exist_is_told_at_its_field(cast: Cast) -> None:
    page = read(visitor(cast.mua).get("/desk/mandates", {"area": "221", "day": "31/02/2023"}))
    assert page.response.status_code == 422
    assert page.fields["day"]["aria-invalid"] == "true"


def test_an_instrument_says_what_it_gives(cast: Cast) -> None:
    paper = Instrument.objects.get(number__contains="Bắc Giang")
    Delegation.objects.create(
        giver_id=cast.hoa.post,
        taker_id=cast.thang.post,
        validity=("2023-04-03", None),
        instrument=paper,
        below_dong=50_000_000,
        capacity="TL.",
    )
    page = read(visitor(cast.mua).get(f"/desk/instruments/{paper.pk}"))
    assert "01/04/2023" in page.text
    assert "Thang decides for Hoa" in page.text
    assert "below 50,000,000 dong · TL. (by order of the head)" in page.text
    assert visitor(cast.mua).get("/desk/instruments/99999").status_code == 404


def test_all_instruments_as_they_stand_on_a_day_lead_to_their_pages(cast: Cast) -> None:
    desk = visitor(cast.mua)
    paper = Instrument.objects.get(number__contains="Bắc Giang")
    before = read(desk.get("/desk/instruments", {"day": "31/03/2023"}))
    assert f"/desk/instruments/{paper.pk}" in before.response.content.decode()
    assert f"{paper.number} {paper.title}" in before.text
    assert "6 procedures: district, Bắc Giang" in before.text.replace("Tỉnh ", "")
    assert "Comes into force on 01/04/2023." in before.text
    after = read(desk.get("/desk/instruments", {"day": "03/04/2023", "which": "in_force"})).text
    assert "In force; 30/06/2025 is its last day." in after
    assert "not here yet" in after
    assert "Comes into force" not in after
    wrong = read(desk.get("/desk/instruments", {"day": "31/02/2023"}))
    assert (wrong.response.status_code, wrong.fields["day"]["aria-invalid"]) == (422, "true")


def test_the_list_asks_no_more_for_more_instruments(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as few:
        instruments_on(AFTER.date())
    enact(read_plan(PENSION))
    with CaptureQueriesContext(connection) as more:
        (new, *_others) = instruments_on(AFTER.date())
    assert len(few) == len(more) == 4
    assert new.standing.code == standing(new.paper, AFTER.date()).code


def file(text: str = PENSION) -> SimpleUploadedFile:
    return SimpleUploadedFile("change.toml", text.encode())


def test_a_file_is_weighed_proposed_and_put_in_force_by_another(cast: Cast, second: Acting) -> None:
    admin, other = visitor(cast.admin), visitor(second)
    weighed = read(admin.post("/desk/changes", {"do": "weigh", "file": file()}))
    assert "Decided by 10 offices (district) instead of Bac Giang Province Social Security" in weighed.text
    assert not Change.objects.exists()
    again = {"do": "propose", "form": weighed.values["form"], "text": PENSION}
    address = admin.post("/desk/changes", again).headers["Location"]
    assert "cannot put it in force" in read(admin.get(address)).text
    assert admin.post(address, {"do": "enact"}).status_code == 403
    assert "What would follow" in read(other.get(address)).text
    assert other.post(address, {"do": "enact"}).status_code == 302
    assert "in force" in read(other.get(address)).text
    assert "in force" in read(other.get("/desk/changes")).text


def test_it_is_dropped_with_a_reason_and_not_without(cast: Cast) -> None:
    admin = visitor(cast.admin)
    address = admin.post("/desk/changes", {"do": "propose", "file": file()}).headers["Location"]
    assert admin.post(address, {"do": "drop", "reason": ""}).status_code == 422
    admin.post(address, {"do": "drop", "reason": "Chưa tập huấn"})
    assert "Chưa tập huấn" in read(admin.get(address)).text


def test_a_bad_file_is_told_what_is_wrong_with_it(cast: Cast) -> None:
    admin = visitor(cast.admin)
    for wrong in (file("x = ["), SimpleUploadedFile("a.toml", b"\xff\xfe\x00"), None):
        sent = {"do": "weigh", **({"file": wrong} if wrong else {})}
        assert admin.post("/desk/changes", sent).status_code == 422
    page = read(admin.post("/desk/changes", {"do": "weigh", "file": file(PENSION.replace("8a", "9b"))}))
    assert "Withdraw it first" in page.text


def test_others_are_told_who_changes_it(cast: Cast) -> None:
    page = read(visitor(cast.thang).get("/desk/changes"))
    assert "file" not in page.fields
    for wish in ("weigh", "propose"):
        assert visitor(cast.thang).post("/desk/changes", {"do": wish, "file": file()}).status_code == 403


def test_a_scan_is_filed_with_its_instrument_and_given_out_as_it_is(cast: Cast) -> None:
    paper, admin = Instrument.objects.get(number__contains="Bắc Giang"), visitor(cast.admin)
    address = f"/desk/instruments/{paper.pk}"
    with frozen(AFTER):
        assert "In force; 30/06/2025 is its last day" in read(admin.get(address)).text
    assert admin.get(f"{address}/scan").status_code == 404
    assert admin.post(address, {"key": "a"}).status_code == 422
    wrong = SimpleUploadedFile("a.pdf", b"MZ")
    assert admin.post(address, {"key": "b", "scan": wrong}).status_code == 422
    assert admin.post(address, {"key": "c", "scan": scan()}).status_code == 302
    paper.refresh_from_db()
    shown = visitor(cast.mua).get(f"{address}/scan")
    assert (shown.headers["Content-Type"], shown.content) == ("application/pdf", PDF)
    told = read(visitor(cast.mua).get(address))
    assert paper.scan in told.text
    assert "scan" not in told.fields
    assert visitor(cast.mua).post(address, {"key": "d", "scan": scan()}).status_code == 403


def test_a_change_carries_the_scan_of_its_instrument_to_who_decides(cast: Cast, second: Acting) -> None:
    admin, other = visitor(cast.admin), visitor(second)
    sent = {"do": "weigh", "key": "w", "file": file(), "files.": scan()}
    weighed = read(admin.post("/desk/changes", sent))
    assert "Scans that go with it: 45.pdf" in weighed.text
    again = {"do": "propose", "key": weighed.values["key"], "form": "toml", "text": PENSION}
    address = admin.post("/desk/changes", again).headers["Location"]
    (digest,) = Change.objects.get().scans.values()
    assert digest in read(other.get(address)).text
    assert other.get(f"{address}/scans/{digest}").content == PDF
    assert other.get(f"{address}/scans/{'0' * 64}").status_code == 404
    other.post(address, {"do": "enact", "key": "e"})
    assert Instrument.objects.get(number="45/QĐ-BHXH").scan == digest


PDF = b"%PDF-1.7\n%%EOF"


def scan() -> SimpleUploadedFile:
    return SimpleUploadedFile("45.pdf", PDF)

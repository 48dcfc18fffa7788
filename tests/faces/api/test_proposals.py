"""Changing who decides, for programs: weighed, proposed with a scan, put in force by another, or dropped."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from motcua.authority.acting import Acting
from motcua.authority.models import Change, Instrument
from motcua.kernel.digest import content_hash
from tests.faces.api.calling import Caller, by_token
from tests.plans import PENSION
from tests.story import Cast, key

PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture
def admin(cast: Cast) -> Caller:
    return by_token(cast.admin)


@pytest.fixture
def second(second: Acting) -> Caller:
    return by_token(second)


def sent(caller: Caller, path: str, name: str = "45.pdf", data: bytes = PDF) -> Any:
    """POST a scan as a browser's form does."""
    file = SimpleUploadedFile(name, data)
    return caller.client.post(
        f"/api/{path}", {"file": file}, headers={**caller.headers, "Idempotency-Key": key()}
    )


def test_weighing_says_what_would_follow_and_leaves_nothing_behind(admin: Caller) -> None:
    found = admin.post("authority/weigh", {"text": PENSION}).json()
    assert found["shifts"][0]["after"]["count"] == 10
    assert found["dossiers"] == {"staying": 0, "since": 0, "waiting": 0, "moving": 0}
    assert not Instrument.objects.filter(number="45/QĐ-BHXH").exists()
    wrong = admin.post("authority/weigh", {"text": PENSION.replace("8a", "9b")}).json()
    assert wrong["problems"][0]["field"] == "mandate.1.since"


def test_one_proposes_with_the_scan_and_another_puts_it_in_force(admin: Caller, second: Caller) -> None:
    digest = sent(admin, "authority/scans").json()["digest"]
    wish = {"text": PENSION, "scans": [digest]}
    first, again = (admin.post("authority/proposals", wish, once="p").json() for _ in range(2))
    assert first["id"] == again["id"]
    assert (first["state"], first["scans"]) == ("proposed", {"45/QĐ-BHXH": digest})
    path = f"authority/proposals/{first['id']}"
    assert second.get(path).json()["weighed"]["shifts"]
    assert admin.post(f"{path}/approve").status_code == 403
    assert second.post(f"{path}/approve").json() == {"moved": 0}
    assert second.post(f"{path}/approve").status_code == 409
    assert [row["state"] for row in admin.get("authority/proposals").json()] == ["in_force"]
    paper = Instrument.objects.get(number="45/QĐ-BHXH")
    told = admin.get(f"authority/instruments/{paper.pk}").json()
    assert (told["scan"], told["state"]) == (digest, "coming")


def test_it_is_dropped_with_a_reason(admin: Caller) -> None:
    number = admin.post("authority/proposals", {"text": PENSION}).json()["id"]
    path = f"authority/proposals/{number}/drop"
    assert admin.post(path, {"reason": " "}).status_code == 400
    assert admin.post(path, {"reason": "Chưa tập huấn"}).json()["state"] == "dropped"


def test_what_is_wrong_is_told_at_its_place_and_nothing_is_proposed(admin: Caller) -> None:
    refused = admin.post("authority/proposals", {"text": PENSION.replace("8a", "9b")})
    assert refused.status_code == 400
    assert [field["code"] for field in refused.json()["error"]["fields"]] == ["overlaps"]
    assert admin.get(f"authority/proposals/{'0' * 8}-0000-0000-0000-{'0' * 12}").status_code == 404
    assert not Change.objects.exists()


def test_others_neither_weigh_nor_propose_nor_send_scans(cast: Cast) -> None:
    desk = by_token(cast.mua)
    assert desk.post("authority/weigh", {"text": PENSION}).status_code == 403
    assert desk.post("authority/proposals", {"text": PENSION}).status_code == 403
    assert sent(desk, "authority/scans").status_code == 403


def test_a_scan_is_filed_with_its_instrument_by_whom_it_concerns(cast: Cast, admin: Caller) -> None:
    paper = Instrument.objects.get(number__contains="Bắc Giang")
    path = f"authority/instruments/{paper.pk}/scan"
    filed = sent(admin, path).json()
    listed = {row["id"]: row for row in admin.get("authority/instruments").json()}
    assert listed[paper.pk]["scan"] == filed["digest"]
    assert [(one["level"], one["procedures"]) for one in listed[paper.pk]["gives"]] == [("district", 6)]
    given = by_token(cast.mua).get(path)
    assert (given.headers["Content-Type"], content_hash(given.content)) == (
        "application/pdf",
        filed["digest"],
    )
    other = next(row for row in listed.values() if not row["scan"])
    assert admin.get(f"authority/instruments/{other['id']}/scan").json()["error"]["code"] == "no_scan"
    assert admin.get("authority/instruments/99999/scan").status_code == 404
    days = {"day": "2023-03-31"}
    then = {row["id"]: row for row in admin.get("authority/instruments", **days).json()}
    assert (then[paper.pk]["state"], then[paper.pk]["in_force"]) == ("coming", False)
    assert paper.pk not in {
        row["id"] for row in admin.get("authority/instruments", **days, in_force=True).json()
    }
    assert sent(by_token(cast.mua), path).status_code == 403
    assert sent(admin, path, data=b"MZ").status_code == 400
    assert sent(admin, "authority/instruments/99999/scan").status_code == 404


def test_the_calendar_of_a_year_and_a_correction_by_the_administrator(cast: Cast, admin: Caller) -> None:
    before = admin.get("calendar?year=2023").json()
    wish = {"day": "2023-04-08", "working": True, "note": "Làm bù", "instrument": "12/TB-BHXH"}
    assert by_token(cast.mua).post("calendar/corrections", wish).status_code == 403
    first, again = (admin.post("calendar/corrections", wish, once="c").json() for _ in range(2))
    assert (first["replayed"], again["replayed"]) == (False, True)
    after = admin.get("calendar?year=2023").json()
    assert after["working_days"] == before["working_days"] + 1
    assert {**wish} in after["marks"]
    (recorded,) = admin.get("calendar/corrections?year=2023").json()
    assert recorded.items() >= wish.items()
    assert recorded["officer"] == cast.admin.name
    assert admin.get("calendar/corrections?year=2022").json() == []
    assert admin.get("calendar?year=1900").json() == {"year": 1900, "working_days": 0, "marks": []}

"""Reception for programs: the same rules as at the desk, told in JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from motcua.authority.acting import Acting
from motcua.dossiers.models import Attachment, Dossier
from motcua.journal.verify import verify
from tests.faces.api.calling import Caller, body_of, by_session, by_token
from tests.story import Cast, application, key

PDF = b"%PDF-1.4 a death certificate %%EOF"


@pytest.fixture
def desk(cast: Cast) -> Caller:
    return by_token(cast.mua)


def fields(answer: Any) -> dict[str, str]:
    return {field["field"]: field["code"] for field in answer.json()["error"]["fields"]}


@pytest.mark.parametrize("way", [by_session, by_token])
def test_a_dossier_is_received_with_its_promise(cast: Cast, way: Callable[[Acting], Caller]) -> None:
    answer = way(cast.mua).post("dossiers", body_of())
    dossier = Dossier.objects.get()
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert answer.json() == {
        "dossier": str(dossier.pk),
        "code": "00001/2023/24221",
        "secret": dossier.secret,
        "status": "received",
        "due": "2023-04-13T17:00:00+07:00",
        "missing": [],
        "replayed": False,
    }
    assert verify().valid


def test_the_same_key_gives_the_same_receipt_and_another_wish_is_refused(desk: Caller) -> None:
    once = key()
    first = desk.post("dossiers", body_of(), once=once).json()
    again = desk.post("dossiers", body_of(), once=once)
    assert again.json() == {**first, "replayed": True}

    other = desk.post("dossiers", body_of(application(channel="post")), once=once)
    assert (other.status_code, other.json()["error"]["code"]) == (409, "key_reused")
    assert Dossier.objects.count() == 1


def test_without_a_request_key_nothing_is_received(desk: Caller) -> None:
    answer = desk.client.post(
        "/api/dossiers", body_of(), content_type="application/json", headers=desk.headers
    )
    assert answer.status_code == 422
    assert fields(answer) == {"Idempotency-Key": "missing"}


def test_missing_papers_are_named_at_their_fields(desk: Caller) -> None:
    answer = desk.post("dossiers", body_of(application(components=())))
    assert answer.status_code == 400
    assert fields(answer) == {
        "components.death_paper": "absent",
        "components.relatives_declaration": "absent",
    }


def test_papers_may_be_asked_for_instead(desk: Caller) -> None:
    answer = desk.post("dossiers", body_of(application(components=(), return_incomplete=True)))
    assert answer.json()["status"] == "incomplete"
    assert set(answer.json()["missing"]) == {"death_paper", "relatives_declaration"}


def test_a_dossier_is_declined_with_a_reason(desk: Caller) -> None:
    answer = desk.post("dossiers/declined", {**body_of(), "reason": "Không thuộc đối tượng"})
    assert answer.json()["status"] == "refused"
    assert Dossier.objects.get().notes.get().text == "Không thuộc đối tượng"


def test_the_office_that_helped_is_named_by_its_code(desk: Caller, cast: Cast) -> None:
    desk.post("dossiers", {**body_of(), "helped_office": cast.tam.office_code})
    assert Dossier.objects.get().helped_office_id == cast.tam.office

    answer = desk.post("dossiers", {**body_of(), "helped_office": "00000"})
    assert fields(answer) == {"helped_office": "office_unknown"}


EMPLOYER = {"name": "Công ty TNHH May Yên Dũng", "code": "TA0123Z", "tax_code": "0100109106"}


def test_through_an_employer_the_dossier_names_it(desk: Caller) -> None:
    received = desk.post("dossiers", {**body_of(), "employer": {**EMPLOYER, "code": "ta 0123 z"}}).json()
    assert desk.get(f"dossiers/{received['dossier']}").json()["employer"] == EMPLOYER
    (found,) = desk.get("search", text="TA0123Z").json()
    assert (found["code"], found["employer"]) == (received["code"], EMPLOYER["name"])


@pytest.mark.parametrize("nobody", [None, {}])
def test_without_an_employer_it_names_none(desk: Caller, nobody: dict[str, str] | None) -> None:
    received = desk.post("dossiers", {**body_of(), "employer": nobody}).json()
    assert desk.get(f"dossiers/{received['dossier']}").json()["employer"] is None


def test_wrong_codes_of_an_employer_are_told_at_their_fields(desk: Caller) -> None:
    answer = desk.post("dossiers", {**body_of(), "employer": {"code": "TA?", "tax_code": "0100109107"}})
    assert answer.status_code == 400
    assert fields(answer) == {
        "employer.name": "name_missing",
        "employer.code": "employer_code_unreadable",
        "employer.tax_code": "tax_code_check",
    }


@pytest.mark.parametrize(
    ("where", "value", "code"),
    [
        ("subject", {"full_name": "A", "birth_date": 0}, "date"),
        ("subject", {"full_name": "A", "died_on": "2023-02-30"}, "value_error"),
        ("subject", {}, "missing"),
        ("subject", {"full_name": "A\0"}, "string_pattern_mismatch"),
        ("lines", [{"benefit": "funeral_allowance", "case": {"inputs": {"a": 1.5}}}], "float"),
        ("lines", [{"benefit": "funeral_allowance", "case": {"a": ["\ud800"]}}], "text"),
        ("components", [{"key": "death_paper", "certified": "1"}], "int_type"),
        ("prozedure", "local:III.9b", "extra_forbidden"),
    ],
)
def test_a_call_that_has_not_the_described_form_is_not_read(
    desk: Caller, where: str, value: Any, code: str
) -> None:
    answer = desk.post("dossiers", {**body_of(), where: value})
    assert answer.status_code == 422
    assert code in fields(answer).values()
    assert all(field.startswith(where) for field in fields(answer))


TWICE = json.dumps(body_of(), default=str)[:-1] + ', "procedure": "local:III.9a"}'


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("dossiers", "application/json", "{"),
        ("dossiers", "application/json", TWICE),
        (f"dossiers/{UUID(int=1)}/documents", "multipart/form-data", "no parts"),
    ],
    ids=["torn", "a name twice", "a form without parts"],
)
def test_what_cannot_be_read_in_one_way_is_not_read(desk: Caller, path: str, kind: str, body: str) -> None:
    headers = {**desk.headers, "Idempotency-Key": key()}
    answer = desk.client.generic("POST", f"/api/{path}", body, content_type=kind, headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "unreadable")


def test_a_scan_is_attached_once(desk: Caller) -> None:
    dossier = desk.post("dossiers", body_of()).json()["dossier"]
    once = key()
    for _ in range(2):
        answer = desk.client.post(
            f"/api/dossiers/{dossier}/documents",
            {"file": SimpleUploadedFile("giay-bao-tu.pdf", PDF), "component": "death_paper"},
            headers={**desk.headers, "Idempotency-Key": once},
        )
        assert answer.status_code == 200
    assert Attachment.objects.get().component == "death_paper"


@pytest.mark.parametrize(
    ("name", "data", "status", "code"),
    [
        ("a.pdf", b"MZ" + b"\0" * 100, 400, "type_refused"),
        ("a.png", PDF, 400, "type_mismatch"),
        ("a.pdf", PDF + b"\0" * 21_000_000, 413, "too_large"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(
    desk: Caller, name: str, data: bytes, status: int, code: str
) -> None:
    dossier = desk.post("dossiers", body_of()).json()["dossier"]
    answer = desk.client.post(
        f"/api/dossiers/{dossier}/documents",
        {"file": SimpleUploadedFile(name, data)},
        headers={**desk.headers, "Idempotency-Key": key()},
    )
    assert answer.status_code == status
    assert fields(answer) == {"file": code}


def test_what_a_file_is_instead_is_said_in_the_callers_language(desk: Caller) -> None:
    dossier = desk.post("dossiers", body_of()).json()["dossier"]
    answer = desk.client.post(
        f"/api/dossiers/{dossier}/documents",
        {"file": SimpleUploadedFile("a.pdf", b"MZ")},
        headers={**desk.headers, "Idempotency-Key": key(), "Accept-Language": "vi"},
    )
    (problem,) = answer.json()["error"]["fields"]
    assert "chương trình" in problem["message"]

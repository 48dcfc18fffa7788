"""What was typed is not lost when a form comes too late: after signing out, or with a token grown old."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.journey.status import Status
from tests.faces.pages.visiting import at, read, visitor
from tests.story import Cast, key
from tests.work.walk import row, walked

REASON = "thân nhân đổi ý “hẳn”"
OURS = {"Origin": "http://testserver"}


def typed(dossier: UUID) -> dict[str, str]:
    """A withdrawal as the form sends it."""
    return {"key": key(), "seen": str(row(dossier).entries), "reason": REASON}


def test_who_was_signed_out_meanwhile_keeps_what_he_typed(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    wish = typed(dossier)
    page = read(Client().post(at(dossier, "withdraw"), wish))
    assert page.response.status_code == 403
    assert page.values.items() >= wish.items()
    assert "password" not in page.values
    assert '<a href="/desk/sign-in" target="_blank"' in page.response.content.decode()
    sent = visitor(cast.mua).post(at(dossier, "withdraw"), page.values)
    assert sent.status_code == 302
    assert row(dossier).status == Status.WITHDRAWN


def test_a_form_of_ours_with_an_old_token_is_held_out_again_with_a_new_one(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    client = Client(enforce_csrf_checks=True)
    client.cookies.update(visitor(cast.mua).cookies)
    wish = typed(dossier)
    late = read(client.post(at(dossier, "withdraw"), wish, headers=OURS))
    assert late.response.status_code == 403
    assert late.values.items() >= wish.items()
    assert client.post(at(dossier, "withdraw"), late.values, headers=OURS).status_code == 302
    assert row(dossier).status == Status.WITHDRAWN


@pytest.mark.parametrize("origin", ["http://elsewhere.example", "null", ""])
def test_what_another_site_made_somebody_send_is_never_held_out_again(cast: Cast, origin: str) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    client = Client(enforce_csrf_checks=True)
    client.cookies.update(visitor(cast.mua).cookies)
    named = {"Origin": origin} if origin else {}
    page = read(client.post(at(dossier, "withdraw"), typed(dossier), headers=named))
    assert page.response.status_code == 403
    assert "thân nhân" not in page.response.content.decode()


def test_a_password_is_never_written_into_a_page(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    page = read(client.post("/desk/sign-in", {"login": "a", "password": "bí mật"}, headers=OURS))
    assert page.response.status_code == 403
    assert "bí mật" not in page.response.content.decode()


def test_files_are_named_to_be_chosen_again(db: None) -> None:
    scan = SimpleUploadedFile("giấy chứng tử.pdf", b"%PDF-1.7", "application/pdf")
    page = read(Client().post("/desk/reception/local:III.9b", {"key": "k", "scan.death_paper": scan}))
    assert "giấy chứng tử.pdf" in page.text
    assert page.fields["scan.death_paper"]["type"] == "file"


def test_more_files_than_are_taken_at_once_are_told_with_the_number(cast: Cast, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    many = {f"scan.{n}": SimpleUploadedFile(f"{n}.pdf", b"x") for n in range(3)}
    client = Client(enforce_csrf_checks=True)
    client.cookies.update(visitor(cast.mua).cookies)
    page = read(client.post("/desk/reception/local:III.9b", many, headers=OURS))
    assert page.response.status_code == 400
    assert "2" in page.text

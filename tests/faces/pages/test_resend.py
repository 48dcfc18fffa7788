"""What was typed is not lost when a form comes too late: after signing out, or with a token grown old."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from motcua.authority.models import Post, Role
from motcua.journey.status import Status
from tests.faces.pages.visiting import Page, at, read, visitor
from tests.story import Cast, key
from tests.work.walk import row, walked

REASON = "thân nhân đổi ý “hẳn”"
OURS = {"Origin": "http://testserver"}
SIGN_IN, PASSWORD = "/desk/sign-in", "motcua-demo-2023"


def typed(dossier: UUID) -> dict[str, str]:
    """A withdrawal as the form sends it."""
    return {"key": key(), "seen": str(row(dossier).entries), "reason": REASON}


@pytest.fixture
def outside(db: None) -> Client:
    """A browser that checks the tokens of forms, as browsers do, with nobody signed in."""
    client = Client(enforce_csrf_checks=True)
    client.cookies["django_language"] = "en"
    return client


def send(client: Client, address: str, page: Page, **typed: str) -> Page:
    """A form of the page with what is typed into it, by the button of the page."""
    return read(client.post(address, {**page.values, **typed}, headers=OURS))


def left(client: Client, dossier: UUID) -> Page:
    """The page after a withdrawal was sent when nobody was signed in any more."""
    return send(client, at(dossier, "withdraw"), read(client.get(SIGN_IN)), **typed(dossier))


def test_who_was_signed_out_meanwhile_signs_in_and_sends_what_he_typed_with_one_click(
    cast: Cast, outside: Client
) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    asked = left(outside, dossier)
    assert asked.response.status_code == 403
    assert "nothing you typed is lost: sign in again" in asked.text
    wrong = send(outside, SIGN_IN, asked, login="mua", password="no")
    assert "do not fit together" in wrong.text
    held = send(outside, SIGN_IN, wrong, login="mua", password=PASSWORD)
    assert "You are signed in as Mua." in held.text
    assert held.values.items() >= {"reason": REASON}.items()
    assert "password" not in held.values
    assert row(dossier).status == Status.IN_PROCESS
    assert f'action="{at(dossier, "withdraw")}"' in held.response.content.decode()
    assert send(outside, at(dossier, "withdraw"), held).response.status_code == 302
    assert row(dossier).status == Status.WITHDRAWN


def test_who_has_two_posts_chooses_one_on_the_way(cast: Cast, outside: Client) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    since = DateRange(date(2020, 1, 1), None)
    Post.objects.create(
        officer_id=cast.mua.officer, office_id=cast.mua.office, role=Role.CLERK, validity=since
    )
    choice = send(outside, SIGN_IN, left(outside, dossier), login="mua", password=PASSWORD)
    assert "Under which post do you work now?" in choice.text
    held = send(outside, "/desk/post", choice, post=str(cast.mua.post))
    assert send(outside, at(dossier, "withdraw"), held).response.status_code == 302
    assert row(dossier).status == Status.WITHDRAWN


def test_who_has_signed_in_in_another_window_is_named_and_need_not_do_it_again(
    cast: Cast, outside: Client
) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    asked = left(outside, dossier)
    send(outside, SIGN_IN, read(outside.get(SIGN_IN)), login="hoa", password=PASSWORD)
    outside.get("/desk/post")
    held = send(outside, SIGN_IN, asked, login="mua", password="typed in vain")
    assert "You are signed in as Hoa. What was typed before is still here." in held.text
    assert "typed in vain" not in held.response.content.decode()
    assert row(dossier).status == Status.IN_PROCESS


def test_only_what_we_wrote_is_held_out_after_signing_in(cast: Cast, outside: Client) -> None:
    page = read(outside.get(SIGN_IN))
    forged = '{"to": "/desk/", "fields": [], "files": []}'
    sent = send(outside, SIGN_IN, page, login="mua", password=PASSWORD, kept=forged)
    assert sent.response.headers["Location"].startswith("/desk/post")


def test_nor_is_it_for_another_site(cast: Cast, outside: Client) -> None:
    asked = left(outside, walked(cast, Status.IN_PROCESS))
    elsewhere = {"Origin": "http://elsewhere.example"}
    wish = {**asked.values, "csrfmiddlewaretoken": "", "login": "mua", "password": PASSWORD}
    refused = read(outside.post(SIGN_IN, wish, headers=elsewhere))
    assert refused.response.status_code == 403
    assert not {"kept", "reason"} & refused.fields.keys()


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


def test_files_are_named_to_be_chosen_again(cast: Cast) -> None:
    scan = SimpleUploadedFile("giấy chứng tử.pdf", b"%PDF-1.7", "application/pdf")
    client = Client()
    asked = read(client.post("/desk/reception/local:III.9b", {"key": "k", "scan.death_paper": scan}))
    held = send(client, SIGN_IN, asked, login="mua", password=PASSWORD)
    assert "giấy chứng tử.pdf" in held.text
    assert held.fields["scan.death_paper"]["type"] == "file"


def test_more_files_than_are_taken_at_once_are_told_with_the_number(cast: Cast, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    many = {f"scan.{n}": SimpleUploadedFile(f"{n}.pdf", b"x") for n in range(3)}
    client = Client(enforce_csrf_checks=True)
    client.cookies.update(visitor(cast.mua).cookies)
    page = read(client.post("/desk/reception/local:III.9b", many, headers=OURS))
    assert page.response.status_code == 400
    assert "2" in page.text

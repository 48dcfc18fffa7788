"""Signing in: by login and password, under one post, and never by guessing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from motcua.authority.models import Office, Officer, Post, Role
from tests.faces.pages.visiting import read, visitor
from tests.story import YEN_DUNG, Cast, appointed_people

PASSWORD = "motcua-demo-2023"


@pytest.fixture
def client() -> Client:
    client = Client()
    client.cookies["django_language"] = "en"
    return client


def test_with_one_post_the_work_is_there_at_once(client: Client, cast: Cast) -> None:
    response = client.post("/desk/sign-in", {"login": "mua", "password": PASSWORD}, follow=True)
    assert response.redirect_chain[-1][0] == "/desk/"
    assert "reception desk, " in read(response).text


def test_while_the_demonstration_is_being_filled_nobody_is_told_that_his_password_is_wrong(
    client: Client, db: None, settings: Any
) -> None:
    settings.MOTCUA_DEMO = True
    assert "It is still being filled" in read(client.get("/")).text
    for _ in range(12):  # nor does it count as a try
        response = client.post("/desk/sign-in", {"login": "mua", "password": PASSWORD})
        assert response.status_code == 409
        assert "still being filled. Please sign in about a minute" in read(response).text
    appointed_people()
    assert "still being filled" not in read(client.get("/")).text
    assert client.post("/desk/sign-in", {"login": "mua", "password": PASSWORD}).status_code == 302


def test_with_two_posts_one_is_chosen(client: Client, cast: Cast) -> None:
    second = Post.objects.create(
        officer=Officer.objects.get(login="mua"),
        office=Office.objects.get(code=YEN_DUNG),
        role=Role.CLERK,
        validity=DateRange(date(2023, 1, 1), None),
    )
    choice = client.post("/desk/sign-in", {"login": "mua", "password": PASSWORD}, follow=True)
    assert "Under which post do you work now?" in read(choice).text
    assert client.post("/desk/post", {"post": second.pk}).headers["Location"] == "/desk/"
    assert "records clerk" in read(client.get("/desk/")).text


def test_somebody_elses_post_cannot_be_chosen(cast: Cast) -> None:
    client = visitor(cast.mua)
    Post.objects.filter(pk=cast.mua.post).update(validity=DateRange(date(2020, 1, 1), date(2021, 1, 1)))
    client.post("/desk/post", {"post": cast.hoa.post})
    assert client.get("/desk/").headers["Location"] == "/desk/post"


def test_a_wrong_password_is_told_and_the_login_kept(client: Client, cast: Cast) -> None:
    response = client.post("/desk/sign-in", {"login": "mua", "password": "no"})
    assert (response.status_code, read(response).values["login"]) == (400, "mua")
    assert "Login and password do not fit together" in read(response).text


def test_after_five_wrong_passwords_even_the_right_one_waits(client: Client, cast: Cast) -> None:
    for _ in range(5):
        client.post("/desk/sign-in", {"login": "mua", "password": "guess"})
    response = client.post("/desk/sign-in", {"login": "mua", "password": PASSWORD})
    assert response.status_code == 429
    assert "rests for 15 minutes" in read(response).text


def test_a_link_elsewhere_is_not_followed_after_signing_in(client: Client, cast: Cast) -> None:
    sent = {"login": "mua", "password": PASSWORD, "next": "https://elsewhere.example/"}
    response = client.post("/desk/sign-in", sent, follow=True)
    assert response.redirect_chain[-1][0] == "/desk/"


def test_signing_out_ends_it(cast: Cast) -> None:
    client = visitor(cast.mua)
    client.post("/desk/sign-out")
    assert client.get("/desk/").headers["Location"].startswith("/desk/sign-in")

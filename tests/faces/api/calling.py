"""Calling the API in tests: as somebody of the story, with a session or with a key."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from django.test import Client

from motcua.authority.acting import Acting
from motcua.authority.models import Officer
from motcua.authority.session import POST
from motcua.authority.tokens import create_token
from motcua.dossiers.application import Application
from tests.story import application, key

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answered


class Caller:
    """A program that calls for one post."""

    def __init__(self, client: Client, **headers: str) -> None:
        self.client = client
        self.headers = headers

    def get(self, path: str, **query: Any) -> Answered:
        return self.client.get(f"/api/{path}", query, headers=self.headers)

    def post(self, path: str, body: Any = None, *, once: str = "", **headers: str) -> Answered:
        """POST JSON under a new request key, or under `once`."""
        return self.client.post(
            f"/api/{path}",
            {} if body is None else body,
            content_type="application/json",
            headers={"Idempotency-Key": once or key(), **self.headers, **headers},
        )


def by_session(acting: Acting, client: Client | None = None) -> Caller:
    """Signed in as on the page, under this post."""
    client = client or Client()
    client.force_login(
        Officer.objects.get(pk=acting.officer), backend="django.contrib.auth.backends.ModelBackend"
    )
    session = client.session
    session[POST] = acting.post
    session.save()
    return Caller(client)


def by_token(acting: Acting) -> Caller:
    """A program with a key for this post."""
    token = create_token(acting.post, "test", date(2023, 1, 1), date(2024, 1, 1))
    return Caller(Client(), Authorization=f"Bearer {token}")


def body_of(wish: Application | None = None) -> dict[str, Any]:
    """An application as the API takes it."""
    body = asdict(wish or application())
    body["helped_office"] = ""
    body["conditions"] = sorted(body["conditions"])
    return body

"""Pages as somebody of the story sees them: signed in, and read back as text, fields and links."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.test import Client

from motcua.authority.acting import Acting
from motcua.authority.models import Officer
from motcua.authority.session import POST

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answered

SURVIVORS = "/desk/reception/local:III.9b"
CARD = "024160912345||Nguyễn Thị Hạnh|02051960|Nữ|Neo, Yên Dũng, Bắc Giang|15042021"


def insurance_card(
    number: str = "2400123456", name: str = "Nguyễn Thị Hạnh", born: str = "02/05/1960"
) -> str:
    """What a scanner reads from a health-insurance card: names and places as hex."""
    hexed = [text.encode().hex() for text in (name, "Neo, Yên Dũng", "Huyện Yên Dũng")]
    middle = "24 - 005|01/01/2023|-|20/12/2022|24240012345601|-|4| 01/01/2026|1a2b3c-7|4"
    return f"{number}|{hexed[0]}|{born}|2|{hexed[1]}|{middle}|{hexed[2]}|$"


def visitor(acting: Acting, language: str = "en") -> Client:
    """A browser in which this officer signed in under this post."""
    client = Client()
    client.cookies["django_language"] = language
    client.force_login(
        Officer.objects.get(pk=acting.officer), backend="django.contrib.auth.backends.ModelBackend"
    )
    session = client.session
    session[POST] = acting.post
    session.save()
    return client


def at(dossier: UUID, rest: str = "") -> str:
    """The address of a dossier's page, or of one below it."""
    return f"/desk/dossiers/{dossier}" + (f"/{rest}" if rest else "")


@dataclass
class Page(HTMLParser):
    """What a page holds. `values` are what its fields would send."""

    response: Answered
    values: dict[str, str] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    labelled: set[str] = field(default_factory=set)
    fields: dict[str, dict[str, str | None]] = field(default_factory=dict)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: str = ""
    _select: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.response.content.decode())
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        has: dict[str, str | None] = dict(attrs)
        self.tags.append((tag, has))
        if has.get("id"):
            self.ids.append(str(has["id"]))
        if tag == "label" and has.get("for"):
            self.labelled.add(str(has["for"]))
        name = has.get("name")
        if tag in ("input", "select", "textarea") and name:
            self.fields[name] = has
        if tag == "select" and name:
            self._select = name
        elif tag == "option" and ("selected" in has or self._select not in self.values):
            self.values[self._select] = has.get("value") or ""
        elif tag == "input" and name and has.get("type") not in ("checkbox", "radio", "file"):
            self.values[name] = has.get("value") or ""

    def handle_data(self, data: str) -> None:
        self.text += data + " "


def read(response: Answered) -> Page:
    return Page(response)

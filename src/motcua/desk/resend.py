"""A form that could not be taken as it came: kept in the pages that lead to sending it once more."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from motcua.kernel.errors import N_

SIGNED_OUT = N_(
    "You are no longer signed in. Nothing was changed, and nothing you typed is lost: "
    "sign in again, then send it."
)
SIGNED_IN = N_(
    "You are signed in as {name}. What was typed before is still here. "
    "If it was not you who typed it, leave this page."
)
CARRIED = "kept"
"""The field in which signing in and choosing a post carry a form along."""
_SALT = "motcua.desk.resend"
_NEVER_SHOWN = frozenset({"csrfmiddlewaretoken", "password"})


@dataclass(frozen=True, slots=True)
class Kept:
    """The fields of a form and where they went; files are only named, to be chosen again."""

    to: str
    fields: list[tuple[str, str]]
    files: list[tuple[str, list[str]]]

    @classmethod
    def of(cls, request: HttpRequest) -> Kept:
        """The form that was sent.

        Only for a form of our own pages: what another site made somebody send is never held out to him again.
        """
        sent = request.POST.lists()
        fields = [(name, value) for name, values in sent if name not in _NEVER_SHOWN for value in values]
        files = [(name, [file.name or "" for file in files]) for name, files in request.FILES.lists()]
        return cls(request.get_full_path(), fields, files)

    @classmethod
    def carried(cls, request: HttpRequest) -> Kept | None:
        """The form that a page of ours carried along; None where there is none, or we did not write it."""
        with suppress(signing.BadSignature):
            return cls(**signing.loads(request.POST.get(CARRIED, ""), salt=_SALT))
        return None

    def packed(self) -> str:
        """What `carried` reads back."""
        return signing.dumps(asdict(self), salt=_SALT, compress=True)


def once_more(request: HttpRequest, kept: Kept, sentence: str, *, status: int = 403) -> HttpResponse:
    """The page that sends a form where it went when its button is pressed, never by itself."""
    return render(request, "site/once_more.html", {"sentence": sentence, "kept": kept}, status=status)


def signed_in_again(request: HttpRequest, kept: Kept, name: str) -> HttpResponse:
    """The same for who has signed in meanwhile: he is named, for it may be somebody else."""
    return once_more(request, kept, gettext(SIGNED_IN).format(name=name), status=200)

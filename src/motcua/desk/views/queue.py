"""The work of an office, what is due first at the top; and finding one dossier among all."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.authority.models import Role
from motcua.authority.offices import in_sight, offices_on
from motcua.desk.batches import BATCHES, batch_for
from motcua.desk.pages import for_officers, page
from motcua.dossiers import queue as work
from motcua.dossiers.disclosing import to_note
from motcua.kernel.errors import N_
from motcua.kernel.text import tidy
from motcua.site.clock import now, today

GROUPS = {
    "open": N_("All that is open"),
    "door": N_("At the door"),
    "assessment": N_("To assess"),
    "citizen": N_("Waiting for the citizen"),
    "decision": N_("To decide"),
    "issue": N_("To issue"),
    "return": N_("To hand back"),
}

OWN_GROUP = {
    Role.ASSESSOR: "assessment",
    Role.DEPUTY: "decision",
    Role.DIRECTOR: "decision",
    Role.CLERK: "issue",
}
"""The list that a post sees first."""


@for_officers
def queue(request: HttpRequest, acting: Acting) -> HttpResponse:
    """The queue of an office, or what a search finds."""
    words = tidy(request.GET.get("q", ""))
    if words:
        return page(request, acting, "found.html", q=words, rows=work.search(acting, words, now()))
    asked = _asked(request, acting)
    found = work.queue(acting, now(), **asked, after=request.GET.get("after"))
    rows = found.rows
    return page(
        request,
        acting,
        "queue.html",
        rows=rows,
        next=found.next and _address(asked, after=found.next),
        first=_address(asked) if request.GET.get("after") else "",
        tabs=_tabs(acting, asked),
        asked=asked,
        toggles={name: _address({**asked, name: not asked[name]}) for name in ("mine", "overdue")},
        offices=offices_on(in_sight(acting, today()), today()),
        batch=batch_for(acting, [row.status for row in rows]),
        acts=BATCHES,
        to_note=to_note(acting).count(),
        key=uuid.uuid4(),
    )


def _asked(request: HttpRequest, acting: Acting) -> dict[str, Any]:
    office = request.GET.get("office", "")
    return {
        "office": int(office) if office.isdecimal() else acting.office,
        "group": request.GET.get("group") or OWN_GROUP.get(acting.role, "open"),
        "mine": bool(request.GET.get("mine")),
        "overdue": bool(request.GET.get("overdue")),
    }


def _tabs(acting: Acting, asked: dict[str, Any]) -> list[tuple[str, str, str, int]]:
    """Name, label, address and size of each list."""
    sizes = work.counts(acting, now(), asked["office"])
    return [(name, label, _address({**asked, "group": name}), sizes[name]) for name, label in GROUPS.items()]


def _address(asked: dict[str, Any], **more: str) -> str:
    given = {name: (1 if value is True else value) for name, value in asked.items() if value}
    return "?" + urlencode(given | more)

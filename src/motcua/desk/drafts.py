"""Files chosen in a form that was not yet accepted: kept, so that nobody has to choose them again."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest

from motcua.authority.acting import Acting
from motcua.desk.sheet import Sheet
from motcua.dossiers.documents import attach, check_size, content, keep
from motcua.dossiers.models import Document
from motcua.kernel.errors import N_, InputProblem

SESSION = "drafts"
SCANS = "files."
"""What the names of the fields for scans begin with."""
MOST_FORMS = 5
MOST_FILES = 40

TOO_MANY = N_("One form takes {most} files. The rest can be added on the page of the dossier.")


@dataclass(frozen=True, slots=True)
class Draft:
    """A stored file and what it was chosen for."""

    component: str
    digest: str
    name: str
    size: int


def drafts(request: HttpRequest, key: str) -> list[Draft]:
    """The files kept so far for the form with this request key."""
    return [Draft(**row) for row in request.session.get(SESSION, {}).get(key, [])]


def keep_files(request: HttpRequest, sheet: Sheet, key: str, at: datetime) -> list[Draft]:
    """Store what was chosen now, drop what was ticked for it. A file of another kind is a problem there."""
    dropped = set(sheet.all("drop"))
    kept = {draft.digest: draft for draft in drafts(request, key) if draft.digest not in dropped}
    for field, files in request.FILES.lists():
        if not field.startswith(SCANS):
            continue
        component = field.removeprefix(SCANS)
        for file in files:
            try:
                if len(kept) >= MOST_FILES:
                    raise InputProblem(field, "too_many_files", TOO_MANY, most=MOST_FILES)
                check_size(file.size or 0, field)
                name = (file.name or "scan")[:200]
                document = keep(file.read(), name, at=at, field=field)
            except InputProblem as problem:
                sheet.blame([problem])
                continue
            kept[document.digest] = Draft(component, document.digest, name, document.size)
    _remember(request, key, list(kept.values()))
    return list(kept.values())


def attach_all(
    request: HttpRequest, acting: Acting, dossier: UUID, kept: list[Draft], key: str, at: datetime
) -> None:
    """The form was accepted: put its files into the dossier, and forget them here."""
    for number, draft in enumerate(kept):
        data = content(Document.objects.get(pk=draft.digest))
        attach(acting, dossier, data, draft.name, draft.component, at=at, key=f"{key}/{number}")
    _remember(request, key, [])


def _remember(request: HttpRequest, key: str, kept: list[Draft]) -> None:
    forms = {**request.session.get(SESSION, {}), key: [asdict(draft) for draft in kept]}
    newest = [(name, rows) for name, rows in forms.items() if rows][-MOST_FORMS:]
    request.session[SESSION] = dict(newest)

"""Files chosen in a form that was not yet accepted: kept, so that nobody has to choose them again."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest

from motcua.authority.acting import Acting
from motcua.desk.sheet import Sheet
from motcua.dossiers.documents import attach, check_size, keep
from motcua.dossiers.files import content, renew, stored
from motcua.kernel.errors import N_, InputProblem

SESSION = "drafts"
SCANS = "files."
"""What the names of the fields for scans begin with."""
MOST_FORMS = 5
MOST_FILES = 40

TOO_MANY = N_("One form takes {most} files. The rest can be added on the page of the dossier.")
GONE = N_("The file {name} was chosen too long ago and is no longer here. Please choose it again.")


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
    kept = {draft.digest: draft for draft in _still_here(request, sheet, key, at)}
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


def _still_here(request: HttpRequest, sheet: Sheet, key: str, at: datetime) -> list[Draft]:
    """What was chosen before and not dropped now; a file that is gone is a problem at its field."""
    dropped = set(sheet.all("drop"))
    wanted = [draft for draft in drafts(request, key) if draft.digest not in dropped]
    here = renew([draft.digest for draft in wanted], at) if wanted else set()
    gone = [draft for draft in wanted if draft.digest not in here]
    sheet.blame(InputProblem(f"{SCANS}{one.component}", "file_gone", GONE, name=one.name) for one in gone)
    return [draft for draft in wanted if draft.digest in here]


def attach_all(
    request: HttpRequest, acting: Acting, dossier: UUID, kept: list[Draft], key: str, at: datetime
) -> None:
    """The form was accepted: put its files into the dossier, and forget them here."""
    for number, draft in enumerate(kept):
        data = content(stored(draft.digest))
        attach(acting, dossier, data, draft.name, draft.component, at=at, key=f"{key}/{number}")
    _remember(request, key, [])


def _remember(request: HttpRequest, key: str, kept: list[Draft]) -> None:
    forms = {**request.session.get(SESSION, {}), key: [asdict(draft) for draft in kept]}
    newest = [(name, rows) for name, rows in forms.items() if rows][-MOST_FORMS:]
    request.session[SESSION] = dict(newest)

"""Papers, decisions and scans, given out to whoever may see their dossier."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.authority.reader import english
from motcua.desk.pages import for_officers
from motcua.dossiers.control_sheet import control_sheet_pdf
from motcua.dossiers.decision_print import decision_pdf
from motcua.dossiers.files import content
from motcua.dossiers.giving_out import attachment_for, decision_for, paper_for
from motcua.dossiers.models import Document
from motcua.dossiers.printing import paper_pdf
from motcua.dossiers.view import opened
from motcua.papers.render import Language
from motcua.site.clock import now

PDF = "application/pdf"


@for_officers
def paper(request: HttpRequest, acting: Acting, number: int) -> HttpResponse:
    """A one-stop form as PDF."""
    found = paper_for(acting, number, now())
    return _inline(paper_pdf(found, _language()), PDF, f"{found.form}.pdf")


@for_officers
def control_sheet(request: HttpRequest, acting: Acting, dossier: UUID) -> HttpResponse:
    """Every hand-over of a dossier so far."""
    return _inline(control_sheet_pdf(opened(acting, dossier, now()), now(), _language()), PDF, "control.pdf")


@for_officers
def decision(request: HttpRequest, acting: Acting, number: int) -> HttpResponse:
    """The sealed decision, or its draft while it is not sealed."""
    found = decision_for(acting, number, now())
    pdf = content(found.document) if found.document else decision_pdf(found, _language())
    return _inline(pdf, PDF, "decision.pdf")


@for_officers
def attachment(request: HttpRequest, acting: Acting, number: int) -> HttpResponse:
    """A scan as it was handed in."""
    found = attachment_for(acting, number, now())
    return shown(found.document, found.title)


def shown(document: Document, name: str) -> HttpResponse:
    """A stored file in the browser, as what it was sniffed to be."""
    return _inline(content(document), document.media_type, name)


def _inline(data: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    safe = "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "_" for c in name)
    response["Content-Disposition"] = f'inline; filename="{safe}"'
    return response


def _language() -> Language:
    return "en" if english() else "vi"

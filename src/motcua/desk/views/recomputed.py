"""What was computed for a dossier, computed again: the same as then, and what would be different now."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.desk.pages import for_officers, page
from motcua.dossiers.recomputed import recomputed, stored_entitlements
from motcua.dossiers.view import opened
from motcua.site.clock import now


@for_officers
def again(request: HttpRequest, acting: Acting, dossier: uuid.UUID) -> HttpResponse:
    """Each line that was computed, as then and as now."""
    view = opened(acting, dossier, now())
    benefits = {term.key: term.text for term in view.version.opens}
    rows = [(row, benefits.get(row.benefit)) for row in recomputed(stored_entitlements(view))]
    return page(request, acting, "recomputed.html", view=view, rows=rows)

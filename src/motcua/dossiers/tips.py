"""Whether every dossier stands where its journal ends: the loss of a last entry shows nowhere else."""

from __future__ import annotations

from django.db.models import F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from motcua.dossiers.models import Dossier
from motcua.journal.chain import GENESIS
from motcua.journal.models import Entry
from motcua.journal.verify import Finding, Report
from motcua.kernel.errors import N_


def with_tips(report: Report) -> Report:
    """The journal's report, together with what the dossiers say about the ends of their chains."""
    return Report(report.entries, report.dossiers, report.days, (*report.findings, *_findings()))


def _findings() -> list[Finding]:
    last = Entry.objects.filter(dossier=OuterRef("pk")).order_by("-seq")
    differing = (
        Dossier.objects.annotate(
            last_seq=Coalesce(Subquery(last.values("seq")[:1]), 0),
            last_hash=Coalesce(Subquery(last.values("hash")[:1]), Value(GENESIS)),
        )
        .exclude(last_seq=F("entries"), last_hash=F("tip"))
        .order_by("code")
    )
    message = N_("Dossier {code} ends with entry {said}, its journal with entry {found}.")
    return [
        Finding("tip_differs", message, {"code": code, "said": said, "found": found})
        for code, said, found in differing.values_list("code", "entries", "last_seq")
    ]

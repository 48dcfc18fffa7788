"""Whether every dossier stands where its journal leads: a lost last entry shows nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.db.models import F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from motcua.dossiers.models import Dossier
from motcua.journal.chain import GENESIS
from motcua.journal.models import Entry
from motcua.journal.verify import Finding, Report
from motcua.journey.status import Status
from motcua.journey.table import TRANSITIONS, Act
from motcua.kernel.errors import N_


def with_tips(report: Report) -> Report:
    """The journal's report, together with what the dossiers say about the ends of their chains."""
    found = (*report.findings, *_of_ends(), *_of_statuses())
    return Report(report.entries, report.dossiers, report.days, found)


def _of_statuses() -> Iterator[Finding]:
    """Dossiers that are not where their acts lead, one by one, by the table of the journey."""
    led = dict[UUID, Status | None]()
    acts = Entry.objects.filter(act__in=[act.value for act in Act]).order_by("id")
    for dossier, act in acts.values_list("dossier", "act").iterator(chunk_size=5000):
        led[dossier] = TRANSITIONS.get((led.get(dossier), Act(act)))
    message = N_("Dossier {code} does not have the status that its journal leads to.")
    for dossier, code, status in Dossier.objects.order_by("code").values_list("id", "code", "status"):
        if led.get(dossier) != status:
            yield Finding(
                "status_differs", message, {"code": code, "said": status, "found": led.get(dossier) or ""}
            )


def _of_ends() -> list[Finding]:
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
    another = N_("Dossier {code} ends with another entry {said} than its journal.")
    return [
        Finding(
            "tip_differs",
            another if said == found else message,
            {"code": code, "said": said, "found": found},
        )
        for code, said, found in differing.values_list("code", "entries", "last_seq")
    ]

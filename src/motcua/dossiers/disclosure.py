"""An officer's own interest in a dossier, laid before the head of his office: a row of its own."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import models

from motcua.authority.acting import Acting
from motcua.authority.models import Office, Officer, Post
from motcua.kernel.errors import N_

KINDS = {
    "himself": N_("It concerns the officer himself."),
    "relative": N_("It concerns a relative of the officer."),
    "recused": N_("The officer asked to be kept out."),
}


class Disclosure(models.Model):
    """A conflict of interest (xung đột lợi ích) of which the head is told until he has noted it.

    `seq` is the journal entry that tells of it: the act at the desk that nobody else could do, or the
    officer's own wish. Law on Prevention and Combat of Corruption 36/2018/QH14, Art. 23.
    """

    dossier = models.ForeignKey(
        "dossiers.Dossier", models.CASCADE, related_name="disclosures", db_index=False
    )
    seq = models.PositiveIntegerField()
    officer = models.ForeignKey(Officer, models.PROTECT, related_name="+", db_index=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in KINDS])
    at = models.DateTimeField()
    noted_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", db_index=False)
    noted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "seq"], name="disclosed_once")]
        indexes = [
            # what a head has not noted: WHERE office = ? AND noted_at IS NULL ORDER BY at
            models.Index(fields=["office", "at"], name="disclosure_open", condition=models.Q(noted_at=None)),
        ]


def disclose(dossier: UUID, seq: int, acting: Acting, kind: str, at: datetime) -> None:
    """Lay it before the head of the officer's office; `seq` is the journal entry that tells of it."""
    Disclosure.objects.create(
        dossier_id=dossier,
        seq=seq,
        officer_id=acting.officer,
        office_id=acting.office,
        kind=kind,
        at=at,
    )

"""A line that a future office decides too, without effect: a row of its own, beside the dossier."""

from __future__ import annotations

import uuid

from django.db import models

from motcua.authority.models import Mandate, Office, Post
from motcua.journey.dossier import Outcome


class Trial(models.Model):
    """One line on trial (giải quyết thử) at the office that a mandate in trial names.

    An assessor of that office assesses it, its head approves all lines of the dossier or sends them back:
    `decided_at` is the approval. `case` is the case as the dossier came in, then as the trial assessed it.
    The row has a journal of its own under its own number; the dossier's does not know of it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    dossier = models.ForeignKey("dossiers.Dossier", models.CASCADE, related_name="trials", db_index=False)
    line = models.PositiveIntegerField(help_text="its number in the dossier")
    benefit = models.CharField(max_length=60)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", db_index=False)
    mandate = models.ForeignKey(Mandate, models.PROTECT, related_name="+", db_index=False)
    started_at = models.DateTimeField(help_text="when the competent office took it up, and this one with it")
    assessor = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", db_index=False)
    assessed_at = models.DateTimeField(null=True)
    head = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", db_index=False)
    decided_at = models.DateTimeField(null=True, help_text="when the head approved it")
    case = models.JSONField(default=dict)
    outcome = models.CharField(max_length=8, choices=[(o.value, o.value) for o in Outcome], default="pending")
    entitlement = models.JSONField(null=True)
    amount = models.BigIntegerField(null=True, help_text="dong")
    reason = models.CharField(max_length=500, blank=True, help_text="why it was denied")
    returns = models.PositiveSmallIntegerField(default=0, help_text="how often the head sent it back")
    objection = models.CharField(max_length=500, blank=True, help_text="why the head sent it back last")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "line", "office"], name="tried_once")]
        indexes = [
            # both trial queues: WHERE office = ANY (?) AND decided_at IS NULL ORDER BY started_at
            models.Index(
                fields=["office", "started_at"], name="trial_queue", condition=models.Q(decided_at=None)
            ),
            # what was decided in a period, for the summary
            models.Index(fields=["office", "decided_at"], name="trial_decided"),
        ]

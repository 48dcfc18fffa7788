"""The journal (nhật ký hồ sơ): one row an event, chained per dossier, and one root a day."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One thing that happened to one dossier. Ids and facts of the process only, never personal data."""

    dossier = models.UUIDField()
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    act = models.CharField(max_length=24)
    officer = models.BigIntegerField()
    office = models.BigIntegerField()
    facts = models.JSONField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "seq"], name="entry_chain")]
        indexes = [
            # closing a day and verifying it: WHERE at >= day AND at < next day ORDER BY id
            models.Index(fields=["at", "id"], name="entry_by_day"),
        ]


class DayRoot(models.Model):
    """A closed day: how many entries it has and their common root, chained to the day before."""

    day = models.DateField(primary_key=True)
    entries = models.PositiveIntegerField()
    last_entry = models.BigIntegerField()
    previous = models.CharField(max_length=64)
    root = models.CharField(max_length=64)
    closed_at = models.DateTimeField()

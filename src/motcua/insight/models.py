"""What was counted by night, so that a page need not count it again."""

from __future__ import annotations

from django.db import models

from motcua.authority.models import Office


class Counting(models.Model):
    """A period was counted, its dossiers as they stood at `moment`. Counted again, it is replaced."""

    first = models.DateField()
    last = models.DateField()
    moment = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "last"], name="counting_of_a_period")]


class Cell(models.Model):
    """The numbers of one office, procedure and channel in a counting: measure -> how many dossiers."""

    counting = models.ForeignKey(Counting, models.CASCADE, related_name="cells", db_index=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", db_index=False)
    procedure = models.CharField(max_length=20)
    channel = models.CharField(max_length=8)
    counts = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["counting", "office", "procedure", "channel"], name="cell_once")
        ]

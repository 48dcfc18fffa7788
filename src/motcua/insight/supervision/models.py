"""What was told by night: each office's day in numbers. Read from the journal, and written nowhere else."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class ToldDay(models.Model):
    """A day that has ended and was told; its numbers stay, for the journal does not change."""

    day = models.DateField(primary_key=True)
    told_at = models.DateTimeField()


class OfficeDay(models.Model):
    """One office on one day. `open` and `late` are those at midnight that it is competent for."""

    day = models.ForeignKey(ToldDay, models.CASCADE, db_column="day", db_index=False)
    office = models.BigIntegerField()
    arrivals = models.PositiveIntegerField(default=0)
    settled = models.PositiveIntegerField(default=0)
    settled_late = models.PositiveIntegerField(default=0)
    asked = models.PositiveIntegerField(default=0, help_text="requests for a supplement")
    returned = models.PositiveIntegerField(default=0, help_text="returned at the door, papers missing")
    sent_back = models.PositiveIntegerField(default=0, help_text="by a head, before the decision")
    open = models.PositiveIntegerField(default=0)
    late = models.PositiveIntegerField(default=0)
    days = ArrayField(models.PositiveSmallIntegerField(), default=list, help_text="of what was settled")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "office"], name="office_day_once")]

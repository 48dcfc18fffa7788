"""Logs that heads brought or chose, how their trial went, and what was asked of them and answered."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from motcua.authority.models import Office, Officer


class Study(models.Model):
    """A log to be asked about: a file, or our own journal of some offices and days (no `digest`).

    The worker writes `trial` or `problem`. `tries` counts what it began, so that a file on which it dies is
    not begun for ever.
    """

    id = models.UUIDField(primary_key=True)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField()
    title = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, blank=True, help_text="of the file")
    mapping = models.TextField(blank=True)
    without_bad_lines = models.BooleanField(default=False)
    offices = ArrayField(models.BigIntegerField(), default=list, help_text="of the journal")
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    trial = models.JSONField(null=True)
    problem = models.JSONField(null=True)

    class Meta:
        indexes = [models.Index(fields=["asked_at"], condition=Q(done_at=None), name="study_waiting")]

    @property
    def ours(self) -> bool:
        """Is it our own journal?"""
        return not self.digest


class Question(models.Model):
    """A change asked about: `digest` names log, change, seed, worlds and model, so each is computed once."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="questions", db_index=False)
    digest = models.CharField(max_length=64)
    change = models.JSONField()
    officer = models.ForeignKey(Officer, models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    answer = models.JSONField(null=True)
    problem = models.JSONField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["study", "digest"], name="asked_once")]
        indexes = [models.Index(fields=["asked_at"], condition=Q(done_at=None), name="question_waiting")]

"""Dossiers and all that belongs to them: lines, components, documents, decisions, and what must be sent."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from motcua.authority.models import Delegation, Mandate, Office, Officer, Post
from motcua.dossiers.disclosure import Disclosure as Disclosure
from motcua.dossiers.employer_input import LONGEST_NAME, EmployerInput
from motcua.dossiers.interest import Interest
from motcua.dossiers.on_trial import Trial as Trial
from motcua.journey.dossier import Outcome
from motcua.journey.status import OPEN, Status
from motcua.kernel.employer_code import LONGEST_CODE
from motcua.registry.models import Person


class Dossier(Interest, models.Model):
    """A dossier (hồ sơ). Three offices: helped at, received at, competent; and one that holds it now.

    An index that nobody asks is written with every reception: where a constraint's index begins with the
    column, or only a row that is never deleted is referred to, there is no other (`db_index=False`).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    code = models.CharField(max_length=24)
    secret = models.CharField(
        max_length=12, help_text="printed on the receipt: with the code it opens tracking"
    )
    procedure = models.CharField(max_length=20)
    catalogue_day = models.DateField(help_text="the dossier keeps the rules of this day")
    channel = models.CharField(max_length=8, choices=[(x, x) for x in ("direct", "online", "post")])
    result_channel = models.CharField(max_length=8, default="direct")
    area_code = models.CharField(max_length=5)
    conditions = models.JSONField(default=list, help_text="what makes further papers necessary")

    # no constraints to rows that are never deleted: each would be locked by every reception at once
    helped_office = models.ForeignKey(
        Office, models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    received_office = models.ForeignKey(Office, models.PROTECT, related_name="+", db_constraint=False)
    competent_office = models.ForeignKey(
        Office, models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    holder_office = models.ForeignKey(
        Office, models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    mandate = models.ForeignKey(Mandate, models.PROTECT, db_index=False, db_constraint=False)

    applicant = models.ForeignKey(Person, models.PROTECT, related_name="dossiers_handed_in")
    subject = models.ForeignKey(Person, models.PROTECT, related_name="dossiers_about")
    assigned_to = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+", db_index=False)

    # blank where nobody hands in through an employer
    employer_name = models.CharField(max_length=LONGEST_NAME, blank=True, default="", db_default="")
    employer_code = models.CharField(max_length=LONGEST_CODE, blank=True, default="", db_default="")
    employer_tax_code = models.CharField(max_length=14, blank=True, default="", db_default="")

    status = models.CharField(max_length=24, choices=[(s.value, s.value) for s in Status])
    entries = models.PositiveIntegerField(
        default=0, help_text="journal entries so far: the version of the row"
    )
    tip = models.CharField(max_length=64, help_text="hash of the last journal entry")
    supplements = models.PositiveSmallIntegerField(default=0)
    extensions = models.PositiveSmallIntegerField(default=0)
    proposed_by = models.BigIntegerField(null=True)

    received_at = models.DateTimeField()
    statutory_due = models.DateTimeField(null=True)
    promised_due = models.DateTimeField(null=True, help_text="as first promised; never moved")
    due = models.DateTimeField(null=True, help_text="the promise after pauses and extension")
    ended_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code"], name="dossier_code")]
        indexes = [
            # the work queue of an office: WHERE holder_office = ? AND status open ORDER BY due, id LIMIT 50
            models.Index(
                fields=["holder_office", "due", "id"],
                name="dossier_queue",
                condition=Q(status__in=sorted([*OPEN, Status.INCOMPLETE, Status.ISSUED])),
            ),
            # the process map: WHERE competent_office = ANY (?) AND received_at in a period, the latest first
            models.Index(fields=["competent_office", "received_at"], name="dossier_received"),
            # what an officer has: WHERE assigned_to = ?
            models.Index(
                fields=["assigned_to"], name="dossier_assigned", condition=Q(assigned_to__isnull=False)
            ),
            # the queue narrowed to one status
            models.Index(fields=["holder_office", "status", "due", "id"], name="dossier_queue_by_status"),
            # what an employer handed in: WHERE employer_code = ? ORDER BY received_at DESC LIMIT 200
            models.Index(
                fields=["employer_code", "received_at"],
                name="dossier_employer",
                condition=~Q(employer_code=""),
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def employer(self) -> EmployerInput | None:
        """Through whom it was handed in; None where it was nobody, or the data was erased."""
        return EmployerInput(self.employer_name, self.employer_code, self.employer_tax_code).tidied()


class Line(models.Model):
    """One benefit for one person within a dossier, with an outcome of its own.

    Without a benefit it is the request of a procedure that opens none; `reason` then says what was done too.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="lines", db_index=False)
    number = models.PositiveIntegerField()
    benefit = models.CharField(max_length=60)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    case = models.JSONField(default=dict, help_text="the inputs of the law's case format")
    outcome = models.CharField(max_length=8, choices=[(o.value, o.value) for o in Outcome], default="pending")
    entitlement = models.JSONField(null=True, help_text="the law's result with its lines, as computed then")
    amount = models.BigIntegerField(null=True, help_text="dong")
    reason = models.CharField(max_length=500, blank=True, help_text="why it was denied")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "number"], name="line_number")]
        ordering = ["number"]


class Note(models.Model):
    """What an officer wrote with an act. The journal keeps only its digest: the text can be erased."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="notes", db_index=False)
    seq = models.PositiveIntegerField(help_text="of the journal entry")
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "seq"], name="note_per_entry")]


class Component(models.Model):
    """A paper of the dossier (thành phần hồ sơ) as handed in."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="components", db_index=False)
    key = models.CharField(max_length=60)
    originals = models.PositiveSmallIntegerField(default=0)
    certified = models.PositiveSmallIntegerField(default=0)
    copies = models.PositiveSmallIntegerField(default=0)
    compared = models.BooleanField(default=False, help_text="the copies were compared with the original")
    from_record = models.BooleanField(default=False, help_text="its data was taken from our own record")
    missing = models.BooleanField(default=False, help_text="asked for and not yet handed in")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "key"], name="component_once")]


class Document(models.Model):
    """A file, addressed by its content: the same scan is stored once."""

    digest = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveIntegerField()
    media_type = models.CharField(max_length=60)
    stored_at = models.DateTimeField()


class Attachment(models.Model):
    """A document in a dossier, for a component or as a paper that we made."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="attachments", db_index=False)
    document = models.ForeignKey(Document, models.PROTECT)
    component = models.CharField(max_length=60, blank=True)
    title = models.CharField(max_length=200)
    attached_by = models.ForeignKey(Officer, models.PROTECT)
    attached_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "document", "component"], name="attached_once")
        ]


class Paper(models.Model):
    """A one-stop form that was given out (01 to 05), with the facts it prints, so that it prints again."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="papers", db_index=False)
    form = models.CharField(max_length=12)
    number = models.PositiveIntegerField()
    facts = models.JSONField()
    verification = models.CharField(max_length=24)
    made_by = models.ForeignKey(Post, models.PROTECT, db_index=False, db_constraint=False)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "form", "number"], name="paper_number"),
            models.UniqueConstraint(fields=["verification"], name="paper_verification"),
        ]


class Decision(models.Model):
    """What was decided: frozen content, the head's signature, then number, date and the office's seal."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="decisions")
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    approved_by = models.ForeignKey(Post, models.PROTECT, related_name="+")
    signed_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    signed_under = models.ForeignKey(
        Delegation, models.PROTECT, null=True, related_name="+", db_index=False, help_text="none: by his post"
    )
    signed_at = models.DateTimeField(null=True)
    signature = models.TextField(blank=True, help_text="detached CMS over the digest, base64")
    number = models.CharField(max_length=40, blank=True)
    issued_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    issued_at = models.DateTimeField(null=True)
    verification = models.CharField(max_length=24)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    annulled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(annulled_at=None), name="decision_one_in_force"
            ),
            models.UniqueConstraint(fields=["verification"], name="decision_verification"),
        ]

    @property
    def is_notice(self) -> bool:
        """Whether no benefit was decided on: it is a notice of the result then (thông báo kết quả)."""
        lines = self.content.get("lines", [])
        return bool(lines) and not any(line["benefit"] for line in lines)


class Message(models.Model):
    """The outbox: what must leave the house, written in the transaction that makes it true.

    Done with when it has `sent_at`; an `error` beside it says why it was skipped instead.
    """

    topic = models.CharField(max_length=24)
    dossier = models.ForeignKey(Dossier, models.CASCADE, null=True, related_name="messages")
    facts = models.JSONField()
    at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            # the worker's one query: WHERE sent_at IS NULL ORDER BY id
            models.Index(fields=["id"], name="message_waiting", condition=Q(sent_at=None)),
        ]


class Guesses(models.Model):
    """Wrong tries at one lookup secret since the first of them. `code` is a SHA-256: whatever was typed."""

    code = models.CharField(max_length=64, primary_key=True)
    wrong = models.PositiveSmallIntegerField()
    since = models.DateTimeField()

    class Meta:
        indexes = [
            # forgetting those that have rested: WHERE since <= a quarter of an hour ago LIMIT 100
            models.Index(fields=["since"], name="guesses_rested"),
        ]


class Request(models.Model):
    """An action asked for under a key of the asker's: asked again with the same key, it happens once."""

    key = models.CharField(max_length=80, primary_key=True)
    fingerprint = models.CharField(max_length=64)
    officer = models.ForeignKey(Officer, models.PROTECT, db_index=False, db_constraint=False)
    dossier = models.UUIDField()
    at = models.DateTimeField()


class Counter(models.Model):
    """Numbers without gaps: dossiers of an office and year, decisions, slips."""

    name = models.CharField(max_length=40, primary_key=True)
    value = models.BigIntegerField(default=0)

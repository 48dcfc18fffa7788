"""Offices and areas over time, officers and posts, and mandates: who may decide what, where, from when."""

from __future__ import annotations

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, RangeOperators
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

SAME, OVERLAPS = RangeOperators.EQUAL, RangeOperators.OVERLAPS


def once_at_a_time(name: str, *fields: str, condition: Q | None = None) -> ExclusionConstraint:
    """No two rows with the same `fields` may be valid on the same day."""
    expressions = [*((field, SAME) for field in fields), ("validity", OVERLAPS)]
    return ExclusionConstraint(name=name, expressions=expressions, condition=condition)


class Level(models.TextChoices):
    """The level of an office (cấp); ANY is a mandate's only: whichever office receives, decides."""

    CENTRAL = "central", _("central")
    PROVINCE = "province", _("provincial")
    DISTRICT = "district", _("district")
    BASE = "base", _("base level")
    ANY = "any", _("any office")


class Area(models.Model):
    """An administrative unit (đơn vị hành chính) with the code and name of its day."""

    code = models.CharField(max_length=5)
    name = models.CharField(max_length=80)
    level = models.CharField(max_length=8, choices=[(x, x) for x in ("province", "district", "commune")])
    parent = models.CharField(max_length=5, blank=True)
    validity = DateRangeField()
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [once_at_a_time("area_once_at_a_time", "code")]


class Lineage(models.Model):
    """From `since` on, what was counted to area `old` is counted to area `new`, wholly or in part."""

    old = models.CharField(max_length=5)
    new = models.CharField(max_length=5)
    since = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["old", "new", "since"], name="lineage_once")]


class Office(models.Model):
    """A social-insurance office (cơ quan bảo hiểm xã hội). Its names and areas are dated rows."""

    code = models.CharField(max_length=5, unique=True)
    level = models.CharField(max_length=8, choices=Level)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    validity = DateRangeField()
    address = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=20, blank=True)

    def __str__(self) -> str:
        return self.code


class OfficeName(models.Model):
    """What an office is called for a time; printed papers keep the name of their day."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="names")
    vi = models.CharField(max_length=120)
    en = models.CharField(max_length=120)
    validity = DateRangeField()

    class Meta:
        constraints = [once_at_a_time("office_one_name_at_a_time", "office")]


class OfficeArea(models.Model):
    """The areas that an office serves: one office of each level for an area at a time."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="areas")
    level = models.CharField(max_length=8, choices=Level)
    area_code = models.CharField(max_length=5)
    validity = DateRangeField()

    class Meta:
        constraints = [once_at_a_time("area_one_office_of_a_level", "area_code", "level")]


class Succession(models.Model):
    """From `since` on, `successor` continues what `predecessor` began (merge, split, rename)."""

    predecessor = models.ForeignKey(Office, models.CASCADE, related_name="successions")
    successor = models.ForeignKey(Office, models.CASCADE, related_name="inheritances")
    since = models.DateField()
    instrument = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_once"),
            models.CheckConstraint(
                condition=~Q(predecessor=models.F("successor")), name="succession_of_another"
            ),
        ]


class Officers(BaseUserManager["Officer"]):
    """Finds and makes officers."""

    def create_officer(self, login: str, full_name: str, password: str | None = None) -> Officer:
        officer = self.model(login=login, full_name=full_name)
        officer.set_password(password)
        officer.save()
        return officer


class Officer(AbstractBaseUser):
    """Somebody who works here (viên chức). What he may do hangs on his posts, not on him."""

    login = models.CharField(max_length=40, unique=True)
    full_name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, default="vi")
    is_active = models.BooleanField(default=True)
    person = models.BigIntegerField(
        null=True, help_text="his own number in the registry: a conflict of interest"
    )

    USERNAME_FIELD = "login"
    objects = Officers()


class Role(models.TextChoices):
    """What a post is for."""

    RECEPTION = "reception", _("reception desk")
    ASSESSOR = "assessor", _("assessor")
    DEPUTY = "deputy", _("deputy director")
    DIRECTOR = "director", _("director")
    CLERK = "clerk", _("records clerk")
    SUPERVISOR = "supervisor", _("supervisor")
    ADMINISTRATOR = "administrator", _("administrator")


class Post(models.Model):
    """A post (chức danh) that an officer holds at an office for a time."""

    officer = models.ForeignKey(Officer, models.CASCADE, related_name="posts")
    office = models.ForeignKey(Office, models.PROTECT, related_name="posts")
    role = models.CharField(max_length=16, choices=Role)
    validity = DateRangeField()

    class Meta:
        constraints = [once_at_a_time("post_once_at_a_time", "officer", "office", "role")]


class Instrument(models.Model):
    """The paper that gives or takes a power (văn bản phân cấp)."""

    number = models.CharField(max_length=60, unique=True)
    title = models.CharField(max_length=300)
    signed_on = models.DateField()
    signer = models.CharField(max_length=120, blank=True)
    verified = models.CharField(max_length=12, default="unverified")
    source = models.CharField(max_length=300, blank=True)
    scan = models.CharField(
        max_length=64, blank=True, help_text="SHA-256 of the scanned paper, a stored document"
    )


class Phase(models.TextChoices):
    """Whether a mandate counts. One in trial makes nobody competent: its office decides without effect."""

    IN_FORCE = "in_force", _("in force")
    TRIAL = "trial", _("in trial")


def any_amount() -> NumericRange:
    """From nothing to everything."""
    return NumericRange(None, None)


class Mandate(models.Model):
    """Offices of `level` (or one `office`) decide `procedure` in `territory` for a time (thẩm quyền).

    `territory` is an area code, or empty for the whole country; the narrowest territory wins, then what is
    said of a benefit, then what is said of a channel. `amount` holds the dong that may be decided.
    """

    procedure = models.CharField(max_length=20)
    level = models.CharField(max_length=8, choices=Level)
    office = models.ForeignKey(Office, models.PROTECT, null=True)
    territory = models.CharField(max_length=5, blank=True)
    benefit = models.CharField(max_length=60, blank=True)
    channel = models.CharField(max_length=8, blank=True)
    amount = BigIntegerRangeField(default=any_amount)
    phase = models.CharField(max_length=8, choices=Phase, default=Phase.IN_FORCE)
    validity = DateRangeField()
    instrument = models.ForeignKey(Instrument, models.PROTECT)
    withdrawn_by = models.ForeignKey(Instrument, models.PROTECT, null=True, related_name="withdraws")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="mandate_one_answer_a_day",
                expressions=[
                    *((field, SAME) for field in ("procedure", "territory", "benefit", "channel", "phase")),
                    ("amount", OVERLAPS),
                    ("validity", OVERLAPS),
                ],
            )
        ]


class Capacity(models.TextChoices):
    """In what capacity one signs in a head's place (Decree 30/2020/NĐ-CP, Appendix I, II.7)."""

    FOR_HEAD = "KT.", _("a deputy for the head")
    AUTHORISED = "TUQ.", _("authorised by the head")
    BY_ORDER = "TL.", _("by order of the head")
    ACTING_HEAD = "Q.", _("acting head")


class Delegation(models.Model):
    """A head lets another post decide (ủy quyền), or stand in while he is away (phân công người thay).

    Standing in, `taker` may do all that `giver` may. Else he decides `procedure` (empty: all) below
    `below_dong` (none: without limit), and a deputy to whom something was delegated, only that.
    `capacity` is empty where the rule says it: a deputy signs for the head, everybody else as authorised.
    """

    giver = models.ForeignKey(Post, models.PROTECT, related_name="given")
    taker = models.ForeignKey(Post, models.PROTECT, related_name="taken")
    stands_in = models.BooleanField(default=False)
    procedure = models.CharField(max_length=20, blank=True)
    below_dong = models.BigIntegerField(null=True)
    capacity = models.CharField(max_length=4, choices=Capacity, blank=True)
    title = models.CharField(max_length=80, blank=True, help_text="of the taker, as papers print it")
    validity = DateRangeField()
    instrument = models.ForeignKey(Instrument, models.PROTECT)

    class Meta:
        constraints = [
            once_at_a_time("delegation_once_at_a_time", "taker", "procedure", condition=Q(stands_in=False)),
            once_at_a_time("one_stands_in_at_a_time", "giver", condition=Q(stands_in=True)),
        ]


class Change(models.Model):
    """What a file of instruments would change: one person proposes it, another puts it in force."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    title = models.CharField(max_length=300)
    file = models.TextField(help_text="as it was proposed")
    form = models.CharField(max_length=4, choices=[(x, x) for x in ("toml", "csv")])
    proposed_by = models.ForeignKey(Post, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    in_force = models.BooleanField(default=False)
    reason = models.CharField(max_length=500, blank=True, help_text="why it was dropped")
    scans = models.JSONField(default=dict, help_text="SHA-256 of each instrument's scan, by its number")


class DayCorrection(models.Model):
    """A correction of the calendar: this day is (not) a working day. The newest one counts."""

    day = models.DateField()
    working = models.BooleanField()
    note = models.CharField(max_length=200)
    instrument = models.CharField(max_length=200)
    recorded_by = models.ForeignKey(Officer, models.PROTECT)
    recorded_at = models.DateTimeField()


class ApiToken(models.Model):
    """A program's key to act under a post. Only its hash is kept."""

    digest = models.CharField(max_length=64, unique=True)
    post = models.ForeignKey(Post, models.CASCADE)
    name = models.CharField(max_length=80)
    validity = DateRangeField()


class Session(AbstractBaseSession):
    """A browser's session: signed in or not, and the post chosen there."""

    post = models.ForeignKey(Post, models.CASCADE, null=True)

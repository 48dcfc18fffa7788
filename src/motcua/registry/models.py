"""People, how they are related, and what was paid for them: one person, one record, one history."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from motcua.kernel.employer_code import LONGEST_CODE
from motcua.kernel.sex import Sex


class Person(models.Model):
    """A person (cá nhân). All that is personal can be erased; the number stays for what refers to it."""

    citizen_id = models.CharField(max_length=12, null=True)
    si_number = models.CharField(max_length=10, null=True)
    full_name = models.CharField(max_length=120, blank=True)
    name_key = models.CharField(max_length=400, blank=True, help_text="Vietnamese order, computed")
    name_folded = models.CharField(max_length=120, blank=True, help_text="for search, without diacritics")
    birth_date = models.DateField(null=True)
    sex = models.CharField(max_length=6, blank=True, choices=[(sex.value, sex.value) for sex in Sex])
    residence = models.CharField(max_length=300, blank=True)
    area_code = models.CharField(max_length=5, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=120, blank=True)
    died_on = models.DateField(null=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["citizen_id"], name="person_citizen_id"),
            models.UniqueConstraint(fields=["si_number"], name="person_si_number"),
        ]
        indexes = [
            # search by name at the desk: WHERE name_folded LIKE 'nguyen van%'
            models.Index(
                fields=["name_folded"], name="person_name_prefix", opclasses=["varchar_pattern_ops"]
            ),
        ]

    def __str__(self) -> str:
        return f"person {self.pk}"


class FormerFact(models.Model):
    """What was on record of a person until it was corrected (đính chính): by whom, on which dossier, and why.

    `recorded` is when it stood on record, not when it was true; it has no beginning where nobody had
    corrected it before.
    """

    FACTS = (
        "full_name",
        "citizen_id",
        "birth_date",
        "sex",
        "si_number",
        "died_on",
        "residence",
        "phone",
        "email",
    )

    person = models.ForeignKey(Person, models.CASCADE, related_name="former_facts", db_index=False)
    fact = models.CharField(max_length=12, choices=[(fact, fact) for fact in FACTS])
    value = models.CharField(max_length=300, blank=True, help_text="as text; empty: nothing was on record")
    recorded = DateTimeRangeField()
    officer = models.BigIntegerField()
    office = models.BigIntegerField()
    dossier = models.UUIDField(help_text="on which it was corrected")
    reason = models.CharField(max_length=300)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="former_fact_once_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("fact", RangeOperators.EQUAL),
                    ("recorded", RangeOperators.OVERLAPS),
                ],
            )
        ]


class Relation(models.Model):
    """`relative` is the `kind` of `person` (thân nhân), for a time."""

    KINDS = ["child", "spouse", "parent", "parent_in_law", "other_dependant"]

    person = models.ForeignKey(Person, models.CASCADE, related_name="relatives")
    relative = models.ForeignKey(Person, models.CASCADE, related_name="relative_of")
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in KINDS])
    validity = DateRangeField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="relation_once_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("relative", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    ("validity", RangeOperators.OVERLAPS),
                ],
            )
        ]


class Contribution(models.Model):
    """Months paid (thời gian đóng) with one employer at one salary. `months` holds first days of months."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="contributions")
    kind = models.CharField(max_length=12, choices=[("compulsory", "compulsory"), ("voluntary", "voluntary")])
    employer_code = models.CharField(max_length=LONGEST_CODE, blank=True)
    months = DateRangeField()
    salary = models.BigIntegerField(help_text="dong a month")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(salary__gte=0), name="contribution_salary_not_negative"),
            ExclusionConstraint(
                name="contribution_once_per_employer",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    ("employer_code", RangeOperators.EQUAL),
                    ("months", RangeOperators.OVERLAPS),
                ],
            ),
        ]

"""Trials of the tests: a month of them at the districts, and the ways of a dossier through both offices."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.acting import Acting
from motcua.authority.models import Instrument, Level, Mandate, Phase
from motcua.dossiers.models import Trial
from motcua.dossiers.receive import receive
from motcua.dossiers.trying import trial_approve, trial_assess
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from tests.story import BEFORE, SURVIVOR, Cast, application, key
from tests.work.walk import FUNERAL, do

LATER = BEFORE + timedelta(hours=3)


@pytest.fixture
def trial_month(db: None) -> Mandate:
    """In March 2023 the districts decide in trial what the province decides."""
    return Mandate.objects.create(
        procedure=SURVIVOR,
        level=Level.DISTRICT,
        territory="24",
        phase=Phase.TRIAL,
        validity=DateRange(date(2023, 3, 1), date(2023, 4, 15)),
        instrument=Instrument.objects.order_by("id")[0],
    )


@pytest.fixture
def tried(cast: Cast, trial_month: Mandate) -> Trial:
    """A widow of Yen Dung, whose dossier the province has just taken up."""
    return taken(cast)


def taken(cast: Cast, at: Any = BEFORE, **changes: object) -> Trial:
    dossier = receive(cast.mua, application(**changes), at=at, key=key()).dossier
    do(Act.FORWARD, cast.mua, dossier, at=at)
    do(Act.TAKE, cast.binh, dossier, at=at)
    return Trial.objects.get(dossier=dossier)


def assessed(acting: Acting, trial: Trial, outcome: Outcome = Outcome.GRANTED, **more: Any) -> Trial:
    given = {"case": FUNERAL, "outcome": outcome, "reason": "", "at": LATER, "key": key(), **more}
    return trial_assess(acting, trial.pk, **given)


def decide(cast: Cast, trial: Trial, outcome: Outcome = Outcome.GRANTED, **more: Any) -> Trial:
    """The whole future path at Yen Dung: assessed, then approved by its head."""
    assessed(cast.thang, trial, outcome, **more)
    return trial_approve(cast.hoa, trial.dossier_id, at=more.get("at", LATER), key=key())[0]


def to_the_end(cast: Cast, dossier: UUID, at: Any = LATER) -> None:
    """The province decides it for good."""
    do(Act.ASSESS, cast.binh, dossier, 0, FUNERAL, at=at)
    do(Act.PROPOSE, cast.binh, dossier, at=at)
    do(Act.APPROVE, cast.quyen, dossier, at=at)
    do(Act.SIGN, cast.quyen, dossier, at=at)
    do(Act.ISSUE, cast.minh, dossier, at=at)

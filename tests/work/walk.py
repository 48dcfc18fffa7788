"""Walks a dossier of the story as far as a test needs it; appoints people, and entrusts things to them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.acting import Acting, by_login
from motcua.authority.models import Delegation, Instrument, Office, Officer, Post, Role
from motcua.dossiers.act import Done
from motcua.dossiers.actions import ACTIONS
from motcua.dossiers.models import Dossier
from motcua.dossiers.receive import receive
from motcua.journal.models import Entry
from motcua.journey.status import Status
from motcua.journey.table import Act
from tests.story import AFTER, Cast, application, key

FUNERAL: dict[str, Any] = {"date": "2023-03-20", "inputs": {"deceased_status": "pensioner"}}
"""The death of a pensioner: 10 times the base salary of 1,490,000 dong."""

ROUTE: dict[Status, tuple[Act, str, tuple[Any, ...]]] = {
    Status.RECEIVED: (Act.TAKE, "thang", ()),
    Status.IN_PROCESS: (Act.PROPOSE, "thang", ()),
    Status.PROPOSED: (Act.APPROVE, "hoa", ()),
    Status.APPROVED: (Act.SIGN, "hoa", ()),
    Status.SIGNED: (Act.ISSUE, "lan", ()),
    Status.ISSUED: (Act.DELIVER, "mua", ()),
}
"""Who does what next at Yen Dung when all goes well."""


def walked(cast: Cast, until: Status, at: datetime = AFTER, **changes: object) -> UUID:
    """A dossier that was received at Yen Dung `at` and has come to `until`, all its lines granted."""
    dossier = receive(cast.mua, application(**changes), at=at, key=key()).dossier
    while (status := row(dossier).status) != until:
        act, login, wish = ROUTE[Status(status)]
        if act is Act.PROPOSE:
            for line in range(row(dossier).lines.count()):
                do(Act.ASSESS, cast.thang, dossier, line, FUNERAL, at=at)
        do(act, getattr(cast, login), dossier, *wish, at=at)
    return dossier


def do(act: Act, acting: Acting, dossier: UUID, *wish: Any, at: datetime = AFTER, **more: Any) -> Done:
    """One act under a key of its own."""
    return ACTIONS[act](acting, dossier, *wish, at=at, **{"key": key(), **more})


def row(dossier: UUID) -> Dossier:
    """The dossier as the database has it now."""
    return Dossier.objects.get(pk=dossier)


def last(dossier: UUID) -> Entry:
    """The last entry of its journal."""
    return Entry.objects.filter(dossier=dossier).latest("seq")


def appointed(login: str, office: str, role: Role, at: datetime = AFTER) -> Acting:
    """A new officer at the office with this code, acting `at`."""
    officer = Officer.objects.create_officer(login, login.capitalize())
    Post.objects.create(
        officer=officer,
        office=Office.objects.get(code=office),
        role=role,
        validity=DateRange(date(2020, 1, 1), None),
    )
    return by_login(login, at.date())


def entrust(giver: int, taker: int, **terms: Any) -> Delegation:
    """What one post entrusts to another by a paper; if the terms do not say when, in April 2023."""
    paper, _ = Instrument.objects.get_or_create(
        number="12/QĐ-BHXH", defaults={"title": "Phân công", "signed_on": date(2023, 4, 1)}
    )
    validity = terms.pop("validity", DateRange(date(2023, 4, 3), date(2023, 5, 1)))
    return Delegation.objects.create(
        giver_id=giver, taker_id=taker, validity=validity, instrument=paper, **terms
    )

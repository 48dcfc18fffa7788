"""Who an officer is on record, and who his relatives are: what a conflict of interest is found by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count, QuerySet

from motcua.authority.acting import Acting
from motcua.authority.models import Officer, Post, Role
from motcua.authority.sight import offices_in_sight
from motcua.clock import HERE
from motcua.dossiers.requests import claim, earlier, fingerprint
from motcua.journal.beside import append, chain_of
from motcua.kernel.errors import N_, InputProblem, Refused
from motcua.registry.models import Person, Relation
from motcua.registry.people import known

LINK, RELATE = "link_officer", "relate_officer"
"""What the journal calls it. An officer has a chain of its own."""

Wish = tuple[int, *tuple[str, ...]]
"""Whom it is about, by the number in the registry, and as what."""


class NotYourOfficer(Refused):
    """The post does not record who an officer is."""

    code = "not_this_post"
    message = N_("The administrator of the officer's offices records who he is and who his relatives are.")


@dataclass(frozen=True, slots=True)
class Known:
    """An officer in a list: whether it is on record who he is, and how many relatives are."""

    login: str
    name: str
    linked: bool
    relatives: int


def link(acting: Acting, login: str, citizen_id: str, *, at: datetime, key: str) -> None:
    """Record that the officer `login` is the person with this citizen id.

    For the administrator of the officer's offices; the same `key` again changes nothing. Raises
    NotYourOfficer, KeyReused, or InputProblem where nobody has the login or the citizen id.
    """
    officer, person = _officer(acting, login, at), _person(citizen_id)
    with transaction.atomic():
        if _first(acting, LINK, officer, (person.pk,), at, key):
            Officer.objects.filter(pk=officer.pk).update(person=person.pk)


def relate(acting: Acting, login: str, citizen_id: str, kind: str, *, at: datetime, key: str) -> None:
    """Record that the person with this citizen id is the `kind` (a kind of `Relation`) of an officer.

    Raises as `link` does, and InputProblem where it is not on record who the officer is, or it is the same
    person, or the two are related in this way already.
    """
    officer, relative = _officer(acting, login, at), _person(citizen_id)
    if officer.person is None:
        message = N_("Record first who this officer is.")
        raise InputProblem("login", "not_linked", message)
    if kind not in Relation.KINDS:
        message = N_("Choose one of: {expected}.")
        raise InputProblem("kind", "not_among", message, expected=", ".join(Relation.KINDS))
    if relative.pk == officer.person:
        raise InputProblem("citizen_id", "same_person", N_("This is the officer himself."))
    since = DateRange(at.astimezone(HERE).date(), None)
    try:
        with transaction.atomic():
            if _first(acting, RELATE, officer, (relative.pk, kind), at, key):
                Relation.objects.create(
                    person_id=officer.person, relative=relative, kind=kind, validity=since
                )
    except IntegrityError as error:
        raise InputProblem(
            "citizen_id", "related", N_("The two are on record as related already.")
        ) from error


def officers_of(acting: Acting, at: datetime) -> list[Known]:
    """The officers of the administrator's offices, by name. Three queries."""
    rows = list(_in_sight(acting, at).order_by("full_name", "id"))
    of = dict[int, int]()
    numbers = [row.person for row in rows if row.person]
    for name in ("person", "relative"):
        counted = Relation.objects.filter(**{f"{name}__in": numbers}).values_list(name)
        for number, count in counted.annotate(n=Count("id")):
            of[number] = of.get(number, 0) + count
    return [Known(row.login, row.full_name, bool(row.person), of.get(row.person or 0, 0)) for row in rows]


def may_record(acting: Acting) -> bool:
    """Whether the post records who officers are."""
    return acting.role is Role.ADMINISTRATOR


def _in_sight(acting: Acting, at: datetime) -> QuerySet[Officer]:
    """The officers who hold a post at one of his offices now."""
    day = at.astimezone(HERE).date()
    posts = Post.objects.filter(office__in=offices_in_sight(acting, day), validity__contains=day)
    return Officer.objects.filter(pk__in=posts.values("officer"))


def _officer(acting: Acting, login: str, at: datetime) -> Officer:
    if not may_record(acting):
        raise NotYourOfficer
    found = Officer.objects.filter(login=login).first()
    if found is None:
        raise InputProblem("login", "unknown_officer", N_("Nobody has this login."))
    if not _in_sight(acting, at).filter(pk=found.pk).exists():
        raise NotYourOfficer
    return found


def _person(citizen_id: str) -> Person:
    person = known(citizen_id) if citizen_id else None
    if person is None:
        raise InputProblem("citizen_id", "unknown_person", N_("Nobody on record has this citizen id."))
    return person


def _first(acting: Acting, act: str, officer: Officer, wish: Wish, at: datetime, key: str) -> bool:
    """Whether this is asked for the first time under the key; then the journal has it."""
    chain, print_ = chain_of(f"officer/{officer.pk}"), fingerprint(act, officer.pk, *wish)
    if not claim(key, print_, acting.officer, chain, at):
        earlier(key, print_, acting.officer)
        return False
    facts = {"officer": officer.pk, "person": wish[0]}
    append(chain, act, at=at, officer=acting.officer, office=acting.office, facts=facts)
    return True

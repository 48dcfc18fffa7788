"""Open dossiers follow a reorganisation: all in one act, each to the one office that continues its work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from motcua.authority.models import Succession
from motcua.authority.offices import continuing
from motcua.authority.sight import everything
from motcua.clock import HERE
from motcua.dossiers.models import Dossier
from motcua.journal.chain import hash_of
from motcua.journal.models import Entry
from motcua.journey.status import TERMINAL

REORGANISE = "reorganise"
"""What the journal calls it when a dossier follows its office. `to` among the facts holds it next."""

CHUNK = 2_000

FOLLOW = """
UPDATE dossiers_dossier dossier
SET holder_office_id = moved.holder, competent_office_id = moved.competent, entries = moved.seq,
    tip = moved.hash, assigned_to_id = (
        SELECT post.officer_id FROM authority_post post
        WHERE post.officer_id = dossier.assigned_to_id AND post.office_id = moved.holder
            AND post.validity @> %(day)s::date LIMIT 1
    )
FROM unnest(
    %(ids)s::uuid[], %(holders)s::bigint[], %(competents)s::bigint[], %(seqs)s::int[], %(hashes)s::text[]
) moved (id, holder, competent, seq, hash)
WHERE dossier.id = moved.id
"""
"""Who had assessed it keeps it where his post has gone on with it."""


COLUMNS = ("id", "holder_office", "competent_office", "area_code", "entries", "tip")


class Standing(NamedTuple):
    """Where an open dossier stands, and which offices go on with it."""

    id: UUID
    holder_office: int
    competent_office: int
    area_code: str
    entries: int
    tip: str
    to: int
    decides: int


@dataclass(frozen=True, slots=True)
class Mover:
    """Who moves them, by which paper; nobody (0) where the day itself has come."""

    officer: int
    office: int
    paper: str


def to_be_moved(at: datetime, *, lock: bool = False) -> list[Standing]:
    """The dossiers at which something is still to be done and whose work another office continues by `at`."""
    day = at.astimezone(HERE).date()
    handed_on = Succession.objects.filter(since__lte=day).values("predecessor")
    rows = Dossier.objects.exclude(status__in=sorted(TERMINAL)).filter(
        Q(holder_office__in=handed_on) | Q(competent_office__in=handed_on)
    )
    if lock:
        rows = rows.select_for_update(of=("self",))
    found: list[tuple[Any, ...]] = list(rows.order_by("id").values_list(*COLUMNS))
    following = continuing({(office, row[3]) for row in found for office in row[1:3]}, day)
    standing = [Standing._make((*row, following[row[1], row[3]], following[row[2], row[3]])) for row in found]
    return [row for row in standing if (row.to, row.decides) != (row.holder_office, row.competent_office)]


def move_open_dossiers(mover: Mover, at: datetime) -> int:
    """Let every open dossier follow its offices; how many. Done twice, it moves nothing.

    What was promised, by which mandate it is decided and where it was received stay as they are. All in one
    transaction: nobody sees a queue half moved.
    """
    day = at.astimezone(HERE).date()
    with transaction.atomic(), everything():
        waiting = to_be_moved(at, lock=True)
        for chunk in _chunks(waiting):
            _follow([_entry(row, mover, at) for row in chunk], day)
    return len(waiting)


def _entry(row: Standing, mover: Mover, at: datetime) -> Entry:
    """The journal's entry for one dossier, chained to its last."""
    entry = Entry(
        dossier=row.id,
        seq=row.entries + 1,
        at=at,
        act=REORGANISE,
        officer=mover.officer,
        office=mover.office or row.to,
        facts={"from": row.holder_office, "to": row.to, "competent": row.decides, "paper": mover.paper},
        previous=row.tip,
    )
    entry.hash = hash_of(entry)
    return entry


def _follow(entries: list[Entry], day: Any) -> None:
    Entry.objects.bulk_create(entries)
    moved = {
        "ids": [entry.dossier for entry in entries],
        "holders": [entry.facts["to"] for entry in entries],
        "competents": [entry.facts["competent"] for entry in entries],
        "seqs": [entry.seq for entry in entries],
        "hashes": [entry.hash for entry in entries],
        "day": day,
    }
    with connection.cursor() as cursor:
        cursor.execute(FOLLOW, moved)


def _chunks(rows: Iterable[Standing]) -> Iterator[list[Standing]]:
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk

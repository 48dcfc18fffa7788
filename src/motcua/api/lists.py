"""Lists: the work queue of an office, the search, and the journal of one dossier."""

from __future__ import annotations

from ninja import Router
from ninja.params import P, QueryEx

from motcua.api.answers import EntryAnswer, PageAnswer, RowAnswer
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import NO_NUL, Which, named
from motcua.dossiers.queue import GROUPS, queue, search
from motcua.dossiers.view import entries_of
from motcua.journal.chain import stamp
from motcua.journal.models import Entry
from motcua.site.clock import now

router = Router(tags=["Lists"])


@router.get("/queue", response={200: PageAnswer, REFUSALS: Problem}, operation_id="queue")
def work_queue(
    request: Called,
    group: QueryEx[str, P(description=f"one of: {', '.join(GROUPS)}")] = "open",
    office: QueryEx[int | None, P(description="an office that you supervise; none: your own")] = None,
    mine: bool = False,
    overdue: bool = False,
    after: QueryEx[str | None, P(description="`next` of the page before", max_length=300)] = None,
    limit: QueryEx[int, P(ge=1, le=200)] = 50,
) -> PageAnswer:
    """What an office holds, what is due first standing first."""
    found = queue(
        request.auth,
        now(),
        office=office,
        group=group,
        mine=mine,
        overdue=overdue,
        after=after,
        limit=limit,
    )
    return PageAnswer.model_validate(found)


@router.get("/search", response={200: list[RowAnswer], REFUSALS: Problem}, operation_id="search")
def find(
    request: Called,
    text: QueryEx[
        str,
        P(
            description="a code, a citizen id, an SI number, an employer code, or the beginning of a name",
            pattern=NO_NUL,
            max_length=120,
        ),
    ],
    limit: QueryEx[int, P(ge=1, le=50)] = 20,
) -> list[RowAnswer]:
    """Dossiers that you may see."""
    return [RowAnswer.model_validate(row) for row in search(request.auth, text, now(), limit)]


@router.get(
    "/journal/{path:dossier}", response={200: list[EntryAnswer], REFUSALS: Problem}, operation_id="journal"
)
def journal(request: Called, dossier: Which) -> list[EntryAnswer]:
    """The journal of one dossier, each entry with its hash and that of the one before."""
    return [_entry(entry) for entry in entries_of(request.auth, named(dossier), now())]


def _entry(entry: Entry) -> EntryAnswer:
    return EntryAnswer(
        id=entry.pk,
        dossier=entry.dossier,
        seq=entry.seq,
        at=stamp(entry.at),
        act=entry.act,
        officer=entry.officer,
        office=entry.office,
        facts=entry.facts,
        previous=entry.previous,
        hash=entry.hash,
    )

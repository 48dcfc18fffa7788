"""Acts that bring a dossier to whoever is competent, and make it complete."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.authority.competence import competent
from motcua.catalogue.completeness import MissingComponent
from motcua.clock import HERE, due_after_pause
from motcua.dossiers import promises, slips
from motcua.dossiers.act import Asked, Done, Work, perform
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.models import Component
from motcua.dossiers.promises import day_table
from motcua.dossiers.trial import enrol
from motcua.journal.models import Entry
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput


def forward(acting: Acting, dossier: UUID, *, at: datetime, key: str, seen: int | None = None) -> Done:
    """Hand the dossier on to the competent office (chuyển hồ sơ)."""

    def to_competent(work: Work) -> None:
        work.facts["to"] = work.dossier.competent_office_id

    return perform(dossier, Act.FORWARD, Asked(acting, at, key, seen), before=to_competent)


def take(acting: Acting, dossier: UUID, *, at: datetime, key: str, seen: int | None = None) -> Done:
    """Take the dossier over for assessment; where it is on trial, the future office begins with it."""

    def assign(work: Work) -> None:
        work.dossier.assigned_to_id = acting.officer
        enrol(work)

    return perform(dossier, Act.TAKE, Asked(acting, at, key, seen), after=assign)


def transfer(
    acting: Acting,
    dossier: UUID,
    area_code: str,
    reason: str,
    *,
    at: datetime,
    key: str,
    seen: int | None = None,
) -> Done:
    """Whoever was competent takes over: the area is another than was thought, or the amount is too high."""

    def find_office(work: Work) -> None:
        received = work.dossier.received_at.astimezone(HERE).date()
        found = competent(work.dossier.procedure, area_code, received, work.dossier.case())
        work.facts |= {"area": area_code, "to": found.office.id, "mandate": found.mandate.id}

    def move(work: Work) -> None:
        work.dossier.area_code = area_code
        work.dossier.competent_office_id = work.facts["to"]
        work.dossier.mandate_id = work.facts["mandate"]
        work.dossier.assigned_to_id = None

    asked = Asked(acting, at, key, seen)
    return perform(
        dossier, Act.TRANSFER, asked, note=reason, before=find_office, after=move, print_=(area_code,)
    )


def request_supplement(
    acting: Acting,
    dossier: UUID,
    missing: Sequence[str],
    reason: str = "",
    *,
    at: datetime,
    key: str,
    seen: int | None = None,
) -> Done:
    """Ask once for everything that is missing (form 02); the clock pauses until it comes."""

    def check(work: Work) -> None:
        slips.refuse_unknown(work.dossier, [ComponentInput(component) for component in missing])

    def write_form(work: Work) -> None:
        for component in missing:
            Component.objects.update_or_create(
                dossier=work.dossier, key=component, defaults={"missing": True}
            )
        slips.supplement_request(work, list(missing))

    asked = Asked(acting, at, key, seen)
    facts = {"missing": sorted(missing)}
    return perform(dossier, Act.REQUEST_SUPPLEMENT, asked, facts, note=reason, before=check, after=write_form)


def supplement(
    acting: Acting,
    dossier: UUID,
    components: Sequence[ComponentInput],
    reason: str = "",
    *,
    at: datetime,
    key: str,
    seen: int | None = None,
) -> Done:
    """Take in what was asked for; the promise moves by the working time that the citizen used.

    The clock stays paused until all is there: raises BadInput with what is still missing, unless `reason`
    says why the office goes on without it. Then it stays marked as missing.
    """
    gaps: list[MissingComponent] = []

    def resume(work: Work) -> None:
        slips.refuse_unknown(work.dossier, components)
        gaps.extend(slips.still_missing(work.dossier, components))
        if gaps and not reason.strip():
            raise BadInput([slips.as_problem(gap) for gap in gaps])
        asked_on = _last(work.dossier.pk, Act.REQUEST_SUPPLEMENT)
        if work.state.promise:
            work.facts["promise"] = due_after_pause(work.state.promise, asked_on, at, day_table())

    def take_in(work: Work) -> None:
        _store(work, components, still={gap.component.key for gap in gaps})

    asked, facts = Asked(acting, at, key, seen), {"components": _counts(components)}
    return perform(dossier, Act.SUPPLEMENT, asked, facts, note=reason, before=resume, after=take_in)


def accept(
    acting: Acting,
    dossier: UUID,
    components: Sequence[ComponentInput],
    *,
    at: datetime,
    key: str,
    seen: int | None = None,
) -> Done:
    """What was missing at the door has come: receive the dossier now, with a receipt and a promise (form 01).

    Raises BadInput where a component is still missing.
    """

    def promise_now(work: Work) -> None:
        work.facts |= promises.given_now(work.dossier, at)
        slips.refuse_unknown(work.dossier, components)
        slips.refuse_if_missing(work.dossier, components)

    def take_in(work: Work) -> None:
        _store(work, components)
        slips.receipt(work)

    facts = {"components": _counts(components), "office": acting.office}
    return perform(
        dossier, Act.RECEIVE, Asked(acting, at, key, seen), facts, before=promise_now, after=take_in
    )


def _counts(components: Sequence[ComponentInput]) -> dict[str, list[int]]:
    return {c.key: [c.originals, c.certified, c.copies] for c in components}


def _store(work: Work, components: Sequence[ComponentInput], still: Collection[str] = frozenset()) -> None:
    """Write down what came; those in `still` are missing all the same."""
    for component in components:
        counts = asdict(component)
        key = counts.pop("key")
        Component.objects.update_or_create(
            dossier=work.dossier, key=key, defaults={**counts, "missing": key in still}
        )


def _last(dossier: UUID, act: Act) -> datetime:
    return Entry.objects.filter(dossier=dossier, act=act).latest("seq").at

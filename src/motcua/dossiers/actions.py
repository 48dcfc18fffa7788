"""Everything that can be done to a dossier once it is in the house: one verb, one transaction.

Each takes who acts, the dossier, and by keyword `at` (now), `key` (a request key: asked twice, done once)
and `seen` (how many journal entries the asker saw). Each returns Done or raises the reason why not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.authority.competence import competent
from motcua.clock import HERE, due_after_pause
from motcua.dossiers import deciding, handing_back, promises, slips
from motcua.dossiers.act import Asked, Done, Work, perform
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.models import Component
from motcua.dossiers.promises import day_table
from motcua.journal.models import Entry
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act

Action = Callable[..., Done]


def forward(acting: Acting, dossier: UUID, *, at: datetime, key: str, seen: int | None = None) -> Done:
    """Hand the dossier on to the competent office (chuyển hồ sơ)."""

    def to_competent(work: Work) -> None:
        work.facts["to"] = work.dossier.competent_office_id

    return perform(dossier, Act.FORWARD, Asked(acting, at, key, seen), before=to_competent)


def take(acting: Acting, dossier: UUID, *, at: datetime, key: str, seen: int | None = None) -> Done:
    """Take the dossier over for assessment."""

    def assign(work: Work) -> None:
        work.dossier.assigned_to_id = acting.officer

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
    """The dossier belongs to another area than was thought: whoever was competent there takes over."""

    def find_office(work: Work) -> None:
        received = work.dossier.received_at.astimezone(HERE).date()
        found = competent(work.dossier.procedure, area_code, received)
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
    *,
    at: datetime,
    key: str,
    seen: int | None = None,
) -> Done:
    """Take in what was asked for; the promise moves by the working time that the citizen used."""

    def resume(work: Work) -> None:
        slips.refuse_unknown(work.dossier, components)
        asked_on = _last(work.dossier.pk, Act.REQUEST_SUPPLEMENT)
        if work.state.promise:
            work.facts["promise"] = due_after_pause(work.state.promise, asked_on, at, day_table())

    def take_in(work: Work) -> None:
        _store(work, components)

    facts = {"components": _counts(components)}
    return perform(dossier, Act.SUPPLEMENT, Asked(acting, at, key, seen), facts, before=resume, after=take_in)


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


def assess(
    acting: Acting,
    dossier: UUID,
    line: int,
    case: Mapping[str, Any],
    outcome: str = Outcome.GRANTED,
    reason: str = "",
    *,
    at: datetime,
    key: str,
    seen: int | None = None,
) -> Done:
    """Compute one line by the law of its day and grant or deny it (thẩm định). `line` counts from 0.

    Raises BadInput with the fields of `case` that cannot be computed.
    """
    wish = (line, dict(case), str(outcome))
    computed = deciding.Assessment(line, case, Outcome(outcome), reason)
    return perform(
        dossier,
        Act.ASSESS,
        Asked(acting, at, key, seen),
        note=reason,
        before=computed.compute,
        after=computed.store,
        print_=wish,
    )


def propose(
    acting: Acting, dossier: UUID, note: str = "", *, at: datetime, key: str, seen: int | None = None
) -> Done:
    """Put the decision before the head (trình)."""
    return perform(dossier, Act.PROPOSE, Asked(acting, at, key, seen), note=note)


def send_back(
    acting: Acting, dossier: UUID, reason: str, *, at: datetime, key: str, seen: int | None = None
) -> Done:
    """A superior objects: back to assessment (trả lại xử lý); an approval or signature is void."""
    return perform(dossier, Act.SEND_BACK, Asked(acting, at, key, seen), note=reason, after=deciding.annul)


def approve(acting: Acting, dossier: UUID, *, at: datetime, key: str, seen: int | None = None) -> Done:
    """Approve what was proposed (phê duyệt): the content of the decision is frozen."""
    return perform(dossier, Act.APPROVE, Asked(acting, at, key, seen), before=deciding.freeze)


def sign(acting: Acting, dossier: UUID, *, at: datetime, key: str, seen: int | None = None) -> Done:
    """Sign the frozen content with the officer's own key (ký)."""
    return perform(dossier, Act.SIGN, Asked(acting, at, key, seen), before=deciding.sign)


def issue(acting: Acting, dossier: UUID, *, at: datetime, key: str, seen: int | None = None) -> Done:
    """Give number and date (ban hành); the office's seal follows from the outbox. The dossier is resolved."""
    return perform(
        dossier, Act.ISSUE, Asked(acting, at, key, seen), before=deciding.number, after=deciding.send
    )


def deliver(
    acting: Acting, dossier: UUID, to: str = "applicant", *, at: datetime, key: str, seen: int | None = None
) -> Done:
    """Hand the result back (trả kết quả). `to` is one of `handing_back.RECIPIENTS`."""
    asked, facts = Asked(acting, at, key, seen), {"given_to": to}
    before, after = handing_back.check, handing_back.note_time
    return perform(dossier, Act.DELIVER, asked, facts, before=before, after=after)


def refuse(
    acting: Acting, dossier: UUID, reason: str, *, at: datetime, key: str, seen: int | None = None
) -> Done:
    """Refuse to settle, with the reason (form 03)."""
    return perform(dossier, Act.REFUSE, Asked(acting, at, key, seen), note=reason, after=slips.refusal)


def stop(
    acting: Acting, dossier: UUID, reason: str, *, at: datetime, key: str, seen: int | None = None
) -> Done:
    """Stop settling, with the reason (form 05 of 2025)."""
    return perform(dossier, Act.STOP, Asked(acting, at, key, seen), note=reason, after=slips.stop_notice)


def withdraw(
    acting: Acting, dossier: UUID, reason: str, *, at: datetime, key: str, seen: int | None = None
) -> Done:
    """The citizen takes the dossier back (rút hồ sơ); what was approved or signed meanwhile is void."""
    return perform(dossier, Act.WITHDRAW, Asked(acting, at, key, seen), note=reason, after=deciding.annul)


def extend(
    acting: Acting,
    dossier: UUID,
    promise: date,
    reason: str,
    *,
    at: datetime,
    key: str,
    seen: int | None = None,
) -> Done:
    """Apologise and give a new date (form 04); the first promise stays on record."""
    facts = {"promise": promises.promised_on(promise, at)}
    return perform(dossier, Act.EXTEND, Asked(acting, at, key, seen), facts, note=reason, after=slips.apology)


ACTIONS: dict[Act, Action] = {
    Act.FORWARD: forward,
    Act.TAKE: take,
    Act.TRANSFER: transfer,
    Act.REQUEST_SUPPLEMENT: request_supplement,
    Act.SUPPLEMENT: supplement,
    Act.RECEIVE: accept,
    Act.ASSESS: assess,
    Act.PROPOSE: propose,
    Act.SEND_BACK: send_back,
    Act.APPROVE: approve,
    Act.SIGN: sign,
    Act.ISSUE: issue,
    Act.DELIVER: deliver,
    Act.REFUSE: refuse,
    Act.STOP: stop,
    Act.WITHDRAW: withdraw,
    Act.EXTEND: extend,
}
"""Every act on a dossier that is in the house, for faces that offer them all."""


def _counts(components: Sequence[ComponentInput]) -> dict[str, list[int]]:
    return {c.key: [c.originals, c.certified, c.copies] for c in components}


def _store(work: Work, components: Sequence[ComponentInput]) -> None:
    for component in components:
        counts = asdict(component)
        key = counts.pop("key")
        Component.objects.update_or_create(
            dossier=work.dossier, key=key, defaults={**counts, "missing": False}
        )


def _last(dossier: UUID, act: Act) -> datetime:
    return Entry.objects.filter(dossier=dossier, act=act).latest("seq").at

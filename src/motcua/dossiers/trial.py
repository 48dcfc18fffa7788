"""Trial: the future office decides in parallel, without effect, and blind to the real decision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from motcua.authority.acting import Acting
from motcua.authority.competence import on_trial
from motcua.authority.may import AFFAIRS, ROLES, Answer, NotAllowed
from motcua.authority.offices import predecessors_on
from motcua.clock import HERE
from motcua.dossiers.act import Work
from motcua.dossiers.application import REQUEST
from motcua.dossiers.deciding import DenialWithoutReason, must_be_explained, must_be_payable
from motcua.dossiers.models import Dossier, Trial
from motcua.dossiers.requests import claim, earlier, fingerprint
from motcua.dossiers.sight import NotVisible
from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import Entry
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import N_, Refused
from motcua.law import entitle

TRIAL_ASSESS = "trial_assess"
"""What the journal calls a decision in trial."""

OTHER_POST = N_("Assessors decide in trial. Your post is another.")


class DecidedInTrial(Refused):
    """A line is decided in trial once: after that, the real decision may be known."""

    code = "decided_in_trial"
    message = N_("This line was decided in trial already. A second thought would not be blind any more.")


class TrialOver(Refused):
    """The mandate in trial no longer holds."""

    code = "trial_over"
    message = N_("The trial has ended. What was not decided in it stays undecided.")


def enrol(work: Work) -> None:
    """The competent office takes a dossier up: where a mandate in trial names another, so does that one.

    Both clocks start here. Lines that no law computes are not tried. Two queries, one more on trial.
    """
    dossier = work.dossier
    received = dossier.received_at.astimezone(HERE).date()
    found = on_trial(dossier.procedure, dossier.area_code, received, dossier.case())
    if found is None or found.office.id == dossier.competent_office_id:
        return
    rows = [
        Trial(
            dossier=dossier,
            line=line.number,
            benefit=line.benefit,
            case=line.case,
            office_id=found.office.id,
            mandate_id=found.mandate.id,
            started_at=work.asked.at,
        )
        for line in dossier.lines.exclude(benefit=REQUEST)
    ]
    Trial.objects.bulk_create(rows, ignore_conflicts=True)


def tried_at(acting: Acting, day: date) -> QuerySet[Trial]:
    """What the post's own office decides, or decided, in trial."""
    offices = predecessors_on([acting.office], day)
    return Trial.objects.filter(office__in=offices).select_related("dossier__subject", "mandate__instrument")


def waiting(acting: Acting, at: datetime) -> QuerySet[Trial]:
    """The trial queue of an office: what it has not decided while the trial runs, the longest first."""
    day = at.astimezone(HERE).date()
    rows = tried_at(acting, day).filter(decided_at=None, mandate__validity__contains=day)
    return rows.order_by("started_at", "dossier__code", "line")


def scans_for(acting: Acting, at: datetime) -> Q:
    """Which scans an assessor may open for a trial: those that came in with the dossier."""
    mine = tried_at(acting, at.astimezone(HERE).date()).values("dossier")
    return Q(dossier__in=mine) & ~Q(component="") if acting.role in ROLES[Act.ASSESS] else Q(pk=None)


def trial_assess(
    acting: Acting,
    trial: UUID,
    case: Mapping[str, Any],
    outcome: Outcome,
    reason: str = "",
    *,
    at: datetime,
    key: str,
) -> Trial:
    """Decide one line in trial, once. The dossier, its clock, its journal and its outbox stay as they are.

    The same `key` again gives the same row. Raises NotVisible, NotAllowed, TrialOver, DecidedInTrial,
    KeyReused, and what an assessment raises: BadInput, NothingDue, AmountOpen, DenialWithoutReason.
    """
    wish = fingerprint(TRIAL_ASSESS, str(trial), dict(case), outcome.value, reason)
    with transaction.atomic():
        day = at.astimezone(HERE).date()
        row = tried_at(acting, day).select_for_update(of=("self",)).filter(pk=trial).first()
        if row is None:
            raise NotVisible(dossier=str(trial))
        if not claim(key, wish, acting.officer, row.dossier_id, at):
            earlier(key, wish, acting.officer)
            return row
        _check(acting, row, day)
        _decide(row, case, outcome, reason, day)
        row.post_id, row.decided_at = acting.post, at
        row.save()
        _note(acting, row, at)
    return row


def may_try(acting: Acting, dossier: Dossier, day: date) -> Answer:
    """May this officer decide in trial? By his post, and not in his own affair."""
    if acting.role not in ROLES[Act.ASSESS]:
        return Answer(False, "not_this_post", OTHER_POST)
    if affair := dossier.affair_of(acting.officer, day):
        return Answer(False, "conflict_of_interest", AFFAIRS[affair])
    return Answer(True, "on_trial", N_("Your office decides this in trial, without effect."))


def _check(acting: Acting, row: Trial, day: date) -> None:
    answer = may_try(acting, row.dossier, day)
    if not answer.allowed:
        raise NotAllowed(answer)
    if row.decided_at:
        raise DecidedInTrial
    upper = row.mandate.validity.upper
    if upper and upper <= day:
        raise TrialOver


def _decide(row: Trial, case: Mapping[str, Any], outcome: Outcome, reason: str, day: date) -> None:
    granted = outcome is Outcome.GRANTED
    if not granted:
        must_be_explained(reason, DenialWithoutReason)
    row.case, row.outcome, row.reason = dict(case), outcome.value, reason
    if case or granted:
        computed = entitle({**case, "id": f"{row.dossier_id}/{row.line}", "benefit": row.benefit}, today=day)
        if granted:
            must_be_payable(computed)
        row.entitlement = computed.to_json()
        row.amount = row.entitlement["result"] if granted else None


def _note(acting: Acting, row: Trial, at: datetime) -> None:
    """The row's own journal, of one entry: who and when in numbers, what was decided as a digest."""
    told = canonical([row.outcome, row.amount, row.entitlement, row.reason])
    facts = {
        "dossier": str(row.dossier_id),
        "line": row.line,
        "mandate": row.mandate_id,
        "assessment": content_hash(f"{row.pk}:".encode() + told),
    }
    entry = Entry(
        dossier=row.pk,
        seq=1,
        at=at,
        act=TRIAL_ASSESS,
        officer=acting.officer,
        office=acting.office,
        facts=facts,
        previous=GENESIS,
    )
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)

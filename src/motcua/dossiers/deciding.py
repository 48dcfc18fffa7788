"""From the assessment of each line to the numbered decision: computed, frozen, signed, issued, sealed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from motcua.clock import HERE
from motcua.dossiers.act import Work
from motcua.dossiers.application import REQUEST
from motcua.dossiers.keys import officer_key
from motcua.dossiers.models import Decision, Line
from motcua.dossiers.numbers import guess_proof, next_number
from motcua.journey.dossier import Outcome
from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import N_, BadInput, InputProblem, Refused
from motcua.law import Entitlement, entitle
from motcua.papers import seal as seals


class NothingDue(Refused):
    """The law gives nothing for a line that was to be granted."""

    code = "nothing_due"
    message = N_("The law gives nothing here. Deny the line; the explanation says why.")


class AmountOpen(Refused):
    """The law's result is a number of months or a part, for no salary or pension was entered."""

    code = "amount_open"
    message = N_("Enter the salary or pension too: without it the law gives no whole amount in dong.")


class DenialWithoutReason(Refused):
    """A line was denied without saying why."""

    code = "denial_without_reason"
    message = N_("Give the reason for which the line is denied; it stands in the decision.")


PAYABLE = ("dong", "dong_per_month")
"""Units of a result that can be paid."""


class GrantWithoutNote(Refused):
    """A request that no law computes was granted without saying what was done."""

    code = "grant_without_note"
    message = N_("Say in a few words what was done; it stands in the notice of the result.")


LONGEST_REASON = 500
"""Characters of a denial, or of what was done: it stands in the result, beside a name."""


@dataclass(slots=True)
class Assessment:
    """One line on its way to an outcome. Denied lines are computed too where their case can be.

    A line without a benefit has no case: what was done, or why not, is said in `reason`.
    """

    line: int
    case: Mapping[str, Any]
    outcome: Outcome
    reason: str
    computed: dict[str, Any] | None = field(default=None)

    def compute(self, work: Work) -> None:
        work.facts |= {"line": self.line, "outcome": self.outcome.value}
        row = work.dossier.lines.filter(number=self.line).first()
        if row is None:
            return  # the journey refuses it
        if self.outcome is Outcome.DENIED:
            must_be_explained(self.reason, DenialWithoutReason)
        if row.benefit == REQUEST:
            self._check()
        elif self.case or self.outcome is Outcome.GRANTED:
            self._entitle(row, work)

    def _check(self) -> None:
        if self.case:
            message = N_("Nothing is computed for this line. Please leave the case out.")
            raise BadInput([InputProblem("case", "no_case", message)])
        must_be_explained(self.reason, GrantWithoutNote)

    def _entitle(self, row: Line, work: Work) -> None:
        case = {**self.case, "id": f"{work.dossier.pk}/{self.line}", "benefit": row.benefit}
        entitlement = entitle(case, today=work.asked.at.astimezone(HERE).date())
        self.computed = entitlement.to_json()
        work.facts["entitlement"] = content_hash(canonical(self.computed))
        if self.outcome is Outcome.GRANTED:
            must_be_payable(entitlement)

    def store(self, work: Work) -> None:
        row = work.dossier.lines.get(number=self.line)
        row.case, row.outcome, row.reason = dict(self.case), self.outcome.value, self.reason
        row.entitlement = self.computed
        granted = self.outcome is Outcome.GRANTED and self.computed is not None
        row.amount = self.computed["result"] if granted and self.computed else None
        row.save(update_fields=["case", "outcome", "reason", "entitlement", "amount"])


def must_be_explained(reason: str, lacking: type[Refused]) -> None:
    """Raise `lacking` where no reason is given, BadInput where it is too long to stand in the result."""
    if not reason.strip():
        raise lacking
    if len(reason) > LONGEST_REASON:
        message = N_("Use at most {longest} characters.")
        raise BadInput([InputProblem("reason", "too_long", message, longest=LONGEST_REASON)])


def must_be_payable(entitlement: Entitlement) -> None:
    """Raise the reason for which a line cannot be granted: nothing is due, or it is no amount yet."""
    if entitlement.result == 0:
        raise NothingDue
    if entitlement.unit not in PAYABLE:
        raise AmountOpen


def freeze(work: Work) -> None:
    """Approval: what is decided is written down once, and only its digest goes into the journal."""
    content = content_of(work)
    decision = Decision.objects.create(
        dossier=work.dossier,
        content=content,
        digest=content_hash(canonical(content)),
        approved_by_id=work.asked.acting.post,
        signed_under_id=work.facts.get("delegation"),
        verification=guess_proof(16),
    )
    work.facts |= {"decision": decision.pk, "digest": decision.digest}


def content_of(work: Work) -> dict[str, Any]:
    """Everything that the decision says, in plain JSON values."""
    dossier = work.dossier
    rows = dossier.lines.select_related("person")
    subject = dossier.subject
    return {
        "dossier": dossier.code,
        "procedure": dossier.procedure,
        "office": work.asked.acting.office,
        "mandate": dossier.mandate_id,
        "subject": {
            "name": subject.full_name,
            "born": _day(subject.birth_date),
            "died": _day(subject.died_on),
        },
        "lines": [
            {
                "number": row.number,
                "benefit": row.benefit,
                "person": {"name": row.person.full_name, "born": _day(row.person.birth_date)},
                "outcome": row.outcome,
                "amount": row.amount,
                "reason": row.reason,
                "entitlement": row.entitlement,
            }
            for row in rows
        ],
    }


def sign(work: Work) -> None:
    """The head signs the digest of the frozen content with his own key."""
    decision = in_force(work)
    acting = work.asked.acting
    decision.signature = seals.sign_content(decision.digest, officer_key(acting), at=work.asked.at)
    decision.signed_by_id, decision.signed_at = acting.post, work.asked.at
    decision.signed_under_id = work.facts.get("delegation")
    decision.save(update_fields=["signature", "signed_by", "signed_at", "signed_under"])
    work.facts |= {"decision": decision.pk, "digest": decision.digest}


def number(work: Work) -> None:
    """The clerk gives number and date; the dossier goes back to the desk that received it."""
    decision = in_force(work)
    acting, day = work.asked.acting, work.asked.at.astimezone(HERE).date()
    kind, series = ("notice", "TB-BHXH") if decision.is_notice else ("decision", "QĐ-BHXH")
    decision.number = f"{next_number(f'{kind}/{acting.office_code}/{day.year}')}/{series}"
    decision.issued_by_id, decision.issued_at = acting.post, work.asked.at
    decision.save(update_fields=["number", "issued_by", "issued_at"])
    work.facts |= {"decision": decision.pk, "number": decision.number, "to": work.dossier.received_office_id}


def send(work: Work) -> None:
    """What the worker does next: seal the paper."""
    work.messages["seal"] = {"decision": work.facts["decision"]}


def annul(work: Work) -> None:
    """A superior's objection: what was approved or signed no longer counts, but stays on record."""
    Decision.objects.filter(dossier=work.dossier, annulled_at=None).update(annulled_at=work.asked.at)


def in_force(work: Work) -> Decision:
    return Decision.objects.get(dossier=work.dossier, annulled_at=None)


def _day(day: Any) -> str:
    return day.isoformat() if day else ""

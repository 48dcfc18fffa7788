"""Acts that lead from the assessment of each line to the result handed back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.dossiers import deciding, handing_back
from motcua.dossiers.act import Asked, Done, perform
from motcua.dossiers.assessing import AllAssessed, Assessments
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act


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


def assess_all(
    acting: Acting, dossier: UUID, *, at: datetime, key: str, seen: int | None = None
) -> AllAssessed:
    """Grant every pending line whose own case comes to an amount; the others are left, each with why.

    One entry of the journal for all. Raises BadInput with every reason where no line can be granted.
    """
    many = Assessments()
    done = perform(dossier, Act.ASSESS, Asked(acting, at, key, seen), before=many.compute, after=many.store)
    return AllAssessed(done, len(many.granted), tuple(many.left))


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

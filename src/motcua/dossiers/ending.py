"""Acts that end a dossier otherwise, or move its promise: each with a reason."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.dossiers import deciding, promises, slips
from motcua.dossiers.act import Asked, Done, perform
from motcua.journey.table import Act


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

"""Files of a dossier: checked for what they really are, kept, and attached once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.conf import settings

from motcua.authority.acting import Acting
from motcua.authority.may import Answer, may
from motcua.dossiers import slips
from motcua.dossiers.act import Asked, Done, Work, remark
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.files import store
from motcua.dossiers.models import Attachment, Document, Dossier
from motcua.dossiers.sniff import media_type
from motcua.journey.table import Act
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import tidy


def check_size(size: int, field: str = "file") -> None:
    """Refuse a file before it is read. Raises InputProblem with the limit in MB."""
    limit = settings.MOTCUA_MAX_UPLOAD_MB
    if size > limit * 1_000_000:
        raise InputProblem(
            field,
            "too_large",
            N_("The file has {size} MB; {limit} MB are allowed. Please scan at 300 dpi, or split it."),
            size=round(size / 1_000_000),
            limit=limit,
        )


def keep(data: bytes, name: str, *, at: datetime, field: str = "file") -> Document:
    """Store a file. The same content is stored once. Raises InputProblem where it is not what we accept."""
    return store(data, _accepted(data, name, field), at)


def keep_own(pdf: bytes, *, at: datetime) -> Document:
    """Store a PDF that we made ourselves."""
    return store(pdf, "application/pdf", at)


def attach(
    acting: Acting,
    dossier: UUID,
    data: bytes,
    name: str,
    component: str = "",
    *,
    at: datetime,
    key: str,
    field: str = "file",
) -> Done:
    """Put a scanned paper into the dossier, as one of its components or beside them.

    Raises InputProblem, BadInput, NotAllowed or NoDossier; then nothing is stored.
    """
    name = tidy(name)
    kind = _accepted(data, name, field)

    def write(work: Work) -> None:
        slips.refuse_unknown(work.dossier, [ComponentInput(component)] if component else [])
        Attachment.objects.get_or_create(
            dossier=work.dossier,
            document=store(data, kind, at),
            component=component,
            defaults={"title": name[:200], "attached_by_id": acting.officer, "attached_at": at},
        )

    facts = {"document": content_hash(data), "component": component}
    return remark(dossier, "attach", Asked(acting, at, key), facts, works_on(acting, at), write)


def works_on(acting: Acting, at: datetime) -> Callable[[Dossier], Answer]:
    """Whether the officer works on a dossier, at the desk or in assessment: then papers and facts are his."""

    def answer(dossier: Dossier) -> Answer:
        at_the_desk = may(acting, Act.SUPPLEMENT, dossier, at)
        return at_the_desk if at_the_desk.allowed else may(acting, Act.ASSESS, dossier, at)

    return answer


def _accepted(data: bytes, name: str, field: str) -> str:
    check_size(len(data), field)
    return media_type(data, tidy(name), field)

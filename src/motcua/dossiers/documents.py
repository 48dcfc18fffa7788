"""Files of a dossier: checked, stored under the hash of their content, attached once, given out unchanged."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from uuid import UUID

from django.conf import settings
from django.core.files.storage import default_storage

from motcua.authority.acting import Acting
from motcua.authority.may import Answer, may
from motcua.dossiers import slips
from motcua.dossiers.act import Asked, Done, Work, remark
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.models import Attachment, Document, Dossier
from motcua.dossiers.sniff import media_type
from motcua.journey.table import Act
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, InputProblem


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
    return _stored(data, _accepted(data, name, field), at)


def keep_own(pdf: bytes, *, at: datetime) -> Document:
    """Store a PDF that we made ourselves."""
    return _stored(pdf, "application/pdf", at)


def content(document: Document) -> bytes:
    """The bytes of a stored file. Raises FileNotFoundError where it was erased."""
    with default_storage.open(path_of(document.digest)) as file:
        data: bytes = file.read()
    return data


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
    kind = _accepted(data, name, field)

    def write(work: Work) -> None:
        slips.refuse_unknown(work.dossier, [ComponentInput(component)] if component else [])
        Attachment.objects.get_or_create(
            dossier=work.dossier,
            document=_stored(data, kind, at),
            component=component,
            defaults={"title": name[:200], "attached_by_id": acting.officer, "attached_at": at},
        )

    def allowed(row: Dossier) -> Answer:
        at_the_desk = may(acting, Act.SUPPLEMENT, row, at)
        return at_the_desk if at_the_desk.allowed else may(acting, Act.ASSESS, row, at)

    facts = {"document": content_hash(data), "component": component}
    return remark(dossier, "attach", Asked(acting, at, key), facts, allowed, write)


def _accepted(data: bytes, name: str, field: str) -> str:
    check_size(len(data), field)
    return media_type(data, name, field)


def _stored(data: bytes, kind: str, at: datetime) -> Document:
    digest = content_hash(data)
    path = path_of(digest)
    if not default_storage.exists(path):
        default_storage.save(path, BytesIO(data))
    defaults = {"size": len(data), "media_type": kind, "stored_at": at}
    return Document.objects.get_or_create(digest=digest, defaults=defaults)[0]


def path_of(digest: str) -> str:
    """Where the file with this content lies."""
    return f"{digest[:2]}/{digest}"

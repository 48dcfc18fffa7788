"""Files under the hash of their content: stored once, given out unchanged, discarded if nobody needs them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from motcua.authority.models import Change, Instrument
from motcua.dossiers.models import Attachment, Decision, Document
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, MotcuaError


def store(data: bytes, kind: str, at: datetime) -> Document:
    """Store a file of this media type; one that nothing refers to is as good as new from `at` on.

    The row first: whoever discards the same content at this moment has done so before the file is looked for.
    """
    digest = content_hash(data)
    with transaction.atomic():
        document, new = Document.objects.select_for_update().get_or_create(
            digest=digest, defaults={"size": len(data), "media_type": kind, "stored_at": at}
        )
        if not new:
            renew([digest], at)
        if not _lies_whole(document):
            default_storage.delete(path_of(digest))
            default_storage.save(path_of(digest), BytesIO(data))
    return document


def _lies_whole(document: Document) -> bool:
    """Whether its file is there as it should be: who was killed while writing leaves a part of one."""
    return default_storage.exists(path_of(document.digest)) and (
        content_hash(unchecked(document)) == document.digest
    )


def stored(digest: str) -> Document:
    """A stored file. Raises Document.DoesNotExist."""
    return Document.objects.get(pk=digest)


class FileChanged(MotcuaError):
    """What lies under a digest does not have it: the file was changed, or its disk is failing."""

    code = "file_changed"
    message = N_(
        "The stored file is no longer what was handed in. Please tell the administrator: it must come back "
        "from a backup."
    )


def content(document: Document) -> bytes:
    """The bytes of a stored file, as stored. Raises FileChanged, or FileNotFoundError where it was erased."""
    data = unchecked(document)
    if content_hash(data) != document.digest:
        raise FileChanged
    return data


def unchecked(document: Document) -> bytes:
    """The bytes that lie there, for whoever tells himself whether they hold: a seal does."""
    with default_storage.open(path_of(document.digest)) as file:
        data: bytes = file.read()
    return data


def renew(digests: Iterable[str], at: datetime) -> set[str]:
    """Let files that nothing refers to yet wait anew from `at` on. Returns which of `digests` are stored."""
    wanted = Document.objects.filter(pk__in=[*digests])
    unreferenced(wanted).update(stored_at=at)
    return {*wanted.values_list("digest", flat=True)}


def discard_unsent(before: datetime) -> int:
    """Delete files stored before this moment for a form that was never sent; their number.

    One that is being attached at this moment stays.
    """
    waiting = unreferenced(Document.objects.filter(stored_at__lt=before))
    return sum(discard(digest, before) for digest in waiting.values_list("digest", flat=True))


def unreferenced(documents: QuerySet[Document]) -> QuerySet[Document]:
    """Those of `documents` that are in no dossier, no decision, and no scan of an instrument or change."""
    this = OuterRef("digest")
    changes = Change.objects.exclude(scans={}).values_list("scans", flat=True)
    return documents.filter(
        ~Exists(Attachment.objects.filter(document=this)),
        ~Exists(Decision.objects.filter(document=this)),
        ~Exists(Instrument.objects.filter(scan=this)),
    ).exclude(digest__in={scan for scans in changes for scan in scans.values()})


@transaction.atomic
def discard(digest: str, before: datetime | None = None) -> bool:
    """Delete a file that nothing refers to, stored before this moment; whether it was deleted.

    Asked under a lock, against which nobody can refer to the row; the file goes while it holds. Whoever is
    cut off here leaves the row, and it is discarded another time.
    """
    locked = Document.objects.select_for_update(skip_locked=True).filter(pk=digest)
    if before:
        locked = locked.filter(stored_at__lt=before)
    if not locked or not unreferenced(Document.objects.filter(pk=digest)).delete()[0]:
        return False
    default_storage.delete(path_of(digest))
    return True


def path_of(digest: str) -> str:
    """Where the file with this content lies."""
    return f"{digest[:2]}/{digest}"

"""Scans: what a file really is decides, whatever its name says; the same scan is stored once."""

from __future__ import annotations

import struct
from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.storage import default_storage

from motcua.dossiers.documents import attach
from motcua.dossiers.files import FileChanged, content, path_of
from motcua.dossiers.models import Attachment, Document
from motcua.journey.status import Status
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import BadInput, InputProblem, Refused
from motcua.kernel.text import tidy
from tests.story import AFTER, Cast, key
from tests.work.walk import last, row, walked


def png(width: int = 10, height: int = 10) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"IDAT IEND"


def jpeg(width: int = 10, height: int = 10) -> bytes:
    before = b"\xff\xe0" + struct.pack(">H", 6) + b"JFIF" + b"\xff"
    frame = struct.pack(">BBHBHH", 0xFF, 0xC0, 11, 8, height, width) + b"\x01\x01\x11\x00"
    return b"\xff\xd8" + before + frame + b"scan\xff\xd9"


PDF, JPEG = b"%PDF-1.4 scan %%EOF", jpeg()
ARCHIVE = b"PK\x03\x04 letter PK\x05\x06" + bytes(18)

GOOD = [
    ("scan.pdf", PDF, "application/pdf"),
    ("SCAN.PDF", PDF, "application/pdf"),
    ("photo.jpeg", JPEG, "image/jpeg"),
    ("photo.jpg", JPEG, "image/jpeg"),
    ("photo.png", png(), "image/png"),
    ("without-extension", PDF, "application/pdf"),
    ("scan.pdf ", PDF, "application/pdf"),
    ("Gia\u0302\u0301y\u202e.pdf", PDF, "application/pdf"),
]
BAD = [
    ("scan.pdf", b"", "empty"),
    ("scan.pdf", b"MZ\x90 a program %%EOF", "type_refused"),
    ("scan.pdf", b"\x7fELF a program", "type_refused"),
    ("scan.pdf", b"PK\x03\x04 a bomb", "type_refused"),
    ("scan.docx", b"PK\x03\x04 a letter", "type_refused"),
    ("scan.pdf", b"just text", "type_refused"),
    ("scan.pdf", JPEG, "type_mismatch"),
    ("scan.exe", PDF, "type_mismatch"),
    ("scan.pdf", PDF[:-5], "cut_short"),
    ("photo.jpg", JPEG[:-2], "cut_short"),
    ("photo.png", png()[:-4], "cut_short"),
    ("photo.png", png()[:8] + b"IEND", "cut_short"),
    ("photo.png", png()[:19] + b"IEND", "cut_short"),
    ("photo.png", png()[:8] + bytes(16) + b"IEND", "cut_short"),
    ("photo.png", png(0, 0), "cut_short"),
    ("photo.jpg", b"\xff\xd8\xff\xd9", "cut_short"),
    ("photo.jpg", b"\xff\xd8\xff scan \xff\xd9", "cut_short"),
    ("photo.png", png(60_000, 60_000), "too_many_pixels"),
    ("photo.jpg", jpeg(60_000, 60_000), "too_many_pixels"),
    ("scan.pdf", PDF + ARCHIVE, "archive_hidden"),
    ("photo.png", png()[:-4] + ARCHIVE + b"IEND", "archive_hidden"),
    ("scan.pdf", PDF[:-5] + bytes(40_000_000) + b"%%EOF", "too_large"),
]


@pytest.fixture
def dossier(cast: Cast) -> UUID:
    return walked(cast, Status.RECEIVED)


@pytest.mark.parametrize(("name", "data", "kind"), GOOD)
def test_a_scan_is_stored_under_its_content(
    cast: Cast, dossier: UUID, name: str, data: bytes, kind: str
) -> None:
    attach(cast.mua, dossier, data, name, "death_paper", at=AFTER, key=key())
    document = Document.objects.get()
    assert (document.digest, document.media_type, document.size) == (content_hash(data), kind, len(data))
    assert content(document) == data
    attachment = Attachment.objects.get()
    assert (attachment.title, attachment.component) == (tidy(name), "death_paper")
    assert last(dossier).facts == {"document": document.digest, "component": "death_paper"}
    assert row(dossier).status == Status.RECEIVED


@pytest.mark.parametrize(("name", "data", "code"), BAD, ids=[f"{name}-{code}" for name, _, code in BAD])
def test_what_it_is_not_is_told_at_the_field(
    cast: Cast, dossier: UUID, name: str, data: bytes, code: str
) -> None:
    with pytest.raises(InputProblem) as problem:
        attach(cast.mua, dossier, data, name, at=AFTER, key=key(), field="scan")
    assert (problem.value.field, problem.value.code) == ("scan", code)
    assert not Document.objects.exists()


def test_the_same_scan_is_stored_once_and_attached_once_to_each_component(cast: Cast, dossier: UUID) -> None:
    for component in ("death_paper", "death_paper", "relatives_declaration"):
        attach(cast.mua, dossier, PDF, "scan.pdf", component, at=AFTER, key=key())
    assert (Document.objects.count(), Attachment.objects.count()) == (1, 2)


def test_nothing_is_stored_for_whoever_may_not_attach_it_or_under_a_paper_that_is_none(
    cast: Cast, dossier: UUID
) -> None:
    data = b"%PDF-1.4 of a stranger %%EOF"
    for acting, component in [(cast.khach, ""), (cast.lan, ""), (cast.mua, "Giấy của bà Hạnh")]:
        with pytest.raises((Refused, BadInput)):
            attach(acting, dossier, data, "scan.pdf", component, at=AFTER, key=key())
    assert not default_storage.exists(path_of(content_hash(data)))
    assert not Attachment.objects.exists()


def test_a_file_changed_where_it_lies_is_not_given_out(cast: Cast, dossier: UUID) -> None:
    attach(cast.mua, dossier, PDF, "scan.pdf", at=AFTER, key=key())
    document = Document.objects.get()
    Path(default_storage.path(path_of(document.digest))).write_bytes(PDF.replace(b"scan", b"scam"))
    with pytest.raises(FileChanged):
        content(document)
    attach(cast.mua, dossier, PDF, "again.pdf", "death_paper", at=AFTER, key=key())
    assert content(document) == PDF, "handed in again, it is whole again"

"""Scans of instruments: kept like every document, filed with their instrument, or brought with a change."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.authority.acting import Acting
from motcua.authority.governing import governs
from motcua.authority.instruments import NoInstrument, instrument
from motcua.authority.models import Delegation, Instrument, Mandate
from motcua.authority.plan import Plan
from motcua.clock import HERE
from motcua.dossiers.documents import keep
from motcua.dossiers.files import content, renew
from motcua.dossiers.models import Document
from motcua.dossiers.requests import claim, earlier, fingerprint
from motcua.journal.beside import append, chain_of
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, BadInput, InputProblem, Refused

FILE_SCAN = "file_scan"
"""What the journal calls it. An instrument has a chain of its own."""


NOT_SENT = N_("No scan with this SHA-256 was sent. Send the scan with the file, or before it.")


class NotYourInstrument(Refused):
    """The post has no say about this instrument."""

    code = "not_this_post"
    message = N_(
        "The administrator, or the director whose offices the instrument concerns, files its scan. "
        "Ask one of them."
    )


class NoScan(NoInstrument):
    """It was not filed yet."""

    code = "no_scan"
    message = N_("Its scan is not here yet.")


@dataclass(frozen=True, slots=True)
class Filed:
    """The scan that stands with the instrument now. `replayed`: it was filed before under the same key."""

    instrument: int
    digest: str
    replayed: bool = False


def file_scan(acting: Acting, number: int, data: bytes, name: str, *, at: datetime, key: str) -> Filed:
    """Put the scan of an instrument (bản chụp văn bản) with it; one that was there is replaced.

    PDF, JPEG or PNG within the limits of every document. Raises InputProblem, NotYourInstrument,
    NoInstrument or KeyReused; then nothing is filed.
    """
    digest, chain = content_hash(data), chain_of(f"instrument/{number}")
    wish = fingerprint(FILE_SCAN, number, digest)
    with transaction.atomic():
        paper = Instrument.objects.select_for_update().filter(pk=number).first()
        if paper is None:
            raise NoInstrument
        if not may_file(acting, paper, at.astimezone(HERE).date()):
            raise NotYourInstrument
        if not claim(key, wish, acting.officer, chain, at):
            earlier(key, wish, acting.officer)
            return Filed(number, paper.scan, replayed=True)
        keep(data, name, at=at, field="scan")
        facts = {"instrument": number, "scan": digest, "before": paper.scan}
        paper.scan = digest
        paper.save(update_fields=["scan"])
        append(chain, FILE_SCAN, at=at, officer=acting.officer, office=acting.office, facts=facts)
    return Filed(number, digest)


def scan_of(number: int) -> tuple[Document, bytes]:
    """The scan of an instrument, which every officer may see. Raises NoInstrument or NoScan."""
    document = stored_scan(instrument(number).scan)
    return document, content(document)


def stored_scan(digest: str) -> Document:
    """The file of a scan. Raises NoScan."""
    document = Document.objects.filter(pk=digest).first()
    if document is None:
        raise NoScan
    return document


def may_file(acting: Acting, paper: Instrument, day: date) -> bool:
    """Whether the instrument is his business: by the territories of its mandates, by the posts it names."""
    mandates = Mandate.objects.filter(instrument=paper) | Mandate.objects.filter(withdrawn_by=paper)
    entrusted = Delegation.objects.filter(instrument=paper)
    territories = set(mandates.values_list("territory", flat=True))
    offices = set(entrusted.values_list("taker__office__code", flat=True))
    nobodys = not territories and not offices
    return governs(acting, {""} if nobodys else territories, offices, day)


def placed(plan: Plan, brought: Collection[str], at: datetime) -> dict[str, str]:
    """The scan of each instrument of a plan, by its number: as the file says, or the one that was brought.

    `brought` are digests of stored documents. Raises BadInput where one is not there, or it is open whose
    scan it is.
    """
    problems = unknown_scans(plan)
    if set(brought) - renew(brought, at):
        problems.append(InputProblem("scan", "unknown_scan", NOT_SENT))
    if problems:
        raise BadInput(problems)
    named = {paper.number: paper.scan for paper in plan.papers if paper.scan}
    left = [digest for digest in dict.fromkeys(brought) if digest not in named.values()]
    without = [paper.number for paper in plan.papers if paper.number not in named]
    if left and (len(left) > 1 or len(without) != 1):
        message = N_("Say in the file whose scan it is: scan = “{digest}” at its instrument.")
        raise BadInput([InputProblem("scan", "whose_scan", message, digest=left[0])])
    return named | dict(zip(without, left, strict=False))


def unknown_scans(plan: Plan) -> list[InputProblem]:
    """Scans that the file names and nobody has sent."""
    named = {paper.scan for paper in plan.papers if paper.scan}
    stored = set(Document.objects.filter(pk__in=named).values_list("pk", flat=True))
    return [
        InputProblem(f"instrument.{number}.scan", "unknown_scan", NOT_SENT)
        for number, paper in enumerate(plan.papers, start=1)
        if paper.scan and paper.scan not in stored
    ]


def file_all(scans: dict[str, str]) -> None:
    """Put the scans of a change that is put in force with its instruments."""
    for number, digest in scans.items():
        Instrument.objects.filter(number=number).update(scan=digest)

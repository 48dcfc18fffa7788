"""Instruments: what they are, where they stand, and their scans."""

from __future__ import annotations

from datetime import date

from ninja import File, Router, UploadedFile
from pydantic import Field

from motcua.api.acts import Key
from motcua.api.answers import Answer
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wording import said
from motcua.authority.instruments import standing
from motcua.authority.models import Instrument
from motcua.dossiers.documents import check_size
from motcua.dossiers.scans import NoInstrument, file_scan
from motcua.site.clock import now, today

router = Router(tags=["Changes of who decides"])

GREATEST = 2**63 - 1


class InstrumentAnswer(Answer):
    """The paper that gives or takes a power."""

    id: int
    number: str
    title: str
    signed_on: date
    signer: str
    verified: str
    source: str
    scan: str = Field(description="SHA-256 of the scanned paper; empty while it is not here")


class OneInstrumentAnswer(InstrumentAnswer):
    """An instrument, and where it stands today."""

    state: str
    sentence: str = Field(description="the same in words")
    by: int | None = Field(description="the instrument that replaced or withdrew it, or a part of it")


class FiledAnswer(Answer):
    """The scan that stands with the instrument now."""

    instrument: int
    digest: str
    replayed: bool = Field(description="it had been filed before under the same key")


@router.get(
    "/authority/instruments",
    response={200: list[InstrumentAnswer], REFUSALS: Problem},
    operation_id="instruments",
)
def instruments(request: Called) -> list[InstrumentAnswer]:
    """Every instrument on record, the latest first."""
    rows = Instrument.objects.order_by("-signed_on", "-id")[:500]
    return [InstrumentAnswer.model_validate(row) for row in rows]


@router.get(
    "/authority/instruments/{int:number}",
    response={200: OneInstrumentAnswer, REFUSALS: Problem},
    operation_id="instrument",
)
def instrument(request: Called, number: int) -> OneInstrumentAnswer:
    """One instrument: in force, until when, replaced or withdrawn by which other one."""
    paper = Instrument.objects.filter(pk=min(number, GREATEST)).first()
    if paper is None:
        raise NoInstrument
    where = standing(paper, today())
    return OneInstrumentAnswer(
        **dict(InstrumentAnswer.model_validate(paper)),
        state=where.code,
        sentence=said(where.message, where.data),
        by=where.by.pk if where.by else None,
    )


@router.post(
    "/authority/instruments/{int:number}/scan",
    response={200: FiledAnswer, REFUSALS: Problem},
    operation_id="file_scan",
)
def file_its_scan(request: Called, number: int, key: Key, file: File[UploadedFile]) -> FiledAnswer:
    """Put the scan of an instrument (PDF, JPEG, PNG) with it; one that was there is replaced."""
    check_size(file.size or 0, "scan")
    name = (file.name or "").replace("\0", "")
    number = min(number, GREATEST)
    return FiledAnswer.model_validate(file_scan(request.auth, number, file.read(), name, at=now(), key=key))

"""Instruments: what they are, where they stand, and their scans."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from ninja import File, Router, UploadedFile
from ninja.params import P, QueryEx
from pydantic import Field

from motcua.api.acts import Key
from motcua.api.answers import Answer
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.authority.instrument_list import Listed, instruments_on
from motcua.authority.instruments import Standing, standing
from motcua.authority.instruments import instrument as one_instrument
from motcua.authority.models import Instrument
from motcua.authority.sentences import sentence
from motcua.dossiers.documents import check_size
from motcua.dossiers.scans import file_scan, scan_of
from motcua.site.clock import now, today

router = Router(tags=["Changes of who decides"])

GREATEST = 2**63 - 1

BYTES = {"schema": {"type": "string", "format": "binary"}}
SCANS = dict.fromkeys(("application/pdf", "image/jpeg", "image/png"), BYTES)


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
    """An instrument, and where it stands on a day."""

    state: str
    sentence: str = Field(description="the same in words")
    by: int | None = Field(description="the instrument that replaced or withdrew it, or a part of it")


class GivesAnswer(Answer):
    """Offices of a level decide so many procedures in a place."""

    level: str
    territory: str = Field(description="empty: the whole country")
    place: str = Field(description="what it was called on the first day")
    trial: bool
    procedures: int


class ListedAnswer(OneInstrumentAnswer):
    """An instrument in a list, with what it gives."""

    in_force: bool
    gives: list[GivesAnswer]
    entrusted: int = Field(description="powers that it gives to posts")
    takes_back: int = Field(description="mandates that it ended")


class FiledAnswer(Answer):
    """The scan that stands with the instrument now."""

    instrument: int
    digest: str
    replayed: bool = Field(description="it had been filed before under the same key")


@router.get(
    "/authority/instruments",
    response={200: list[ListedAnswer], REFUSALS: Problem},
    operation_id="instruments",
)
def instruments(
    request: Called,
    day: QueryEx[date | None, P(description="as they stand on this day; none: today")] = None,
    in_force: QueryEx[bool, P(description="only those in force on that day")] = False,
) -> list[ListedAnswer]:
    """Every instrument on record, the latest first: where it stands on a day, and what it gives."""
    rows = instruments_on(day or today(), only_in_force=in_force)
    return [listed(row) for row in rows]


@router.get(
    "/authority/instruments/{int:number}",
    response={200: OneInstrumentAnswer, REFUSALS: Problem},
    operation_id="instrument",
)
def instrument(request: Called, number: int) -> OneInstrumentAnswer:
    """One instrument: in force, until when, replaced or withdrawn by which other one."""
    paper = one_instrument(min(number, GREATEST))
    return OneInstrumentAnswer.model_validate(_told(paper, standing(paper, today())))


@router.get(
    "/authority/instruments/{int:number}/scan",
    response={200: None, REFUSALS: Problem},
    operation_id="scan",
    openapi_extra={"responses": {200: {"content": SCANS}}},
)
def scan(request: Called, number: int) -> HttpResponse:
    """The scan of an instrument, as it was filed."""
    document, data = scan_of(min(number, GREATEST))
    return HttpResponse(data, content_type=document.media_type)


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


def listed(one: Listed) -> ListedAnswer:
    """One of the list."""
    told = {name: getattr(one, name) for name in ("in_force", "gives", "entrusted", "takes_back")}
    return ListedAnswer.model_validate(told | _told(one.paper, one.standing))


def _told(paper: Instrument, where: Standing) -> dict[str, Any]:
    told: dict[str, Any] = {name: getattr(paper, name) for name in InstrumentAnswer.model_fields}
    words = sentence(where.message, where.data)
    return told | {"state": where.code, "sentence": words, "by": where.by.pk if where.by else None}

"""An office's seal on a PDF: PAdES baseline B, signed over the whole file."""

from __future__ import annotations

import asyncio
import io
from datetime import datetime

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

from motcua.papers.parts import in_vietnam
from motcua.papers.seal import stamp
from motcua.papers.seal.key import Seal

RESERVED = 16_384
"""Hex digits kept for the signature: enough for an RSA-4096 key with a chain of three certificates."""


def seal_pdf(
    pdf: bytes, seal: Seal, *, reason: str, location: str, at: datetime, field: str = "CoQuan"
) -> bytes:
    """The same PDF with the office's signature, shown where the paper kept room for it.

    `at` is the signing time the seal states; without a timestamp authority it is the office's own word.
    """
    return asyncio.run(_sealed(pdf, seal, reason=reason, location=location, at=in_vietnam(at), field=field))


async def _sealed(pdf: bytes, seal: Seal, *, reason: str, location: str, at: datetime, field: str) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    metadata = PdfSignatureMetadata(
        field_name=field,
        reason=reason,
        location=location,
        name=seal.name,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
    )
    session = _signer(writer, seal, metadata, field, at).init_signing_session(writer)
    session.system_time = at
    document = session.prepare_tbs_document(None, RESERVED)
    digest, output = document.digest_tbs_document()
    await document.perform_signature(digest.document_digest, PdfCMSSignedAttributes(signing_time=at))
    output.seek(0)
    sealed: bytes = output.read()
    return sealed


def _signer(
    writer: IncrementalPdfFileWriter, seal: Seal, metadata: PdfSignatureMetadata, field: str, at: datetime
) -> PdfSigner:
    """Visible where there is room and no seal has taken it yet, invisible otherwise."""
    place = None if writer.prev.embedded_signatures else stamp.place_of(writer.prev)
    if place is None:
        return PdfSigner(metadata, seal.signer, new_field_spec=SigFieldSpec(field))
    spec = SigFieldSpec(field, on_page=place.page, box=place.box)
    return PdfSigner(metadata, seal.signer, new_field_spec=spec, stamp_style=stamp.style(seal, at, place))

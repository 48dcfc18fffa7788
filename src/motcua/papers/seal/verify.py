"""Whether a seal or a signature holds: the bytes, the mathematics, and the chain to a root that we trust."""

from __future__ import annotations

import asyncio
import base64
import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from asn1crypto import cms  # type: ignore[import-untyped]
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import extract_signer_info
from pyhanko.sign.validation import async_validate_cms_signature, async_validate_pdf_signature
from pyhanko.sign.validation.generic_cms import extract_self_reported_ts
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from motcua.papers.seal.content import sha256_digest

logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # it logs the names of signers whom it distrusts

Coverage = Literal["none", "part", "whole"]


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found. `coverage` "none": no seal at all, or a file too damaged to find one.

    intact: the sealed bytes are as they were; valid: the signature fits its certificate; trusted: the
    certificate leads to one of our roots. `signed_at` is the signer's own word.
    """

    intact: bool = False
    valid: bool = False
    trusted: bool = False
    signer: str = ""
    signed_at: datetime | None = None
    coverage: Coverage = "none"

    @property
    def good(self) -> bool:
        """Everything holds, and nothing was added after the seal."""
        return self.intact and self.valid and self.trusted and self.coverage == "whole"


def verify_pdf(pdf: bytes, trust_roots: Sequence[bytes]) -> Verification:
    """Check the last seal of a PDF against roots in PEM; never raises for bad bytes."""
    try:
        seals = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        if not seals:
            return Verification()
        found = asyncio.run(_verified_pdf(seals[-1], trust_roots))
        return found if _nothing_hidden(seals[-1], pdf) else replace(found, intact=False)
    except Exception:  # damaged bytes fail in as many ways as there are bytes
        return Verification()


def verify_content(digest_hex: str, signature: str, trust_roots: Sequence[bytes]) -> Verification:
    """Check a signature of `sign_content` against the SHA-256 of the content and roots in PEM."""
    digest = sha256_digest(digest_hex)
    try:
        signed = cms.ContentInfo.load(base64.b64decode(signature, validate=True))["content"]
        return asyncio.run(_verified_content(digest, signed, trust_roots))
    except Exception:
        return Verification()


async def _verified_pdf(seal: Any, trust_roots: Sequence[bytes]) -> Verification:
    signed_at = seal.self_reported_timestamp
    status = await async_validate_pdf_signature(seal, _context(trust_roots, signed_at))
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    return _found(status, signed_at, "whole" if whole else "part")


async def _verified_content(digest: bytes, signed: Any, trust_roots: Sequence[bytes]) -> Verification:
    signed_at = extract_self_reported_ts(extract_signer_info(signed))
    context = _context(trust_roots, signed_at)
    status = await async_validate_cms_signature(signed, raw_digest=digest, validation_context=context)
    return _found(status, signed_at, "whole")


def _nothing_hidden(seal: Any, pdf: bytes) -> bool:
    """The gap that a seal cannot cover holds the seal itself, plainly written, and then only zeros."""
    _, start, end, _ = seal.byte_range
    written = pdf[start + 1 : end - 1].decode("ascii")
    container = bytes.fromhex(written)
    padding = container[len(cms.ContentInfo.load(container).dump()) :]
    return written in (container.hex(), container.hex().upper()) and not any(padding)


def _found(status: Any, signed_at: datetime | None, coverage: Coverage) -> Verification:
    name = status.signing_cert.subject.native.get("common_name", "")
    return Verification(status.intact, status.valid, status.trusted, name, signed_at, coverage)


def _context(trust_roots: Sequence[bytes], moment: datetime | None) -> ValidationContext:
    """No network, no trust store of the machine; certificates are judged at the stated signing time."""
    roots = [certificate for root in trust_roots for certificate in load_certs_from_pemder_data(root)]
    return ValidationContext(trust_roots=roots, moment=moment, allow_fetching=False)

"""An officer's signature on content: a detached CMS over the bytes whose SHA-256 is given."""

from __future__ import annotations

import asyncio
import base64
from datetime import datetime

from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

from motcua.papers.parts import in_vietnam
from motcua.papers.seal.key import Seal


def sign_content(digest_hex: str, signer: Seal, *, at: datetime) -> str:
    """Base64 of a detached CMS signature (DER) on the content with this SHA-256.

    Anyone who holds the content and the root can check it, for instance with `openssl cms -verify`.
    Raises ValueError when `digest_hex` is not 64 hexadecimal digits.
    """
    digest = sha256_digest(digest_hex)
    attributes = PdfCMSSignedAttributes(signing_time=in_vietnam(at))
    signed = signer.signer.async_sign(digest, "sha256", is_pdf_sig=False, signed_attr_settings=attributes)
    return base64.b64encode(asyncio.run(signed).dump()).decode("ascii")


def sha256_digest(digest_hex: str) -> bytes:
    """64 hexadecimal digits as 32 bytes. Raises ValueError for anything else."""
    digest = bytes.fromhex(digest_hex)
    if len(digest) != 32:
        raise ValueError("a SHA-256 digest has 64 hexadecimal digits")
    return digest

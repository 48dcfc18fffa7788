"""Seals and signatures: who stands behind a paper, and whether a single byte of it has changed since."""

from motcua.papers.seal.content import sign_content
from motcua.papers.seal.development import development_roots, development_seal, officer_seal
from motcua.papers.seal.key import Seal
from motcua.papers.seal.pdf import seal_many, seal_pdf
from motcua.papers.seal.verify import Verification, verify_content, verify_pdf

__all__ = [
    "Seal",
    "Verification",
    "development_roots",
    "development_seal",
    "officer_seal",
    "seal_many",
    "seal_pdf",
    "sign_content",
    "verify_content",
    "verify_pdf",
]

"""Seals and signatures: who stands behind a paper, and whether a single byte of it has changed since.

What is asked for is imported only then: pyHanko takes half a second, and most requests need none of it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from motcua.papers.seal.content import sign_content
    from motcua.papers.seal.development import development_roots, development_seal, officer_seal
    from motcua.papers.seal.key import Seal
    from motcua.papers.seal.pdf import seal_pdf
    from motcua.papers.seal.verify import Verification, verify_content, verify_pdf

__all__ = [
    "Seal",
    "Verification",
    "development_roots",
    "development_seal",
    "officer_seal",
    "seal_pdf",
    "sign_content",
    "verify_content",
    "verify_pdf",
]

_WHERE = {
    "Seal": "key",
    "Verification": "verify",
    "development_roots": "development",
    "development_seal": "development",
    "officer_seal": "development",
    "seal_pdf": "pdf",
    "sign_content": "content",
    "verify_content": "verify",
    "verify_pdf": "verify",
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)

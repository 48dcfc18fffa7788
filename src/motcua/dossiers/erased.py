"""What remains of a paper when the data of its person was erased: that there was one, and who gave it out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.kernel.errors import N_, Refused

ERASED = {"erased": True}
"""Stands in place of a paper's facts and of a decision's content."""


class ErasedPaper(Refused):
    """The paper cannot be printed any more."""

    code = "erased"
    message = N_("What this paper said was erased together with the data of its person.")


def refuse_erased(facts: Mapping[str, Any]) -> None:
    """Raise ErasedPaper where nothing is left to print."""
    if facts.get("erased"):
        raise ErasedPaper

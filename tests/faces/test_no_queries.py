"""The faces hold no queries: whose rows they are, reads them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

MOTCUA = Path(__file__).parents[2] / "src" / "motcua"
QUERY = re.compile(r"\.objects\b|get_\w+_or_404|select_related|\.(filter|order_by|values_list)\(|cursor\(")


@pytest.mark.parametrize("face", ["desk", "portal", "api", "cli"])
def test_no_face_looks_rows_up_itself(face: str) -> None:
    modules = sorted((MOTCUA / face).rglob("*.py"))
    assert modules
    assert [module.name for module in modules if QUERY.search(module.read_text(encoding="utf-8"))] == []

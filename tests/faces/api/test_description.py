"""What docs/api.md tells is there: every address, every status, every code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from motcua.api.problems import REFUSALS
from motcua.api.service import api

TEXT = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
PATHS = [re.sub(r"{\w+}", "[^/]+", path) for path in api.get_openapi_schema()["paths"]]
ACT = "/api/dossiers/{dossier}/{act}"


def told() -> set[str]:
    addresses = set(re.findall(r"(?:\$api|/api)(/[\w{}$.:/-]*\w}?)", TEXT))
    return {f"/api{address}" for address in addresses} - {"/api/docs", "/api/openapi.json", ACT}


@pytest.mark.parametrize("address", sorted(told()))
def test_every_address_is_there(address: str) -> None:
    assert any(re.fullmatch(path, address.replace("$dossier", "1")) for path in PATHS)


def test_every_status_is_told() -> None:
    told = {int(status) for status in re.findall(r"^\| (\d{3}) \|", TEXT, re.MULTILINE)}
    assert told == {*REFUSALS, 429, 500}


def test_every_operation_is_described() -> None:
    for path, methods in api.get_openapi_schema()["paths"].items():
        for operation in methods.values():
            assert operation["summary"], path
            assert operation["description"], path
            assert {str(status) for status in operation["responses"]} > {"400", "422"}


def test_no_two_bodies_have_the_same_name() -> None:
    """The description would show one of them for both."""
    known = [kind for kind in _below(BaseModel) if kind.__module__.startswith("motcua.api")]
    assert [name for name, times in Counter(kind.__name__ for kind in known).items() if times > 1] == []


def _below(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)

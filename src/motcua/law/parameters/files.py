"""The parameter files beside this module: one TOML file a topic, one block an instrument."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from motcua.law.exact import read
from motcua.law.parameters import Parameters, Value, Verified

_FOLDER = Path(__file__).parent


@cache
def current() -> Parameters:
    """The values of all files, read once."""
    return Parameters(
        value for path in sorted(_FOLDER.glob("*.toml")) for value in values_of(path.read_text("utf-8"))
    )


def values_of(text: str) -> Iterator[Value]:
    """The values of one file. Raises KeyError for a value without a name block, TypeError for a float."""
    content = tomllib.loads(text)
    names = dict(_leaves(content["names"], is_leaf=lambda table: "unit" in table))
    for instrument in content["instruments"]:
        for name, raw in _leaves(instrument["values"], is_leaf=lambda value: not isinstance(value, dict)):
            yield _value(name, raw, names.get(name) or names[name.rpartition(".")[0]], instrument)


def _value(name: str, raw: Any, named: Mapping[str, str], instrument: Mapping[str, Any]) -> Value:
    if isinstance(raw, float):
        raise TypeError(f"{name}: write {raw} as text, a float is not exact")
    return Value(
        name=name,
        value=raw if named["unit"] == "name" else read(raw),
        unit=named["unit"],
        label_vi=named["vi"].format(key=name.rpartition(".")[2]),
        label_en=named["en"].format(key=name.rpartition(".")[2]),
        valid_from=instrument["from"],
        valid_to=instrument.get("to"),
        instrument=instrument["name"],
        source=instrument["source"],
        verified=Verified(instrument["verified"]),
    )


def _leaves(table: Mapping[str, Any], is_leaf: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted name and content of every leaf: {"a": {"b": 1}} -> ("a.b", 1)."""
    for key, content in table.items():
        name = f"{path}.{key}" if path else key
        if is_leaf(content):
            yield name, content
        else:
            yield from _leaves(content, is_leaf, name)

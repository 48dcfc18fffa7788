"""The parameter files beside this module: one TOML file a topic, one block an instrument."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from motcua.law.exact import read
from motcua.law.parameters import Parameters, Value, Verified

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Topic:
    """One file: its key, what it is about, and the parameters it holds, in its own order."""

    key: str
    vi: str
    en: str
    names: tuple[str, ...]


@cache
def current() -> Parameters:
    """The values of all files, read once."""
    return Parameters(
        found for path in sorted(_FOLDER.glob("*.toml")) for found in values_of(path.read_text("utf-8"))
    )


@cache
def topics() -> tuple[Topic, ...]:
    """All files by the key of their topic. Raises KeyError for a file that does not say what it is about."""
    return tuple(_topic(path) for path in sorted(_FOLDER.glob("*.toml")))


def _topic(path: Path) -> Topic:
    text = path.read_text("utf-8")
    titled = tomllib.loads(text)["topic"]
    names = dict.fromkeys(found.name for found in values_of(text))
    return Topic(path.stem, titled["vi"], titled["en"], tuple(names))


def values_of(text: str) -> Iterator[Value]:
    """The values of one file. Raises KeyError for a value without a name block, TypeError for a float."""
    content = tomllib.loads(text)
    names = names_of(content)
    for name, raw, instrument in entries(content):
        yield value(name, raw, names.get(name) or names[name.rpartition(".")[0]], instrument)


def names_of(content: Mapping[str, Any]) -> dict[str, Mapping[str, str]]:
    """The name blocks of a file: unit and labels by dotted name."""
    return dict(_leaves(content.get("names", {}), is_leaf=lambda table: "unit" in table))


def entries(content: Mapping[str, Any]) -> Iterator[tuple[str, Any, Mapping[str, Any]]]:
    """Every value of a file as it is written: name, raw value, and the block of its instrument."""
    for instrument in content["instruments"]:
        for name, raw in _leaves(instrument["values"], is_leaf=lambda content: not isinstance(content, dict)):
            yield name, raw, instrument


def value(name: str, raw: Any, named: Mapping[str, str], instrument: Mapping[str, Any]) -> Value:
    """One value of a file: `named` is its unit and labels, `instrument` the block it stands in."""
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

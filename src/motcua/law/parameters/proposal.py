"""A proposed change of the law: a file like the parameter files, laid over the values in force."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Any

from motcua.kernel.errors import N_, MotcuaError
from motcua.law.parameters import Parameters, Value, Verified
from motcua.law.parameters.files import entries, names_of, value


class UnreadableProposal(MotcuaError):
    """The file is not in the format of the parameter files: `reason` says where."""

    code = "proposal_unreadable"
    message = N_("The proposed change cannot be read: {reason}.")


def proposed(text: str, known: Parameters) -> Parameters:
    """The values as they would be with the change: each holds from its day, until its end where it has one.

    The format is that of the parameter files; a name known there needs no name block, and `source` and
    `verified` may be left out. Raises UnreadableProposal.
    """
    histories = {name: [*known.succession(name)] for name in known.names()}
    for change in _changes(text, known):
        history = histories.get(change.name, [])
        histories[change.name] = [*(part for old in history for part in _outside(old, change)), change]
    return Parameters(found for history in histories.values() for found in history)


def _changes(text: str, known: Parameters) -> list[Value]:
    try:
        content = tomllib.loads(text)
        own = names_of(content)
        return [_change(name, raw, own, block, known) for name, raw, block in entries(content)]
    except KeyError as missing:
        raise UnreadableProposal(reason=f"{missing} is missing") from None
    except (ValueError, TypeError, AttributeError) as wrong:
        raise UnreadableProposal(reason=str(wrong)) from None


def _change(
    name: str, raw: Any, own: Mapping[str, Mapping[str, str]], block: Mapping[str, Any], known: Parameters
) -> Value:
    _check_days(block)
    instrument = {"source": block["name"], "verified": Verified.UNVERIFIED, **block}
    named = own.get(name) or own.get(name.rpartition(".")[0])
    if named is None and not (history := known.history(name)):
        near = ", ".join(get_close_matches(name, known.names(), 3)) or "–"
        raise ValueError(f"{name} is not known and has no name block (near: {near})")
    return value(name, raw, named or _as_known(history[-1]), instrument)


def _check_days(block: Mapping[str, Any]) -> None:
    first, last = block["from"], block.get("to", block["from"])
    if not isinstance(first, date) or not isinstance(last, date):
        raise ValueError(f"{block['name']}: from or to is not a day, such as 2027-01-01")
    if last < first:
        raise ValueError(f"{block['name']} ends before it begins")


def _as_known(last: Value) -> dict[str, str]:
    return {"unit": last.unit, "vi": last.label_vi, "en": last.label_en}


def _outside(old: Value, change: Value) -> Iterator[Value]:
    """What is left of a value before the change begins and after it has ended."""
    if old.valid_from < change.valid_from:
        yield old.until(change.valid_from)
    if change.valid_to is not None and (old.valid_to is None or old.valid_to > change.valid_to):
        yield replace(old, valid_from=max(old.valid_from, change.valid_to + timedelta(days=1)))

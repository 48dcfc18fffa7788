"""The catalogue that comes with the program: read once, then looked up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from motcua.catalogue.model import Form, Procedure, Term
from motcua.catalogue.read import Reading, read_folder
from motcua.kernel.errors import N_, MotcuaError

FOLDER = Path(__file__).parent
"""Where the data files stand."""


class BrokenCatalogue(MotcuaError):
    """The data files cannot be trusted, so nothing of them is used."""

    code = "broken_catalogue"
    message = N_("The catalogue has {count} problems. The first: {first}. Run “catalogue check” to see all.")


class UnknownProcedure(MotcuaError):
    code = "unknown_procedure"
    message = N_("There is no procedure “{procedure}” in the catalogue. Choose one from the list.")


@cache
def _reading() -> Reading:
    reading = read_folder(FOLDER)
    if reading.problems:
        raise BrokenCatalogue(count=len(reading.problems), first=str(reading.problems[0]))
    return reading


@cache
def _by_code() -> Mapping[str, Procedure]:
    return {procedure.code: procedure for procedure in procedures()}


def procedures() -> tuple[Procedure, ...]:
    """All procedures, in the order of the official lists. Raises BrokenCatalogue."""
    return tuple(_reading().procedures.values())


def procedure(code: str) -> Procedure:
    """The procedure with this code ("local:III.9a"). Raises UnknownProcedure."""
    try:
        return _by_code()[code]
    except KeyError:
        raise UnknownProcedure(procedure=code) from None


def forms() -> tuple[Form, ...]:
    """All printed forms; a code may stand more than once, for different times."""
    return _reading().terms.forms


def life_events() -> tuple[Term, ...]:
    """What can happen in a life, as a way into the catalogue."""
    return tuple(_reading().terms.life_events.values())

"""Whether a dossier is complete, and everything that it lacks at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from motcua.catalogue.model import NOT, Component, Version
from motcua.kernel.errors import N_, MotcuaError

Reason = Literal["absent", "original_needed", "copy_not_certified", "too_few"]

REASONS: Mapping[Reason, str] = {
    "absent": N_("Not yet handed in."),
    "original_needed": N_("The original is needed."),
    "copy_not_certified": N_("The copy must be certified, or shown together with its original."),
    "too_few": N_("More of it is needed: {originals} originals, {copies} copies."),
}
"""What to tell for each reason; to be translated, then filled with the numbers that are lacking."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What was handed in of one component. `compared`: the plain copies were compared with their original.

    `from_record`: its data was taken from a record that the office holds.
    """

    originals: int = 0
    certified_copies: int = 0
    plain_copies: int = 0
    compared: bool = False
    from_record: bool = False


@dataclass(frozen=True, slots=True)
class MissingComponent:
    """A component that is not there, or not enough of it, or not in the form that counts."""

    component: Component
    originals: int
    copies: int
    reason: Reason


class UnknownCondition(MotcuaError):
    code = "unknown_condition"
    message = N_("This procedure does not ask about “{condition}”. It asks about: {known}.")


NOTHING = Handed()


def missing(
    version: Version, handed_in: Mapping[str, Handed], conditions: Collection[str] = ()
) -> list[MissingComponent]:
    """Everything that a dossier lacks, in the order of the list of components; empty when complete.

    `handed_in` is by component key; papers beyond the list are welcome and ignored. `conditions` are the
    names that hold ("relative_incapacity_81", "pensioner", ...); a name with "not_" before it only says
    what leaving it out says too. Raises UnknownCondition for a name that this version does not ask about.
    """
    _must_be_asked(version, conditions)
    return lacking(version.required(conditions), handed_in)


def lacking(wanted: Iterable[Component], handed_in: Mapping[str, Handed]) -> list[MissingComponent]:
    """What of the wanted components was not handed in, or not enough of it."""
    gaps = (_gap(component, handed_in.get(component.key, NOTHING)) for component in wanted)
    return [gap for gap in gaps if gap]


def _must_be_asked(version: Version, conditions: Collection[str]) -> None:
    known = {term.key for term in version.conditions}
    for condition in conditions:
        if condition.removeprefix(NOT) not in known:
            raise UnknownCondition(condition=condition, known=", ".join(sorted(known)))


def _gap(component: Component, handed: Handed) -> MissingComponent | None:
    if component.record_suffices and handed.from_record:
        return None
    spare_originals = max(0, handed.originals - component.originals)
    good_copies = handed.certified_copies + (handed.plain_copies if handed.compared else 0) + spare_originals
    originals = max(0, component.originals - handed.originals)
    copies = max(0, component.copies - good_copies)
    if originals == copies == 0:
        return None
    return MissingComponent(component, originals, copies, _reason(handed, originals, good_copies))


def _reason(handed: Handed, originals: int, good_copies: int) -> Reason:
    papers = handed.originals + handed.certified_copies + handed.plain_copies
    if papers == 0:
        return "absent"
    if originals and handed.originals == 0:
        return "original_needed"
    if not originals and good_copies == 0:
        return "copy_not_certified"
    return "too_few"

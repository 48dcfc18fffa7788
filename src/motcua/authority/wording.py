"""What changes about who decides, as a sentence in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from motcua.authority.differences import Shift, Side
from motcua.authority.models import Level
from motcua.authority.reader import office_name
from motcua.kernel.day import write


def told(shift: Shift) -> str:
    """ "Decided by 10 district offices instead of Bac Giang Province Social Security, under 45/QĐ-BHXH …" """
    words = {"before": side_told(shift.before), "after": side_told(shift.after)}
    if shift.after is None:
        return gettext("Nobody decides any more; until then it was {before}.").format(**words)
    paper = shift.after.mandate
    words |= {"number": paper.number, "signed_on": write(paper.signed_on)}
    if shift.before is None:
        return gettext("Decided by {after}; nobody did before. Under {number} of {signed_on}.").format(
            **words
        )
    if shift.before.office and shift.before.office == shift.after.office:
        return gettext("Still decided by {after}, now under {number} of {signed_on}.").format(**words)
    return gettext("Decided by {after} instead of {before}, under {number} of {signed_on}.").format(**words)


@dataclass(frozen=True, slots=True)
class Told:
    """The same change of several procedures, said once."""

    day: date
    sentence: str
    instrument: str
    procedures: tuple[str, ...]


def told_together(shifts: Iterable[Shift], *, in_trial: bool = False) -> list[Told]:
    """Shifts in the order of their days, procedures with the same sentence together."""
    found: dict[tuple[date, str, str], list[str]] = {}
    for shift in shifts:
        side = shift.after or shift.before
        sentence = trial_told(shift) if in_trial else told(shift)
        key = (shift.day, sentence, side.mandate.number if side else "")
        found.setdefault(key, []).append(shift.procedure)
    return [Told(*key, tuple(procedures)) for key, procedures in found.items()]


def trial_told(shift: Shift) -> str:
    """ "In parallel: 10 offices (district), under 45/QĐ-BHXH of 20/04/2023." """
    if shift.after is None:
        return gettext("The trial of {before} ends.").format(before=side_told(shift.before))
    paper = shift.after.mandate
    words = {"after": side_told(shift.after), "number": paper.number, "signed_on": write(paper.signed_on)}
    return gettext("In parallel: {after}, under {number} of {signed_on}.").format(**words)


def side_told(side: Side | None) -> str:
    """The office, or how many of which level; empty where nobody decides."""
    if side is None:
        return ""
    if side.mandate.level == Level.ANY:
        return gettext("whichever office receives")
    if side.office:
        return office_name(side.office)
    return gettext("{count} offices ({level})").format(count=side.count, level=side.level.label)


def dossiers_told(*, staying: int, since: int, waiting: int, moving: int) -> list[str]:
    """What becomes of open dossiers, a sentence for each sort that there is."""
    sentences = (
        (
            staying,
            gettext("Open dossiers that stay where they are, by the rule of the day they came: {count}."),
        ),
        (since, gettext("Of these, received after the first day of the change: {count}.")),
        (waiting, gettext("Dossiers waiting for papers, to be received under the new rule: {count}.")),
        (moving, gettext("Open dossiers that follow their office: {count}.")),
    )
    return [sentence.format(count=count) for count, sentence in sentences if count]

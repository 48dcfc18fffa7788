"""What a map of the supervisor's offices says: its message, each office in words, what a shape means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.authority.offices import OfficeOn
from motcua.authority.reader import office_name, whole
from motcua.insight.supervision.board import DAYS
from motcua.insight.supervision.counting import SOON
from motcua.insight.supervision.states import Respect, Stand, State
from motcua.kernel.errors import N_

RESPECTS: Mapping[Respect, str] = {
    Respect.LATENESS: N_("Lateness"),
    Respect.LOAD: N_("Load"),
    Respect.RETURNS: N_("Returns"),
}
KEYS: Mapping[Respect, tuple[str, str, str]] = {
    Respect.LATENESS: (
        N_("nothing late, nothing due soon"),
        N_("nothing late, some due within {soon} working days"),
        N_("some are late"),
    ),
    Respect.LOAD: (
        N_("as much went out as came in within {days} days"),
        N_("more came in than went out within {days} days"),
        N_("a threshold is passed"),
    ),
    Respect.RETURNS: (
        N_("nothing came back within {days} days"),
        N_("some came back within {days} days"),
        N_("a threshold is passed"),
    ),
}
"""What circle, diamond and triangle say."""


def keys(respect: Respect) -> tuple[tuple[str, str], ...]:
    """Each state and what it means."""
    meanings = (_(key).format(soon=SOON, days=DAYS) for key in KEYS[respect])
    return tuple(zip((state.value for state in State), meanings, strict=True))


def number(stand: Stand, respect: Respect) -> str:
    """What stands beside its name: "12/40" of late dossiers, else a number alone."""
    if respect is Respect.LATENESS and stand.part:
        return f"{whole(stand.part)}/{whole(stand.whole)}"
    return whole(stand.part if respect is Respect.RETURNS else stand.open)


def told(stand: Stand, respect: Respect) -> str:
    """One office in words."""
    values = {"part": whole(stand.part), "whole": whole(stand.whole), "open": whole(stand.open)}
    words = {
        Respect.LATENESS: _("{part} of {open} open dossiers are late"),
        Respect.LOAD: _("{open} open dossiers, {whole} assessors"),
        Respect.RETURNS: _("came back {part} times, {whole} received; {open} open"),
    }
    return words[respect].format(**values)


def _of_lateness(found: Sequence[Stand], offices: Mapping[int, OfficeOn]) -> str:
    late = [stand for stand in found if stand.part]
    if not late:
        soon = sum(stand.state is State.WATCH for stand in found)
        return _("No office is behind. {soon} of {all} have dossiers due within {days} working days.").format(
            soon=soon, all=len(found), days=SOON
        )
    most = late[0]
    return ngettext(
        "{count} of {all} offices is behind: {office}, {late} of {open} open dossiers late.",
        "{count} of {all} offices are behind; most is {office}: {late} of {open} open dossiers late.",
        len(late),
    ).format(
        count=len(late),
        all=len(found),
        office=office_name(offices[most.office]),
        late=whole(most.part),
        open=whole(most.open),
    )


def _of_load(found: Sequence[Stand], offices: Mapping[int, OfficeOn]) -> str:
    most = max(found, key=lambda stand: stand.open)
    growing = sum(stand.state is not State.CALM for stand in found)
    return _(
        "{office} has most in hand: {open} open dossiers, {assessors} assessors. "
        "At {growing} of {all} offices the backlog grows or a threshold is passed."
    ).format(
        office=office_name(offices[most.office]),
        open=whole(most.open),
        assessors=most.whole,
        growing=growing,
        all=len(found),
    )


def _of_returns(found: Sequence[Stand], offices: Mapping[int, OfficeOn]) -> str:
    times = sum(stand.part for stand in found)
    if not times:
        return _("Nothing came back within {days} days.").format(days=DAYS)
    most = max(found, key=lambda stand: stand.part)
    return _(
        "Dossiers came back {times} times within {days} days, "
        "most often at {office}: {part} for {whole} received."
    ).format(
        times=whole(times),
        days=DAYS,
        office=office_name(offices[most.office]),
        part=whole(most.part),
        whole=whole(most.whole),
    )


SENTENCES: Mapping[Respect, Callable[[Sequence[Stand], Mapping[int, OfficeOn]], str]] = {
    Respect.LATENESS: _of_lateness,
    Respect.LOAD: _of_load,
    Respect.RETURNS: _of_returns,
}

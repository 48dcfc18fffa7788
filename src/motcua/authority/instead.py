"""Who decides a dossier in the place of a head who keeps out of it: each decider of the office is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.authority.acting import Acting, deciders_of
from motcua.authority.acts import ROLES
from motcua.authority.circumstances import Circumstances, Standing
from motcua.authority.may import Resolver
from motcua.authority.offices import OfficeOn, offices_on, successors_on
from motcua.clock import HERE
from motcua.journey.table import Act
from motcua.kernel.errors import N_


@dataclass(frozen=True, slots=True)
class Instead:
    """Who is kept out of an act, and who may do it; `superior`, where nobody may: names somebody.

    Law 36/2018/QH14, Art. 23: whoever manages the officer decides what follows from a conflict of interest.
    """

    act: Act
    out: tuple[Acting, ...]
    may: tuple[Acting, ...]
    here: OfficeOn
    superior: OfficeOn | None

    @property
    def message(self) -> str:
        if self.may:
            return MAY
        return NOBODY if self.superior else NOWHERE

    @property
    def data(self) -> Mapping[str, Any]:
        names = {"out": _names(self.out), "names": _names(self.may)}
        return {**names, "act": self.act.value, "here": self.here, "office": self.superior or self.here}


MAY = N_("Kept out of this dossier: {out}. “{act}” may be done by {names} instead.")
NOBODY = N_(
    "Kept out of this dossier: {out}. Nobody else at {here.name_vi} may do “{act}”; the superior office, "
    "{office.name_vi}, says who stands in."
)
NOWHERE = N_("Kept out of this dossier: {out}. Nobody else at {here.name_vi} may do “{act}”.")


def instead(act: Act, dossier: Standing, at: datetime) -> Instead | None:
    """Who may do a decider's act to a dossier; None where nobody is kept out of it.

    The resolver is asked for every decider of the competent office, and knows of all of them at once: the
    same queries, however many they are.
    """
    day = at.astimezone(HERE).date()
    offices = successors_on(dossier.competent_office_id, day)
    known = Circumstances(deciders_of(offices, ROLES[act], day), dossier, at)
    answers = [(one, Resolver(one, known).answer(act)) for one in known.people]
    out = tuple(one for one, answer in answers if answer.code == "conflict_of_interest")
    if not out:
        return None
    may = tuple(one for one, answer in answers if answer.allowed)
    here = offices_on([out[0].office], day)[out[0].office]
    superior = None if may or here.parent is None else offices_on([here.parent], day)[here.parent]
    return Instead(act, out, may, here, superior)


def _names(people: tuple[Acting, ...]) -> str:
    return ", ".join(dict.fromkeys(one.name for one in people))

"""What an answer about a dossier rests on: whose affair it is, what was entrusted, who continues whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cache, cached_property, partial
from typing import Protocol

from motcua.authority.acting import Acting
from motcua.authority.entrusting import Entrusted, entrusted_to
from motcua.authority.models import Mandate
from motcua.authority.offices import office_on, successors_on
from motcua.clock import HERE


class Standing(Protocol):
    """What the resolver needs to know of a dossier."""

    @property
    def procedure(self) -> str: ...
    @property
    def proposed_dong(self) -> int: ...
    def affairs_of(self, officers: Collection[int], day: date, /) -> Mapping[int, str]: ...
    @property
    def received_office_id(self) -> int: ...
    @property
    def competent_office_id(self) -> int: ...
    @property
    def holder_office_id(self) -> int: ...
    @property
    def mandate(self) -> Mandate: ...
    @property
    def received_at(self) -> datetime: ...


class Circumstances:
    """One dossier at one moment, and all who are asked about it (`None`: nothing is there yet).

    What is needed is asked for when an answer first needs it, and then for all `people` at once: the number
    of queries does not grow with theirs.
    """

    def __init__(self, people: Sequence[Acting], dossier: Standing | None, at: datetime) -> None:
        self.people, self.dossier = people, dossier
        self.day = at.astimezone(HERE).date()
        self.office = cache(partial(office_on, day=self.day))
        self._successors = cache(partial(successors_on, day=self.day))

    def affair(self, acting: Acting) -> str:
        """Why an officer must not act on the dossier, whatever his post; "" if he may."""
        return self._affairs.get(acting.officer, "")

    def entrusted(self, acting: Acting) -> Sequence[Entrusted]:
        """All that was entrusted to a post."""
        return self._entrusted.get(acting.post, ())

    def speaks_for(self, acting: Acting, office: int) -> bool:
        """Whether the post is at this office, or at one that continues it."""
        return acting.office == office or acting.office in self._successors(office)

    @cached_property
    def _affairs(self) -> Mapping[int, str]:
        officers = {one.officer for one in self.people}
        return self.dossier.affairs_of(officers, self.day) if self.dossier else {}

    @cached_property
    def _entrusted(self) -> Mapping[int, Sequence[Entrusted]]:
        return entrusted_to({one.post for one in self.people}, self.day)

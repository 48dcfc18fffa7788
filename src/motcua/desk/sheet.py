"""A form as it was filled in: what stands under each name, and what is wrong there. Nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field as made_by
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.http import QueryDict

from motcua.dossiers.application import MOST_PAPERS
from motcua.kernel import day
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import tidy

LONGEST = 4000
"""Characters of one field; whatever is longer was not typed."""
LISTS = {"list": 1_000_000}
"""Fields into which a whole list is pasted, and how much they take."""


@dataclass(frozen=True, slots=True)
class Caution:
    """Something at a field that may not be right; nobody is kept from going on."""

    field: str
    message: str
    data: Mapping[str, Any] = made_by(default_factory=dict)


@dataclass(slots=True)
class Sheet:
    """Values by the names of the fields, with problems and cautions by the same names."""

    values: dict[str, list[str]] = made_by(default_factory=dict)
    problems: list[InputProblem] = made_by(default_factory=list)
    cautions: list[Caution] = made_by(default_factory=list)

    @classmethod
    def of(cls, posted: QueryDict) -> Sheet:
        """What was sent."""
        return cls(
            {name: [value[: LISTS.get(name, LONGEST)] for value in values] for name, values in posted.lists()}
        )

    def value(self, name: str) -> str:
        """What stands under a name, as typed; empty when nothing does."""
        values = self.values.get(name)
        return values[-1] if values else ""

    def text(self, name: str) -> str:
        """What stands under a name without stray spaces and invisible characters."""
        return tidy(self.value(name))

    @property
    def key(self) -> str:
        """The request key that the form carries, or a new one: sent twice, it happens once."""
        return self.text("key")[:60] or str(uuid4())

    @property
    def seen(self) -> int | None:
        """How many journal entries the dossier had when the form was given out."""
        return self.count("seen") if self.text("seen") else None

    def all(self, name: str) -> list[str]:
        """Everything that stands under a name: ticked boxes."""
        return self.values.get(name, [])

    def numbers(self, name: str) -> list[UUID]:
        """The dossiers ticked under a name; what is no number of one is left out."""
        found = []
        for written in self.all(name):
            with suppress(ValueError):
                found.append(UUID(written))
        return found

    def day(self, name: str) -> date | None:
        """The day under a name; one that cannot be read becomes a problem at the field, and None."""
        written = self.text(name)
        if not written:
            return None
        try:
            return day.parse(written, name)
        except InputProblem as problem:
            self.blame([problem])
            return None

    def count(self, name: str) -> int:
        """A small number under a name, 0 when empty; anything else becomes 999, which no dossier holds."""
        written = self.text(name)
        return int(written[:4]) if written.isdecimal() else (0 if not written else 999)

    def papers(self, name: str) -> int:
        """How many papers stand under a name; what is no number becomes a problem there, and 0."""
        written = self.text(name)
        if not written or (written.isdecimal() and int(written) <= MOST_PAPERS):
            return int(written or 0)
        message = N_("Enter how many in digits, such as 1; at most {most}.")
        self.blame([InputProblem(name, "count_unreadable", message, most=MOST_PAPERS)])
        return 0

    def put(self, values: Mapping[str, str]) -> None:
        """Write values under their names."""
        self.values.update({name: [value] for name, value in values.items()})

    def blame(self, problems: Iterable[InputProblem]) -> None:
        """Note problems, each once."""
        for problem in problems:
            told = {(known.code, str(known.data)) for known in self.problems_at(problem.field)}
            if (problem.code, str(problem.data)) not in told:
                self.problems.append(problem)

    def problems_at(self, name: str) -> list[InputProblem]:
        return [problem for problem in self.problems if problem.field == name]

    def cautions_at(self, name: str) -> list[Caution]:
        return [caution for caution in self.cautions if caution.field == name]

"""Whether the data files can be trusted: every problem, with its file and key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from motcua.catalogue.load import FOLDER
from motcua.catalogue.model import Form, Procedure, Version
from motcua.catalogue.read import Reading, read_folder
from motcua.catalogue.table import Problem
from motcua.kernel.errors import N_


def check(folder: Path = FOLDER) -> list[Problem]:
    """All problems of a folder of data files, in the order of the files; empty when it is sound."""
    reading = read_folder(folder)
    return reading.problems + [problem for problem in _across(reading)]


def _across(reading: Reading) -> Iterator[Problem]:
    """What one table alone cannot show."""
    codes = Counter(procedure.code for procedure in reading.procedures.values())
    for file, procedure in reading.procedures.items():
        if codes[procedure.code] > 1:
            yield Problem(file, "code", "duplicate_code", N_("Another file has this code too."))
        if not file.startswith(procedure.code.removeprefix("local:") + "-"):
            yield Problem(file, "code", "file_name", N_("The name of the file must begin with its code."))
        for n, version in enumerate(procedure.versions, 1):
            yield from _version(Place(file, n), procedure, version, reading.terms.forms)


class Place:
    """A version of a file, to name a key in it."""

    def __init__(self, file: str, number: int) -> None:
        self.file = file
        self.number = number

    def problem(self, key: str, code: str, message: str, **data: object) -> Problem:
        return Problem(self.file, f"version[{self.number}].{key}", code, message, **data)


def _version(at: Place, procedure: Procedure, version: Version, forms: tuple[Form, ...]) -> Iterator[Problem]:
    counted = Counter(component.key for component in version.components)
    for key in (key for key, times in counted.items() if times > 1):
        yield at.problem("components", "duplicate_component", N_("“{name}” stands here twice."), name=key)
    for component in version.components:
        if not component.originals and not component.copies and not component.record_suffices:
            yield at.problem("components", "nothing_asked", N_("“{name}” asks for no paper."), name=component.key)
    for code in version.forms:
        if not any(form.code == code and form.period.overlaps(version.period) for form in forms):
            yield at.problem("components", "form_not_in_use", N_("Form {form} is not in use then."), form=code)
    if version.limit is None and version.mark_of("limit") != "unverified":
        yield at.problem("limit", "missing_limit", N_("Give the limit, or list it under “unverified”."))
    yield from _promises(at, version)


def _promises(at: Place, version: Version) -> Iterator[Problem]:
    counted = Counter((promise.place, promise.when) for promise in version.promises)
    for n, promise in enumerate(version.promises, 1):
        key = f"promises[{n}]"
        if counted[promise.place, promise.when] > 1:
            yield at.problem(key, "duplicate_promise", N_("Another promise is for the same place and case."))
        limit = version.limit
        if limit and limit.kind == promise.kind and promise.when is None and promise.days > limit.days:
            yield at.problem(f"{key}.days", "promise_too_long", N_("A promise cannot be longer than the limit."))

"""What a version must satisfy beyond the types of its values."""

from __future__ import annotations

from collections import Counter

from motcua.catalogue.model import Form, Version
from motcua.catalogue.table import Table
from motcua.kernel.errors import N_


def note_broken_rules(row: Table, version: Version, forms: tuple[Form, ...]) -> None:
    """Note in `row` every rule that the version read from it breaks."""
    _components(row, version)
    _forms(row, version, forms)
    _limit(row, version)
    _promises(row, version)


def _components(row: Table, version: Version) -> None:
    counted = Counter(component.key for component in version.components)
    for n, component in enumerate(version.components, 1):
        place = f"components[{n}]"
        if counted[component.key] > 1:
            row.note(place, "duplicate_component", N_("“{name}” stands here twice."), name=component.key)
        if component.originals == component.copies == 0:
            row.note(place, "nothing_asked", N_("Say how many originals or copies are asked for."))


def _forms(row: Table, version: Version, forms: tuple[Form, ...]) -> None:
    for n, component in enumerate(version.components, 1):
        in_use = (
            form for form in forms if form.code == component.form and form.period.overlaps(version.period)
        )
        if component.form and not any(in_use):
            row.note(
                f"components[{n}]",
                "form_not_in_use",
                N_("Form {form} is not in use then."),
                form=component.form,
            )


def _limit(row: Table, version: Version) -> None:
    doubted = "limit" in dict(version.doubts)
    if version.limit is None and not doubted:
        row.note("limit", "missing_limit", N_("Give the limit, or list it under “unverified”."))
    if version.limit is not None and doubted:
        row.note("unverified", "marked_twice", N_("The limit carries its own mark. Take it off the list."))


def _promises(row: Table, version: Version) -> None:
    counted = Counter((promise.place, promise.when) for promise in version.promises)
    for n, promise in enumerate(version.promises, 1):
        if counted[promise.place, promise.when] > 1:
            row.note(
                f"promises[{n}]", "duplicate_promise", N_("Another promise is for the same place and case.")
            )
        limit = version.limit
        if limit and limit.kind == promise.kind and promise.days > limit.days:
            row.note(
                f"promises[{n}].days", "promise_too_long", N_("A promise cannot be longer than the limit.")
            )

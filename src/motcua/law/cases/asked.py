"""A case as it was sent, checked: its frame, its inputs, its switches and its days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.law.benefits import BENEFITS
from motcua.law.benefits.benefit import Benefit, Case
from motcua.law.benefits.survivorship.deceased import BORN
from motcua.law.fields import Field
from motcua.law.reading import read_fields
from motcua.law.switches import SWITCHES, Option

CORE = ("id", "benefit", "date", "inputs", "switches")
ANNOTATIONS = ("source", "note", "expected", "must_not_match")
"""What a worked case may carry besides; not read, not stored."""

_BENEFIT = Field(
    "benefit",
    "choice",
    "Chế độ",
    "Benefit",
    required=True,
    options=tuple(Option(benefit.key, benefit.vi, benefit.en) for benefit in BENEFITS.values()),
)
_FRAME = (
    Field("id", "text", "Mã trường hợp", "Any text that names the case", default=""),
    _BENEFIT,
    Field("date", "day", "Ngày phát sinh quyền hưởng", "Day on which the entitlement arises", required=True),
)


def checked(case: Mapping[str, Any], today: date | None) -> tuple[Case, dict[str, Any]]:
    """The case as Python values, and what of it is stored with the decision. Raises BadInput."""
    if not isinstance(case, Mapping):
        raise BadInput([InputProblem("case", "not_an_object", N_("Please give a case as an object."))])
    core = {name: case[name] for name in CORE if name in case}
    frame = read_fields(_FRAME, {name: case[name] for name in case if name not in _BESIDES}, "")
    benefit = BENEFITS[frame["benefit"]]
    inputs, problems = _inputs(benefit, case.get("inputs", {}))
    read = Case(frame["id"], benefit.key, frame["date"], inputs)
    problems += [
        *_one_ofs(benefit, inputs),
        *_days(read, today),
        *_switches(benefit, case.get("switches") or {}),
    ]
    if problems:
        raise BadInput(problems)
    return read, core


_BESIDES = (*ANNOTATIONS, "inputs", "switches")


def _inputs(benefit: Benefit, sent: Any) -> tuple[dict[str, Any], list[InputProblem]]:
    try:
        return read_fields(benefit.fields, sent, "inputs"), []
    except BadInput as bad:
        return {}, bad.problems


def _one_ofs(benefit: Benefit, inputs: Mapping[str, Any]) -> Iterator[InputProblem]:
    for group in benefit.one_of:
        given = [name for name in group.names if name in inputs]
        names = ", ".join(group.names)
        if len(given) > 1:
            message = N_("Please give only one of: {names}.")
            yield InputProblem(f"inputs.{given[1]}", "only_one", message, names=names)
        if group.required and not given:
            yield InputProblem(
                f"inputs.{group.names[0]}", "missing", N_("Please give one of: {names}."), names=names
            )


def _days(case: Case, today: date | None) -> Iterator[InputProblem]:
    if today is not None and case.date > today:
        message = N_("{day} lies in the future; today is {today}.")
        yield InputProblem("date", "in_future", message, day=case.date.isoformat(), today=today.isoformat())
    born = case[BORN]
    if born is not None and born > case.date:
        message = N_("The date of birth {born} lies after {day}. Please check both days.")
        yield InputProblem(
            "inputs.deceased_born", "after_death", message, born=born.isoformat(), day=case.date.isoformat()
        )


def _switches(benefit: Benefit, sent: Any) -> Iterator[InputProblem]:
    if not isinstance(sent, Mapping):
        yield InputProblem("switches", "not_an_object", N_("Please give an object with named values."))
        return
    for name, value in sent.items():
        if name not in benefit.switches:
            known = ", ".join(benefit.switches) or "–"
            message = N_("This benefit has no such switch. Known: {known}.")
            yield InputProblem(f"switches.{name}", "unknown_switch", message, known=known)
        elif value not in (allowed := [option.value for option in SWITCHES[name].options]):
            message = N_("Please choose one of: {allowed}.")
            yield InputProblem(f"switches.{name}", "not_allowed", message, allowed=", ".join(allowed))

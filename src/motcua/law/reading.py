"""What was sent for the declared inputs, read and checked: every problem at once, each at its field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.law.dates import Birth
from motcua.law.exact import read
from motcua.law.fields import MOST_DONG, Field


def read_fields(fields: Sequence[Field], sent: Any, path: str) -> dict[str, Any]:
    """Every value sent, as Python's own: int, Fraction, bool, date, text, tuple of rows. Raises BadInput."""
    if not isinstance(sent, Mapping):
        raise BadInput([InputProblem(path, "not_an_object", N_("Please give an object with named values."))])
    problems: list[InputProblem] = []
    values: dict[str, Any] = {}
    for name in sorted(set(sent) - {field.name for field in fields}, key=str):
        message = N_("This input is not known. Known: {known}.")
        known = ", ".join(field.name for field in fields)
        problems.append(InputProblem(_inside(path, name), "unknown_input", message, known=known))
    for field in fields:
        try:
            if (value := _read_one(field, sent, fields, path)) is not None:
                values[field.name] = value
        except BadInput as bad:
            problems.extend(bad.problems)
        except InputProblem as problem:
            problems.append(problem)
    if problems:
        raise BadInput(problems)
    return values


def _read_one(field: Field, sent: Mapping[str, Any], fields: Sequence[Field], path: str) -> Any:
    raw, path = sent.get(field.name), _inside(path, field.name)
    if raw is None:
        if field.required and field.asked(sent, fields):
            raise InputProblem(path, "missing", N_("Please give this value."))
        return field.default
    return _READERS[field.kind](field, raw, path)


def _whole(field: Field, raw: Any, path: str) -> Any:
    if not _is_whole(raw):
        raise _wrong(
            path, raw, N_("Please give a whole number, without a decimal point or quotes; got {value}.")
        )
    least, most = field.least if field.least is not None else 0, field.most or MOST_DONG
    if not least <= raw <= most:
        message = N_("Please give a number from {least} to {most}; got {value}.")
        raise InputProblem(path, "out_of_range", message, least=least, most=most, value=_shown(raw))
    return raw


def _exact(field: Field, raw: Any, path: str) -> Any:
    if not (isinstance(raw, str) and _EXACT.fullmatch(raw)) and not _is_whole(raw):
        message = N_(
            'Please give a whole number, or a decimal or fraction as text ("1.08", "3/2"); got {value}.'
        )
        raise _wrong(path, raw, message)
    value, most = read(raw), field.most or MOST_DONG
    if field.least is not None and not field.least <= value <= most:
        message = N_("Please give a number from {least} to {most}; got {value}.")
        raise InputProblem(path, "out_of_range", message, least=field.least, most=most, value=_shown(raw))
    if field.least is None and not 0 < value <= most:
        raise InputProblem(
            path, "out_of_range", N_("Please give a number above 0; got {value}."), value=_shown(raw)
        )
    return value


def _yes_no(field: Field, raw: Any, path: str) -> bool:
    if not isinstance(raw, bool):
        raise _wrong(path, raw, N_("Please answer true or false; got {value}."))
    return raw


def _choice(field: Field, raw: Any, path: str) -> str:
    allowed = [option.value for option in field.options]
    if raw not in allowed:
        message = N_("Please choose one of: {allowed}; got {value}.")
        raise InputProblem(path, "not_allowed", message, allowed=", ".join(allowed), value=_shown(raw))
    return str(raw)


def _day(field: Field, raw: Any, path: str) -> date:
    try:
        if not isinstance(raw, str) or not _DAY.fullmatch(raw):
            raise ValueError
        return date.fromisoformat(raw)
    except ValueError:
        raise _wrong(path, raw, N_("Please give a day as YYYY-MM-DD; got {value}.")) from None


def _month(field: Field, raw: Any, path: str) -> date:
    try:
        if not isinstance(raw, str) or not _MONTH.fullmatch(raw):
            raise ValueError
        return date.fromisoformat(f"{raw}-01")
    except ValueError:
        raise _wrong(path, raw, N_("Please give a month as YYYY-MM; got {value}.")) from None


def _birth(field: Field, raw: Any, path: str) -> Birth:
    try:
        if not isinstance(raw, str) or not _BIRTH.fullmatch(raw):
            raise ValueError
        return Birth(date.fromisoformat((raw + "-01-01")[:10]), "-" in raw)
    except ValueError:
        message = N_("Please give a date of birth as YYYY-MM-DD, YYYY-MM or YYYY; got {value}.")
        raise _wrong(path, raw, message) from None


def _text(field: Field, raw: Any, path: str) -> str:
    if not isinstance(raw, str) or len(raw) > 200:
        raise _wrong(path, raw, N_("Please give a text of at most 200 letters; got {value}."))
    return raw


def _list(field: Field, raw: Any, path: str) -> tuple[Mapping[str, Any], ...]:
    if not isinstance(raw, list | tuple) or len(raw) > (field.most or 1000):
        raise _wrong(path, raw, N_("Please give a list of at most {most} entries."), most=field.most or 1000)
    rows, problems = [], []
    for place, row in enumerate(raw):
        try:
            rows.append(read_fields(field.items, row, f"{path}.{place}"))
        except BadInput as bad:
            problems.extend(bad.problems)
    if problems:
        raise BadInput(problems)
    return tuple(rows)


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_BIRTH = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)
_EXACT = re.compile(r"\d{1,12}(\.\d{1,9})?|\d{1,12}/[1-9]\d{0,9}", re.ASCII)

_READERS: Mapping[str, Callable[[Field, Any, str], Any]] = {
    "whole": _whole,
    "money": _whole,
    "exact": _exact,
    "yes_no": _yes_no,
    "choice": _choice,
    "day": _day,
    "month": _month,
    "birth": _birth,
    "text": _text,
    "list": _list,
}


def _inside(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _is_whole(raw: Any) -> bool:
    return isinstance(raw, int) and not isinstance(raw, bool)


def _wrong(path: str, raw: Any, message: str, **data: Any) -> InputProblem:
    return InputProblem(path, "wrong_type", message, value=_shown(raw), **data)


def _shown(raw: Any) -> str:
    """The value as it was sent, cut where it is long."""
    text = repr(raw)
    return text if len(text) <= 60 else f"{text[:60]}…"

"""Single inputs of the law's cases as people write them: 25.300.000 or 25,300,000, 31/03/2023, 1962."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from motcua.authority.reader import english, whole
from motcua.kernel import day
from motcua.kernel.errors import N_, InputProblem, MotcuaError

_WHOLE = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(\.[0-9]{3}){1,4}|[0-9]{1,3}(,[0-9]{3}){1,4}")
"""With points or with commas between the thousands."""


class Unreadable(MotcuaError):
    """What was written is not of the kind that is asked for; the message says how to write it."""

    code = "unreadable"


def _whole(written: str) -> int:
    number = re.sub(r"\s|đ$|dong$|%$", "", written)
    if not _WHOLE.fullmatch(number):
        raise Unreadable(message=N_("Please write a whole number, for example 25,300,000."))
    return int(re.sub("[.,]", "", number))


def _exact(written: str) -> str:
    number = written.replace(" ", "").replace(",", ".")
    if not re.fullmatch(r"\d{1,12}(\.\d{1,9})?(/[1-9]\d{0,9})?", number):
        raise Unreadable(message=N_("Please write a number, for example 1.08."))
    return number


def _day(written: str) -> str:
    try:
        return day.parse(written).isoformat()
    except InputProblem as problem:
        raise Unreadable(message=problem.message) from problem


def _month(written: str) -> str:
    match = re.fullmatch(r"(\d{1,2})[/.-](\d{4})", written)
    if not match or not 1 <= int(match[1]) <= 12:
        raise Unreadable(message=N_("Please write the month as month/year, for example 03/2023."))
    return f"{match[2]}-{int(match[1]):02}"


def _birth(written: str) -> str:
    if re.fullmatch(r"[12]\d{3}", written):
        return written
    return _month(written) if re.fullmatch(r"\d{1,2}[/.-]\d{4}", written) else _day(written)


READERS: Mapping[str, Callable[[str], Any]] = {
    "whole": _whole,
    "money": _whole,
    "exact": _exact,
    "yes_no": lambda written: written == "yes",
    "choice": str,
    "day": _day,
    "month": _month,
    "birth": _birth,
    "text": str,
}


def shown(kind: str, value: Any) -> str:
    """A stored input as it is written into the form; nothing for one that was left out."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if kind == "money":
        return whole(int(value))
    if kind == "exact":
        return str(value) if english() else str(value).replace(".", ",")
    if kind in ("day", "month", "birth"):
        return "/".join(reversed(str(value).split("-")))
    return str(value)

"""What every refusal and every bad input looks like: a stable code, data, and a sentence to translate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def N_(text: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a message for translation without translating it: the ground floors know no language."""
    return text


class MotcuaError(Exception):
    """The base of all our errors. `message` is an English template: faces translate it and fill in `data`."""

    code = "error"
    message = N_("Something went wrong.")

    def __init__(self, code: str = "", message: str = "", **data: Any) -> None:
        self.code = code or self.code
        self.message = message or self.message
        self.data: Mapping[str, Any] = data
        super().__init__(self.english())

    def english(self) -> str:
        """The message with its data filled in, for logs and for callers without a language."""
        return self.message.format(**self.data)


class InputProblem(MotcuaError):
    """One field that cannot be accepted: which one, why, and what to do. `field` is a dotted path."""

    def __init__(self, field: str, code: str, message: str, **data: Any) -> None:
        self.field = field
        super().__init__(code, message, **data)


class BadInput(MotcuaError):
    """Everything that is wrong with one input, told at once; nothing of it was accepted."""

    code = "bad_input"
    message = N_("Some fields need correction.")

    def __init__(self, problems: list[InputProblem]) -> None:
        self.problems = problems
        super().__init__()

    def __str__(self) -> str:
        return "; ".join(f"{p.field}: {p.english()}" for p in self.problems)


class Refused(MotcuaError):
    """An act that the rules do not allow here and now, with the reason."""

    code = "refused"
    message = N_("This is not possible here and now.")


class NotThere(Refused):
    """What was asked for is not there, or is none of the asker's business: which of the two is not told."""

    code = "not_there"
    message = N_("There is nothing here that your office may see. Please check the address or the number.")

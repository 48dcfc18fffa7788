"""A question to a log that was tried: the change that it is about, or why it cannot be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from motcua.insight.whatif.office.answer import NotTrusted
from motcua.insight.whatif.office.levers import Change, read_change
from motcua.insight.whatif.office.values import levers_of
from motcua.kernel.errors import Refused


def change_of(trial: Mapping[str, Any], written: Iterable[tuple[str, str]]) -> Change:
    """Values by the names of levers. Raises NotTrusted; Refused with what the log lacks for a lever that it
    cannot carry; NoLever for what is none."""
    if not trial.get("usable"):
        raise NotTrusted
    asked = [(name, text) for name, text in written if text]
    for name, _text in asked:
        for reason in trial["refused"]:
            if reason["asked"] in (name, name.partition(".")[0]):
                raise Refused(reason["code"], reason["message"], **reason["data"])
    return read_change(asked, levers_of(trial))

"""What each act asks for besides a press of its button, read from the form as the action wants it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from motcua.desk.component_rows import handed_in
from motcua.desk.sheet import Sheet
from motcua.dossiers.view import Opened
from motcua.journey.table import Act
from motcua.kernel.errors import N_, InputProblem

FIELDS: dict[Act, tuple[str, ...]] = {
    Act.RECEIVE: ("components",),
    Act.TRANSFER: ("area_code", "reason"),
    Act.REQUEST_SUPPLEMENT: ("missing", "reason"),
    Act.SUPPLEMENT: ("components", "reason"),
    Act.SEND_BACK: ("reason",),
    Act.DELIVER: ("to",),
    Act.REFUSE: ("reason",),
    Act.STOP: ("reason",),
    Act.WITHDRAW: ("reason",),
    Act.EXTEND: ("promise", "reason"),
}
"""The fields of an act, named as the parameters of its action. Acts that are not here ask for nothing."""

AT_ONCE = frozenset({Act.FORWARD, Act.TAKE, Act.PROPOSE, Act.APPROVE, Act.SIGN, Act.ISSUE})
"""Acts that a button on the dossier's page does."""

WITHOUT_REASON = frozenset({Act.REQUEST_SUPPLEMENT, Act.SUPPLEMENT})
"""Acts whose reason may be left out: something else says it, or nothing needs saying."""

REASON_MISSING = N_("Please give a reason: the citizen and the journal need it.")
DATE_MISSING = N_("Please give the new date, later than the one promised.")
PAPER_MISSING = N_("Please tick every paper that is missing, so that the citizen comes only once.")


def read(sheet: Sheet, act: Act, view: Opened) -> dict[str, Any]:
    """The action's parameters. What is left out becomes a problem of the sheet."""
    values = {name: READERS[name](sheet, view) for name in FIELDS.get(act, ())}
    if act not in WITHOUT_REASON and values.get("reason") == "":
        sheet.blame([InputProblem("reason", "reason_missing", REASON_MISSING)])
    if values.get("missing") == []:
        sheet.blame([InputProblem("missing", "nothing_missing", PAPER_MISSING)])
    if "promise" in values and values["promise"] is None and not sheet.problems_at("promise"):
        sheet.blame([InputProblem("promise", "promise_missing", DATE_MISSING)])
    return values


READERS: dict[str, Callable[[Sheet, Opened], Any]] = {
    "area_code": lambda sheet, view: sheet.text("area_code"),
    "components": lambda sheet, view: handed_in(sheet, view.version),
    "missing": lambda sheet, view: [c.key for c in view.version.components if c.key in sheet.all("missing")],
    "promise": lambda sheet, view: sheet.day("promise"),
    "reason": lambda sheet, view: sheet.text("reason"),
    "to": lambda sheet, view: sheet.text("to"),
}

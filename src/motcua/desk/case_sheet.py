"""The sheet of a line, also in trial: its case is filled in, computed by the law, and granted or denied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from motcua.authority.reader import english
from motcua.desk.case_form import add_row, case_of, in_words, put_case, questions
from motcua.desk.sheet import Sheet
from motcua.dossiers.deciding import PAYABLE
from motcua.journey.dossier import Outcome
from motcua.kernel.errors import BadInput, InputProblem, MotcuaError, Refused
from motcua.law import entitle
from motcua.law.benefits.benefit import Benefit
from motcua.site.clock import today

OUTCOMES = {"grant": Outcome.GRANTED, "deny": Outcome.DENIED}
"""What the buttons mean that save."""

Save = Callable[[dict[str, Any], Outcome, Sheet], object]
"""Saves a case with its outcome. May raise BadInput or Refused."""


@dataclass(frozen=True, slots=True)
class CaseSheet:
    """What stands on the sheet now. `explanation` is what the law gives, as JSON; `saved`: just now."""

    benefit: Benefit
    sheet: Sheet
    explanation: dict[str, Any] | None
    refusal: Refused | None = None
    saved: bool = False

    @property
    def status(self) -> int:
        """Of the page that shows it."""
        return 422 if self.sheet.problems else 409 if self.refusal else 200

    def context(self) -> dict[str, Any]:
        """What the template of the sheet asks for."""
        found = self.explanation
        return {
            "benefit": self.benefit,
            "sheet": self.sheet,
            "key": self.sheet.key,
            "questions": questions(self.benefit, self.sheet, english()),
            "explanation": found,
            "payable": found is not None and found["result"] and found["unit"] in PAYABLE,
            "refusal": self.refusal,
        }


def worked(
    request: HttpRequest,
    benefit: Benefit,
    begin: Callable[[], dict[str, Any]],
    stored: dict[str, Any] | None,
    save: Save,
) -> CaseSheet:
    """Do with the sheet what was asked: show the case to `begin` with, add a row, compute, or save it.

    `stored` is what the law gave when the line was assessed before.
    """
    sheet = Sheet.of(request.POST)
    pressed = sheet.value("do")
    if request.method != "POST":
        put_case(sheet, benefit, begin())
    elif pressed.startswith("row:"):
        add_row(sheet, pressed.removeprefix("row:"))
    else:
        return _computed(benefit, sheet, save)
    return CaseSheet(benefit, sheet, stored)


def _computed(benefit: Benefit, sheet: Sheet, save: Save) -> CaseSheet:
    explanation, outcome = _entitlement(benefit, sheet), OUTCOMES.get(sheet.value("do"))
    if outcome is None or sheet.problems:
        return CaseSheet(benefit, sheet, explanation)
    try:
        save(case_of(benefit, sheet) if explanation is not None else {}, outcome, sheet)
    except BadInput as bad:
        sheet.blame(in_words(bad.problems, benefit, english()))
    except Refused as refusal:
        return CaseSheet(benefit, sheet, explanation, refusal)
    return CaseSheet(benefit, sheet, explanation, saved=not sheet.problems)


def _entitlement(benefit: Benefit, sheet: Sheet) -> dict[str, Any] | None:
    """The law's answer; its problems go to the sheet. A line may be denied without one."""
    case = case_of(benefit, sheet)
    if sheet.problems:
        return None
    try:
        return entitle({"benefit": benefit.key, **case}, today=today()).to_json()
    except BadInput as bad:
        if sheet.value("do") != "deny":
            sheet.blame(in_words(bad.problems, benefit, english()))
    except MotcuaError as error:
        sheet.blame([InputProblem("date", error.code, error.message, **error.data)])
    return None

"""Single cells of a list as the form's own fields would hold them: yes and no, and choices by their words."""

from __future__ import annotations

from django.utils.translation import gettext

from motcua.authority.reader import english
from motcua.desk.list_columns import Column
from motcua.desk.sheet import Sheet
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.vietnamese import fold

YES, NO = ("co", "yes", "true", "1", "x"), ("khong", "no", "false", "0")
NOT_A_CHOICE = N_("Please write one of these: {choices}.")


def typed(column: Column, cell: str, sheet: Sheet) -> str:
    """The cell as it would be typed into the field; one that is no choice is noted, and left out."""
    kind = column.field.kind if column.field else ""
    if kind == "yes_no":
        return _one_of(column, cell, sheet, {**dict.fromkeys(YES, "yes"), **dict.fromkeys(NO, "no")})
    if kind == "choice":
        return _one_of(column, cell, sheet, _options(column))
    return cell


def _options(column: Column) -> dict[str, str]:
    options = column.field.options if column.field else ()
    return {fold(word): each.value for each in options for word in (each.value, each.vi, each.en)}


def _one_of(column: Column, cell: str, sheet: Sheet, words: dict[str, str]) -> str:
    if fold(cell) in words:
        return words[fold(cell)]
    sheet.blame([InputProblem(column.path, "not_a_choice", NOT_A_CHOICE, choices=_offered(column))])
    return ""


def _offered(column: Column) -> str:
    in_english = english()
    options = column.field.options if column.field else ()
    words = [each.en if in_english else each.vi for each in options]
    return "; ".join(words or [gettext("yes"), gettext("no")])

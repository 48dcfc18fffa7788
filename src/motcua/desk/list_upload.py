"""A list chosen as a file: put into the form as if it had been pasted, so that it can be corrected there."""

from __future__ import annotations

from django.http import HttpRequest

from motcua.desk.sheet import LISTS, Sheet
from motcua.kernel.errors import N_, InputProblem

TOO_LARGE = N_("This list is too large. Please divide it.")
NO_TEXT = N_(
    "This file is not a list as text. Please save it as CSV (UTF-8), or copy the cells and paste them."
)


def put_list(request: HttpRequest, sheet: Sheet) -> None:
    """Read the file under `list_file` into the field `list`; one that is no text becomes a problem there."""
    file = request.FILES.get("list_file")
    if file is None:
        return
    if (file.size or 0) > LISTS["list"]:
        sheet.blame([InputProblem("list", "too_large", TOO_LARGE)])
        return
    try:
        sheet.put({"list": _text(file.read())})
    except UnicodeDecodeError:
        sheet.blame([InputProblem("list", "no_text", NO_TEXT)])


def _text(data: bytes) -> str:
    """UTF-8 as everybody writes it, or the UTF-16 of a spreadsheet's "Unicode text"."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")

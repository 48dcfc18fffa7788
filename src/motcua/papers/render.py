"""Sets a paper in type: values in, PDF/A-2b bytes out, the same bytes for the same values."""

from __future__ import annotations

import io
import json
from datetime import datetime, time
from functools import cache
from typing import Any, Literal

import segno
import typst

from motcua.papers.forms import OneStopForm
from motcua.papers.formsets import form_set
from motcua.papers.labels import TEMPLATES, label
from motcua.papers.parts import VIETNAM
from motcua.papers.printed import long_day, printable, written
from motcua.papers.results import Decision, ResultNotice

Language = Literal["vi", "en"]
Paper = OneStopForm | Decision | ResultNotice

STANDARDS: tuple[typst.PDFStandard, ...] = ("a-2b",)
"""For archives. Pages are tagged besides, so that they can be read aloud."""

TEMPLATE = {
    "Receipt": "receipt",
    "SupplementRequest": "supplement",
    "Refusal": "refusal",
    "Apology": "apology",
    "StopNotice": "stop",
    "ControlSheet": "control",
    "Decision": "decision",
    "ResultNotice": "result",
}


def render(paper: Paper, *, language: Language = "vi") -> bytes:
    """One paper as PDF/A-2b. English is a translation of the labels; what was written stays as it is.

    Raises MotcuaError `no_form_set` for a day before the first known set of forms.
    """
    made_at = datetime.combine(paper.made_on, time(), tzinfo=VIETNAM)
    return typeset(TEMPLATE[type(paper).__name__], content(paper, language), made_at)


def content(paper: Paper, language: Language) -> dict[str, Any]:
    """Everything the template prints, as JSON values."""
    draft = isinstance(paper, Decision | ResultNotice) and paper.draft
    return {
        "language": language,
        "fields": written(paper, language),
        "draft": draft,
        "year": str(paper.made_on.year),
        "made_on": long_day(paper.made_on, language),
        "qr": qr_code(paper.trace.verify_url),
        **_form(paper, language),
    }


def qr_code(address: str) -> str:
    """An SVG that opens an address; nothing for no address."""
    if not address:
        return ""
    picture = io.BytesIO()
    segno.make(address, error="m", micro=False).save(picture, kind="svg", border=0, xmldecl=False)
    return picture.getvalue().decode()


def _form(paper: Paper, language: Language) -> dict[str, Any]:
    """Number, title and sheet: by the set of the day for a form; a result has none and is A4."""
    if isinstance(paper, Decision | ResultNotice):
        section = "decision" if isinstance(paper, Decision) else "result"
        title = f"{label(section, 'title', language)} {paper.number}".strip()
        return {"form": None, "title": printable(title), "paper": "a4"}
    forms = form_set(paper.made_on)
    form = forms.forms[type(paper).__name__]
    mark = {"number": form.number, "instrument": forms.instrument, "wording": form.wording}
    return {"form": mark, "title": form.title[language], "paper": forms.paper}


def typeset(template: str, data: dict[str, Any], made_at: datetime, *, tagged: bool = True) -> bytes:
    """One template with its values. `made_at` is the creation date in the PDF, never the machine's clock."""
    return typst.compile(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=[*STANDARDS],
        pdf_tags=tagged,
        timestamp=made_at,
    )


@cache
def _fonts() -> typst.Fonts:
    """The type families inside the typst wheel, found once: no font of the machine is used."""
    return typst.Fonts(include_system_fonts=False)

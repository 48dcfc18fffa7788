"""The control sheet (Phiếu kiểm soát quá trình giải quyết hồ sơ): every hand-over, read from the journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from motcua.clock import HERE, Verdict
from motcua.dossiers.moving import REORGANISE
from motcua.dossiers.printing import letterhead, trace, version_of
from motcua.dossiers.view import Moment, Opened
from motcua.journey.table import Act
from motcua.papers import forms, parts
from motcua.papers.render import Language, render

OUTCOMES: dict[Verdict, forms.Outcome] = {
    Verdict.EARLY: "early",
    Verdict.ON_TIME: "on_time",
    Verdict.LATE: "late",
}

HANDS = frozenset({*Act, REORGANISE}) - {Act.ASSESS}
"""The entries that bring a dossier into other hands; what is noted beside them leaves it where it is."""


def control_sheet_pdf(opened: Opened, at: datetime, language: Language = "vi") -> bytes:
    """The control sheet of a dossier as it stands at `at`."""
    dossier = opened.dossier
    day = at.astimezone(HERE).date()
    sheet = forms.ControlSheet(
        letterhead=letterhead(dossier.received_office_id, day),
        trace=trace(dossier, ""),
        made_on=day,
        applicant=parts.Party(dossier.applicant.full_name),
        procedure=version_of(dossier).name.vi,
        rows=tuple(_hand_overs(opened)),
    )
    return render(sheet, language=language)


def _hand_overs(opened: Opened) -> Iterator[forms.HandOver]:
    """A row whenever the dossier goes from one pair of hands into another; the first are the citizen's."""
    giver, giving_office = opened.dossier.applicant.full_name, ""
    for moment in opened.moments:
        if moment.act not in HANDS or (giver, giving_office) == _hands(moment):
            continue
        yield forms.HandOver(
            from_unit=giving_office,
            from_person=giver,
            to_unit=moment.office.name_vi,
            to_person=moment.officer,
            at=moment.at,
            outcome=_outcome(opened) if moment.act == Act.ISSUE else None,
            note=moment.note,
        )
        giver, giving_office = _hands(moment)


def _hands(moment: Moment) -> tuple[str, str]:
    return moment.officer, moment.office.name_vi


def _outcome(opened: Opened) -> forms.Outcome | None:
    return OUTCOMES.get(opened.lateness.verdict) if opened.lateness else None

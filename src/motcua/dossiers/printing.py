"""From rows to papers: who writes, to whom, what stands in it; names as they were on the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.conf import settings

from motcua.authority.offices import office_on
from motcua.catalogue.load import procedure
from motcua.catalogue.model import Version
from motcua.clock import HERE
from motcua.dossiers import slips
from motcua.dossiers.erased import refuse_erased
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.signing import signer
from motcua.papers import forms, parts
from motcua.papers.render import Language, render


def paper_pdf(paper: Paper, language: Language = "vi") -> bytes:
    """A one-stop form as PDF, the same every time. Raises ErasedPaper."""
    refuse_erased(paper.facts)
    return render(FORMS[paper.form](paper), language=language)


def letterhead(office: int, day: date) -> parts.Letterhead:
    """Who writes, as the offices were called on that day."""
    own = office_on(office, day)
    superior = office_on(own.parent, day).name_vi if own.parent else "Bảo hiểm xã hội Việt Nam"
    place = own.name_vi.removeprefix("BHXH ").removeprefix("Bảo hiểm xã hội ")
    for kind in ("tỉnh ", "thành phố ", "huyện ", "thị xã ", "quận ", "cơ sở "):
        place = place.removeprefix(kind)
    return parts.Letterhead(superior=superior, agency=own.name_vi, place=place)


def trace(dossier: Dossier, verification: str, *, secret: bool = False) -> parts.Trace:
    """The dossier's code, and the address at which the paper can be checked."""
    address = f"{settings.MOTCUA_ADDRESS}/v/{verification}" if verification else ""
    return parts.Trace(dossier.code, address, dossier.secret if secret else "")


def _receipt(paper: Paper) -> forms.Receipt:
    dossier, facts = paper.dossier, paper.facts
    version = version_of(dossier)
    return forms.Receipt(
        **_heading(paper, secret=True),
        number=f"{dossier.code}",
        applicant=_party(paper),
        request=version.name.vi,
        components=_handed(version, facts["components"]),
        sets=version.sets,
        limit_days=facts["limit_days"],
        limit_kind=facts["limit_kind"],
        received_at=dossier.received_at,
        due_at=_moment(facts["due"]),
        result_channel=RESULT_CHANNELS[dossier.result_channel],
        receiver=paper.made_by.officer.full_name,
        fee=version.fee,
    )


def _supplement(paper: Paper) -> forms.SupplementRequest:
    version = version_of(paper.dossier)
    return forms.SupplementRequest(
        **_heading(paper),
        number=_number(paper, "HDHS"),
        made_on=_day(paper),
        applicant=_party(paper),
        request=version.name.vi,
        missing=_needed(version, paper.facts["missing"]),
        reason=_note(paper) or "Thành phần hồ sơ chưa đầy đủ",
        officer=paper.made_by.officer.full_name,
    )


def _refusal(paper: Paper) -> forms.Refusal:
    return forms.Refusal(
        **_heading(paper),
        number=_number(paper, "TCHS"),
        made_on=_day(paper),
        applicant=_party(paper),
        request=version_of(paper.dossier).name.vi,
        reasons=(_note(paper),),
        officer=paper.made_by.officer.full_name,
        stage=paper.facts.get("stage", "reception"),
    )


def _apology(paper: Paper) -> forms.Apology:
    dossier, version = paper.dossier, version_of(paper.dossier)
    return forms.Apology(
        **_heading(paper),
        number=_number(paper, "PXL"),
        made_on=_day(paper),
        applicant=_party(paper),
        procedure=version.name.vi,
        field=procedure(dossier.procedure).field.text.vi,
        received_on=dossier.received_at.astimezone(HERE).date(),
        promised_on=_moment(paper.facts["promised"]).astimezone(HERE).date(),
        reason=_note(paper),
        new_due_on=_moment(paper.facts["due"]).astimezone(HERE).date(),
        signer=signer(paper.made_by, paper.facts.get("delegation")),
    )


def _stop(paper: Paper) -> forms.StopNotice:
    return forms.StopNotice(
        **_heading(paper),
        number=_number(paper, "TB-BHXH"),
        made_on=_day(paper),
        applicant=_party(paper),
        procedure=version_of(paper.dossier).name.vi,
        received_on=paper.dossier.received_at.astimezone(HERE).date(),
        reasons=(_note(paper),),
        signer=signer(paper.made_by, paper.facts.get("delegation")),
    )


FORMS: dict[str, Callable[[Paper], forms.OneStopForm]] = {
    slips.RECEIPT: _receipt,
    slips.SUPPLEMENT: _supplement,
    slips.REFUSAL: _refusal,
    slips.APOLOGY: _apology,
    slips.STOP: _stop,
}

RESULT_CHANNELS = {
    "direct": "Nhận trực tiếp tại Bộ phận Tiếp nhận và Trả kết quả",
    "online": "Nhận kết quả điện tử",
    "post": "Nhận qua dịch vụ bưu chính",
}


def version_of(dossier: Dossier) -> Version:
    """The catalogue's version that the dossier keeps."""
    return procedure(dossier.procedure).on(dossier.catalogue_day)


def _heading(paper: Paper, *, secret: bool = False) -> dict[str, Any]:
    dossier = paper.dossier
    return {
        "letterhead": letterhead(paper.made_by.office_id, _day(paper)),
        "trace": trace(dossier, paper.verification, secret=secret),
    }


def _party(paper: Paper) -> parts.Party:
    name, address, phone, email = paper.facts["applicant"]
    employer, code = paper.facts.get("employer", ("", ""))
    return parts.Party(name, address, phone, email, f"{employer}, mã đơn vị {code}" if code else employer)


def _number(paper: Paper, series: str) -> str:
    return f"{paper.dossier.code.split('/')[0]}-{paper.number}/{series}"


def _handed(version: Version, rows: list[list[Any]]) -> tuple[parts.Component, ...]:
    names = {component.key: component.name.vi for component in version.components}
    return tuple(parts.Component(names.get(key, key), *counts) for key, *counts in rows if any(counts))


def _needed(version: Version, rows: list[list[Any]]) -> tuple[parts.Component, ...]:
    names = {component.key: component.name.vi for component in version.components}
    return tuple(parts.Component(names.get(key, key), originals, copies) for key, originals, copies in rows)


def _note(paper: Paper) -> str:
    note = paper.dossier.notes.filter(seq=paper.facts.get("note", 1)).first()
    return note.text if note else ""


def _day(paper: Paper) -> date:
    return paper.made_at.astimezone(HERE).date()


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))

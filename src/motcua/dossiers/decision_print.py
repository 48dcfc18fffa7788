"""The decision on paper: what was decided for whom, on which bases, and how each amount came about."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.authority.models import Mandate
from motcua.clock import HERE
from motcua.dossiers.erased import refuse_erased
from motcua.dossiers.models import Decision, Dossier
from motcua.dossiers.printing import letterhead, signer, trace, version_of
from motcua.kernel.day import write as written_day
from motcua.law import BENEFITS
from motcua.papers import forms
from motcua.papers.render import Language, render


def decision_pdf(decision: Decision, language: Language = "vi") -> bytes:
    """A decision that is not sealed yet, as a draft or numbered paper. Sealed ones are stored documents.

    Raises ErasedPaper.
    """
    refuse_erased(decision.content)
    return render(decision_paper(decision), language=language)


def decision_paper(decision: Decision) -> forms.Decision | forms.ResultNotice:
    """The decision with its explanation, or the notice of a result; a draft until it has number and date."""
    made = decision.issued_at or decision.signed_at or decision.dossier.received_at
    day = made.astimezone(HERE).date()
    frame: dict[str, Any] = {
        "letterhead": letterhead(decision.content["office"], day),
        "trace": trace(decision.dossier, decision.verification),
        "drafted_on": day,
        "signer": signer(decision.signed_by or decision.approved_by),
        "number": decision.number,
        "issued_on": day if decision.issued_at else None,
    }
    return _notice(decision, frame) if decision.is_notice else _decision(decision, frame)


def _notice(decision: Decision, frame: dict[str, Any]) -> forms.ResultNotice:
    dossier, lines = decision.dossier, decision.content["lines"]
    return forms.ResultNotice(
        **frame,
        applicant=forms.Party(lines[0]["person"]["name"]),
        procedure=version_of(dossier).name.vi,
        received_on=dossier.received_at.astimezone(HERE).date(),
        done=tuple(line["reason"] for line in lines if line["outcome"] == "granted"),
        denied=tuple(line["reason"] for line in lines if line["outcome"] == "denied"),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    )


def _decision(decision: Decision, frame: dict[str, Any]) -> forms.Decision:
    content, dossier = decision.content, decision.dossier
    articles = _articles(content)
    return forms.Decision(
        **frame,
        subject=_lower_first(version_of(dossier).name.vi.split(" (")[0]),
        legal_bases=_bases(dossier, content),
        articles=articles,
        recipients=(f"Như Điều {len(articles)}", "Lưu: VT, hồ sơ"),
        explanations=tuple(
            forms.Explanation(f"{line['person']['name']}", line["entitlement"])
            for line in content["lines"]
            if line["entitlement"]
        ),
    )


def _bases(dossier: Dossier, content: dict[str, Any]) -> tuple[str, ...]:
    acts = [
        f"Căn cứ {basis.act.text.vi}" + (f", các điều {basis.articles}" if basis.articles else "")
        for basis in version_of(dossier).legal_basis
    ]
    paper = Mandate.objects.select_related("instrument").get(pk=content["mandate"]).instrument
    return (
        *(f"{act};" for act in acts),
        f"Căn cứ văn bản {paper.number}, {_lower_first(paper.title)};",
        f"Xét hồ sơ số {dossier.code}.",
    )


def _articles(content: dict[str, Any]) -> tuple[forms.Article, ...]:
    subject = content["subject"]
    granted = [line for line in content["lines"] if line["outcome"] == "granted"]
    denied = [line for line in content["lines"] if line["outcome"] == "denied"]
    facts = [forms.Fact("Họ và tên", subject["name"])]
    if subject["born"]:
        facts.append(forms.Fact("Ngày sinh", written_day(date.fromisoformat(subject["born"]))))
    if subject["died"]:
        facts.append(forms.Fact("Ngày từ trần", written_day(date.fromisoformat(subject["died"]))))
    articles = [forms.Article("Giải quyết chế độ theo hồ sơ của người có thông tin sau:", tuple(facts))]
    for unit, text in (("dong", "Trợ cấp một lần:"), ("dong_per_month", "Trợ cấp hằng tháng:")):
        awards = tuple(_award(line) for line in granted if line["entitlement"]["unit"] == unit)
        if awards:
            articles.append(forms.Article(text, awards=awards, per_month=unit == "dong_per_month"))
    if denied:
        reasons = tuple(forms.Fact(line["person"]["name"], line["reason"]) for line in denied)
        articles.append(forms.Article("Không giải quyết đối với:", reasons))
    articles.append(
        forms.Article(
            "Người hưởng, các bộ phận nghiệp vụ có liên quan chịu trách nhiệm thi hành Quyết định này."
        )
    )
    return tuple(articles)


def _award(line: dict[str, Any]) -> forms.Award:
    person = line["person"]
    born = date.fromisoformat(person["born"]) if person["born"] else ""
    return forms.Award(person["name"], line["amount"] or 0, born, note=BENEFITS[line["benefit"]].vi)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]

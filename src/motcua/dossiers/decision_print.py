"""The decision on paper: what was decided for whom, on which bases, and how each amount came about."""

from __future__ import annotations

from typing import Any

from motcua.authority.models import Mandate
from motcua.clock import HERE
from motcua.dossiers.decision_articles import articles_of, is_long
from motcua.dossiers.erased import refuse_erased
from motcua.dossiers.models import Decision, Dossier
from motcua.dossiers.printing import letterhead, trace, version_of
from motcua.dossiers.signing import signer
from motcua.papers import parts, results
from motcua.papers.render import Language, render


def decision_pdf(decision: Decision, language: Language = "vi") -> bytes:
    """A decision that is not sealed yet, as a draft or numbered paper. Sealed ones are stored documents.

    Raises ErasedPaper.
    """
    refuse_erased(decision.content)
    return render(decision_paper(decision), language=language)


def decision_paper(decision: Decision) -> results.Decision | results.ResultNotice:
    """The decision with its explanation, or the notice of a result; a draft until it has number and date."""
    made = decision.issued_at or decision.signed_at or decision.dossier.received_at
    day = made.astimezone(HERE).date()
    frame: dict[str, Any] = {
        "letterhead": letterhead(decision.content["office"], day),
        "trace": trace(decision.dossier, decision.verification),
        "drafted_on": day,
        "signer": signer(decision.signed_by or decision.approved_by, decision.signed_under_id),
        "number": decision.number,
        "issued_on": day if decision.issued_at else None,
    }
    return _notice(decision, frame) if decision.is_notice else _decision(decision, frame)


def _notice(decision: Decision, frame: dict[str, Any]) -> results.ResultNotice:
    dossier, lines = decision.dossier, decision.content["lines"]
    return results.ResultNotice(
        **frame,
        applicant=parts.Party(lines[0]["person"]["name"]),
        procedure=version_of(dossier).name.vi,
        received_on=dossier.received_at.astimezone(HERE).date(),
        done=tuple(line["reason"] for line in lines if line["outcome"] == "granted"),
        denied=tuple(line["reason"] for line in lines if line["outcome"] == "denied"),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    )


def _decision(decision: Decision, frame: dict[str, Any]) -> results.Decision:
    content, dossier = decision.content, decision.dossier
    articles = articles_of(content)
    return results.Decision(
        **frame,
        subject=_lower_first(version_of(dossier).name.vi.split(" (")[0]),
        legal_bases=_bases(dossier, content),
        articles=articles,
        recipients=(f"Như Điều {len(articles)}", "Lưu: VT, hồ sơ"),
        explanations=_explanations(content),
    )


def _explanations(content: dict[str, Any]) -> tuple[results.Explanation, ...]:
    """How each line was computed; a long list keeps that in the dossier, as one of its articles says."""
    if is_long(content):
        return ()
    computed = (line for line in content["lines"] if line["entitlement"])
    return tuple(results.Explanation(line["person"]["name"], line["entitlement"]) for line in computed)


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


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]

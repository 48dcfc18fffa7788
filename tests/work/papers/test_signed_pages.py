"""Nobody signs an empty page: where the room to sign moves to the next, the last lines before it go too."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date

import pytest

from motcua.insight.whatif.on_paper import to_sign
from motcua.papers.parts import Component
from motcua.papers.render import render
from motcua.papers.results import Article, Award

from .paper_samples import APOLOGY, DECISION, NOTICE, RECEIPT, REFUSAL, STOP, SUPPLEMENT, YEN_DUNG
from .pdf_text import pages, squeezed, texts_of

MOST = 64
WORDS = (
    *("asked", "what", "sure", "rests", "refused", "limits", "digest", "ranges", "waits_for"),
    *("recompute", "opinion", "agree", "conditions", "refuse", "director", "by_hand"),
)
"""Of a forecast; here each is called as the template calls it."""


def sentences(count: int) -> str:
    return "Đề nghị xem xét việc này vì hoàn cảnh gia đình rất khó khăn. " * count


def rows(count: int) -> tuple[str, ...]:
    return tuple(f"Lý do {number}." for number in range(count))


def components(count: int) -> tuple[Component, ...]:
    return tuple(Component(f"Giấy tờ {number}", originals=1) for number in range(count))


def awards(count: int) -> tuple[Article, ...]:
    people = tuple(Award(f"Lê Thị {number}", 745_000) for number in range(count))
    return (replace(DECISION.articles[0], awards=people), *DECISION.articles[1:])


def forecast(template: str, count: int) -> bytes:
    """A forecast to be signed, with so many reasons why something is not answered."""
    table = {"title": "", "heads": ["h"] * 6, "rows": []}
    tables = ("in_all", "districts", "swings")
    fields = {
        **{name: sentences(1) for name in ("sure", "rests", "subtitle", "decision", "warning")},
        **{name: [] for name in ("asked", "leads")},
        "digest": "0" * 64,
        "recompute": "./motcua whatif run",
        "limits": [sentences(3), "The last limit."],
        "tables": [] if template == "answer" else dict.fromkeys(tables, table),
        "refused": [["step", row] for row in rows(count)],
        "words": {name: name for name in WORDS},
    }
    return to_sign(template, "Forecast", asdict(YEN_DUNG), fields, date(2023, 4, 3))


@dataclass(frozen=True, slots=True)
class Growing:
    """A paper that may grow, what it says last before it is signed, and where it is signed."""

    grown: Callable[[int], bytes]
    last: str
    signed: str


APPEAL = "ông/bà có quyền khiếu nại"
OFFICER, HEAD = "NGƯỜI TIẾP NHẬN HỒ SƠ", "PHÓ GIÁM ĐỐC"
PAPERS = {
    "receipt": Growing(
        lambda count: render(replace(RECEIPT, components=components(count))), "quyển số: 01", OFFICER
    ),
    "supplement": Growing(
        lambda count: render(replace(SUPPLEMENT, missing=components(count))),
        "ngày 24 tháng 4 năm 2023",
        "NGƯỜI HƯỚNG DẪN",
    ),
    "refusal": Growing(lambda count: render(replace(REFUSAL, reasons=rows(count))), APPEAL, OFFICER),
    "refusal for one long reason": Growing(
        lambda count: render(replace(REFUSAL, reasons=(sentences(count),))), APPEAL, OFFICER
    ),
    "apology": Growing(
        lambda count: render(replace(APOLOGY, reason=sentences(count))), "ngày 21 tháng 4 năm 2023", HEAD
    ),
    "stop": Growing(
        lambda count: render(replace(STOP, reasons=rows(count))), "giấy tờ đã số hóa", "Nguyễn Văn Thành"
    ),
    "notice of what was done": Growing(
        lambda count: render(replace(NOTICE, done=(*rows(count), "Việc cuối cùng."), denied=())),
        "Việc cuối cùng.",
        HEAD,
    ),
    "notice of what was denied": Growing(
        lambda count: render(replace(NOTICE, denied=rows(count))), APPEAL, HEAD
    ),
    "decision": Growing(
        lambda count: render(replace(DECISION, legal_bases=rows(count), explanations=())),
        "chịu trách nhiệm thi hành",
        HEAD,
    ),
    "decision on many": Growing(
        lambda count: render(replace(DECISION, articles=awards(count), explanations=())),
        "chịu trách nhiệm thi hành",
        HEAD,
    ),
    "answer from a log": Growing(lambda count: forecast("answer", count), "The last limit.", "director"),
    "forecast": Growing(lambda count: forecast("forecast", count), "The last limit.", "director"),
}


@pytest.mark.parametrize("name", PAPERS)
def test_what_is_signed_stands_under_its_last_lines(name: str) -> None:
    """The moment it no longer fits on the page on which a shorter one is signed."""
    paper = PAPERS[name]
    before = len(pages(paper.grown(1)))
    longer = bisect(range(1, MOST), before, key=lambda count: len(pages(paper.grown(count)))) + 1
    assert longer < MOST
    *_, page = [text for text in texts_of(paper.grown(longer)) if squeezed(paper.signed) in text]
    assert squeezed(paper.last) in page

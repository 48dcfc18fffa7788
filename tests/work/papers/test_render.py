"""Every paper says what it must, in both languages, and nothing that people write becomes markup."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date

import pytest

from motcua.papers import render as rendering
from motcua.papers.render import Paper, content, render
from motcua.papers.results import Award, Decision

from .paper_samples import CONTROL, DECISION, DRAFT, FUNERAL, MONTHLY, PAPERS, RECEIPT, REFUSAL, SUPPLEMENT
from .pdf_text import pages, squeezed, text_of

HOSTILE = [
    "#panic()",
    "$x$ và $ y $",
    "*đậm* _nghiêng_",
    "<label> @ref",
    "\\ \\u{1F600} \\#",
    '"; #import "layout.typ"',
    "// rồi /* rồi */",
    "= tiêu đề",
    "`raw` [x] {agency} ~ --",
    "K" * 400,
]


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_paper_renders_the_same_bytes_for_the_same_values(
    name: str, language: rendering.Language
) -> None:
    paper = PAPERS[name]
    first = render(paper, language=language)
    assert first == render(paper, language=language)
    assert b"<pdfaid:part>2</pdfaid:part>" in first


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_can_be_read_aloud(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """PDF/UA asks for a title, a language, alternative text and well-nested headings; typst enforces it."""
    monkeypatch.setattr(rendering, "STANDARDS", ("a-2b", "ua-1"))
    assert render(PAPERS[name])


def test_the_receipt_says_when_to_come_back_and_with_which_code() -> None:
    text = text_of(render(RECEIPT))
    for said in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BẢO HIỂM XÃ HỘI HUYỆN YÊN DŨNG",
        "Yên Dũng, ngày 03 tháng 4 năm 2023",
        "Số: 217/TNHS",
        "Mã hồ sơ: 00217/2023/02406",
        "Mã tra cứu: 7K2M94",
        "Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 03/04/2023",
        "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 17/04/2023",
        "theo quy định: 10 ngày làm việc",
        "Phí, lệ phí: Không thu",
        "quyển số: 01, số thứ tự: 217",
        "1900 9068 · mot-cua.example.vn",
        *(component.name for component in RECEIPT.components),
    ):
        assert squeezed(said) in text


def test_the_english_receipt_says_that_it_is_a_translation() -> None:
    text = text_of(render(RECEIPT, language="en"))
    for said in (
        "SOCIALIST REPUBLIC OF VIET NAM",
        "Result due at: 17:00 on 17 April 2023",
        "Translation for information",
    ):
        assert squeezed(said) in text


def test_the_supplement_request_lists_what_is_missing_and_until_when() -> None:
    text = text_of(render(SUPPLEMENT))
    for said in ("Trích lục khai tử", "Bản đã nộp bị mờ ngày từ trần", "ngày 24 tháng 4 năm 2023"):
        assert squeezed(said) in text


def test_the_control_sheet_keeps_every_hand_over() -> None:
    text = text_of(render(CONTROL))
    for said in (
        "09:15 03/04/2023",
        "16:40 12/04/2023",
        "10:00 13/04/2023",
        "Đúng hạn",
        "Quá hạn",
        "Trước hạn",
    ):
        assert squeezed(said) in text


@pytest.mark.parametrize("entitlement", [MONTHLY, FUNERAL])
def test_the_decision_shows_each_line_with_its_article(entitlement: dict[str, object]) -> None:
    text = text_of(render(DECISION))
    for line in content(DECISION, "vi")["fields"]["explanations"][entitlement is FUNERAL]["lines"]:
        symbol = f"({line['symbol']})" if line["symbol"] else ""
        calculation = line["formula"] + ("=" if line["formula"] else "") + line["expression"]
        assert squeezed(line["label"] + symbol + line["article"] + calculation + line["value"]) in text


def test_the_decision_gives_amounts_in_figures_and_in_words() -> None:
    text = text_of(render(DECISION))
    for said in (
        "1.043.000 Một triệu không trăm bốn mươi ba nghìn đồng",
        "14.900.000 Mười bốn triệu chín trăm nghìn đồng",
        "Tổng cộng: 1.788.000 đồng/tháng (Bằng chữ: Một triệu bảy trăm tám mươi tám nghìn đồng).",
        "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
        "GIÁM ĐỐC BẢO HIỂM XÃ HỘI HUYỆN YÊN DŨNG",
    ):
        assert squeezed(said) in text


def test_a_decision_without_number_or_day_is_a_draft() -> None:
    assert squeezed("DỰ THẢO") in text_of(render(DRAFT))
    assert squeezed("DỰ THẢO") in text_of(render(replace(DECISION, number="")))
    assert squeezed("DỰ THẢO") not in text_of(render(DECISION))


def test_a_draft_marks_values_that_nobody_has_confirmed() -> None:
    assert squeezed("Chưa đối chiếu với văn bản gốc") in text_of(render(DRAFT))
    assert squeezed("Chưa đối chiếu với văn bản gốc") not in text_of(render(DECISION))


def test_twelve_relatives_run_over_the_page_under_a_repeated_heading() -> None:
    many = tuple(
        Award(
            f"Lê Thị Hoài Phương Thảo Nguyên {number}",
            745000 + number,
            date(2010, 1, 1),
            "Con",
            f"0242{number:08}",
        )
        for number in range(12)
    )
    decision = _with_awards(DECISION, many)
    pdf = render(decision)
    text = text_of(pdf)
    assert len(pages(pdf)) == len(pages(render(DECISION))) + 1
    assert text.count(squeezed("Mức hưởng hằng tháng")) == 2
    assert all(squeezed(award.name) in text for award in many)


def _with_awards(decision: Decision, awards: tuple[Award, ...]) -> Decision:
    first, *others = decision.articles
    return replace(decision, articles=(replace(first, awards=awards), *others))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_people_write_is_printed_as_it_stands(hostile: str) -> None:
    applicant = replace(RECEIPT.applicant, name=hostile, address=hostile)
    texts = [
        text_of(render(replace(RECEIPT, applicant=applicant, request=hostile))),
        text_of(render(replace(REFUSAL, reasons=(hostile, hostile)))),
        text_of(render(_with_awards(DECISION, (Award(hostile, 1, note=hostile),)))),
    ]
    assert [text.count(squeezed(hostile)) >= 2 for text in texts] == [True, True, True]


@pytest.mark.parametrize("paper", [RECEIPT, DECISION])
def test_the_qr_code_opens_the_verification_page(paper: Paper) -> None:
    assert content(paper, "vi")["qr"] == rendering.qr_code(paper.trace.verify_url)
    without = replace(paper, trace=replace(paper.trace, verify_url=""))
    assert content(without, "vi")["qr"] == ""
    assert len(render(without)) < len(render(paper))


def test_another_reader_finds_the_articles_too() -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (poppler-utils)")
    read = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=render(DECISION), capture_output=True, check=True
    )
    text = squeezed(read.stdout.decode())
    for article in (
        "Điều 66.2 Luật 58/2014/QH13",
        "Điều 67.1a Luật 58/2014/QH13",
        "Điều 68.2 Luật 58/2014/QH13",
    ):
        assert squeezed(article) in text

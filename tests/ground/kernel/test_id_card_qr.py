"""The citizen card's QR in five layouts; a scan cut short says which field is missing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel import id_card_qr
from motcua.kernel.errors import InputProblem
from motcua.kernel.id_card_qr import IdCard
from motcua.kernel.sex import Sex

FORMATS = Path(__file__).parents[4] / "shared/data/id-cards/cccd_qr_formats.txt"

HOME = "Thôn Đông, Nham Biền, Yên Dũng, Bắc Giang"
BORN, ISSUED = date(1990, 5, 1), date(2021, 4, 15)
CARD = IdCard("024190012345", "121234567", "Nguyễn Thị Hoa", BORN, Sex.FEMALE, HOME, ISSUED)

CANONICAL = f"024190012345|121234567|Nguyễn Thị Hoa|01051990|Nữ|{HOME}|15042021"
SLASHES = f"024190012345|121234567|Nguyễn Thị Hoa|01/05/1990|Nữ|{HOME}|15/04/2021"
LABELLED = (
    "CCCD:024190012345|CMND:121234567|Họ tên:Nguyễn Thị Hoa|Ngày sinh:01/05/1990|Giới tính:Nữ"
    f"|Địa chỉ:{HOME}|Ngày cấp:15/04/2021"
)
COMMAS = f"024190012345,121234567,Nguyễn Thị Hoa,01/05/1990,Nữ,{HOME},15/04/2021"
SIX_FIELDS = f"024190012345|Nguyễn Thị Hoa|01051990|Nữ|{HOME}|15042021"
LAYOUTS = {
    "canonical": CANONICAL,
    "slashes": SLASHES,
    "labelled": LABELLED,
    "commas": COMMAS,
    "six fields": SIX_FIELDS,
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_tells_the_same_person(layout: str) -> None:
    card = id_card_qr.parse(LAYOUTS[layout])
    assert card == (replace(CARD, old_id=None) if layout == "six fields" else CARD)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_scan_that_was_cut_short_is_taken_for_whole(layout: str) -> None:
    payload = LAYOUTS[layout]
    for length in range(len(payload)):
        with pytest.raises(InputProblem, match=r"Please (scan|enter)"):
            id_card_qr.parse(payload[:length])


@pytest.mark.parametrize(
    ("payload", "missing"),
    [
        ("02419001234", "citizen_id"),
        ("024190012345", "full_name"),
        ("024190012345|12123456", "old_id"),
        ("024190012345|121234567|", "full_name"),
        ("024190012345|121234567|Nguyễn Thị Hoa|010519", "birth_date"),
        ("024190012345|121234567|Nguyễn Thị Hoa|01051990", "sex"),
        ("024190012345|121234567|Nguyễn Thị Hoa|01051990|Nữ", "residence"),
        (f"024190012345|121234567|Nguyễn Thị Hoa|01051990|Nữ|{HOME}", "issued_on"),
        (f"024190012345|121234567|Nguyễn Thị Hoa|01051990|Nữ|{HOME}|", "issued_on"),
    ],
)
def test_the_first_field_that_did_not_arrive_is_named(payload: str, missing: str) -> None:
    with pytest.raises(InputProblem) as caught:
        id_card_qr.parse(payload, "applicant.qr")
    assert (caught.value.field, caught.value.code) == ("applicant.qr", "qr_field_missing")
    assert caught.value.data == {"missing": missing}
    assert "02419001234" not in str(caught.value)


def test_what_scanners_add_is_forgiven() -> None:
    noisy = "\ufeff" + CANONICAL.replace("|", " |\u200b ").replace("Nguyễn Thị", "Nguyễn \x1d Thị") + "\r\n"
    assert id_card_qr.parse(noisy) == CARD


def test_a_newer_card_may_say_more() -> None:
    assert id_card_qr.parse(CANONICAL + "|Nguyễn Văn Ba|Trần Thị Tư") == CARD
    assert id_card_qr.parse(SIX_FIELDS + "|Nguyễn Văn Ba|").issued_on == CARD.issued_on


def test_an_old_number_or_an_issue_date_may_be_left_empty() -> None:
    card = id_card_qr.parse(f"024190012345||Nguyễn Thị Hoa|01051990|Nữ|{HOME}||Nguyễn Văn Ba")
    assert (card.old_id, card.issued_on) == (None, None)


def test_an_old_number_alone_is_not_a_citizen_card() -> None:
    with pytest.raises(InputProblem) as caught:
        id_card_qr.parse(f"121234567|Nguyễn Thị Hoa|01051990|Nữ|{HOME}|15042021")
    assert caught.value.code == "old_identity_number"


def test_labels_may_come_in_any_order() -> None:
    head, old, *rest = LABELLED.split("|")
    assert id_card_qr.parse("|".join([old, head, *rest])) == CARD


@pytest.mark.parametrize(("payload", "code"), [(" \r\n", "qr_empty"), ("x" * 5000, "qr_too_long")])
def test_nothing_and_too_much(payload: str, code: str) -> None:
    with pytest.raises(InputProblem) as caught:
        id_card_qr.parse(payload)
    assert caught.value.code == code


def test_a_card_shows_no_personal_data_in_logs() -> None:
    assert repr(CARD) == "IdCard(*********345)"


words = st.text(alphabet="aăâbcdđêghklmnôơưxyÁẠỄ ", min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
)
cards = st.builds(
    IdCard,
    citizen_id=st.from_regex(r"[0-9]{12}", fullmatch=True),
    old_id=st.none() | st.from_regex(r"[0-9]{9}", fullmatch=True),
    full_name=words.filter(bool),
    birth_date=st.dates(date(1900, 1, 1), date(2030, 12, 31)),
    sex=st.sampled_from(Sex),
    residence=words,
    issued_on=st.none() | st.dates(date(2016, 1, 1), date(2040, 12, 31)),
)


@settings(max_examples=60)
@given(cards)
def test_what_is_written_reads_back(card: IdCard) -> None:
    assert id_card_qr.parse(id_card_qr.write(card)) == card


@pytest.mark.skipif(not FORMATS.exists(), reason="no QR layouts beside the repository")
def test_the_collected_layouts_are_read() -> None:
    payloads = [line for line in FORMATS.read_text().splitlines() if line and not line.startswith("#")]
    cards = [id_card_qr.parse(payload) for payload in payloads]
    assert len(cards) == 5
    assert {card.full_name.casefold() for card in cards} == {"nguyen van a", "nguyễn văn a"}
    assert {card.birth_date for card in cards} == {date(1990, 1, 1)}

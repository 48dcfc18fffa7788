"""The health-insurance card's QR: sixteen fields, hex for names, dashes for nothing."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel import hi_card_qr
from motcua.kernel.errors import InputProblem
from motcua.kernel.hi_card import HiCard
from motcua.kernel.hi_card_qr import HiCardQr
from motcua.kernel.sex import Sex


def hexed(text: str) -> str:
    return text.encode().hex()


CELLS = [
    "2401234567",
    hexed("Nguyễn Văn An").upper(),
    "01/05/1990",
    "1",
    hexed("Yên Dũng, Bắc Giang"),
    "24 - 005",
    "01/01/2023",
    "-",
    "20/12/2022",
    "24012345670001",
    "-",
    "4",
    " 01/01/2026",
    "1a2b3c-7",
    "4",
    hexed("Bắc Giang"),
]
PAYLOAD = "|".join(CELLS) + "|$"


def test_a_card_is_read() -> None:
    card = hi_card_qr.parse("\ufeff" + PAYLOAD + "\r")
    assert card.card == HiCard("2401234567")
    assert (card.full_name, card.sex) == ("Nguyễn Văn An", Sex.MALE)
    assert (card.birth_date, card.birth_year) == (date(1990, 5, 1), 1990)
    assert (card.valid_from, card.valid_to) == (date(2023, 1, 1), None)
    assert (card.facility, card.five_years_on) == ("24 - 005", date(2026, 1, 1))
    assert (card.parent_name, card.residence_area) == (None, "Bắc Giang")


def test_a_birth_date_may_be_only_a_year() -> None:
    card = hi_card_qr.parse(PAYLOAD.replace("01/05/1990", "1940"))
    assert (card.birth_year, card.birth_date) == (1940, None)


def test_an_old_card_number_is_read_too() -> None:
    card = hi_card_qr.parse(PAYLOAD.replace("2401234567|", "HT2242401234567|", 1))
    assert (card.card.group, card.card.level) == ("HT", 2)


def test_no_scan_that_was_cut_short_is_taken_for_whole() -> None:
    for length in range(len(PAYLOAD)):
        with pytest.raises(InputProblem, match=r"Please scan"):
            hi_card_qr.parse(PAYLOAD[:length])


def test_a_scan_cut_short_tells_how_much_arrived() -> None:
    with pytest.raises(InputProblem) as caught:
        hi_card_qr.parse("|".join(CELLS[:6]), "patient.qr")
    assert (caught.value.field, caught.value.code) == ("patient.qr", "qr_cut_short")
    assert caught.value.data == {"found": 6, "fields": 16}


@pytest.mark.parametrize("number", ["2401234567", "HT2242401234567", "ht2242401234567"])
def test_it_is_known_from_a_citizen_card_even_when_it_is_cut_short(number: str) -> None:
    card = PAYLOAD.replace("2401234567", number, 1)
    assert all(hi_card_qr.is_one(card[:length]) for length in range(10, len(card) + 1))
    assert hi_card_qr.is_one(card.replace(number, "240123456", 1))  # its end is enough


@pytest.mark.parametrize(
    "other",
    [
        "024160912345||Nguyễn Thị Hạnh|02051960|Nữ|Neo, Yên Dũng, Bắc Giang|15042021",
        "024160912345,Nguyễn Thị Hạnh,02/05/1960,Nữ,Neo,15/04/2021",
        "CCCD: 024160912345|CMND: 121234567|Họ tên: Nguyễn Thị Hạnh",
        "121234567|024160912345",
        "",
    ],
)
def test_a_citizen_card_is_none(other: str) -> None:
    assert not any(hi_card_qr.is_one(other[:length]) for length in range(len(other) + 1) if length != 10)


@pytest.mark.parametrize(
    ("place", "cell"),
    [(0, "240123456"), (1, "4e67x"), (1, "c3"), (1, ""), (2, "31/02/1990"), (3, "3"), (6, "-"), (12, "soon")],
)
def test_a_field_that_cannot_be_read_is_counted_from_one(place: int, cell: str) -> None:
    cells = [*CELLS[:place], cell, *CELLS[place + 1 :]]
    with pytest.raises(InputProblem) as caught:
        hi_card_qr.parse("|".join(cells) + "|$")
    assert caught.value.code == "qr_field_unreadable"
    assert caught.value.data == {"number": place + 1}


def test_a_card_shows_no_personal_data_in_logs() -> None:
    assert repr(hi_card_qr.parse(PAYLOAD)) == "HiCardQr(*******567)"


days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
texts = st.text(alphabet="ABĐÊƠƯạế,-", min_size=1, max_size=20)
codes = st.from_regex(r"[0-9a-f]{1,14}", fullmatch=True)


@st.composite
def cards(draw: st.DrawFn) -> HiCardQr:
    born = draw(days)
    return HiCardQr(
        card=HiCard(draw(st.from_regex(r"[0-9]{10}", fullmatch=True))),
        full_name=draw(texts),
        birth_year=born.year,
        birth_date=draw(st.sampled_from([born, None])),
        sex=draw(st.sampled_from(Sex)),
        address=draw(st.none() | texts),
        facility=draw(st.none() | codes),
        valid_from=draw(days),
        valid_to=draw(st.none() | days),
        issued_on=draw(st.none() | days),
        management_code=draw(st.none() | codes),
        parent_name=draw(st.none() | texts),
        benefit_code=draw(st.none() | codes),
        five_years_on=draw(st.none() | days),
        check_code=draw(st.none() | codes),
        area_code=draw(st.none() | codes),
        residence_area=draw(st.none() | texts),
    )


@settings(max_examples=40)
@given(cards())
def test_what_is_written_reads_back(card: HiCardQr) -> None:
    assert hi_card_qr.parse(hi_card_qr.write(card)) == card

"""The whole job in a browser, in Vietnamese: from the card's QR to the result handed back and looked up."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from motcua.dossiers.models import Dossier
from motcua.journey.status import Status
from tests.faces.browser.hands import Hand, Keyboard, Mouse, sound
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.faces.pages.visiting import CARD, insurance_card
from tests.story import Cast

CARDS = "Mã QR trên thẻ căn cước hoặc thẻ BHYT"
HUSBAND = "024058912346||Trần Văn Đức|01021958|Nam|Neo, Yên Dũng, Bắc Giang|15042021"


@pytest.mark.parametrize(
    ("size", "hand"),
    [(PHONE, Mouse), (DESKTOP, Mouse), (DESKTOP, Keyboard)],
    ids=["phone", "desktop", "keyboard alone"],
)
def test_from_the_door_to_the_result(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], hand: Callable[[Page], Hand]
) -> None:
    page = browser.new_page(viewport=size, locale="vi-VN")  # type: ignore[arg-type]
    clerk = hand(page)
    page.goto(f"{address}/desk/")
    received(clerk)
    code, secret = page.locator(".doorway dd.big").all_inner_texts()[:2]
    signed_in(clerk, "thang")
    assessed(clerk, code)
    signed_in(clerk, "hoa")
    opened(clerk, code)
    clerk.press("Phê duyệt")
    clerk.press("Ký")
    signed_in(clerk, "lan")
    opened(clerk, code)
    clerk.press("Ban hành")
    signed_in(clerk, "mua")
    opened(clerk, code)
    clerk.follow("Trả kết quả")
    clerk.press("Trả kết quả")
    assert Dossier.objects.get(code=code).status == Status.DELIVERED
    looked_up(clerk, address, code, secret)
    page.close()


def signed_in(hand: Hand, login: str) -> None:
    """Signed in as this officer; whoever was signed in before leaves first."""
    if hand.page.get_by_role("button", name="Đăng xuất").count():
        hand.press("Đăng xuất")
    hand.fill("Tên đăng nhập", login)
    hand.fill("Mật khẩu", "motcua-demo-2023")
    hand.press("Đăng nhập")


def received(hand: Hand) -> None:
    """The cards scanned, the benefit chosen, one paper forgotten, then complete."""
    signed_in(hand, "mua")
    hand.follow("Tiếp nhận")
    hand.follow("Giải quyết hưởng chế độ tử tuất (người hưởng lương hưu*")
    cut_short(hand, "Người nộp hồ sơ", CARD[:30], "Mã QR thiếu hoặc đứt phần ngày sinh.")
    cut_short(hand, "Người nộp hồ sơ", insurance_card()[:60], "Chỉ đọc đủ 3 trong 16 trường")
    scanned(hand, "Người nộp hồ sơ", CARD, "Họ và tên")
    scanned(hand, "Người nộp hồ sơ", insurance_card(name="Nguyễn Thị Hằng"), "Số bảo hiểm xã hội")
    expect(hand.page.get_by_text("Thẻ BHYT ghi: Nguyễn Thị Hằng.")).to_be_visible()
    sound(hand.page)
    scanned(hand, "Người từ trần", HUSBAND, "Họ và tên")
    hand.fill("Người từ trần: Ngày từ trần", "20/03/2023")
    hand.choose("Chế độ đề nghị: Chế độ", "Trợ cấp mai táng")
    hand.tick("Người từ trần đang hưởng lương hưu")
    hand.fill("Giấy chứng tử hoặc trích lục khai tử*: Chứng thực", "1")
    hand.press("Tiếp nhận hồ sơ")
    expect(hand.page.get_by_role("alert")).to_contain_text("Tờ khai của thân nhân")
    hand.fill("Tờ khai của thân nhân: Bản chính", "1")
    hand.press("Tiếp nhận hồ sơ")
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Đã tiếp nhận")


def scan(hand: Hand, who: str, card: str) -> Locator:
    """A card scanned into the one field for cards, which is given back with all that is about that person."""
    hand.fill(f"{who}: {CARDS}", card)
    hand.page.keyboard.press("Enter")  # as a scanner does
    return hand.page.get_by_role("group", name=who)


def scanned(hand: Hand, who: str, card: str, filled: str) -> None:
    """A card scanned, until what it knows stands under `filled`."""
    expect(scan(hand, who, card).get_by_label(filled)).not_to_have_value("")


def cut_short(hand: Hand, who: str, card: str, told: str) -> None:
    """A card of which not all arrived: that is told at the field, which keeps what arrived."""
    field = scan(hand, who, card).get_by_label(CARDS)
    expect(field).to_have_accessible_description(re.compile(re.escape(told)))
    expect(field).to_have_value(card)


def assessed(hand: Hand, code: str) -> None:
    """Taken over, computed, granted and proposed."""
    opened(hand, code)
    hand.press("Nhận thẩm định")
    hand.follow("Thẩm định: Trợ cấp mai táng")
    hand.choose("Tình trạng của người từ trần", "đang hưởng hoặc tạm dừng hưởng lương hưu")
    hand.press("Tính")
    expect(hand.page.get_by_text("Điều 66.2 Luật 58/2014/QH13").first).to_be_visible()
    hand.press("Chấp nhận hưởng 14.900.000 đ")
    hand.press("Trình")


def opened(hand: Hand, code: str) -> None:
    """The dossier, found by its code."""
    hand.follow("Công việc")
    hand.fill("Tìm hồ sơ", code)
    hand.press("Tìm")
    hand.follow(code)


def looked_up(hand: Hand, address: str, code: str, secret: str) -> None:
    """The citizen sees that it is done, and by which office."""
    hand.page.goto(address)
    sound(hand.page)
    hand.fill("Mã hồ sơ", code)
    hand.fill("Mã tra cứu", secret)
    hand.press("Xem hồ sơ")
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Đã trả kết quả")
    expect(hand.page.get_by_text(re.compile("BHXH huyện Yên Dũng")).first).to_be_visible()

"""Signed out while he was typing, somebody signs in again in the same window and sends it with one click."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from motcua.journey.status import Status
from tests.faces.browser.hands import Mouse, signed_in
from tests.faces.pages.visiting import at
from tests.story import Cast
from tests.work.walk import row, walked


@pytest.mark.parametrize(
    ("size", "scheme"), [({"width": 1440, "height": 900}, "light"), ({"width": 360, "height": 780}, "dark")]
)
def test_what_was_typed_before_signing_out_goes_with_one_click_after_signing_in(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str
) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    with signed_in(browser, address, "mua", "vi", viewport=size, color_scheme=scheme) as page:
        hand = Mouse(page)
        page.goto(address + at(dossier, "withdraw"))
        hand.fill("Lý do", "thân nhân đổi ý “hẳn”")
        other_window = page.context.new_page()
        other_window.goto(f"{address}/desk/")
        Mouse(other_window).press("Đăng xuất")
        hand.press("Rút hồ sơ")
        hand.fill("Tên đăng nhập", "mua")
        hand.fill("Mật khẩu", "motcua-demo-2023")
        hand.press("Đăng nhập")
        assert row(dossier).status == Status.IN_PROCESS
        hand.press("Gửi lại")
        assert page.url == address + at(dossier)
    assert row(dossier).status == Status.WITHDRAWN

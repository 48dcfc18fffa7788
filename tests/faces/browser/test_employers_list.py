"""A list of many at the desk: pasted, corrected, received, assessed at one press; on a phone too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from motcua.dossiers.models import Line
from tests.faces.browser.hands import Mouse, sound
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.story import Cast

HEADINGS = "Họ và tên\tSố định danh cá nhân\tdate\tperiods.from\tperiods.to\tcontribution_months\tsalary"
WORKERS = 60


def row(number: int, salary: str = "6.000.000") -> str:
    days = "20/03/2023", "20/03/2023", "26/03/2023"
    cells = (f"Công nhân {number}", f"024{number:09}", *days, "156", salary)
    return "\t".join(cells)


def signed_in(page: Page, address: str, login: str) -> None:
    page.goto(f"{address}/desk/sign-in")
    page.locator("#login").fill(login)
    page.locator("#password").fill("motcua-demo-2023")
    Mouse(page).press("Đăng nhập")


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")], ids=["phone", "desktop"])
def test_from_the_list_to_the_lines_that_are_left(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="vi-VN")  # type: ignore[arg-type]
    page = context.new_page()
    signed_in(page, address, "mua")
    page.goto(f"{address}/desk/reception/local:III.1")
    page.get_by_text("Danh sách nhiều người").click()
    sound(page)
    page.locator("#applicant-full_name").fill("Lê Thị Cúc")
    page.locator("#employer-name").fill("Công ty TNHH May Yên Dũng")
    page.locator("#employer-code").fill("TA?")
    page.locator("#area_code").select_option("221")
    page.locator("#components-sick_list-originals").fill("1")
    page.locator("#list_benefit").select_option("sickness_leave")
    rows = [row(number) for number in range(WORKERS)]
    page.locator("#list").fill("\n".join([HEADINGS, *rows[:-1], row(WORKERS, "sáu triệu")]))
    Mouse(page).press("Tiếp nhận hồ sơ")
    assert "Dòng 61, salary" in page.locator("[data-summary]").inner_text()
    assert "Mã đơn vị chỉ gồm" in page.locator("[data-summary]").inner_text()
    sound(page)
    page.locator("#employer-code").fill("TA0123Z")
    page.locator("#list").fill("\n".join([HEADINGS, *rows[:-1], row(WORKERS, "")]))
    Mouse(page).press("Tiếp nhận hồ sơ")
    dossier = page.url.removesuffix("/received")

    context.clear_cookies()
    signed_in(page, address, "thang")
    page.goto(dossier)
    Mouse(page).press("Nhận thẩm định")
    sound(page)
    Mouse(page).press("Thẩm định 60 dòng cùng lúc")
    assert "Còn 1 dòng chưa giải quyết" in page.locator("h1").inner_text()
    sound(page)
    assert Line.objects.filter(outcome="granted", amount=1_125_000).count() == WORKERS - 1
    context.close()

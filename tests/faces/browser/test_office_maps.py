"""Maps of offices in a browser: sound, legible as they are really drawn, gone through by keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Page

from motcua.journey.status import Status
from motcua.site.clock import frozen
from tests.faces.browser.hands import Mouse, sound
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.story import AFTER, Cast
from tests.work.walk import walked

WHO = "competence?procedure=local:III.9b&area=221&day=31/03/2023&other_day=03/04/2023"
PATHS = (
    "supervision",
    "supervision?map=load",
    "supervision?map=returns",
    WHO,
    f"{WHO}&where=country",
    "competence?procedure=local:III.9b&area=221&day=30/06/2025&other_day=01/07/2025",
)
OVERLAPS = """() => [...document.querySelectorAll('.point-map:not(.map-key)')].flatMap(map => {
    const boxes = [...map.querySelectorAll('text')].map(text => [text.textContent, text.getBBox()])
    const outside = boxes.filter(([, b]) => b.x < 0 || b.x + b.width > map.viewBox.baseVal.width)
    const upon = boxes.flatMap(([one, a], n) => boxes.slice(n + 1).filter(([, b]) =>
        a.x < b.x + b.width && b.x < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height
    ).map(([two]) => one + ' | ' + two))
    return [...outside.map(([text]) => text), ...upon]
})"""
"""Names that lie upon each other or stick out, as the browser drew them; what is not shown has no box."""


@pytest.mark.parametrize(
    ("size", "scheme", "language"), [(PHONE, "dark", "vi"), (DESKTOP, "light", "en")], ids=["phone", "desk"]
)
def test_maps_are_sound_and_their_names_legible(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str, language: str
) -> None:
    for _ in range(3):
        walked(cast, Status.IN_PROCESS)
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    context.add_cookies([{"name": "django_language", "value": language, "url": address}])
    page = context.new_page()
    with frozen(AFTER + timedelta(21)):
        _sign_in(page, address, "quyen", language)
        for path in PATHS:
            page.goto(f"{address}/desk/{path}")
            sound(page)
            assert page.locator(".point-map:not(.map-key):visible").count() in (1, 2, 4)
            assert page.evaluate(OVERLAPS) == [], path
    context.close()


def test_an_office_on_the_map_is_reached_and_opened_by_keyboard(
    browser: Browser, address: str, cast: Cast
) -> None:
    walked(cast, Status.IN_PROCESS)
    context = browser.new_context(viewport=DESKTOP)  # type: ignore[arg-type]
    context.add_cookies([{"name": "django_language", "value": "en", "url": address}])
    page = context.new_page()
    _sign_in(page, address, "quyen", "en")
    page.goto(f"{address}/desk/supervision")
    office = page.locator(".on-desk a[aria-label^='Yen Dung District']")
    page.locator("#map nav a").last.focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if office.evaluate("element => element === document.activeElement"):
            break
    assert office.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "00001/2023/24221" in page.locator("main").inner_text()
    context.close()


def _sign_in(page: Page, address: str, login: str, language: str) -> None:
    page.goto(f"{address}/desk/sign-in")
    page.locator("#login").fill(login)
    page.locator("#password").fill("motcua-demo-2023")
    Mouse(page).press("Đăng nhập" if language == "vi" else "Sign in")

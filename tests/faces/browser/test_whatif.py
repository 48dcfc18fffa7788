"""The forecast of a reform as its readers see it: sound, small and large, light and dark, vi and en."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.faces.browser.hands import Mouse, sound
from tests.faces.browser.test_whole_job import DESKTOP, PHONE
from tests.story import Cast

VIEWS = [(PHONE, "light", "vi"), (PHONE, "dark", "en"), (DESKTOP, "light", "en"), (DESKTOP, "dark", "vi")]


@pytest.mark.parametrize(("size", "scheme", "language"), VIEWS, ids=["phone", "night", "desk", "evening"])
def test_the_forecast_is_sound(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str, language: str
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    context.add_cookies([{"name": "django_language", "value": language, "url": address}])
    page = context.new_page()
    page.goto(f"{address}/desk/sign-in")
    page.locator("#login").fill("quyen")
    page.locator("#password").fill("motcua-demo-2023")
    Mouse(page).press("Đăng nhập" if language == "vi" else "Sign in")
    for path in ("/desk/whatif", "/desk/whatif/bac-giang"):
        page.goto(address + path)
        sound(page)
    page.locator("details > summary").click()
    sound(page)
    context.close()

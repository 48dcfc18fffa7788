"""Before and after a change in a browser: no flaw that axe knows of, with and without anything to tell."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.faces.browser.hands import Mouse, sound
from tests.faces.browser.test_whole_job import DESKTOP, PHONE
from tests.insight.after.constructed import take_for_read
from tests.story import Cast

PAGE = "/desk/reports/after?on=2023-04-01"


@pytest.mark.parametrize(
    ("size", "scheme", "language"), [(PHONE, "light", "vi"), (DESKTOP, "dark", "en")], ids=["phone", "dark"]
)
def test_it_is_sound(
    browser: Browser,
    address: str,
    cast: Cast,
    monkeypatch: pytest.MonkeyPatch,
    size: dict[str, int],
    scheme: str,
    language: str,
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    context.add_cookies([{"name": "django_language", "value": language, "url": address}])
    page = context.new_page()
    page.goto(f"{address}/desk/sign-in")
    page.locator("#login").fill("quyen")
    page.locator("#password").fill("motcua-demo-2023")
    Mouse(page).press("Đăng nhập" if language == "vi" else "Sign in")
    page.goto(address + PAGE)
    sound(page)
    take_for_read(monkeypatch)
    page.goto(address + PAGE)
    sound(page)
    context.close()

"""What-if from a log in a browser: no flaw that axe knows of, from the file to the answer and the refusal."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from motcua.insight.whatif.office.working import compute_waiting
from motcua.site.clock import now
from tests.faces.browser.hands import Mouse, sound
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.faces.pages.studied import log_file
from tests.story import Cast


@pytest.mark.parametrize(
    ("size", "scheme", "language"), [(PHONE, "light", "vi"), (DESKTOP, "dark", "en")], ids=["phone", "dark"]
)
def test_from_the_file_to_the_answer(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str, language: str
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    context.add_cookies([{"name": "django_language", "value": language, "url": address}])
    page = context.new_page()
    page.goto(f"{address}/desk/sign-in")
    page.locator("#login").fill("quyen")
    page.locator("#password").fill("motcua-demo-2023")
    Mouse(page).press("Đăng nhập" if language == "vi" else "Sign in")
    page.goto(f"{address}/desk/whatif/log")
    sound(page)
    brought(page, log_file())
    sound(page)
    compute_waiting(now)
    page.locator("#lever-0").wait_for()  # the page looks again by itself
    sound(page)
    page.locator("#lever-0").fill("3")
    page.locator("form[aria-labelledby=ask] .button").click()
    compute_waiting(now)
    page.locator("#what").wait_for()
    sound(page)
    page.goto(f"{address}/desk/whatif/log")
    brought(page, b"case,activity,time\n1,a,2024-01-01\n1,b\n")
    compute_waiting(now)
    page.locator(".notice.bad").wait_for()
    sound(page)
    context.close()


def brought(page: Page, data: bytes) -> None:
    """Choose a file and send it."""
    page.locator("#file").set_input_files({"name": "office.csv", "mimeType": "text/csv", "buffer": data})
    page.locator("button[value=bring]").click()
    page.locator("#wait").wait_for()

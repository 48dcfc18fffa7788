"""Before and after a change in a browser: no flaw that axe knows of, with and without anything to tell."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.faces.browser.hands import all_sound, signed_in
from tests.faces.browser.screens import DESKTOP, PHONE
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
    with signed_in(browser, address, "quyen", language, viewport=size, color_scheme=scheme) as page:
        all_sound(page, [address + PAGE])
        take_for_read(monkeypatch)
        all_sound(page, [address + PAGE])

"""The forecast of a reform as its readers see it: sound, small and large, light and dark, vi and en."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.faces.browser.hands import all_sound, signed_in
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.story import Cast

VIEWS = [(PHONE, "light", "vi"), (PHONE, "dark", "en"), (DESKTOP, "light", "en"), (DESKTOP, "dark", "vi")]


@pytest.mark.parametrize(("size", "scheme", "language"), VIEWS, ids=["phone", "night", "desk", "evening"])
def test_the_forecast_is_sound(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str, language: str
) -> None:
    with signed_in(browser, address, "quyen", language, viewport=size, color_scheme=scheme) as page:
        all_sound(page, [f"{address}/desk/whatif", f"{address}/desk/whatif/bac-giang"])

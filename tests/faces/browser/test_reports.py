"""The reports in a browser: no flaw that axe knows of, small and large, light and dark, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from motcua.site.clock import frozen
from tests.faces.browser.hands import all_sound, signed_in
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.insight.quarter import on, told
from tests.story import Cast

PAGES = {
    "index": "/desk/reports?period=2023Q3",
    "index of nothing": "/desk/reports?period=2023-01",
    "dossiers": "/desk/reports/dossiers?period=2023Q3",
    "behind": "/desk/reports/dossiers/behind?period=2023Q3&measure=in_hand-on_time",
    "procedures": "/desk/reports/procedures?period=2023Q3&measure=known-complete",
    "after": "/desk/reports/after?on=2023-04-01",
}


@pytest.fixture
def october(live_server: LiveServer, cast: Cast) -> Iterator[str]:
    """The quarter, played in a thread of its own: signing wants an event loop, the browser keeps one here."""

    def play() -> None:
        told(cast)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(play).result()
    with frozen(on(15, 10)):
        yield live_server.url


@pytest.mark.parametrize(
    ("size", "scheme", "language"),
    [(PHONE, "light", "vi"), (DESKTOP, "dark", "en")],
    ids=["phone", "dark"],
)
def test_they_are_sound(
    browser: Browser, october: str, size: dict[str, int], scheme: str, language: str
) -> None:
    with signed_in(browser, october, "quyen", language, viewport=size, color_scheme=scheme) as page:
        all_sound(page, [october + path for path in PAGES.values()])

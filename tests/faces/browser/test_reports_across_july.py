"""Reports across July 2025 in a browser: what stands against what is said, and nothing runs off the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from motcua.authority.models import Office, Role
from motcua.site.clock import frozen
from tests.faces.browser.hands import sound
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.faces.pages.visiting import visitor
from tests.insight.after.test_across_july import NOW as JUNE
from tests.insight.after.test_across_july import filings
from tests.insight.july import OCTOBER, districts_of, filed, split_lang_giang
from tests.work.walk import appointed

DOSSIERS = "/desk/reports/dossiers?period=2025Q3"


@pytest.fixture
def address(live_server: LiveServer) -> Iterator[str]:
    """Lang Giang was divided in July 2025; the months around are known from all of Bac Giang."""
    split_lang_giang()
    filed(filings(districts_of("24")))
    with frozen(OCTOBER):
        yield live_server.url


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("size", "language"), [(PHONE, "vi"), (DESKTOP, "en")], ids=["phone", "desktop"])
def test_they_are_sound(browser: Browser, address: str, size: dict[str, int], language: str) -> None:
    half = Office.objects.get(code="98S17").pk
    heads = {code: appointed(f"head-{code}", code, Role.DIRECTOR, OCTOBER) for code in ("99024", "98S17")}
    for code, path, day in (
        ("99024", DOSSIERS, OCTOBER),
        ("99024", f"{DOSSIERS}&office={half}", OCTOBER),
        ("98S17", DOSSIERS, OCTOBER),
        ("99024", "/desk/reports/after?on=2025-07-01", JUNE),
    ):
        context = browser.new_context(viewport=size)  # type: ignore[arg-type]
        with frozen(day):
            signed_in = visitor(heads[code], language).cookies.values()
            cookies = [{"name": one.key, "value": one.value, "url": address} for one in signed_in]
            context.add_cookies(cookies)  # type: ignore[arg-type]
            page = context.new_page()
            page.goto(address + path)
            sound(page)
        context.close()

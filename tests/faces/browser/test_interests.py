"""Conflicts of interest, instruments, changes in a browser: no flaw that axe knows of, phone and desktop."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from motcua.dossiers.changing import propose
from motcua.dossiers.documents import keep
from motcua.dossiers.recusal import recuse
from motcua.dossiers.scans import file_scan
from motcua.journey.status import Status
from tests.faces.browser.hands import all_sound, signed_in
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.plans import PENSION
from tests.story import AFTER, Cast, key
from tests.work.walk import walked

PDF = b"%PDF-1.7\n%%EOF"


@pytest.mark.parametrize(
    ("size", "scheme", "language"), [(PHONE, "light", "vi"), (DESKTOP, "dark", "en")], ids=["phone", "dark"]
)
def test_the_pages_are_sound(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str, language: str
) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    recuse(cast.thang, dossier, "Hàng xóm của gia đình", at=AFTER, key=key())
    file_scan(cast.admin, 1, PDF, "1.pdf", at=AFTER, key=key())
    scan = keep(PDF + b"\n", "45.pdf", at=AFTER).digest
    change = propose(cast.admin, PENSION, "toml", [scan], at=AFTER, key=key())
    paths = {
        "hoa": ("", "interests", f"dossiers/{dossier}"),
        "admin": ("interests", "instruments/1", "changes", f"changes/{change.pk}"),
    }
    for login, pages in paths.items():
        with signed_in(browser, address, login, language, viewport=size, color_scheme=scheme) as page:
            all_sound(page, [f"{address}/desk/{path}" for path in pages])

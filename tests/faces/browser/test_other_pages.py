"""The pages beside the main job: no flaw that axe knows of, small and large, light and dark, vi and en."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from motcua.dossiers.receive import receive
from motcua.journey.status import Status
from tests.faces.browser.hands import all_sound, signed_in
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.story import BEFORE, Cast, application, key
from tests.work.walk import row, walked

PAGES = (
    "/desk/?group=open",
    "/desk/?q=nobody",
    "/desk/competence?procedure=local:III.9b&area=221&day=31/03/2023&other_day=03/04/2023",
    "/desk/competence?procedure=local:III.9b&area=221&day=31/02/2023",
    "/desk/mandates?area=221&day=31/03/2023&other_day=01/04/2023",
    "/desk/instruments?day=03/04/2023",
    "/desk/instruments/1",
    "/desk/changes",
    "/desk/calendar?year=2023",
    "/procedures/?event=death",
    "/procedures/local:III.9b",
    "/law/?on=31/02/2023",
    "/law/?topic=health&on=2026-08-01",
    "/law/base_salary?on=15/01/2024",
    "/verify",
    "/v/UNKNOWN",
    "/desk/post",
)


@pytest.mark.parametrize(
    ("size", "scheme", "language"), [(PHONE, "light", "vi"), (DESKTOP, "dark", "en")], ids=["phone", "dark"]
)
def test_they_are_sound(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str, language: str
) -> None:
    elsewhere = receive(cast.mua, application(), at=BEFORE, key=key()).dossier
    waiting = receive(
        cast.mua, application(components=(), return_incomplete=True), at=BEFORE, key=key()
    ).dossier
    approved = walked(cast, Status.APPROVED)
    dossiers = [f"/desk/dossiers/{dossier}" for dossier in (elsewhere, waiting, approved)]
    person = f"{dossiers[2]}/people/{row(approved).subject_id}"
    paths = (*PAGES, *dossiers, f"{dossiers[0]}/lines/0", f"{dossiers[0]}/take", person)
    with signed_in(browser, address, "thang", language, viewport=size, color_scheme=scheme) as page:
        all_sound(page, [address + path for path in paths])

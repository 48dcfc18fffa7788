"""Supervision and the process map: no flaw that axe knows of, small and large, light and dark, vi and en."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from motcua.insight.supervision.telling import tell_ended_days
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.site.clock import frozen
from tests.faces.browser.hands import all_sound, signed_in
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.story import AFTER, Cast
from tests.work.walk import do, walked

LATER = AFTER + timedelta(days=21)
PATHS = ("supervision", "supervision/process", "supervision/process?step=take", "supervision/{office}/late")


@pytest.mark.parametrize(
    ("size", "scheme", "language"), [(PHONE, "light", "vi"), (DESKTOP, "dark", "en")], ids=["phone", "dark"]
)
def test_the_pages_are_sound(
    browser: Browser, address: str, cast: Cast, size: dict[str, int], scheme: str, language: str
) -> None:
    for _ in range(11):
        walked(cast, Status.IN_PROCESS)
    walked(cast, Status.APPROVED)
    do(Act.SEND_BACK, cast.hoa, walked(cast, Status.PROPOSED), "Tính lại", at=AFTER)
    tell_ended_days(LATER)
    paths = [f"{address}/desk/{path.format(office=cast.hoa.office)}" for path in PATHS]
    screen = {"viewport": size, "color_scheme": scheme}
    with frozen(LATER), signed_in(browser, address, "hoa", language, **screen) as page:
        all_sound(page, paths)

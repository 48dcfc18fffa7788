"""Trial and practice: no flaw that axe knows of, small and large, light and dark, vi and en."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from motcua.authority.models import Mandate
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.site.clock import frozen
from tests.faces.browser.hands import all_sound, signed_in
from tests.faces.browser.screens import DESKTOP, PHONE
from tests.story import AFTER, Cast
from tests.work.trials import LATER, assessed, decide, taken
from tests.work.walk import FUNERAL, do


@pytest.mark.parametrize(
    ("size", "scheme", "language"), [(PHONE, "light", "vi"), (DESKTOP, "dark", "en")], ids=["phone", "dark"]
)
def test_the_pages_are_sound(
    browser: Browser,
    address: str,
    cast: Cast,
    trial_month: Mandate,
    size: dict[str, int],
    scheme: str,
    language: str,
) -> None:
    for outcome in (Outcome.DENIED, Outcome.DENIED, Outcome.GRANTED):
        trial = taken(cast)
        do(Act.ASSESS, cast.binh, trial.dossier_id, 0, FUNERAL, at=LATER)
        do(Act.REFUSE, cast.quyen, trial.dossier_id, "Không thuộc phạm vi giải quyết", at=LATER)
        decide(cast, trial, outcome, reason="Không phải người lo mai táng")
    waits, proposed = taken(cast), taken(cast)
    assessed(cast.thang, proposed)
    paths = {
        "thang": ("trials", f"trials/{waits.pk}", f"trials/{trial.pk}"),
        "hoa": ("trials", f"trials/dossiers/{proposed.dossier_id}"),
        "quyen": ("trials/practice",),
    }
    with frozen(AFTER):
        for login, pages in paths.items():
            with signed_in(browser, address, login, language, viewport=size, color_scheme=scheme) as page:
                all_sound(page, [f"{address}/desk/{path}" for path in pages])

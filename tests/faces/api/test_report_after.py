"""Before and after a change of competence for programs, as on the page."""

from __future__ import annotations

import json

import pytest

from motcua.kernel.plain import plain
from motcua.site.clock import frozen
from tests.faces.api.calling import by_token
from tests.faces.pages.visiting import visitor
from tests.insight.after.constructed import take_for_read
from tests.insight.quarter import on
from tests.story import Cast


def test_before_and_after_with_the_forecast_only_for_heads_of_the_province(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_for_read(monkeypatch)
    with frozen(on(7, 4)):
        head, district = by_token(cast.quyen), by_token(cast.hoa)
        days = [one["day"] for one in head.get("reports/changes").json()]
        assert "2023-04-01" in days
        told = head.get("reports/after", on="2023-04-01").json()
        page = json.loads(visitor(cast.quyen, "vi").get("/desk/reports/after?on=2023-04-01&as=json").content)
        assert plain({name: told[name] for name in page}) == page
        assert told["measures"]["median"]["effect"][1] < 0
        assert any("ngày" in sentence for sentence in told["said"])
        assert told["forecast"]
        assert district.get("reports/after", on="2023-04-01").json()["forecast"] == []
        assert head.get("reports/after", on="2023-04-02").json()["error"]["code"] == "no_change_then"

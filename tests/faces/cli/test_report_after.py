"""Before and after a change on the command line."""

from __future__ import annotations

from motcua.site.clock import frozen
from tests.faces.cli.conftest import Shell
from tests.insight.quarter import on
from tests.story import Cast


def test_the_command_tells_it_too(motcua: Shell, cast: Cast) -> None:
    with frozen(on(7, 4)):
        found = motcua("report after --on 2023-04-01 --office 24 --json").data
        text = motcua("report after --on 2023-04-01 --office 24").out
        nothing = motcua("report after --on 2023-05-02 --office 24").out
    assert found["measures"]["median"]["refused"] == "months_before"
    assert found["forecast"][0]["forecast"]
    assert "Chưa thể kết luận" in text
    assert "không có cơ quan có thẩm quyền nào thay đổi" in nothing

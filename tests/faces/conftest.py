"""What the pages say is compiled before the first of them is asked for."""

from __future__ import annotations

import pytest

from motcua.site.translations import compile_catalogues


@pytest.fixture(scope="session", autouse=True)
def translations() -> None:
    compile_catalogues()

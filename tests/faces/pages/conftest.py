"""It is the first working day on which Yen Dung decides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from motcua.site.clock import frozen
from tests.story import AFTER


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with frozen(AFTER):
        yield

"""What the pages say is compiled before the first of them is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils.translation.reloader import translation_file_changed

from motcua.site.translations import compile_catalogues


@pytest.fixture(scope="session", autouse=True)
def translations() -> None:
    """A fresh checkout has none yet, and Django looked for them when it was set up."""
    compile_catalogues()
    translation_file_changed(sender=None, file_path=Path("django.mo"))

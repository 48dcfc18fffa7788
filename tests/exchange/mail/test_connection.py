"""How the mail server is reached: a password never travels in the open."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

SHOW = """
import json
from django.conf import settings
names = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL")
print(json.dumps([getattr(settings, f"EMAIL_{name}") for name in names]))
"""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("smtps://motcua:p%40ss@mail.example:465", ["mail.example", 465, "motcua", "p@ss", False, True]),
        ("smtp://motcua:p%40ss@mail.example:587", ["mail.example", 587, "motcua", "p@ss", True, False]),
        ("smtp://127.0.0.1:25", ["127.0.0.1", 25, "", "", False, False]),
    ],
)
def test_the_address_says_how_it_is_protected(written: str, meant: list[object]) -> None:
    env = os.environ | {"MOTCUA_MAIL": written, "MOTCUA_MAIL_FROM": "motcua@motcua.example"}
    shown = subprocess.run([sys.executable, "-c", SHOW], env=env, capture_output=True, text=True, check=True)
    assert json.loads(shown.stdout) == meant

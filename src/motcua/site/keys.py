"""The key that signs sessions and forms: given in production, made once and kept privately elsewhere."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress

from motcua.site.environment import Environment


def secret_key(env: Environment) -> str:
    """The given key, or the one in the instance's private file, which the first process makes."""
    if env.secret_key or env.production:
        return env.secret_key
    kept = env.instance / "secret_key"
    if not kept.exists():
        env.instance.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = kept.with_suffix(f".{os.getpid()}")
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(50))
        with suppress(FileExistsError):  # only one of several first processes succeeds; all read its key
            os.link(made, kept)
        made.unlink()
    return kept.read_text()

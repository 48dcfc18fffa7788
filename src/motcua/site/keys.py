"""The key that signs sessions and forms: given in production, made once and kept privately elsewhere."""

from __future__ import annotations

import secrets

from motcua.site.environment import Environment
from motcua.site.kept import kept


def secret_key(env: Environment) -> str:
    """The given key, or the one in the instance's private file."""
    return env.secret_key or kept(env.instance / "secret_key", lambda: secrets.token_urlsafe(50))

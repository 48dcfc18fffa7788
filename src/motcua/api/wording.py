"""The house's messages in the language of the caller (Accept-Language)."""

from motcua.authority.sentences import sentence as said

__all__ = ["said"]

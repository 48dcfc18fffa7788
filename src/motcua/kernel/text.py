"""Text as keyboards, scanners and papers give it: tidied, compacted, masked."""

from __future__ import annotations

import unicodedata


def tidy(text: str) -> str:
    """One form for one text: NFC, no invisible or control characters, single spaces, none at the ends."""
    composed = unicodedata.normalize("NFC", text)
    visible = composed if composed.isprintable() else "".join(map(_visible, composed))
    return " ".join(visible.split())


def compact(text: str) -> str:
    """An identifier without what people put in to read it better: '001 090.123-456' -> '001090123456'."""
    return "".join(character for character in tidy(text) if character not in " .-")


def masked(identifier: str, shown: int = 3) -> str:
    """What may stand in a log or a message: '001090123456' -> '*********456'. A short one is hidden whole."""
    if len(identifier) <= 2 * shown:
        return "*" * len(identifier)
    return "*" * (len(identifier) - shown) + identifier[-shown:]


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":  # byte order marks, zero-width spaces
        return ""
    return " " if category == "Cc" else character

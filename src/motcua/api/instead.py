"""Who decides in the place of a head who keeps out of a dossier, for programs."""

from __future__ import annotations

from pydantic import Field

from motcua.api.answers import Answer, OfficeAnswer
from motcua.authority.instead import Instead
from motcua.authority.sentences import sentence


class DeciderAnswer(Answer):
    """An officer under a post."""

    login: str
    name: str
    role: str
    office_code: str


class InsteadAnswer(Answer):
    """Who decides in the place of a head who keeps out of a dossier."""

    act: str
    out: list[DeciderAnswer] = Field(description="kept out")
    may: list[DeciderAnswer] = Field(description="may do it instead")
    superior: OfficeAnswer | None = Field(description="says who stands in, where nobody at the office may")
    message: str


def told_instead(found: Instead) -> InsteadAnswer:
    """It with its sentence, in the language of the caller."""
    told = {name: getattr(found, name) for name in ("act", "out", "may", "superior")}
    return InsteadAnswer.model_validate({**told, "message": sentence(found.message, found.data)})

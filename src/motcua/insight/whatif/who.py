"""Who may ask what a decision would do: those who lead a province or the whole."""

from __future__ import annotations

from motcua.authority.acting import Acting
from motcua.authority.models import Level, Role
from motcua.kernel.errors import N_, Refused

HEADS = frozenset({Role.DIRECTOR, Role.DEPUTY})
ABOVE = frozenset({Level.PROVINCE, Level.CENTRAL})


def may_see_forecasts(acting: Acting) -> bool:
    """Whether the post leads a province or the whole."""
    return acting.role in HEADS and acting.level in ABOVE


class HeadsOnly(Refused):
    """The post leads neither a province nor the whole."""

    code = "heads_of_the_province"
    message = N_("Forecasts of reforms are for the director and the deputy directors of the province.")


def only_heads(acting: Acting) -> None:
    """Raises HeadsOnly for everybody else."""
    if not may_see_forecasts(acting):
        raise HeadsOnly

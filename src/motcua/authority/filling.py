"""Whether the demonstration is still being filled: its officers appear together with everything else."""

from __future__ import annotations

from django.conf import settings

from motcua.authority.models import Officer


def being_filled() -> bool:
    """In a demonstration without an officer nobody can sign in yet. One query there, none elsewhere."""
    return settings.MOTCUA_DEMO and not Officer.objects.exists()

"""A dossier as a bare row, for tests that need hundreds and none of the acts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from motcua.dossiers.models import Dossier
from motcua.registry.models import Person


def dossier_row(office: int, who: Person, at: datetime, due: datetime | None, **more: Any) -> Dossier:
    """Handed in, received and decided at one office, for `who` himself; the rest is given, nothing saved."""
    return Dossier(
        secret="ABCD2345",
        catalogue_day=at.date(),
        channel="direct",
        helped_office_id=office,
        received_office_id=office,
        competent_office_id=office,
        holder_office_id=office,
        applicant=who,
        subject=who,
        received_at=at,
        promised_due=due,
        statutory_due=due,
        due=due,
        **more,
    )

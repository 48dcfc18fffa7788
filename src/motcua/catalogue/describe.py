"""One line about each procedure, for the command line and for logs."""

from __future__ import annotations

from motcua.catalogue.load import procedures
from motcua.catalogue.model import Limit, Procedure, Version, spoken


def describe() -> list[str]:
    """A line for every procedure, in list order."""
    return [line(procedure) for procedure in procedures()]


def line(procedure: Procedure) -> str:
    """"local:III.9a  Tử tuất (đang đóng)  2 versions from 2021-02-25; now 10 working days; 9 papers"."""
    latest, first = procedure.versions[-1], procedure.versions[0]
    count = len(procedure.versions)
    versions = f"{count} version{'s' if count > 1 else ''} from {first.period.start}"
    facts = f"{versions}; {_limit(latest.limit)}; {len(latest.components)} papers; {_known(latest)}"
    return f"{procedure.code:<14}{latest.short.vi:<44}{facts}"


def _limit(limit: Limit | None) -> str:
    if limit is None:
        return "limit not known"
    return f"{limit.days} {limit.kind.replace('_', ' ')} day{'s' if limit.days != 1 else ''} ({limit.verified})"


def _known(version: Version) -> str:
    doubtful = [fact for fact, mark in version.doubts if mark == "unverified"]
    return f"{version.verified}" + (f", not verified: {', '.join(doubtful)}" if doubtful else "")

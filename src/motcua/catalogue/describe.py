"""One line about each procedure, for the command line and for logs."""

from __future__ import annotations

from motcua.catalogue.load import procedures
from motcua.catalogue.model import Limit, Procedure, Version


def describe() -> list[str]:
    """A line for every procedure, in list order."""
    return [line(procedure) for procedure in procedures()]


def line(procedure: Procedure) -> str:
    """Code, versions, the latest limit and papers, how well it is known, and the short name."""
    latest, first = procedure.versions[-1], procedure.versions[0]
    count = len(procedure.versions)
    versions = f"{count} version{'s' if count > 1 else ' '} from {first.period.start}"
    papers = f"{len(latest.components)} papers"
    facts = f"{versions}  {_limit(latest.limit):<36} {papers:<9} {_known(latest):<24}"
    return f"{procedure.code:<13} {facts} {latest.short.vi}"


def _limit(limit: Limit | None) -> str:
    return f"{limit.days} {limit.kind.replace('_', ' ')} days" if limit else "limit not known"


def _known(version: Version) -> str:
    doubtful = [*version.doubts, *([("limit", version.limit.verified)] if version.limit else [])]
    unverified = sum(mark == "unverified" for _, mark in doubtful)
    return f"{version.verified}, {unverified} not" if unverified else version.verified

"""Which column or attribute of a log means what: found by the usual names, or told in a mapping file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from motcua.insight.log.model import BadLog
from motcua.kernel.errors import N_

ROLES: dict[str, tuple[str, ...]] = {
    "case": ("case:concept:name", "case_id", "caseid", "case", "case_key", "trace", "dossier"),
    "activity": ("concept:name", "activity", "activity_name", "task", "event", "act"),
    "time": (
        "time:timestamp",
        "end_time",
        "end_timestamp",
        "complete_timestamp",
        "timestamp",
        "completed",
        "end",
        "time",
        "date",
        "at",
    ),
    "start": ("start_time", "start_timestamp", "time:start", "started", "start"),
    "enabled": ("enabled_time", "enabled"),
    "resource": ("org:resource", "resource", "user", "officer", "agent"),
    "role": ("org:role", "org:group", "role", "group", "office"),
    "lifecycle": ("lifecycle:transition", "lifecycle", "transition"),
    "due": ("duedate", "due"),
    "finished": ("datefinished", "finished"),
    "case_ended": ("enddate",),
    "case_planned": ("enddate_planned", "enddateplanned"),
    "case_deadline": ("deadline",),
}
"""Each role with the names it usually has; capitals, blanks and underscores make no difference."""
NEEDED = ("case", "activity", "time")
OPTIONS = ("zone", "time_format", "delimiter", "encoding")


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a mapping file tells: names by role, and how moments and lines are written."""

    names: dict[str, str] = field(default_factory=dict)
    zone: tzinfo = UTC
    time_format: str = ""
    delimiter: str = ""
    encoding: str = "utf-8-sig"

    @staticmethod
    def load(path: Path) -> Mapping:
        """From a TOML file: `case = "Vorgang"`, `time_format = "%d.%m.%Y %H:%M"`, ... Raises BadLog."""
        try:
            told = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as wrong:
            raise BadLog(path.name, "{reason}", reason=str(wrong)) from wrong
        unknown = [name for name in told if name not in ROLES and name not in OPTIONS]
        if unknown or not all(isinstance(value, str) for value in told.values()):
            known = ", ".join((*ROLES, *OPTIONS))
            message = N_('a mapping file has lines of name = "text", for any of: {known}')
            raise BadLog(path.name, message, known=known)
        options = {name: told[name] for name in OPTIONS if name in told and name != "zone"}
        names = {role: name for role, name in told.items() if role in ROLES}
        return Mapping(names=names, zone=_zone(told.get("zone", "UTC"), path.name), **options)

    def found(self, columns: Iterable[str]) -> dict[str, str]:
        """The column of each role, as far as there is one."""
        by_plain = {plain(column): column for column in reversed(list(columns))}
        found: dict[str, str] = {}
        for role, usual in ROLES.items():
            names = (self.names[role],) if role in self.names else usual
            column = next((by_plain[plain(name)] for name in names if plain(name) in by_plain), None)
            if column is not None and column not in found.values():
                found[role] = column
        if "time" not in found and "start" in found:
            found["time"] = found.pop("start")
        return found


def plain(name: str) -> str:
    """'Case ID', 'case_id' and 'CaseId' are one name; the prefix 'case:' of exported logs is kept off."""
    short = name.strip().lower().replace(" ", "").replace("_", "").replace("-", "")
    return short if short == "case:concept:name" else short.removeprefix("case:")


def _zone(name: str, file: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as wrong:
        raise BadLog(
            file, N_("“{zone}” is no time zone, such as Asia/Ho_Chi_Minh").format(zone=name)
        ) from wrong

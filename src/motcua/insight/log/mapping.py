"""Which column or attribute of a log means what: found by the usual names, or told in a mapping file."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from motcua.insight.log.model import BadLog
from motcua.insight.log.times import SPREADSHEET
from motcua.kernel.errors import N_

ROLES: dict[str, tuple[str, ...]] = {
    "case": (
        "case:concept:name",
        "case_id",
        "case",
        "case_key",
        "case concept:name",
        "trace",
        "dossier",
        "mã hồ sơ",
        "số hồ sơ",
        "hồ sơ",
    ),
    "activity": (
        "concept:name",
        "activity",
        "activity_name",
        "task",
        "event",
        "act",
        "event concept:name",
        "hoạt động",
        "công việc",
        "bước",
    ),
    "time": (
        "time:timestamp",
        "end_time",
        "end_timestamp",
        "complete_timestamp",
        "complete_time",
        "timestamp",
        "completed",
        "end",
        "time",
        "date",
        "at",
        "event_time",
        "event time:timestamp",
        "thời điểm",
        "thời gian kết thúc",
        "thời gian",
        "ngày giờ",
    ),
    "start": (
        "start_time",
        "start_timestamp",
        "time:start",
        "started",
        "start",
        "thời gian bắt đầu",
        "bắt đầu",
    ),
    "enabled": ("enabled_time", "enabled"),
    "resource": (
        "org:resource",
        "resource",
        "user",
        "officer",
        "agent",
        "event org:resource",
        "cán bộ",
        "người thực hiện",
        "người xử lý",
    ),
    "role": ("org:role", "org:group", "role", "group", "office", "đơn vị", "bộ phận"),
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
            told = tomllib.loads(path.read_text("utf-8-sig"))
        except (OSError, ValueError) as wrong:
            raise BadLog(path.name, "{reason}", reason=str(wrong)) from wrong
        unknown = [name for name in told if name not in ROLES and name not in OPTIONS]
        if unknown or not all(isinstance(value, str) for value in told.values()):
            known = ", ".join((*ROLES, *OPTIONS))
            message = N_('a mapping file has lines of name = "text", for any of: {known}')
            raise BadLog(path.name, message, known=known)
        options = {name: told[name] for name in OPTIONS if name in told and name != "zone"}
        _check(options, path.name)
        names = {role: name for role, name in told.items() if role in ROLES}
        return Mapping(names=names, zone=_zone(told.get("zone", "UTC"), path.name), **options)

    def found(self, columns: Iterable[str]) -> dict[str, str]:
        """The column of each role, as far as there is one. What begins with `case:` tells of cases only."""
        known = list(columns)
        of_events = {plain(column): column for column in reversed(known)}
        of_cases = {plain(column).removeprefix("case:"): column for column in reversed(known)}
        found: dict[str, str] = {}
        for role in sorted(ROLES, key=lambda role: role not in self.names):
            among = of_cases if role.startswith("case_") else of_events
            if role in self.names:
                name = self.names[role]
                column = name if name in known else among.get(plain(name))
            else:
                likely = (among.get(plain(name)) for name in ROLES[role])
                column = next((name for name in likely if name and name not in found.values()), None)
            if column is not None:
                found[role] = column
        if "time" not in found and "start" in found:
            found["time"] = found.pop("start")
        return found

    def missing(self, found: dict[str, str]) -> dict[str, str]:
        """What the mapping file names and the log does not have: column by role."""
        return {role: name for role, name in self.names.items() if role not in found}


def plain(name: str) -> str:
    """'Case ID', 'case_id' and 'CaseId' are one name."""
    short = unicodedata.normalize("NFC", name).strip().casefold()
    return short.replace(" ", "").replace("_", "").replace("-", "")


def _check(options: dict[str, str], file: str) -> None:
    """Raises BadLog where an option says nothing that can be used."""
    try:
        "".encode(options.get("encoding", "utf-8"))
    except LookupError as wrong:
        message = N_("“{encoding}” is no encoding, such as cp1258 or utf-16")
        raise BadLog(file, message, encoding=options["encoding"]) from wrong
    if len(options.get("delimiter", ",")) != 1:
        raise BadLog(file, N_("the delimiter is one sign, such as ; or |"))
    form = options.get("time_format", SPREADSHEET)
    try:
        if form != SPREADSHEET:
            datetime.strptime(datetime(2000, 1, 1, tzinfo=UTC).strftime(form), form)  # noqa: DTZ007
    except ValueError as wrong:
        message = N_("“{form}” is no form of dates, such as %d/%m/%Y %H:%M")
        raise BadLog(file, message, form=form) from wrong


def _zone(name: str, file: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as wrong:
        raise BadLog(file, N_("“{zone}” is no time zone, such as Asia/Ho_Chi_Minh"), zone=name) from wrong

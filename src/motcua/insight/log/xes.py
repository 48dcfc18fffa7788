"""Reads XES (IEEE 1849), event by event: memory does not grow with what a file hides in one place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

from motcua.insight.log.mapping import Mapping
from motcua.insight.log.model import NEVER, BadLog, Builder
from motcua.insight.log.times import Times
from motcua.kernel.errors import N_

MOST_ATTRIBUTES = 10_000
"""Of one event or case: more, and the file is refused."""
LONGEST_TOKEN = 8 * 2**20
"""Bytes that may wait for the end of one tag."""
ATTRIBUTES = frozenset({"string", "date", "int", "float", "boolean", "id", "list", "container"})


def read_xes(chunks: Iterable[bytes], builder: Builder, mapping: Mapping) -> None:
    """Every event of the file into the builder. Raises BadLog for what is no XES."""
    parser = expat.ParserCreate()
    reader = _Reader(parser, builder, mapping)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = reader.refuse_doctype
    fed = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > LONGEST_TOKEN:
                raise reader.bad(N_("line {line}: a tag or text without end"))
        parser.Parse(b"", True)
    except expat.ExpatError as wrong:
        message = expat.errors.messages.get(wrong.code, "")
        raise reader.bad(N_("line {line}: it is not well-formed XML ({reason})"), reason=message) from wrong


class _Reader:
    """Where in the file we are: outside, in a case, in an event. Attributes inside others are passed over."""

    def __init__(self, parser: Any, builder: Builder, mapping: Mapping) -> None:
        self.parser, self.builder = parser, builder
        self.times = Times(mapping.zone, mapping.time_format)
        self.mapping = mapping
        self.depth = self.inside = self.told = 0
        self.case: dict[str, str] | None = None
        self.event: dict[str, str] | None = None
        self.number = NEVER
        self.roles: dict[str, str] = {}
        self.known: frozenset[str] = frozenset()

    def bad(self, message: str, **data: Any) -> BadLog:
        return self.builder.refused(message, line=self.parser.CurrentLineNumber, **data)

    def refuse_doctype(self, *_: Any) -> None:
        raise self.bad(N_("line {line}: a document type declaration has no place in an event log"))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        if self.depth == 0 and name != "log":
            message = N_("line {line}: this XML is no event log, it begins with <{root}>")
            raise self.bad(message, root=name[:60])
        self.depth += 1
        if name in ATTRIBUTES:
            self._attribute(attributes)
        elif self.inside:
            self.inside += 1
        elif name == "event":
            if self.case is None:
                self.builder.wrong(self.parser.CurrentLineNumber, N_("an event outside of a case"))
            self._open_case()
            self.event, self.told = {}, 0
        elif name == "trace":
            self.case, self.number, self.told = {}, NEVER, 0

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.inside:
            self.inside -= 1
        elif self.event is not None and name.endswith("event"):
            self._close_event(self.event)
            self.event = None
        elif self.case is not None and name.endswith("trace"):
            self._open_case()
            self.case = None

    def _attribute(self, attributes: dict[str, str]) -> None:
        self.inside += 1
        target = self.event if self.event is not None else self.case
        if self.inside != 1 or target is None:
            return
        self.told += 1
        if self.told > MOST_ATTRIBUTES:
            raise self.bad(N_("line {line}: more than {most} attributes in one place"), most=MOST_ATTRIBUTES)
        key = attributes.get("key", "")
        target[key] = attributes.get("value", "")

    def _open_case(self) -> None:
        """Number the case when its first event begins; what it tells about itself is known by then."""
        if self.case is not None and self.number == NEVER:
            name = self.case.get(self.mapping.names.get("case", "concept:name"))
            count = len(self.builder.of_case)
            self.number = self.builder.case(name or f"#{count + 1}", self.case)

    def _close_event(self, told: dict[str, str]) -> None:
        if self.number == NEVER:
            return None
        roles = self._roles(told)
        line = self.parser.CurrentLineNumber
        activity, at = told.get(roles.get("activity", "")), told.get(roles.get("time", ""))
        if not activity:
            return self.builder.wrong(line, N_("an event without a name (concept:name)"))
        if not at:
            return self.builder.wrong(line, N_("an event without a time (time:timestamp)"))
        try:
            moments = (
                self.times.read(at),
                self._moment(told, roles, "start"),
                self._moment(told, roles, "enabled"),
                self._moment(told, roles, "due"),
                self._moment(told, roles, "finished"),
            )
        except (ValueError, OverflowError) as wrong:
            return self.builder.wrong(line, N_("“{text}” is no moment"), text=str(wrong)[:60])
        self.builder.event(
            self.number,
            activity,
            moments,
            told.get(roles.get("resource", "")),
            told.get(roles.get("role", "")),
            told.get(roles.get("lifecycle", "")),
        )
        return None

    def _moment(self, told: dict[str, str], roles: dict[str, str], role: str) -> int:
        text = told.get(roles[role]) if role in roles else None
        return self.times.read(text) if text else NEVER

    def _roles(self, told: dict[str, str]) -> dict[str, str]:
        """Which attribute plays which role; asked again when an event has attributes not seen before."""
        if not told.keys() <= self.known:
            self.known |= told.keys()
            self.roles = self.mapping.found(self.known)
        return self.roles

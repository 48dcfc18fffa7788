"""Reads XES (IEEE 1849), event by event: memory does not grow with what a file hides in one place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

from motcua.insight.log.mapping import Mapping
from motcua.insight.log.model import NEVER, BadLog, Builder
from motcua.insight.log.reading import Reading
from motcua.kernel.errors import N_

MOST_ATTRIBUTES = 10_000
"""Of one event or case, those within others counted: more, and the file is refused."""
MOST_SIGNS = 8 * 2**20
"""In the attributes of one event or case together."""
LONGEST_TOKEN = 8 * 2**20
"""Bytes that may wait for the end of one tag."""
DEEPEST = 100
"""Elements within each other."""
MOST_NAMES = 1_000
"""Different names of elements and of what stands in their tags; XES has about twenty."""
ATTRIBUTES = frozenset({"string", "date", "int", "float", "boolean", "id", "list", "container"})
MOST_KEYS = 2_000
"""Among so many different attributes those that play a role are looked for."""


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
            if len(parser.intern) > MOST_NAMES:
                raise reader.bad(N_("line {line}: more than {most} kinds of tags"), most=MOST_NAMES)
        parser.Parse(b"", True)
    except expat.ExpatError as wrong:
        message = expat.errors.messages.get(wrong.code, "")
        raise reader.bad(N_("line {line}: it is not well-formed XML ({reason})"), reason=message) from wrong
    except (LookupError, ValueError) as wrong:  # the XML names an encoding that expat cannot read
        raise reader.bad(N_("line {line}: its encoding cannot be read here; UTF-8 can")) from wrong
    reader.finish()


class _Reader:
    """Where in the file we are: outside, in a case, in an event. Attributes inside others are passed over."""

    def __init__(self, parser: Any, builder: Builder, mapping: Mapping) -> None:
        self.parser, self.builder, self.mapping = parser, builder, mapping
        self.reading = Reading(mapping, builder)
        self.depth = self.inside = self.told = self.signs = self.line = self.cases = 0
        self.case: dict[str, str] | None = None
        self.event: dict[str, str] | None = None
        self.number = NEVER
        self.of_cases, self.of_events = _Roles(mapping), _Roles(mapping)
        self.named = mapping.names.get("case", "concept:name")

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
        if self.depth > DEEPEST:
            raise self.bad(N_("line {line}: more than {most} elements within each other"), most=DEEPEST)
        if name in ATTRIBUTES:
            self._attribute(attributes)
        elif self.inside:
            self.inside += 1
        elif name == "event":
            self._open_event()
        elif name == "trace":
            self.case, self.number = {}, NEVER
            self.told = self.signs = 0
            self.cases += 1

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.inside:
            self.inside -= 1
        elif self.event is not None and name.endswith("event"):
            self._close_event(self.event)
            self.event = None
        elif self.case is not None and name.endswith("trace"):
            self.case = None

    def finish(self) -> None:
        """Tell what was left alone. Raises BadLog where a mapping file names what the log does not have."""
        keys = {**self.of_cases.known, **self.of_events.known}
        found = self.of_cases.found | self.of_events.found
        if self.named in self.of_cases.known:
            found["case"] = self.named
        if keys:
            self.builder.expect(self.mapping.missing(found), ", ".join(keys))
        self.reading.finish()

    def _attribute(self, attributes: dict[str, str]) -> None:
        self.inside += 1
        target = self.event if self.event is not None else self.case
        if target is None:
            return
        self.told += 1
        if self.told > MOST_ATTRIBUTES:
            raise self.bad(N_("line {line}: more than {most} attributes in one place"), most=MOST_ATTRIBUTES)
        if self.inside != 1:
            return
        key, value = attributes.get("key", ""), attributes.get("value", "")
        self.signs += len(key) + len(value)
        if self.signs > MOST_SIGNS:
            raise self.bad(N_("line {line}: more than {most} signs in one place"), most=MOST_SIGNS)
        if target is self.case and self.number != NEVER and key == self.named:
            message = N_("a case must be named before its events ({key})")
            self.builder.wrong(self.parser.CurrentLineNumber, message, key=key)
        target[key] = value

    def _open_event(self) -> None:
        """What a case tells about itself is known when its first event begins."""
        self.event, self.line = {}, self.parser.CurrentLineNumber
        self.told = self.signs = 0
        if self.case is None:
            self.builder.wrong(self.line, N_("an event outside of a case"))
        elif self.number == NEVER:
            self.number = self._numbered(self.case)

    def _numbered(self, told: dict[str, str]) -> int:
        """A case without a name is called by its place in the file."""
        roles = self.of_cases.of(told)
        of_case = self.reading.of_case(lambda role: told.get(roles.get(role, "")), self.line)
        return self.builder.case(told.get(self.named) or f"#{self.cases}", of_case)

    def _close_event(self, told: dict[str, str]) -> None:
        if self.number == NEVER:
            return None
        roles = self.of_events.of(told)

        def text(role: str) -> str | None:
            return told.get(roles[role]) if role in roles else None

        activity = text("activity")
        if not activity:
            return self.builder.wrong(self.line, N_("an event without a name (concept:name)"))
        if not text("time"):
            return self.builder.wrong(self.line, N_("an event without a time (time:timestamp)"))
        moments = self.reading.moments(text, self.line)
        if moments is None:
            return None
        who = text("resource"), text("role"), text("lifecycle")
        return self.builder.event(self.number, activity, moments, *who)


class _Roles:
    """Which attribute plays which role; asked again when there are attributes not seen before."""

    def __init__(self, mapping: Mapping) -> None:
        self.mapping = mapping
        self.known: dict[str, None] = {}
        self.found: dict[str, str] = {}

    def of(self, told: dict[str, str]) -> dict[str, str]:
        if not told.keys() <= self.known.keys() and len(self.known) < MOST_KEYS:
            self.known |= dict.fromkeys(told)
            self.found = self.mapping.found(self.known)
        return self.found

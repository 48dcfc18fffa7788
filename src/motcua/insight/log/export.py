"""An event log written for others: XES (IEEE 1849), OCEL 2.0 (JSON), or a table (CSV)."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from motcua.insight.log.model import NONE, Log
from motcua.insight.log.times import moment

CASE, ACTIVITY, TIME = "case:concept:name", "concept:name", "time:timestamp"
RESOURCE, GROUP, STATE = "org:resource", "org:group", "lifecycle:transition"
EXTENSIONS = {"Concept": "concept", "Time": "time", "Organizational": "org", "Lifecycle": "lifecycle"}
MOMENTS = ("enddate", "enddate_planned", "deadline")
"""What is told of a case and is a moment."""


def write_csv(log: Log, out: IO[str]) -> None:
    """One line an event; what is told of a case stands in columns that begin with `case:`."""
    told = sorted({name for case in log.of_case for name in case})
    table = csv.writer(out, lineterminator="\n")
    table.writerow([CASE, ACTIVITY, TIME, RESOURCE, GROUP, STATE, *(f"case:{name}" for name in told)])
    for row in range(len(log)):
        case = log.of_case[log.case[row]]
        event = _event(log, row)
        known = (event.get(name, "") for name in (ACTIVITY, TIME, RESOURCE, GROUP, STATE))
        table.writerow([log.cases[log.case[row]], *known, *(case.get(name, "") for name in told)])


def write_xes(log: Log, out: IO[str]) -> None:
    """A trace a case, in the names that XES gives to case, activity, time, resource, group and state."""
    xml = XMLGenerator(out, encoding="UTF-8", short_empty_elements=True)  # type: ignore[arg-type]
    xml.startDocument()
    _open(xml, "log", {"xes.version": "1.0", "xmlns": "http://www.xes-standard.org/"})
    for name, prefix in EXTENSIONS.items():
        uri = f"http://www.xes-standard.org/{prefix}.xesext"
        _empty(xml, "extension", {"name": name, "prefix": prefix, "uri": uri})
    starts = [*log.first_of_case().tolist(), len(log)]
    for number, name in enumerate(log.cases):
        _open(xml, "trace")
        _attributes(xml, {"concept:name": name, **log.of_case[number]})
        for row in range(starts[number], starts[number + 1]):
            _open(xml, "event")
            _attributes(xml, _event(log, row))
            xml.endElement("event")
        xml.endElement("trace")
    xml.endElement("log")
    xml.endDocument()


def write_ocel(log: Log, out: IO[str]) -> None:
    """Objects are dossiers, officers and offices; an event belongs to one of each."""
    told = sorted({name for case in log.of_case for name in case})
    types = {"dossier": told, "officer": [], "office": []}
    data = {
        "objectTypes": [
            {"name": name, "attributes": [{"name": field, "type": "string"} for field in fields]}
            for name, fields in types.items()
        ],
        "eventTypes": [{"name": name, "attributes": []} for name in sorted(log.activities)],
        "objects": list(_objects(log)),
        "events": [_ocel_event(log, row) for row in range(len(log))],
    }
    json.dump(data, out, ensure_ascii=False)


WRITERS: Mapping[str, Callable[[Log, IO[str]], None]] = {
    "csv": write_csv,
    "xes": write_xes,
    "ocel": write_ocel,
}


def _event(log: Log, row: int) -> dict[str, str]:
    """What is told of one event, under the names of XES."""
    told = {ACTIVITY: log.activities[log.activity[row]], TIME: moment(log.at[row]).isoformat()}
    named = (
        (RESOURCE, log.resource, log.resources),
        (GROUP, log.role, log.roles),
        (STATE, log.lifecycle, log.lifecycles),
    )
    return told | {key: names[column[row]] for key, column, names in named if column[row] != NONE}


def _attributes(xml: XMLGenerator, told: Mapping[str, str]) -> None:
    for key, value in told.items():
        kind = "date" if key == TIME or key in MOMENTS else "string"
        _empty(xml, kind, {"key": key, "value": value})


def _empty(xml: XMLGenerator, name: str, attributes: dict[str, str]) -> None:
    _open(xml, name, attributes)
    xml.endElement(name)


def _open(xml: XMLGenerator, name: str, attributes: Mapping[str, str] | None = None) -> None:
    xml.startElement(name, AttributesImpl(attributes or {}))


def _objects(log: Log) -> Iterator[dict[str, Any]]:
    first = log.first_of_case().tolist()
    for name, told, row in zip(log.cases, log.of_case, first, strict=True):
        since = moment(log.at[row]).isoformat()
        fields = [{"name": key, "time": since, "value": value} for key, value in told.items()]
        yield {"id": f"dossier:{name}", "type": "dossier", "attributes": fields}
    for kind, names in (("officer", log.resources), ("office", log.roles)):
        yield from ({"id": f"{kind}:{name}", "type": kind} for name in names)


def _ocel_event(log: Log, row: int) -> dict[str, Any]:
    told = _event(log, row)
    belongs = [{"objectId": f"dossier:{log.cases[log.case[row]]}", "qualifier": "of"}]
    if RESOURCE in told:
        belongs.append({"objectId": f"officer:{told[RESOURCE]}", "qualifier": "by"})
    if GROUP in told:
        belongs.append({"objectId": f"office:{told[GROUP]}", "qualifier": "at"})
    return {"id": f"event:{row + 1}", "type": told[ACTIVITY], "time": told[TIME], "relationships": belongs}

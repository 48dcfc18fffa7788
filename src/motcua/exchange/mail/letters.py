"""What a mail says: one letter for each event, in Vietnamese and below it in English (letters.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from motcua.catalogue.model import Text
from motcua.kernel import day

SOURCE = Path(__file__).with_name("letters.toml")
RULE = "-" * 40


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened to a dossier, as far as a mail may tell it. `desk`: the office that received it.

    `on` is the day of the event, `due` the promised day, `track` the address of the tracking page.
    """

    event: str
    name: str
    code: str
    on: date
    office: Text
    desk: Text
    track: str
    due: date | None = None
    missing: tuple[Text, ...] = ()
    result_channel: str = "direct"


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail in plain text."""

    subject: str
    body: str


def letter(notice: Notice) -> Letter:
    """The letter about one event. Raises KeyError for an event of which nobody is told."""
    english_subject = _sources()[notice.event]["subject"]["en"].format(code=notice.code)
    body = "\n\n".join([_body(notice, "vi"), RULE, english_subject, _body(notice, "en")])
    return Letter(_sources()[notice.event]["subject"]["vi"].format(code=notice.code), body + "\n")


def events() -> set[str]:
    """The acts of which applicants are told."""
    return set(_sources()) - {"phrases", "collect"}


def _body(notice: Notice, language: str) -> str:
    source, phrases = _sources()[notice.event], _sources()["phrases"]
    office = notice.office.of(language)
    paragraphs = [
        phrases["greeting"][language].format(name=notice.name),
        source[language].strip().format(**_values(notice, language)),
        *([phrases["track"][language].strip().format(address=notice.track)] if source["track"] else []),
        f"{phrases['closing'][language]}\n{office}",
        phrases["automatic"][language],
    ]
    return "\n\n".join(paragraphs)


def _values(notice: Notice, language: str) -> dict[str, str]:
    desk = _sources()["phrases"]["desk"][language].format(office=notice.desk.of(language))
    collect = _sources()["collect"][notice.result_channel][language]
    return {
        "code": notice.code,
        "office": notice.office.of(language),
        "desk": desk,
        "day": day.write(notice.on),
        "due": day.write(notice.due) if notice.due else "",
        "missing": "\n".join(f"- {paper.of(language)}" for paper in notice.missing),
        "collect": collect.format(desk=desk),
    }


@cache
def _sources() -> dict[str, dict[str, Any]]:
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))

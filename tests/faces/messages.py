"""Every message that somebody reads: found in Python by its marks, in templates by Django's own reader."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

from motcua.api.docs import paragraphs
from motcua.api.service import api
from motcua.authority.shipped import instruments

SOURCES = Path(__file__).parents[2] / "src" / "motcua"
SINGLE = {"_", "gettext", "gettext_lazy", "N_"}
COUNTED = {"ngettext", "ngettext_lazy"}
STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
IN_TEMPLATE = re.compile(rf"\b(?:ngettext\(({STRING}), ?({STRING})|(?:gettext|_)\(({STRING}))")

Message = tuple[str, str]
"""The English text, and its plural or ""."""


def messages() -> dict[Message, set[str]]:
    """Every message with the files that say it."""
    found: dict[Message, set[str]] = {}
    for path in sorted(SOURCES.rglob("*")):
        for message in _in_file(path):
            found.setdefault(message, set()).add(str(path.relative_to(SOURCES)))
    found |= {(paper.source, ""): {"authority/data/instruments.toml"} for paper in instruments()}
    return found | {(about, ""): {"api"} for about in _of_the_api()}


def _of_the_api() -> Iterator[str]:
    """What each of its calls does, as the page about it says."""
    for methods in api.get_openapi_schema()["paths"].values():
        for operation in methods.values():
            yield paragraphs(operation["description"])[0]


def _in_file(path: Path) -> Iterator[Message]:
    if path.suffix == ".py" and "migrations" not in path.parts:
        yield from _in_python(path.read_text(encoding="utf-8"))
    elif path.suffix == ".html":
        yield from _in_template(path.read_text(encoding="utf-8"))


def _in_python(text: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            said = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            if name in SINGLE and said:
                yield said[0], ""
            elif name in COUNTED and len(said) > 1:
                yield said[0], said[1]


def _in_template(text: str) -> Iterator[Message]:
    for match in IN_TEMPLATE.finditer(templatize(text)):
        singular, plural, single = (ast.literal_eval(part) if part else "" for part in match.groups())
        yield (singular, plural) if singular else (single, "")

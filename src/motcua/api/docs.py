"""The page that describes the API to people, made from its OpenAPI document; nothing from a foreign host.

What each call does is told in the reader's language; names and meanings of fields are the document's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from ninja import NinjaAPI
from ninja.openapi.docs import DocsBase

from motcua.kernel.errors import N_


@dataclass(frozen=True, slots=True)
class Row:
    """One parameter or one field. `shape` is the shape that its kind names, or empty."""

    name: str
    where: str
    kind: str
    shape: str
    required: bool
    about: SafeString


@dataclass(frozen=True, slots=True)
class Call:
    """One operation. `more` is what only programmers want to know, in English."""

    id: str
    method: str
    path: str
    about: SafeString
    more: SafeString
    open: bool
    rows: list[Row]
    answer: str
    shape: str


TAGS = (
    N_("Dossiers"),
    N_("Acts on a dossier"),
    N_("Lists"),
    N_("Questions"),
    N_("Changes of who decides"),
    N_("Conflicts of interest"),
    N_("Trial"),
    N_("Supervision"),
    N_("Reports"),
    N_("What if"),
    N_("For everybody"),
)
"""In the order in which people need them."""


class Page(DocsBase):
    """What ninja shows at /docs: ours instead of one that loads programs from a foreign host."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **kwargs: Any) -> HttpResponse:
        schema = api.get_openapi_schema(path_params=kwargs)
        groups: dict[str, list[Call]] = {tag: [] for tag in TAGS}
        for call, tag in _calls(schema):
            groups[tag].append(call)
        shapes = {name: _fields(schema, shape, "") for name, shape in schema["components"]["schemas"].items()}
        context = {
            "api": api,
            "description": gettext(api.description),
            "groups": {gettext(tag): calls for tag, calls in groups.items()},
            "shapes": shapes,
            "openapi": self.get_openapi_url(api, kwargs),
        }
        return render(request, "api/docs.html", context)


def _calls(schema: dict[str, Any]) -> Iterator[tuple[Call, str]]:
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            yield _call(schema, path, method, operation), operation["tags"][0]


def _call(schema: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> Call:
    rows = [_row(p["name"], p["in"], p["schema"], p["required"]) for p in operation["parameters"]]
    for content in operation.get("requestBody", {}).get("content", {}).values():
        rows += _fields(schema, _resolved(schema, content["schema"]), "body")
    content = operation["responses"][200]["content"]
    answer = content.get("application/json", {}).get("schema") or {"format": " | ".join(content)}
    about, more = paragraphs(operation["description"])
    return Call(
        operation["operationId"],
        method.upper(),
        path,
        _with_code(gettext(about)),
        _with_code(more),
        not operation.get("security"),
        rows,
        _kind(answer),
        _shape(answer),
    )


def paragraphs(description: str) -> tuple[str, str]:
    """What a call does, which is translated; and the rest."""
    about, _, more = description.partition("\n\n")
    return " ".join(about.split()), " ".join(more.split())


def _fields(schema: dict[str, Any], shape: dict[str, Any], where: str) -> list[Row]:
    required = shape.get("required", [])
    return [_row(name, where, field, name in required) for name, field in shape.get("properties", {}).items()]


def _row(name: str, where: str, field: dict[str, Any], required: bool) -> Row:
    return Row(name, where, _kind(field), _shape(field), required, _with_code(field.get("description", "")))


def _resolved(schema: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in shape:
        return shape
    found: dict[str, Any] = schema["components"]["schemas"][_name(shape["$ref"])]
    return found


def _kind(field: dict[str, Any]) -> str:
    """What stands in a field, in a word or two: "LineAnswer[]", "date or null", "direct | online | post"."""
    if "$ref" in field:
        return _name(field["$ref"])
    if "anyOf" in field:
        return " or ".join(_kind(choice) for choice in field["anyOf"])
    if "enum" in field:
        return " | ".join(str(value) or "“”" for value in field["enum"])
    if field.get("type") == "array":
        return f"{_kind(field['items'])}[]"
    return str(field.get("format") or field.get("const") or field.get("type") or "any")


def _shape(field: dict[str, Any]) -> str:
    """The shape that a field holds, alone, in a list, or beside null."""
    inner = [field, field.get("items", {}), *field.get("anyOf", [])]
    return next((_name(part["$ref"]) for part in inner if "$ref" in part), "")


def _with_code(text: str) -> SafeString:
    """What stands between backticks as code."""
    pieces = text.split("`")
    form = "".join("<code>{}</code>" if place % 2 else "{}" for place in range(len(pieces)))
    return format_html(form, *pieces)


def _name(reference: str) -> str:
    return reference.rsplit("/", 1)[-1]

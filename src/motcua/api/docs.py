"""The page that describes the API to people, made from its OpenAPI document; nothing from a foreign host."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja import NinjaAPI
from ninja.openapi.docs import DocsBase


@dataclass(frozen=True, slots=True)
class Row:
    """One parameter or one field of a body."""

    name: str
    where: str
    kind: str
    required: bool
    about: str


@dataclass(frozen=True, slots=True)
class Call:
    """One operation."""

    id: str
    method: str
    path: str
    title: str
    about: str
    open: bool
    rows: list[Row]
    answer: str


class Page(DocsBase):
    """What ninja shows at /docs: ours instead of one that loads programs from a foreign host."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **kwargs: Any) -> HttpResponse:
        schema = api.get_openapi_schema(path_params=kwargs)
        groups: dict[str, list[Call]] = {}
        for call, tag in _calls(schema):
            groups.setdefault(tag, []).append(call)
        shapes = {name: _fields(schema, shape, "") for name, shape in schema["components"]["schemas"].items()}
        context = {
            "api": api,
            "groups": groups,
            "shapes": shapes,
            "openapi": self.get_openapi_url(api, kwargs),
        }
        return render(request, "api/docs.html", context)


def _calls(schema: dict[str, Any]) -> Iterator[tuple[Call, str]]:
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            yield _call(schema, path, method, operation), operation["tags"][0]


def _call(schema: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> Call:
    rows = [
        Row(p["name"], p["in"], _kind(p["schema"]), p["required"], p.get("description", ""))
        for p in operation["parameters"]
    ]
    for content in operation.get("requestBody", {}).get("content", {}).values():
        rows += _fields(schema, _resolved(schema, content["schema"]), "body")
    return Call(
        operation["operationId"],
        method.upper(),
        path,
        operation["summary"],
        operation.get("description", ""),
        not operation.get("security"),
        rows,
        _kind(operation["responses"][200]["content"]["application/json"]["schema"]),
    )


def _fields(schema: dict[str, Any], shape: dict[str, Any], where: str) -> list[Row]:
    required = shape.get("required", [])
    return [
        Row(name, where, _kind(field), name in required, field.get("description", ""))
        for name, field in shape.get("properties", {}).items()
    ]


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


def _name(reference: str) -> str:
    return reference.rsplit("/", 1)[-1]

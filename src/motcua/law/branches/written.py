"""What stands in the text of the law's modules: the wordings they hold, and the choices their rules make."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import Any

from motcua.law import benefits, rules
from motcua.law.wording import Text


@cache
def modules() -> tuple[ModuleType, ...]:
    """The modules that hold the law's benefits and rules."""
    names = [
        found.name
        for package in (benefits, rules)
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return tuple(importlib.import_module(name) for name in sorted(names))


def place(module: ModuleType) -> str:
    """benefits.pension.monthly, rules.average."""
    return module.__name__.removeprefix("motcua.law.")


@cache
def texts_of(module: ModuleType) -> tuple[tuple[Any, Text], ...]:
    """Every text that a module itself assigns to a name, with the wording it is one of."""
    names = [name for node in _tree(module).body for name in _assigned(node)]
    return tuple(pair for name in names for pair in _texts(vars(module).get(name)))


@cache
def stated() -> Mapping[int, set[bool]]:
    """By the identity of a condition's wording the outcomes that rules give it: check(GROWN, False) one."""
    found: dict[int, set[bool]] = {}
    for module in modules():
        for call in _calls(_tree(module), "check"):
            wording, condition = call.args[:2]
            fixed = {bool(condition.value)} if isinstance(condition, ast.Constant) else {True, False}
            found.setdefault(id(_held(module, wording)), set()).update(fixed)
    return found


@cache
def choices(module: ModuleType) -> Mapping[tuple[int, int], str]:
    """By the place in the file where a `choose` ends: the function and the condition it chooses by."""
    functions = (node for node in ast.walk(_tree(module)) if isinstance(node, ast.FunctionDef))
    return {
        (call.end_lineno or 0, call.end_col_offset or 0): f"{function.name}: {ast.unparse(call.args[0])}"
        for function in functions
        for call in _calls(function, "choose")
    }


@cache
def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


def _calls(node: ast.AST, method: str) -> Iterator[ast.Call]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == method:
            yield call


def _held(module: ModuleType, node: ast.expr) -> object:
    """What a name stands for in a module: `GROWN`, `texts.GROWN`; None for anything else."""
    if isinstance(node, ast.Attribute):
        return getattr(_held(module, node.value), node.attr, None)
    return vars(module).get(node.id) if isinstance(node, ast.Name) else None


def _assigned(node: ast.stmt) -> Iterator[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    for target in targets:
        parts = target.elts if isinstance(target, ast.Tuple) else [target]
        yield from (part.id for part in parts if isinstance(part, ast.Name))


def _texts(value: Any) -> Iterator[tuple[Any, Text]]:
    """Of a wording for several laws only those that cite an article, if any does."""
    if isinstance(value, Text):
        yield value, value
    elif isinstance(value, Mapping):
        texts = [text for text in value.values() if isinstance(text, Text)]
        cited = [text for text in texts if text.article]
        yield from ((value, text) for text in cited or texts)
        for part in value.values():
            yield from () if isinstance(part, Text) else _texts(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _texts(part)

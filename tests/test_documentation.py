"""The documentation keeps up with the code: commands, settings, packages, dependencies, links."""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from motcua.cli.main import parser
from motcua.site import environment

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def commands() -> Iterator[str]:
    (found,) = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    yield from found.choices


def links(page: Path) -> list[str]:
    """The targets of a page's links into the repository; code is not read."""
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", read(page), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)\s]+)\)", prose)
    return [target for target in targets if "://" not in target and not target.startswith("#")]


@pytest.mark.parametrize("name", list(commands()))
def test_every_command_is_documented(name: str) -> None:
    assert f"| `./motcua {name}` |" in read(DOCS / "operations.md")


def test_no_command_is_documented_that_does_not_exist() -> None:
    told = re.findall(r"^\| `\./motcua (\w+)` \|", read(DOCS / "operations.md"), re.MULTILINE)
    assert set(told) <= set(commands())


@pytest.mark.parametrize("name", [row.metadata["name"] for row in environment.table()])
def test_every_setting_is_documented(name: str) -> None:
    assert f"| `{name}` |" in read(DOCS / "settings.md")


def test_no_page_speaks_of_a_setting_that_does_not_exist() -> None:
    known = {row.metadata["name"] for row in environment.table()}
    told = {name for page in PAGES for name in re.findall(r"\bMOTCUA_\w+", read(page))}
    assert told <= known


def test_every_package_has_its_place_in_the_house() -> None:
    there = {path.parent.name for path in (ROOT / "src" / "motcua").glob("*/__init__.py")}
    told = set(re.findall(r"^\| `(\w+)` \|", read(DOCS / "architecture.md"), re.MULTILINE))
    assert told == there


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    wanted = {re.split(r"[^\w-]", line, maxsplit=1)[0] for group in groups for line in group}
    told = re.findall(r"^\| `([\w-]+)` \| \S.+ \|$", read(DOCS / "dependencies.md"), re.MULTILINE)
    assert sorted(told) == sorted(wanted)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    places = {target: (page.parent / target.partition("#")[0]).resolve() for target in links(page)}
    assert [target for target, place in places.items() if not place.exists()] == []


def test_every_page_is_linked_from_another() -> None:
    reached = {(page.parent / target).resolve() for page in PAGES for target in links(page)}
    assert [page.name for page in PAGES if page not in reached] == ["README.md"]

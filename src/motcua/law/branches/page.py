"""The page docs/law-branches.md: every branch of the law with the cases that reach it, or without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from motcua.law.benefits import BENEFITS
from motcua.law.branches import coverage, worked_cases
from motcua.law.branches.articles import listed, resting_on, written
from motcua.law.branches.branch import KINDS, Branch

SHOWN = 3
"""Cases named for each branch; the JSON has all of them."""

INTRODUCTION = """\
# Branches of the law

Which worked cases reach which branch of the law, and which branches none reaches. Computed, by running every
case of `src/motcua/law/cases/`; what there is to reach comes from the declarations and from the text of the
rules. Only the list of articles is written by hand. To make this page anew:
`./motcua law branches > docs/law-branches.md`. With all cases of each branch: `./motcua law branches --json`.

Not every branch can be reached: a line may stand under a law that never asks for it.
"""


def branches_page() -> str:
    """The page in Markdown."""
    found = coverage()
    return "\n".join([INTRODUCTION, *_counts(found), *_articles(), *_missing(found), *_all(found)]) + "\n"


def branches_json() -> dict[str, Any]:
    """The same for programs, with all cases of each branch."""
    cases = resting_on(worked_cases())
    return {
        "branches": [
            {name: getattr(branch, name) for name in Branch.__slots__} | {"cases": ids}
            for branch, ids in coverage().items()
        ],
        "articles": [
            {"instrument": a.instrument, "article": a.number, "about": about, "cases": cases.get(a, [])}
            for a, about in listed().items()
        ],
    }


def _counts(found: Mapping[Branch, Sequence[str]]) -> Iterator[str]:
    yield f"{len(worked_cases())} cases.\n"
    yield "| what | reached | of |\n|---|---|---|"
    for kind, about in KINDS.items():
        ids = [cases for branch, cases in found.items() if branch.kind == kind]
        yield f"| {about} | {sum(map(bool, ids))} | {len(ids)} |"
    yield f"| all | {sum(map(bool, found.values()))} | {len(found)} |\n"


def _articles() -> Iterator[str]:
    """A case, "no case" where rules cite it, "not written" where nothing does."""
    cases = resting_on(worked_cases())
    yield "## Articles\n\n| article | about | cases |\n|---|---|---|"
    for article, about in listed().items():
        none = "**no case**" if article in written() else "**not written**"
        ids = _named(cases.get(article, ()), none)
        yield f"| {article.instrument}, Art. {article.number} | {about} | {ids} |"
    yield ""


def _missing(found: Mapping[Branch, Sequence[str]]) -> Iterator[str]:
    yield "## Reached by no case\n"
    missing = [branch for branch, ids in found.items() if not ids]
    for place, of in groupby(missing, key=lambda branch: branch.place):
        yield f"- {_title(place)}: {'; '.join(map(_told, of))}"
    yield ""


def _told(branch: Branch) -> str:
    outcome = f" = {_plain(branch.outcome)}" if branch.outcome else ""
    article = f" ({branch.article})" if branch.article else ""
    return f"{branch.kind} {_plain(branch.name)}{outcome}{article}"


def _all(found: Mapping[Branch, Sequence[str]]) -> Iterator[str]:
    """A table for each place: a row for each name, its outcomes with their cases."""
    yield "## All branches"
    for place, of in groupby(found, key=lambda branch: branch.place):
        yield f"\n### {_title(place)}\n\n| branch | article | cases |\n|---|---|---|"
        for (kind, name, article), outcomes in groupby(of, key=lambda b: (b.kind, b.name, b.article)):
            cells = (_outcome(branch, found[branch]) for branch in outcomes)
            yield f"| {kind} {_plain(name)} | {article} | {'; '.join(cells)} |"


def _outcome(branch: Branch, ids: Sequence[str]) -> str:
    return (f"{_plain(branch.outcome)}: " if branch.outcome else "") + _named(ids, "**none**")


def _named(ids: Sequence[str], none: str) -> str:
    more = f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else ""
    return ", ".join(ids[:SHOWN]) + more if ids else none


def _title(place: str) -> str:
    if place in BENEFITS:
        return f"{BENEFITS[place].en} (`{place}`)"
    return f"`{place}`" if place else "Lines made as a case needs them"


def _plain(name: str) -> str:
    """A name as Markdown shows it in a table."""
    return name.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")

"""The examples of docs/how-to do what their pages say: each is taken from its page and tried."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from motcua.authority import shipped
from motcua.catalogue import load
from motcua.catalogue.check import check
from motcua.catalogue.read import read_folder
from motcua.law.benefits.benefit import Benefit, Case
from motcua.law.parameters import Parameters
from motcua.law.parameters.files import current, values_of
from motcua.law.rules import maternity
from motcua.law.sheet import Sheet
from motcua.papers import forms, formsets, labels, parts
from motcua.papers import render as rendering

PAGES = Path(__file__).parents[1] / "docs" / "how-to"
LAW = Path(__file__).parents[1] / "src" / "motcua" / "law"


def blocks(page: str, language: str) -> list[str]:
    """The pieces of code of a page, in their order."""
    text = (PAGES / f"{page}.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)


def test_a_procedure_is_a_file_and_a_mandate(tmp_path: Path) -> None:
    procedure, mandate = blocks("procedure", "toml")
    folder = tmp_path / "catalogue"
    shutil.copytree(load.FOLDER, folder, ignore=shutil.ignore_patterns("*.py*"))
    (folder / "procedures" / "X.1-contribution-confirmation.toml").write_text(procedure, encoding="utf-8")
    assert check(folder) == []

    added = read_folder(folder).procedures["X.1-contribution-confirmation.toml"]
    assert [version.deciding.key for version in added.versions] == ["district", "base"]
    (row,) = tomllib.loads(mandate)["mandate"]
    assert row["procedures"] == [added.code]
    assert row["instrument"] in {instrument.key for instrument in shipped.instruments()}


def module(name: str, source: str, monkeypatch: pytest.MonkeyPatch, **around: Any) -> ModuleType:
    """A module made of a piece of code; `around`: what the piece takes from the file it stands in."""
    made = ModuleType(name)
    made.__dict__.update(around)
    monkeypatch.setitem(sys.modules, name, made)
    exec(compile(source, name, "exec"), made.__dict__)
    return made


def test_an_entitlement_is_numbers_a_rule_and_what_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    (numbers,), (rule, asked), (worked,) = (
        blocks("entitlement", kind) for kind in ("toml", "python", "json")
    )
    module("motcua.law.rules.maternity", rule, monkeypatch, **vars(maternity))
    benefit: Benefit = module("motcua.law.benefits.birth_grant", asked, monkeypatch).BIRTH_GRANT
    known = [value for name in current().names() for value in current().history(name)]
    parameters = Parameters([*known, *values_of(numbers)])

    (case,) = json.loads(worked)
    day = date.fromisoformat(case["date"])
    sheet = Sheet(str(parameters.on(benefit.law, day).value), parameters, {})
    outcome = benefit.settle(sheet, Case(case["id"], benefit.key, day, case["inputs"]))
    assert {"result": outcome.value, "unit": outcome.unit} == case["expected"]
    assert sheet.lines[-1].article == "Điều 38 Luật 58/2014/QH13"
    assert sheet.lines[-1].expression == "2 × 1.490.000 × 2"


def test_the_entitlement_of_the_page_is_the_one_that_is_computed() -> None:
    (numbers,), (rule, asked), (worked,) = (
        blocks("entitlement", kind) for kind in ("toml", "python", "json")
    )
    for piece, path in (
        (numbers, "parameters/maternity.toml"),
        (rule, "rules/maternity.py"),
        (asked, "benefits/maternity/birth_grant.py"),
    ):
        held = (LAW / path).read_text(encoding="utf-8")
        assert [part for part in piece.strip().split("\n\n") if part.strip() not in held] == []
    assert json.loads(worked)[0] in json.loads((LAW / "cases/maternity.json").read_text(encoding="utf-8"))


def test_a_form_is_a_value_a_title_its_words_and_a_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    value, row = blocks("form", "python")
    (title, words), (template,) = blocks("form", "toml"), blocks("form", "typst")
    folder = shutil.copytree(labels.TEMPLATES, tmp_path / "templates")
    (folder / "originals.typ").write_text(template, encoding="utf-8")
    with (folder / "labels.toml").open("a", encoding="utf-8") as file:
        file.write(words)
    monkeypatch.setattr(rendering, "TEMPLATES", folder)
    exec(row, {"TEMPLATE": (rows := dict(rendering.TEMPLATE))})
    monkeypatch.setattr(rendering, "TEMPLATE", rows)

    made: dict[str, type] = {}
    exec(compile(value, "forms", "exec"), vars(forms) | made, made)
    paper = made["OriginalsSlip"](**FIELDS)
    monkeypatch.setattr(rendering, "form_set", lambda day: with_form(formsets.form_set(day), title))
    for language in ("vi", "en"):
        assert rendering.render(paper, language=language).startswith(b"%PDF")


FIELDS = {
    "letterhead": parts.Letterhead("BHXH tỉnh Bắc Giang", "BHXH huyện Yên Dũng", "Yên Dũng"),
    "trace": parts.Trace("00001/2023/24221"),
    "number": "",
    "made_on": date(2023, 4, 3),
    "applicant": parts.Party("Nguyễn Thị Hạnh"),
    "originals": (parts.Component("Sổ bảo hiểm xã hội", originals=1),),
    "officer": "Đỗ Thị Thu Hằng",
}


def with_form(known: formsets.FormSet, title: str) -> formsets.FormSet:
    """The set of forms with the one of the page in it."""
    ((name, form),) = tomllib.loads(title)["set"]["forms"].items()
    added = formsets.Form(form["number"], {"vi": form["vi"], "en": form["en"]})
    return replace(known, forms={**known.forms, name: added})

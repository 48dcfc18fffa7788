"""A decision article by article: about whom, who receives how much, who receives nothing and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from motcua.kernel.day import write
from motcua.law import BENEFITS
from motcua.papers.results import Article, Award, Fact

MOST_EXPLAINED = 30
"""Lines whose computation is printed with the decision. A longer list is one table of people."""

UNITS = (("dong", "Số tiền được hưởng:"), ("dong_per_month", "Mức hưởng hằng tháng:"))
DAYS = ("paid_days", "days", "days_counted")
"""Results that say for how many days somebody is paid."""

LONG = "Căn cứ và cách tính của từng người được lưu trong hồ sơ."
CARRIED_OUT = "Người hưởng, các bộ phận nghiệp vụ có liên quan chịu trách nhiệm thi hành Quyết định này."


def is_long(content: dict[str, Any]) -> bool:
    return len(content["lines"]) > MOST_EXPLAINED


def articles_of(content: dict[str, Any]) -> tuple[Article, ...]:
    """All articles of a decision with this content, in their order."""
    return tuple(_articles(content))


def _articles(content: dict[str, Any]) -> Iterator[Article]:
    granted = [line for line in content["lines"] if line["outcome"] == "granted"]
    denied = [line for line in content["lines"] if line["outcome"] == "denied"]
    yield Article(
        "Giải quyết chế độ theo hồ sơ của người có thông tin sau:", _particulars(content["subject"])
    )
    for unit, text in UNITS:
        if awards := tuple(_awards(granted, unit)):
            yield Article(text, awards=awards, per_month=unit == "dong_per_month")
    if denied:
        reasons = tuple(Fact(line["person"]["name"], line["reason"]) for line in denied)
        yield Article("Không giải quyết đối với:", reasons)
    if is_long(content):
        yield Article(LONG)
    yield Article(CARRIED_OUT)


def _particulars(subject: dict[str, str]) -> tuple[Fact, ...]:
    facts = [Fact("Họ và tên", subject["name"])]
    if subject["born"]:
        facts.append(Fact("Ngày sinh", write(date.fromisoformat(subject["born"]))))
    if subject["died"]:
        facts.append(Fact("Ngày từ trần", write(date.fromisoformat(subject["died"]))))
    return tuple(facts)


def _awards(granted: list[dict[str, Any]], unit: str) -> Iterator[Award]:
    for line in granted:
        if line["entitlement"]["unit"] == unit:
            yield _award(line, line["amount"] or 0, _note(line))
        lump_sum = _results(line).get("lump_sum")
        if unit == "dong" and lump_sum:
            yield _award(line, lump_sum, "Trợ cấp một lần khi nghỉ hưu")


def _award(line: dict[str, Any], amount: int, note: str) -> Award:
    person = line["person"]
    born = date.fromisoformat(person["born"]) if person["born"] else ""
    return Award(person["name"], amount, born, note=note)


def _note(line: dict[str, Any]) -> str:
    """The benefit, and for how many days where it is paid by the day."""
    results = _results(line)
    days = next((f", {results[name]} ngày" for name in DAYS if name in results), "")
    return f"{BENEFITS[line['benefit']].vi}{days}"


def _results(line: dict[str, Any]) -> dict[str, Any]:
    return {name: result["value"] for name, result in line["entitlement"].get("results", {}).items()}

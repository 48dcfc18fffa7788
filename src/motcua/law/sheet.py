"""The carrier of one explained case: computes a rule and writes down every line on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from motcua.kernel.money import Exact, round_dong
from motcua.law.arithmetic import HALF, half_years
from motcua.law.exact import simplest, stored
from motcua.law.explanation import Line, Result, Rows, Stored
from motcua.law.parameters import Parameters, Value
from motcua.law.switches import SWITCHES
from motcua.law.term import Term, Truth, applied, named, quotient, term, truth
from motcua.law.wording import Text, Wording

Words = str | tuple[str, str]
"""What fills a {place} of a label: the same in both languages, or (Vietnamese, English)."""


class Sheet:
    """A `motcua.law.arithmetic.Work` that remembers lines, parameters and switches in their order."""

    def __init__(self, law: str, parameters: Parameters, switches: Mapping[str, str]) -> None:
        self.law, self.parameters, self.chosen = law, parameters, switches
        self.lines: list[Line] = []
        self.used: dict[tuple[str, date], Value] = {}
        self.mattered: dict[str, str] = {}
        self.results: dict[str, tuple[Result, Stored | Rows]] = {}
        self._subject: tuple[str, str] = ("", "")
        self._mark = ""

    @contextmanager
    def about(self, subject: tuple[str, str], mark: str) -> Iterator[None]:
        """Lines written inside are about one person: the name before the label, the mark after the symbol."""
        self._subject, self._mark = (f"{subject[0]}: ", f"{subject[1]}: "), mark
        try:
            yield
        finally:
            self._subject, self._mark = ("", ""), ""

    def parameter(self, name: str, day: date, wording: Wording | None = None) -> Term:
        value = self.parameters.on(name, day)
        self.used[name, value.valid_from] = value
        if wording is None:
            return named(value.number, "")
        text = self._text(wording)
        self._write(text, named(value.number, ""), value.instrument, {"month": f"{day.month}/{day.year}"})
        return named(value.number, text.symbol)

    def value(self, name: str, day: date) -> int:
        """A parameter that is a whole number (an age, a threshold), recorded like any other."""
        return int(self.parameter(name, day).value)

    def switch(self, name: str, matters: Any = True) -> str:
        switch = SWITCHES[name]
        value = self.chosen.get(name, switch.default)
        if name not in self.mattered and (matters() if callable(matters) else matters):
            self.mattered[name] = value
            option = switch.option(value)
            self._append(
                Text("", "", f"{switch.vi}: {option.vi}", f"{switch.en}: {option.en}"), "", "", "", "", {}
            )
        return value

    def given(self, text: Text, value: Exact) -> Term:
        """A declared value, as a line of its own; returns it under its symbol."""
        self._write(text, named(value, ""), text.article, {})
        return named(value, text.symbol)

    def note(self, wording: Wording, value: Stored = "", **words: Words) -> None:
        """A line that states something without computing."""
        text = self._text(wording)
        self._append(text, text.article, "", "", value, words)

    def give(self, result: Result, value: Any) -> None:
        """A named outcome besides the amount: a number, a day, a text, yes or no; or rows by its columns."""
        self.results[result.name] = result, _rows(result, value) if result.columns else _one(result, value)

    def show(self, wording: Wording, value: Any, **words: Words) -> Term:
        text, shown = self._text(wording), term(value)
        self._write(text, shown, text.article, words)
        return named(shown.value, self.lines[-1].symbol)

    def check(self, wording: Wording, condition: Any, **words: Words) -> Truth:
        text, found = self._text(wording), truth(condition)
        formula = found.formula if found.formula != found.figures else ""
        self._append(text, text.article, formula, found.figures, found.holds, words)
        return found

    def choose(self, condition: Any, yes: Any, no: Any) -> Term:
        return term(yes if condition else no)

    def least(self, first: Any, second: Any) -> Term:
        one, two = term(first), term(second)
        return applied("min", min(one.value, two.value), one, two)

    def greatest(self, first: Any, second: Any) -> Term:
        one, two = term(first), term(second)
        return applied("max", max(one.value, two.value), one, two)

    def ratio(self, part: Any, whole: Any) -> Term:
        return quotient(term(part), term(whole))

    def whole(self, value: Any) -> Term:
        exact = term(value)
        return Term(
            exact.value.numerator // exact.value.denominator, f"[{exact.formula}]", f"[{exact.figures}]"
        )

    def years(self, months: Any) -> Term:
        """Shown as years and months: N(3 × 12 + 6)."""
        count = term(months)
        full, odd = divmod(int(count.value), 12)
        value = simplest(half_years(int(count.value)) * HALF)
        return Term(value, f"N({count.formula})", f"N({full} × 12 + {odd})")

    def dong(self, amount: Any) -> Term:
        exact = term(amount)
        return Term(round_dong(exact.value), exact.formula, exact.figures, exact.rank)

    def _text(self, wording: Wording) -> Text:
        return wording if isinstance(wording, Text) else wording[self.law]

    def _write(self, text: Text, shown: Term, article: str, words: Mapping[str, Words]) -> None:
        formula = shown.formula if shown.formula != shown.figures else ""
        self._append(text, article, formula, shown.figures, stored(shown.value), words)

    def _append(
        self,
        text: Text,
        article: str,
        formula: str,
        figures: str,
        value: Stored,
        words: Mapping[str, Words],
    ) -> None:
        vi = {place: word if isinstance(word, str) else word[0] for place, word in words.items()}
        en = {place: word if isinstance(word, str) else word[1] for place, word in words.items()}
        line = Line(
            label_vi=self._subject[0] + text.vi.format(**vi),
            label_en=self._subject[1] + text.en.format(**en),
            article=article,
            symbol=text.symbol and text.symbol + self._mark,
            formula=formula,
            expression=figures,
            value=value,
            unit=text.unit,
        )
        self.lines.append(line)


def _rows(table: Result, rows: Iterable[Mapping[str, Any]]) -> Rows:
    columns = {column.name: column for column in table.columns}
    return [
        {name: None if value is None else _one(columns[name], value) for name, value in row.items()}
        for row in rows
    ]


def _one(result: Result, value: Any) -> Stored:
    if isinstance(value, date):
        return value.isoformat()[: len("2023-04") if result.unit == "month" else None]
    if isinstance(value, Truth):
        return value.holds
    return value if isinstance(value, bool | str) else stored(term(value).value)

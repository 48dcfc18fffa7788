"""Reading a table of a data file: typed values out, and every mistake noted with its file and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, TypeVar, cast

from motcua.catalogue.model import Text
from motcua.kernel.errors import N_, InputProblem

T = TypeVar("T")


class Problem(InputProblem):
    """Something wrong in a data file: the file, the key in it (`field`), and what to do."""

    def __init__(self, file: str, key: str, code: str, message: str, **data: Any) -> None:
        self.file = file
        super().__init__(key, code, message, **data)

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.english()}"


class Table:
    """One table of a file. A wrong value is noted in `problems` and replaced, so that all are found."""

    def __init__(self, data: Mapping[str, Any], file: str, path: str, problems: list[Problem]) -> None:
        self._data = data
        self._asked: set[str] = set()
        self.file = file
        self.path = path
        self.problems = problems

    def has(self, key: str) -> bool:
        return key in self._data

    def text(self, key: str, default: str | None = None) -> str:
        """A text; not empty, unless a default says that it may be left out."""
        value = self._get(key, str, default)
        if value == "" and default is None:
            self.note(key, "empty", N_("This must not be empty."))
        return value or ""

    def both(self, key: str) -> Text:
        """A text in Vietnamese and English: `key = { vi = "...", en = "..." }`."""
        inner = self.table(key)
        text = inner.own_text()
        inner.close()
        return text

    def own_text(self) -> Text:
        """The keys `vi` and `en` of this table itself."""
        text = Text(vi=self.text("vi", ""), en=self.text("en", ""))
        for language, said in (("vi", text.vi), ("en", text.en)):
            if not said.strip():
                self.note(language, "missing_translation", N_("The text in this language is missing."))
        return text

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number, zero or more."""
        value = self._get(key, int, default)
        if value is not None and value < 0:
            self.note(key, "negative", N_("This must be zero or more."))
        return value or 0

    def number_or_none(self, key: str) -> int | None:
        return self.number(key) if self.has(key) else None

    def flag(self, key: str) -> bool:
        return bool(self._get(key, bool, False))

    def day(self, key: str) -> date:
        return self._get(key, date, None) or date.min

    def day_or_none(self, key: str) -> date | None:
        return self.day(key) if self.has(key) else None

    def choice(self, key: str, known: Mapping[str, T], default: str | None = None) -> T:
        """What `known` holds under the name that stands here."""
        return self.find(key, self.text(key, default), known)

    def choice_or_none(self, key: str, known: Mapping[str, T]) -> T | None:
        return self.choice(key, known) if self.has(key) else None

    def choices(self, key: str, known: Mapping[str, T], default: list[Any] | None = None) -> tuple[T, ...]:
        """What `known` holds under each of the names that stand here."""
        names = self._get(key, list, default) or []
        return tuple(self.find(f"{key}[{n}]", name, known) for n, name in enumerate(names, 1))

    def find(self, key: str, name: Any, known: Mapping[str, T]) -> T:
        """One name looked up. An unknown one is noted and answered with any value: nobody will use it."""
        if isinstance(name, str) and name in known:
            return known[name]
        hint = ", ".join(get_close_matches(str(name), known) or [*list(known)[:8], "..."])
        self.note(
            key, "unknown_name", N_("“{name}” is not known. It could be: {hint}."), name=name, hint=hint
        )
        return next(iter(known.values()), cast(T, None))

    def table(self, key: str) -> Table:
        return self._inner(self._get(key, dict, None) or {}, key)

    def tables(self, key: str, default: list[Any] | None = None) -> Iterator[Table]:
        """Each table of an array of tables."""
        for n, item in enumerate(self._get(key, list, default) or [], 1):
            yield self._inner(item, f"{key}[{n}]")

    def entries(self) -> Iterator[tuple[str, Table]]:
        """Each key of this table with the table that stands under it."""
        return ((key, self.table(key)) for key in self._data)

    def rest(self, without: tuple[str, ...] = ()) -> dict[str, Any]:
        """The keys other than these, as they stand."""
        self._asked.update(self._data)
        return {key: value for key, value in self._data.items() if key not in without}

    def replaced(self, data: Mapping[str, Any]) -> Table:
        """A table in the same place with other data."""
        return Table(data, self.file, self.path, self.problems)

    def close(self) -> None:
        """Note the keys that nobody asked for: mostly slips of the pen."""
        for key in self._data.keys() - self._asked:
            self.note(key, "unknown_key", N_("This key is not known here. Check its spelling."))

    def note(self, key: str, code: str, message: str, **data: Any) -> None:
        """Note a problem at a key of this table."""
        place = f"{self.path}.{key}" if self.path and key else self.path or key
        self.problems.append(Problem(self.file, place, code, message, **data))

    def _get(self, key: str, kind: type[T], default: T | None) -> T | None:
        self._asked.add(key)
        if key not in self._data:
            if default is None:
                self.note(key, "missing_key", N_("This key is missing."))
            return default
        value = self._data[key]
        wrong_time = kind is date and isinstance(value, datetime)
        wrong_flag = kind is int and isinstance(value, bool)
        if not isinstance(value, kind) or wrong_time or wrong_flag:
            self.note(key, "wrong_type", N_("This must be of type {wanted}."), wanted=kind.__name__)
            return default
        return value

    def _inner(self, value: Any, key: str) -> Table:
        path = f"{self.path}.{key}" if self.path else key
        if not isinstance(value, dict):
            self.note(key, "wrong_type", N_("This must be of type {wanted}."), wanted="table")
            value = {}
        return Table(value, self.file, path, self.problems)

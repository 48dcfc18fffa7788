"""One rule of the law over columns of millions, exact to the dong. Loads numpy: imported where it is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motcua.law.arithmetic import Number, Work
from motcua.law.columns.column import Column, Overflow, Rows, column, column_of
from motcua.law.columns.days import Days
from motcua.law.columns.work import Columns
from motcua.law.parameters import Parameters
from motcua.law.parameters.files import current

__all__ = ["Column", "Columns", "Days", "Overflow", "Rows", "column", "column_of", "in_columns"]

Rule = Callable[[Work, Any, Mapping[str, Any]], Number]
"""A benefit's rule over plain numbers, as `Benefit.rows`: the work, the day or days, the inputs by name."""

BLOCK = 32_768
"""Rows computed at a time: a handful of columns that long stay in the processor's cache."""


def in_columns(
    rule: Rule,
    day: Any,
    inputs: Mapping[str, Any],
    *,
    parameters: Parameters | None = None,
    switches: Mapping[str, str] | None = None,
    block: int = BLOCK,
) -> NDArray[np.int64]:
    """What the rule comes to in every row, a whole number each (dong, for a rule that ends in dong).

    `day`: one date for all rows, or a column of them (datetime64[D], or a list of dates). `inputs`: by name,
    one value for all rows, or a column of them: numpy's whole numbers or booleans, of one length.
    Raises Overflow, MissingValue, TypeError for floats, ValueError for other lengths or fractions in the end.
    """
    days = day if isinstance(day, date) else Days.of(day)
    work = Columns(parameters or current(), switches)
    found = np.empty(_rows(days, inputs), np.int64)
    for start in range(0, found.size, block):
        rows = slice(start, start + block)
        part = {name: _part(values, rows) for name, values in inputs.items()}
        found[rows] = column(rule(work, _part(days, rows), part)).ints()
    return found


def _rows(days: Days | date, inputs: Mapping[str, Any]) -> int:
    columns = [values for values in inputs.values() if isinstance(values, np.ndarray)]
    lengths = {len(values) for values in columns} | ({len(days.after)} if isinstance(days, Days) else set())
    if len(lengths) != 1:
        raise ValueError(f"columns of one length are needed, not {sorted(lengths)}")
    return lengths.pop()


def _part(values: Any, rows: slice) -> Any:
    """These rows of a column, as the work takes them; what is no column as it is."""
    if isinstance(values, Days):
        return values.part(rows)
    if not isinstance(values, np.ndarray):
        return values
    return Rows(values[rows]) if values.dtype == np.bool_ else column_of(values[rows])

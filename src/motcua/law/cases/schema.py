"""The case format described: every benefit and input by name, type, unit and meaning."""

from __future__ import annotations

from typing import Any

from motcua.law.benefits import BENEFITS
from motcua.law.benefits.benefit import Benefit
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.switches import SWITCHES, Option

UNITS = {
    "dong": ("đồng", "dong"),
    "dong_per_month": ("đồng/tháng", "dong a month"),
    "months": ("tháng", "months"),
    "months_of_average": ("tháng mức bình quân tiền lương", "months of the average salary"),
    "months_of_pension": ("tháng lương hưu", "months of pension"),
    "months_of_salary": ("tháng tiền lương", "months of salary"),
    "dong_without_time_part": (
        "đồng, chưa gồm phần theo thời gian đóng quỹ",
        "dong, without the part for the time paid",
    ),
    "dong_per_month_without_time_part": (
        "đồng/tháng, chưa gồm phần theo thời gian đóng quỹ",
        "dong a month, without the part for the time paid",
    ),
    "years": ("năm", "years"),
    "year": ("năm", "year"),
    "days": ("ngày", "days"),
    "working_days": ("ngày làm việc", "working days"),
    "dong_per_day": ("đồng/ngày", "dong a day"),
    "weeks": ("tuần", "weeks"),
    "times_reference_level": ("lần mức tham chiếu", "times the reference level"),
    "percent": ("%", "%"),
    "people": ("người", "people"),
    "times": ("lần", "times"),
    "coefficient": ("hệ số", "coefficient"),
    "condition": ("có / không", "yes / no"),
    "date": ("ngày", "day"),
    "month": ("tháng", "month"),
    "text": ("", ""),
    "rows": ("", ""),
}
"""Every unit of an input, a line or a result, in Vietnamese and English."""

KINDS = {
    "whole": "whole number (JSON integer)",
    "money": "whole dong (JSON integer, no separators)",
    "exact": 'whole number, or decimal or fraction as text: "1.08", "3/2"',
    "yes_no": "true or false",
    "choice": "one of the allowed values, as text",
    "day": "day as text, YYYY-MM-DD",
    "month": "month as text, YYYY-MM",
    "birth": "date of birth as text, as far as it is known: YYYY-MM-DD, YYYY-MM or YYYY",
    "text": "text of at most 200 letters",
    "list": "list of objects with the inputs of `items`",
}


def schema() -> dict[str, Any]:
    """All of the format as plain JSON: the frame of a case, kinds, units, benefits, switches."""
    return {
        "case": {
            "id": "any text that names the case; it comes back with the answer (may be left out)",
            "benefit": "a key of `benefits`",
            "date": "YYYY-MM-DD, the day the entitlement arises (see the benefit); decides law and levels",
            "inputs": "an object with the inputs of the benefit; numbers are whole, without a decimal point",
            "switches": "optional object: an open question of the law -> the option to take (see `switches`)",
        },
        "answer": {
            "result": "the amount that is due, a whole number (or a fraction as text) in `unit`; 0: not due",
            "results": "named outcomes besides it, as each benefit lists them: name -> value, unit, labels;"
            " a table has `columns` and as its value a list of rows: column -> value, null where open",
            "lines": "every step: label, article, symbol, formula, expression with values, value, unit",
            "parameters": "every dated value that was used, with its instrument and source",
            "switches": "the open questions of the law that mattered, with the option taken",
            "error": "in place of all these: code, message and the fields concerned",
        },
        "reading": "`required`: must be given, with `asked_when` only if each input named there has one of"
        " its values; what is left out has its `default`; `one_of`: inputs that stand for each other",
        "files": "a JSON list of cases, one case as a JSON object, or one JSON object a line",
        "kinds": KINDS,
        "units": {unit: {"vi": vi, "en": en} for unit, (vi, en) in UNITS.items()},
        "benefits": {key: _benefit(benefit) for key, benefit in BENEFITS.items()},
        "switches": {name: switch.to_json() for name, switch in SWITCHES.items()},
    }


def _benefit(benefit: Benefit) -> dict[str, Any]:
    return {
        "label_vi": benefit.vi,
        "label_en": benefit.en,
        "result_unit": benefit.unit,
        "results": [_result(result) for result in benefit.results],
        "date": {"meaning_vi": benefit.day_vi, "meaning_en": benefit.day_en},
        "inputs": [_field(field) for field in benefit.fields],
        "one_of": [{"names": list(group.names), "required": group.required} for group in benefit.one_of],
        "switches": list(benefit.switches),
        "example": dict(benefit.example),
    }


def _result(result: Result) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": result.name,
        "unit": result.unit,
        "label_vi": result.vi,
        "label_en": result.en,
        "note_vi": result.more_vi,
        "note_en": result.more_en,
        "columns": [_result(column) for column in result.columns],
    }
    return {name: value for name, value in described.items() if value}


def _field(field: Field) -> dict[str, Any]:
    described = {
        "name": field.name,
        "type": field.kind,
        "unit": field.unit,
        "symbol": field.symbol,
        "label_vi": field.vi,
        "label_en": field.en,
        "note_vi": field.more_vi,
        "note_en": field.more_en,
        "required": field.required,
        "asked_when": {name: list(values) for name, values in field.when},
        "default": field.default,
        "least": field.least,
        "most": field.most,
        "allowed": [_option(option) for option in field.options],
        "items": [_field(item) for item in field.items],
        "example": field.example,
    }
    return {
        name: value
        for name, value in described.items()
        if value not in ("", None, [], {}) or name == "required"
    }


def _option(option: Option) -> dict[str, str]:
    return {"value": option.value, "label_vi": option.vi, "label_en": option.en}

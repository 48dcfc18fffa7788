"""What is due by law and why, exact to the dong.

entitle(case)                        one case -> Entitlement, with every line, article and parameter
schema()                             the case format described
run_file(path_or_text)               a file of cases -> one JSON line each
recompute(stored)                    a stored entitlement as then; recompute_now(stored): as now
current().on(name, day)              one dated parameter
"""

from motcua.law.benefits import BENEFITS
from motcua.law.cases import WORKED, entitle
from motcua.law.cases.lines import answer, run_file
from motcua.law.cases.schema import UNITS, schema
from motcua.law.exact import figure, in_english
from motcua.law.explanation import Entitlement, Line, Result
from motcua.law.parameters import MissingValue, Parameters, Value, Verified
from motcua.law.parameters.files import current
from motcua.law.recompute import recompute, recompute_now
from motcua.law.switches import SWITCHES

__all__ = [
    "BENEFITS",
    "SWITCHES",
    "UNITS",
    "WORKED",
    "Entitlement",
    "Line",
    "MissingValue",
    "Parameters",
    "Result",
    "Value",
    "Verified",
    "answer",
    "current",
    "entitle",
    "figure",
    "in_english",
    "recompute",
    "recompute_now",
    "run_file",
    "schema",
]

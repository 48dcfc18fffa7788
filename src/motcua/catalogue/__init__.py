"""The catalogue of administrative procedures: dated data files, and no line of code per procedure."""

from motcua.catalogue.completeness import Handed, MissingComponent, missing
from motcua.catalogue.find import by_life_event, find
from motcua.catalogue.load import forms, life_events, procedure, procedures
from motcua.catalogue.model import Procedure, Version

__all__ = [
    "Handed",
    "MissingComponent",
    "Procedure",
    "Version",
    "by_life_event",
    "find",
    "forms",
    "life_events",
    "missing",
    "procedure",
    "procedures",
]

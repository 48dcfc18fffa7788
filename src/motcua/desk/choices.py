"""What the selects of the desk offer: value and word, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import get_language, gettext

from motcua.authority.offices import OfficeOn
from motcua.authority.reader import office_name
from motcua.catalogue.load import procedures
from motcua.catalogue.model import Version

Choices = list[tuple[str, str]]


def sexes() -> Choices:
    return [("", gettext("Please choose")), ("male", gettext("Male")), ("female", gettext("Female"))]


def channels() -> Choices:
    """How a dossier comes in."""
    return [("direct", gettext("At the desk")), ("post", gettext("By post")), ("online", gettext("Online"))]


def result_channels() -> Choices:
    """How the result goes out."""
    return [
        ("direct", gettext("Collected here")),
        ("post", gettext("By post")),
        ("online", gettext("Electronically")),
    ]


def recipients() -> Choices:
    """Who takes the result over."""
    return [
        ("applicant", gettext("The applicant")),
        ("representative", gettext("An authorised representative")),
        ("post", gettext("The post")),
        ("electronic", gettext("Sent electronically")),
    ]


def benefits(version: Version) -> Choices:
    """The benefits that a procedure opens; empty for one that pays none."""
    if not version.opens:
        return []
    language = get_language() or "vi"
    return [("", gettext("Please choose")), *((term.key, term.text.of(language)) for term in version.opens)]


def beneficiaries() -> Choices:
    """For whom a benefit is asked."""
    return [("applicant", gettext("The applicant")), ("other", gettext("Another person"))]


def procedure_names() -> Choices:
    """Every procedure by its short name."""
    language = get_language() or "vi"
    return [(item.code, item.versions[-1].short.of(language)) for item in procedures()]


def office_names(offices: Mapping[int, OfficeOn]) -> Choices:
    """All offices that a post supervises, or one of them."""
    names = [(str(n), office_name(office)) for n, office in offices.items()]
    return [("", gettext("All that I supervise")), *names]

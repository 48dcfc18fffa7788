"""A file of instruments that tests propose, pensions to districts from May 2023, and who puts it in force."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from motcua.authority.acting import Acting
from motcua.authority.models import Role
from motcua.dossiers.changing import propose, put_in_force
from tests.story import AFTER, BAC_GIANG, Cast, key
from tests.work.walk import appointed

PAPER = """
[instrument]
number = "45/QĐ-BHXH"
title = "Phân cấp giải quyết lương hưu cho BHXH cấp huyện"
signed_on = 2023-04-20
signer = "Giám đốc"
"""


def to_districts(*procedures: str) -> str:
    """The file by which the districts of Bac Giang decide these procedures from May 2023 on."""
    given = f"[[mandate]]\nprocedures = {json.dumps(procedures)}\n"
    return PAPER + given + 'level = "district"\nterritory = "24"\nsince = 2023-05-01\n'


PENSION = to_districts("local:III.8a")
PENSIONS = to_districts("local:III.8a", "local:III.8b")


@pytest.fixture
def second(cast: Cast) -> Acting:
    """Another administrator: whoever proposes a change does not put it in force."""
    return appointed("admin2", BAC_GIANG, Role.ADMINISTRATOR)


def in_force(
    cast: Cast,
    second: Acting,
    text: str,
    form: str = "toml",
    *,
    proposed: datetime = AFTER,
    at: datetime = AFTER,
) -> int:
    """Put a file in force that the administrator has proposed; how many open dossiers moved."""
    change = propose(cast.admin, text, form, at=proposed, key=key())
    return put_in_force(second, change.pk, at=at, key=key())

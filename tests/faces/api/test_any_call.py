"""Any call that the description allows, and many that it does not: none breaks the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from motcua.api.service import api
from motcua.authority.acts import ROLES
from motcua.authority.models import Role
from motcua.dossiers import actions
from motcua.dossiers.receive import receive
from motcua.journey.table import Act
from motcua.site.clock import frozen
from motcua.site.wsgi import application as house
from tests.faces.api.calling import by_token
from tests.story import AFTER, Cast, application, key

schema = schemathesis.openapi.from_dict(deepcopy(api.get_openapi_schema()))
schema.app = house

BY_ROLE = {Role.RECEPTION: "mua", Role.ASSESSOR: "thang", Role.DIRECTOR: "hoa", Role.CLERK: "lan"}


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """The end of a call closes connections that grew old; ours holds the test's transaction."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def caller(cast: Cast) -> Callable[[str], dict[str, str]]:
    """The header of somebody who may do what an operation does."""
    keys = {role: by_token(cast.people[login]).headers for role, login in BY_ROLE.items()}

    def header(operation: str) -> dict[str, str]:
        act = Act.RECEIVE if operation == "accept" else operation
        roles = ROLES[Act(act)] if act in list(Act) else {Role.RECEPTION}
        return next(keys[role] for role in BY_ROLE if role in roles)

    return header


@pytest.fixture
def waiting(cast: Cast) -> dict[str, str]:
    """A dossier for each act that stands where the act is possible; for the rest, one just received."""

    def received(**changes: Any) -> Any:
        return receive(cast.mua, application(**changes), at=AFTER, key=key()).dossier

    new, taken, asked = received(), received(), received()
    actions.take(cast.thang, taken, at=AFTER, key=key())
    actions.request_supplement(cast.mua, asked, ["death_paper"], at=AFTER, key=key())
    incomplete = received(components=(), return_incomplete=True)
    at_assessment = dict.fromkeys(("assess", "propose", "extend", "stop", "refuse"), str(taken))
    return {"": str(new), "accept": str(incomplete), "supplement": str(asked), **at_assessment}


@schema.parametrize()
@settings(
    max_examples=8, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
def test_no_call_breaks_the_house(
    case: schemathesis.Case[Any], caller: Callable[[str], dict[str, str]], waiting: dict[str, str]
) -> None:
    operation = str(case.operation.definition.raw["operationId"])
    if len(str(case.headers)) % 2:
        nearly_right(case, waiting.get(operation, waiting[""]))
    with frozen(AFTER), transaction.atomic():
        answer = case.call(headers=caller(operation))
        transaction.set_rollback(True)
    case.validate_response(
        answer, checks=[not_a_server_error, response_schema_conformance, content_type_conformance]
    )


def nearly_right(case: schemathesis.Case[Any], dossier: str) -> None:
    """Put in what no chance would find, so that the rest of the call is looked at too."""
    if "dossier" in (case.path_parameters or {}):
        case.path_parameters["dossier"] = dossier
    body = case.body
    if isinstance(body, dict) and {"procedure", "lines", "applicant", "subject"} <= body.keys():
        body |= {"procedure": "local:III.9b", "area_code": "221", "conditions": ["pensioner"]}
        body |= {"return_incomplete": True, "components": [], "helped_office": ""}
        for person in (body["applicant"], body["subject"]):
            if isinstance(person, dict):
                person |= {"citizen_id": "", "si_number": "", "birth_date": "1960-05-02", "died_on": None}
        for line in body["lines"] if isinstance(body["lines"], list) else ():
            if isinstance(line, dict):
                line |= {"benefit": "funeral_allowance", "person": None}

"""What anybody may ask who holds a code from one of our papers; nobody needs to sign in for it."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router
from ninja.params import P, QueryEx

from motcua.api.answers import TrackedAnswer, VerifiedAnswer
from motcua.api.problems import REFUSALS, NothingFound, Problem
from motcua.api.wishes import NO_NUL, Which
from motcua.dossiers.guessing import found_by_secret
from motcua.dossiers.public import verified
from motcua.site.clock import now

router = Router(tags=["For everybody"], auth=None)

Printed = QueryEx[str, P(max_length=60, pattern=NO_NUL, description="as printed on the receipt")]


@router.get("/track", response={200: TrackedAnswer, REFUSALS | {429}: Problem}, operation_id="track")
def track(request: HttpRequest, code: Printed, secret: Printed) -> TrackedAnswer:
    """Where a dossier is, for whoever holds its receipt: no names, nothing of others.

    After ten wrong secrets nobody is told of a code for 15 minutes (429).
    """
    found = found_by_secret(code, secret, now())
    if found is None:
        raise NothingFound
    told = {name: getattr(found, name) for name in TrackedAnswer.model_fields if name != "procedure"}
    return TrackedAnswer.model_validate({**told, "procedure": found.version.name})


@router.get("/verify/{code}", response={200: VerifiedAnswer, REFUSALS: Problem}, operation_id="verify")
def verify(request: HttpRequest, code: Which) -> VerifiedAnswer:
    """Whether a paper is ours, by the code of its QR, and whether the seal of a decision holds."""
    found = verified(code)
    if found is None:
        raise NothingFound
    return VerifiedAnswer.model_validate(found)

"""`POST dossiers/{dossier}/{act}`: every act on a dossier in the house, each with a body of its own."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Router
from ninja.params import HeaderEx, P
from pydantic import Field

from motcua.api.answers import DoneAnswer
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import Area, ComponentWish, Day, Free, Line, Text, Wish
from motcua.dossiers.actions import ACTIONS
from motcua.dossiers.application import ComponentInput
from motcua.journey.table import LABELS, Act
from motcua.site.clock import now

router = Router(tags=["Acts on a dossier"])

Key = HeaderEx[
    str,
    P(
        alias="Idempotency-Key",
        min_length=1,
        max_length=80,
        description="a key of your own for this one request: asked again with it, nothing happens twice",
    ),
]


class ActWish(Wish):
    """What every act takes."""

    seen: int | None = Field(
        None,
        ge=0,
        le=2**31,
        strict=True,
        description="the `entries` that you saw; 409 if there are more by now",
    )

    def arguments(self) -> dict[str, Any]:
        """The keyword arguments of the action."""
        return dict(self)


class ReasonWish(ActWish):
    """An act that needs a reason."""

    reason: Text = Field(description="the citizen and the file need it")


class TransferWish(ReasonWish):
    """Another area, whose office takes over."""

    area_code: Area


class MissingWish(ActWish):
    """Everything that is missing, in one request."""

    missing: list[Line] = Field(max_length=100, description="keys of components")
    reason: Text = ""


class ComponentsWish(ActWish):
    """What was handed in now."""

    components: list[ComponentWish] = Field(max_length=100)

    def arguments(self) -> dict[str, Any]:
        components: list[ComponentInput] = [wish.component() for wish in self.components]
        return {"components": components, "seen": self.seen}


class SupplementWish(ComponentsWish):
    """What was asked for; with a reason, less of it."""

    reason: Text = Field("", description="why the office goes on without what is still missing")

    def arguments(self) -> dict[str, Any]:
        return {**super().arguments(), "reason": self.reason}


class AssessWish(ActWish):
    """The case of one line, and what becomes of it."""

    line: Annotated[int, Field(ge=0, le=9999, strict=True, description="counted from 0")]
    case: Free = Field(
        description="`date`, `inputs` and `switches` of the case format, see `POST entitle`;"
        " empty for a line without a benefit"
    )
    outcome: Literal["granted", "denied"] = "granted"
    reason: Text = Field("", description="why it is denied; for a line without a benefit, what was done")


class NoteWish(ActWish):
    """A word to the head, if there is something to say."""

    note: Text = ""


class DeliverWish(ActWish):
    """How the result was handed back."""

    to: Literal["applicant", "representative", "post", "electronic"] = "applicant"


class ExtendWish(ReasonWish):
    """The new date, and why."""

    promise: Day


WISHES: dict[Act, type[ActWish]] = {
    Act.FORWARD: ActWish,
    Act.TAKE: ActWish,
    Act.TRANSFER: TransferWish,
    Act.REQUEST_SUPPLEMENT: MissingWish,
    Act.SUPPLEMENT: SupplementWish,
    Act.RECEIVE: ComponentsWish,
    Act.ASSESS: AssessWish,
    Act.PROPOSE: NoteWish,
    Act.SEND_BACK: ReasonWish,
    Act.APPROVE: ActWish,
    Act.SIGN: ActWish,
    Act.ISSUE: ActWish,
    Act.DELIVER: DeliverWish,
    Act.REFUSE: ReasonWish,
    Act.STOP: ReasonWish,
    Act.WITHDRAW: ReasonWish,
    Act.EXTEND: ExtendWish,
}
"""What each act takes; its fields are the keyword arguments of the action."""


def _offer(act: Act) -> None:
    action = ACTIONS[act]

    def endpoint(request: Called, dossier: UUID, wish: ActWish, key: Key) -> DoneAnswer:
        done = action(request.auth, dossier, **wish.arguments(), at=now(), key=key)
        return DoneAnswer.model_validate(done)

    endpoint.__annotations__["wish"] = WISHES[act]  # what OpenAPI and the reading of the body go by
    router.post(
        f"/{{uuid:dossier}}/{act.value}",
        response={200: DoneAnswer, REFUSALS: Problem},
        operation_id=action.__name__,
        summary=LABELS[act],
        description=action.__doc__,
        url_name=act.value,
    )(endpoint)


for _act in ACTIONS:
    _offer(_act)

"""What an entry of the journal tells, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext

from motcua.journey.table import Act
from motcua.kernel.errors import N_

HAPPENED: dict[str, str] = {
    Act.RECEIVE: N_("Received"),
    Act.RETURN_INCOMPLETE: N_("Not accepted yet: papers were missing"),
    Act.DECLINE: N_("Declined at the desk"),
    Act.FORWARD: N_("Forwarded to the competent office"),
    Act.TAKE: N_("Taken over for assessment"),
    Act.TRANSFER: N_("Transferred to another office"),
    Act.REQUEST_SUPPLEMENT: N_("Supplement requested"),
    Act.SUPPLEMENT: N_("Supplement handed in"),
    Act.ASSESS: N_("A line was assessed"),
    Act.PROPOSE: N_("Decision proposed"),
    Act.SEND_BACK: N_("Sent back for assessment"),
    Act.APPROVE: N_("Decision approved"),
    Act.SIGN: N_("Decision signed"),
    Act.ISSUE: N_("Decision issued: the result is ready"),
    Act.DELIVER: N_("Result handed back"),
    Act.REFUSE: N_("Refused"),
    Act.STOP: N_("Stopped"),
    Act.WITHDRAW: N_("Withdrawn by the citizen"),
    Act.EXTEND: N_("Apology given, new date promised"),
    "attach": N_("A document was added"),
    "erase": N_("Personal data was erased"),
    "seal": N_("The office's seal was put on the decision"),
    "recuse": N_("An officer asked to be kept out"),
    "note_interest": N_("The head noted a conflict of interest"),
    "correct_person": N_("What is on record of a person was corrected"),
    "reorganise": N_("Followed its office into another"),
}
"""What an entry of the journal tells, as something that has happened."""


def happened(act: str) -> str:
    """What an entry tells; an act without words of its own shows its name."""
    return gettext(HAPPENED[act]) if act in HAPPENED else act

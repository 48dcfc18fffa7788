"""Where a dossier can stand, and the named groups of statuses that the rest of the house asks for."""

from __future__ import annotations

from enum import StrEnum

from motcua.kernel.errors import N_


class Status(StrEnum):
    """Where a dossier (hồ sơ) stands. The value is what the database and the journal hold."""

    INCOMPLETE = "incomplete"
    RECEIVED = "received"
    FORWARDED = "forwarded"
    IN_PROCESS = "in_process"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    SUPPLEMENTED = "supplemented"
    PROPOSED = "proposed"
    APPROVED = "approved"
    SIGNED = "signed"
    ISSUED = "issued"
    DELIVERED = "delivered"
    REFUSED = "refused"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"


AT_ASSESSMENT = frozenset({Status.IN_PROCESS, Status.SUPPLEMENTED})
"""With the officer who assesses."""

WAITING_FOR_CITIZEN = frozenset({Status.INCOMPLETE, Status.SUPPLEMENT_REQUESTED})
"""The office can do nothing until the citizen hands in what is missing."""

WITH_OFFICE = frozenset(
    {
        Status.RECEIVED,
        Status.FORWARDED,
        Status.IN_PROCESS,
        Status.SUPPLEMENTED,
        Status.PROPOSED,
        Status.APPROVED,
        Status.SIGNED,
    }
)
"""The office has work to do, and its clock runs."""

OPEN = WITH_OFFICE | {Status.SUPPLEMENT_REQUESTED}
"""Accepted and not yet resolved."""

RESOLVED = frozenset({Status.ISSUED, Status.DELIVERED})
"""Decided and numbered; handed back or not."""

ENDED = RESOLVED | {Status.REFUSED, Status.STOPPED, Status.WITHDRAWN}
"""The office's clock has stopped for good."""

TERMINAL = frozenset({Status.DELIVERED, Status.REFUSED, Status.STOPPED, Status.WITHDRAWN})
"""Nothing more happens."""

LABELS = {
    Status.INCOMPLETE: N_("Not accepted yet, papers missing"),
    Status.RECEIVED: N_("Received"),
    Status.FORWARDED: N_("Forwarded"),
    Status.IN_PROCESS: N_("In process"),
    Status.SUPPLEMENT_REQUESTED: N_("Supplement requested"),
    Status.SUPPLEMENTED: N_("Supplement completed"),
    Status.PROPOSED: N_("Proposed"),
    Status.APPROVED: N_("Approved"),
    Status.SIGNED: N_("Signed"),
    Status.ISSUED: N_("Resolved, result ready"),
    Status.DELIVERED: N_("Result returned"),
    Status.REFUSED: N_("Refused"),
    Status.STOPPED: N_("Stopped"),
    Status.WITHDRAWN: N_("Withdrawn"),
}


class National(StrEnum):
    """Under what the national statistics feed counts a dossier.

    Public code tells of nine statuses by name; numbers for them were not found, so the codes are our own.
    """

    RECEIVED = "received"
    IN_PROCESS = "in_process"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    SUPPLEMENT_COMPLETED = "supplement_completed"
    PROCESSING_FINISHED = "processing_finished"
    RESULT_RETURNED = "result_returned"
    REFUSED = "refused"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"


NATIONAL = {
    Status.INCOMPLETE: National.SUPPLEMENT_REQUESTED,
    Status.RECEIVED: National.RECEIVED,
    Status.FORWARDED: National.IN_PROCESS,
    Status.IN_PROCESS: National.IN_PROCESS,
    Status.SUPPLEMENT_REQUESTED: National.SUPPLEMENT_REQUESTED,
    Status.SUPPLEMENTED: National.SUPPLEMENT_COMPLETED,
    Status.PROPOSED: National.IN_PROCESS,
    Status.APPROVED: National.IN_PROCESS,
    Status.SIGNED: National.IN_PROCESS,
    Status.ISSUED: National.PROCESSING_FINISHED,
    Status.DELIVERED: National.RESULT_RETURNED,
    Status.REFUSED: National.REFUSED,
    Status.STOPPED: National.STOPPED,
    Status.WITHDRAWN: National.WITHDRAWN,
}

NATIONAL_LABELS = {
    National.RECEIVED: N_("Received"),
    National.IN_PROCESS: N_("Being processed"),
    National.SUPPLEMENT_REQUESTED: N_("Supplement requested"),
    National.SUPPLEMENT_COMPLETED: N_("Supplement completed"),
    National.PROCESSING_FINISHED: N_("Processing finished"),
    National.RESULT_RETURNED: N_("Result returned"),
    National.REFUSED: N_("Refused"),
    National.STOPPED: N_("Processing stopped"),
    National.WITHDRAWN: N_("Withdrawn at the citizen's request"),
}

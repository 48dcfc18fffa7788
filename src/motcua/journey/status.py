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

NATIONAL = {
    Status.INCOMPLETE: "supplement_requested",
    Status.RECEIVED: "received",
    Status.FORWARDED: "in_process",
    Status.IN_PROCESS: "in_process",
    Status.SUPPLEMENT_REQUESTED: "supplement_requested",
    Status.SUPPLEMENTED: "supplement_completed",
    Status.PROPOSED: "in_process",
    Status.APPROVED: "in_process",
    Status.SIGNED: "in_process",
    Status.ISSUED: "processing_finished",
    Status.DELIVERED: "result_returned",
    Status.REFUSED: "refused",
    Status.STOPPED: "stopped",
    Status.WITHDRAWN: "withdrawn",
}
"""The status under which the national statistics feed counts a dossier."""

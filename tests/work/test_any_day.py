"""An office on any day: everybody tries everything on the real database, and the books always agree.

The row is what its journal replays to, the status moves by the table only, and the journal verifies.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from motcua.authority.acting import Acting
from motcua.dossiers.act import state_of
from motcua.dossiers.actions import ACTIONS
from motcua.dossiers.application import ComponentInput, LineInput
from motcua.dossiers.documents import attach
from motcua.dossiers.models import Dossier
from motcua.dossiers.receive import receive
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.dossier import Event, replay
from motcua.journey.status import ENDED, Status
from motcua.journey.table import TRANSITIONS, Act
from motcua.kernel.errors import MotcuaError
from tests.story import AFTER, Cast, application, key
from tests.work.walk import FUNERAL, ROUTE, do, row

PAPERS = application().components
REASON = st.sampled_from(["Có lý do", "Có lý do", ""])
WISHES: dict[Act, st.SearchStrategy[tuple[Any, ...]]] = {
    Act.RECEIVE: st.tuples(st.sampled_from([PAPERS, PAPERS[:1]])),
    Act.TRANSFER: st.tuples(st.sampled_from(["221", "222", "999"]), REASON),
    Act.REQUEST_SUPPLEMENT: st.tuples(st.sampled_from([["si_book"], [], ["moon"]]), REASON),
    Act.SUPPLEMENT: st.tuples(st.sampled_from([[ComponentInput("si_book", originals=1)], []])),
    Act.ASSESS: st.tuples(
        st.integers(-1, 2), st.sampled_from([FUNERAL, {}]), st.sampled_from(["granted", "denied"]), REASON
    ),
    Act.DELIVER: st.tuples(st.sampled_from(["applicant", "Bà Hạnh"])),
    Act.EXTEND: st.tuples(st.integers(-3, 30).map(lambda days: AFTER.date() + timedelta(days)), REASON),
    **{act: st.tuples(REASON) for act in (Act.SEND_BACK, Act.REFUSE, Act.STOP, Act.WITHDRAW)},
}
"""What each act may be given, good and bad; acts that are not here take nothing."""

DECIDED = {Status.APPROVED, Status.SIGNED, Status.ISSUED, Status.DELIVERED}


class AnyDay(RuleBasedStateMachine):
    """Yen Dung and its province with one dossier of two lines."""

    people: ClassVar[dict[str, Acting]]

    @initialize(complete=st.booleans())
    def somebody_comes(self, complete: bool) -> None:
        self.at = AFTER
        form = application(
            lines=(LineInput("funeral_allowance"), LineInput("funeral_allowance")),
            components=PAPERS if complete else (),
            return_incomplete=True,
        )
        self.dossier = receive(self.people["mua"], form, at=self.at, key=key()).dossier

    @rule(data=st.data(), act=st.sampled_from(sorted(ACTIONS)), hours=st.integers(0, 30))
    def somebody_tries(self, data: st.DataObject, act: Act, hours: int) -> None:
        login = data.draw(st.sampled_from(sorted(self.people)))
        self._try(act, login, data.draw(WISHES.get(act, st.just(()))), hours)

    @rule(hours=st.integers(0, 30))
    def work_goes_on(self, hours: int) -> None:
        status = Status(row(self.dossier).status)
        if status is Status.IN_PROCESS:
            for line in range(2):
                self._try(Act.ASSESS, "thang", (line, FUNERAL), 0)
        act, login, wish = ROUTE.get(status, (Act.RECEIVE, "mua", (PAPERS,)))
        self._try(act, login, wish, hours)

    @rule()
    def a_scan_is_attached(self) -> None:
        attach(self.people["mua"], self.dossier, b"%PDF-1.4 %%EOF", "scan.pdf", at=self.at, key=key())

    def _try(self, act: Act, login: str, wish: tuple[Any, ...], hours: int) -> None:
        self.at += timedelta(hours=hours)
        before = columns(self.dossier)
        try:
            done = do(act, self.people[login], self.dossier, *wish, at=self.at)
        except MotcuaError:
            assert columns(self.dossier) == before
        else:
            assert TRANSITIONS[Status(before["status"]), act] == done.status
            assert before["promised_due"] in (None, columns(self.dossier)["promised_due"])

    @invariant()
    def the_row_is_what_the_journal_replays_to(self) -> None:
        if hasattr(self, "dossier"):
            entries = Entry.objects.filter(dossier=self.dossier).order_by("seq")
            events = [event_of(entry) for entry in entries if entry.act in set(Act)]
            assert replay(events) == state_of(row(self.dossier))
            assert len(entries) == row(self.dossier).entries

    @invariant()
    def what_hangs_on_the_status_fits_it(self) -> None:
        if hasattr(self, "dossier"):
            dossier = row(self.dossier)
            assert (dossier.ended_at is not None) == (dossier.status in ENDED)
            assert dossier.decisions.filter(annulled_at=None).exists() == (dossier.status in DECIDED)
            assert (dossier.due is None) == (dossier.promised_due is None)

    def teardown(self) -> None:
        assert verify().valid


def columns(dossier: UUID) -> dict[str, Any]:
    return dict(Dossier.objects.values().get(pk=dossier))


def event_of(entry: Entry) -> Event:
    """A journal entry as the journey knows it: moments are values again."""
    facts = dict(entry.facts)
    if "promise" in facts:
        facts["promise"] = datetime.fromisoformat(facts["promise"])
    return Event(Act(entry.act), entry.officer, facts)


def test_any_day(cast: Cast) -> None:
    AnyDay.people = cast.people
    run_state_machine_as_test(
        AnyDay,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

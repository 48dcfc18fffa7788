"""A person's data can be deleted: nothing personal remains, and the journal still says what it said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core.files.storage import default_storage
from django.db import connection

from motcua.authority.may import NotAllowed
from motcua.dossiers import actions
from motcua.dossiers.documents import attach
from motcua.dossiers.employer_input import EmployerInput
from motcua.dossiers.erased import ErasedPaper
from motcua.dossiers.erasing import OutOfSight, StillOpen, erase
from motcua.dossiers.files import discard_unsent, path_of
from motcua.dossiers.models import Decision, Document, Dossier, Line, Message, Paper
from motcua.dossiers.printing import paper_pdf
from motcua.dossiers.public import verified
from motcua.dossiers.receive import decline, receive
from motcua.dossiers.sealing import seal
from motcua.journal.models import Entry
from motcua.journal.roots import close_day
from motcua.journal.verify import verify
from motcua.registry.models import Person
from tests.story import AFTER, Cast, application, key

CASE = {"date": "2023-03-20", "inputs": {"deceased_status": "pensioner"}}
SCAN = b"%PDF-1.4 Giay bao tu cua Tran Van Duc %%EOF"
HOUSEHOLD = EmployerInput("Hộ kinh doanh Trần Văn Đức", "TA0123Z", "0100109106")
"""A business that is its owner: what it is called and its tax code are his."""
PERSONAL = (
    *("Trần Văn Đức", "tran van duc", "024058912346", "2400123456", "Nguyễn Thị Hạnh", "024160912345"),
    *(HOUSEHOLD.name, HOUSEHOLD.code, HOUSEHOLD.tax_code),
)


def person(citizen: str = "024058912346") -> Person:
    return Person.objects.get(citizen_id=citizen)


def settled(cast: Cast) -> UUID:
    """A dossier from the door to the handed-back, sealed decision, with a scan and a note in it."""
    dossier = receive(cast.mua, application(employer=HOUSEHOLD), at=AFTER, key=key()).dossier
    attach(cast.mua, dossier, SCAN, "bao-tu.pdf", "death_paper", at=AFTER, key=key())
    steps: list[tuple[Any, ...]] = [
        (actions.take, cast.thang),
        (actions.assess, cast.thang, 0, CASE),
        (actions.propose, cast.thang, "Ông Trần Văn Đức là người hưởng lương hưu"),
        (actions.approve, cast.hoa),
        (actions.sign, cast.hoa),
        (actions.issue, cast.lan),
    ]
    for action, acting, *wish in steps:
        action(acting, dossier, *wish, at=AFTER, key=key())
    seal(Message.objects.get(topic="seal"), AFTER)
    actions.deliver(cast.mua, dossier, at=AFTER, key=key())
    return dossier


@pytest.fixture
def everything(cast: Cast) -> Dossier:
    return Dossier.objects.get(pk=settled(cast))


def written_anywhere(text: str) -> list[str]:
    """The tables in which a text stands, whatever the column."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select count(*) from "{table}" t where t::text like %s', [f"%{text}%"])
            if cursor.fetchone()[0]:
                found.append(table)
    return found


def test_nothing_personal_remains_in_any_table(cast: Cast, everything: Dossier) -> None:
    subject, applicant = person(), person("024160912345")
    assert all(written_anywhere(text) for text in PERSONAL)

    erase(cast.admin, subject, at=AFTER, key=key())
    erase(cast.admin, applicant, at=AFTER, key=key())

    assert {text: written_anywhere(text) for text in PERSONAL} == {text: [] for text in PERSONAL}


def test_the_journal_tells_of_it_and_still_verifies(cast: Cast, everything: Dossier) -> None:
    close_day(AFTER.date(), at=AFTER)
    before = verify()
    subject = person()

    erase(cast.admin, subject, at=AFTER, key=key())
    close_day(AFTER.date() + timedelta(1), at=AFTER)

    after = verify()
    assert before.valid
    assert after.valid
    assert after.entries == before.entries + 1
    last = Entry.objects.filter(dossier=everything.pk).latest("seq")
    assert (last.act, last.facts) == ("erase", {"person": subject.pk, "documents": 2})


def test_what_names_nobody_stays(cast: Cast, everything: Dossier) -> None:
    amount = Line.objects.get(dossier=everything).amount
    erase(cast.admin, person(), at=AFTER, key=key())
    line = Line.objects.get(dossier=everything)
    assert amount
    assert (line.outcome, line.amount, line.case) == ("granted", amount, {})
    assert Decision.objects.get().number


@pytest.mark.django_db
def test_files_go_when_it_is_certain(
    cast: Cast, everything: Dossier, django_capture_on_commit_callbacks: Any
) -> None:
    paths = [path_of(document.digest) for document in Document.objects.all()]
    assert len(paths) == 2
    with django_capture_on_commit_callbacks(execute=True):
        erase(cast.admin, person(), at=AFTER, key=key())
    assert not any(map(default_storage.exists, paths))
    assert not Document.objects.exists()


@pytest.mark.django_db
def test_files_that_whoever_was_cut_off_did_not_delete_go_in_the_night(
    cast: Cast, everything: Dossier, django_capture_on_commit_callbacks: Any
) -> None:
    paths = [path_of(document.digest) for document in Document.objects.all()]
    with django_capture_on_commit_callbacks(execute=False):
        erase(cast.admin, person(), at=AFTER, key=key())
    assert discard_unsent(AFTER + timedelta(7)) == len(paths) == 2
    assert not any(map(default_storage.exists, paths))


def test_a_scan_that_another_dossier_holds_stays(
    cast: Cast, everything: Dossier, django_capture_on_commit_callbacks: Any
) -> None:
    stranger = replace(application().applicant, full_name="Vũ Thị Mai", citizen_id="024165900001")
    other = receive(cast.mua, application(applicant=stranger, subject=stranger), at=AFTER, key=key()).dossier
    attach(cast.mua, other, SCAN, "bao-tu.pdf", at=AFTER, key=key())

    with django_capture_on_commit_callbacks(execute=True):
        erase(cast.admin, person(), at=AFTER, key=key())
    (kept,) = Document.objects.all()
    assert kept.attachment_set.get().dossier_id == other


def test_papers_are_known_but_cannot_be_printed(cast: Cast, everything: Dossier) -> None:
    erase(cast.admin, person(), at=AFTER, key=key())
    paper = Paper.objects.get(dossier=everything)
    with pytest.raises(ErasedPaper):
        paper_pdf(paper)
    genuine = verified(Decision.objects.get().verification)
    assert genuine
    assert (genuine.dossier_code, genuine.seal) == (everything.code, None)


def test_asked_again_with_the_same_key_nothing_is_written_twice(cast: Cast, everything: Dossier) -> None:
    subject, once = person(), key()
    first = erase(cast.admin, subject, at=AFTER, key=once)
    entries = Entry.objects.count()
    assert erase(cast.admin, subject, at=AFTER, key=once) == first
    assert Entry.objects.count() == entries


def test_an_open_dossier_protects_the_data(cast: Cast) -> None:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())
    with pytest.raises(StillOpen, match=receipt.code):
        erase(cast.admin, person(), at=AFTER, key=key())
    assert person().full_name == "Trần Văn Đức"


def test_a_person_on_a_line_is_found_too(cast: Cast) -> None:
    child = replace(application().applicant, full_name="Trần Thị Út", citizen_id="024310900002")
    line = replace(application().lines[0], person=child)
    receipt = decline(cast.mua, application(lines=(line,)), "Không đúng nơi", at=AFTER, key=key())
    assert erase(cast.admin, person("024310900002"), at=AFTER, key=key()).dossiers == (receipt.code,)
    assert not Dossier.objects.get().notes.exists()


def test_only_an_administrator_erases(cast: Cast, everything: Dossier) -> None:
    for acting in (cast.mua, cast.hoa, cast.quyen):
        with pytest.raises(NotAllowed):
            erase(acting, person(), at=AFTER, key=key())


def test_not_an_administrator_who_sees_only_part_of_it(cast: Cast, everything: Dossier) -> None:
    elsewhere = replace(cast.admin, office=cast.khach.office, office_code=cast.khach.office_code)
    with pytest.raises(OutOfSight):
        erase(elsewhere, person(), at=AFTER, key=key())

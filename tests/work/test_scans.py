"""The scan of a decision stands with its instrument: filed by whom it concerns, or brought with a change."""

from __future__ import annotations

from datetime import timedelta

import pytest

from motcua.authority.acting import Acting
from motcua.authority.instruments import NoInstrument
from motcua.authority.models import Delegation, Instrument, Role
from motcua.dossiers.changing import propose, put_in_force
from motcua.dossiers.consequences import consequences
from motcua.dossiers.documents import keep
from motcua.dossiers.files import content, discard_unsent
from motcua.dossiers.models import Document
from motcua.dossiers.scans import NotYourInstrument, file_scan
from motcua.journal.beside import chain_of
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.kernel.errors import BadInput, InputProblem
from tests.plans import PAPER, PENSIONS
from tests.story import AFTER, BAC_GIANG, Cast, key
from tests.work.walk import appointed

PDF, OTHER = b"%PDF-1.7\n1\n%%EOF", b"%PDF-1.7\n2\n%%EOF"


@pytest.fixture
def paper(cast: Cast) -> Instrument:
    """The decision by which Bac Giang gave the power to its districts."""
    return Instrument.objects.get(number__contains="Bắc Giang")


def test_it_is_filed_replaced_and_the_journal_keeps_both_digests(cast: Cast, paper: Instrument) -> None:
    for data in (PDF, OTHER):
        filed = file_scan(cast.admin, paper.pk, data, "166.pdf", at=AFTER, key=key())
        paper.refresh_from_db()
        assert paper.scan == filed.digest
        assert content(Document.objects.get(pk=filed.digest)) == data
    first, second = Entry.objects.filter(dossier=chain_of(f"instrument/{paper.pk}")).order_by("seq")
    assert (first.facts["before"], second.facts["before"]) == ("", first.facts["scan"])
    assert verify().valid


def test_asked_twice_it_is_filed_once(cast: Cast, paper: Instrument) -> None:
    first, again = (file_scan(cast.admin, paper.pk, PDF, "a.pdf", at=AFTER, key="k") for _ in range(2))
    assert (first.replayed, again.replayed) == (False, True)
    assert Entry.objects.filter(dossier=chain_of(f"instrument/{paper.pk}")).count() == 1


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"MZ\x90", "a.pdf", "type_refused"),
        (PDF, "a.png", "type_mismatch"),
        (b"%PDF-1.7", "a.pdf", "cut_short"),
    ],
)
def test_what_is_no_scan_is_refused_as_with_every_document(
    cast: Cast, paper: Instrument, data: bytes, name: str, code: str
) -> None:
    with pytest.raises(InputProblem) as error:
        file_scan(cast.admin, paper.pk, data, name, at=AFTER, key=key())
    assert (error.value.field, error.value.code) == ("scan", code)
    assert not Document.objects.exists()


def test_a_director_files_what_concerns_his_offices_and_nothing_else(cast: Cast, paper: Instrument) -> None:
    province = appointed("gd", BAC_GIANG, Role.DIRECTOR)
    file_scan(province, paper.pk, PDF, "a.pdf", at=AFTER, key=key())
    own = Instrument.objects.create(number="12/QĐ-BHXH", title="Phân công", signed_on=AFTER.date())
    Delegation.objects.create(
        giver_id=cast.hoa.post, taker_id=cast.lan.post, instrument=own, validity=("2023-04-03", None)
    )
    file_scan(cast.hoa, own.pk, PDF, "a.pdf", at=AFTER, key=key())
    for acting, number in ((cast.hoa, paper.pk), (cast.khach, own.pk), (cast.lan, own.pk)):
        with pytest.raises(NotYourInstrument):
            file_scan(acting, number, OTHER, "a.pdf", at=AFTER, key=key())
    with pytest.raises(NoInstrument):
        file_scan(cast.admin, 99_999, PDF, "a.pdf", at=AFTER, key=key())


def test_a_change_brings_the_scan_of_its_instrument(cast: Cast, second: Acting) -> None:
    scan = keep(PDF, "45.pdf", at=AFTER).digest
    change = propose(cast.admin, PENSIONS, "toml", [scan], at=AFTER, key=key())
    assert change.scans == {"45/QĐ-BHXH": scan}
    put_in_force(second, change.pk, at=AFTER, key=key())
    assert Instrument.objects.get(number="45/QĐ-BHXH").scan == scan


def test_the_scan_of_a_change_that_waits_for_its_decision_is_kept(cast: Cast) -> None:
    scan = keep(PDF, "45.pdf", at=AFTER).digest
    assert discard_unsent(AFTER) == 0
    propose(cast.admin, PENSIONS, "toml", [scan], at=AFTER, key=key())
    assert discard_unsent(AFTER + timedelta(days=30)) == 0


def test_the_file_says_whose_scan_it_is_where_there_are_several(cast: Cast) -> None:
    first, second = keep(PDF, "1.pdf", at=AFTER).digest, keep(OTHER, "2.pdf", at=AFTER).digest
    named = PENSIONS.replace('signer = "Giám đốc"', f'scan = "{first}"')
    assert propose(cast.admin, named, "toml", [first], at=AFTER, key=key()).scans == {"45/QĐ-BHXH": first}
    with pytest.raises(BadInput, match="Say in the file whose scan it is"):
        propose(cast.admin, named, "toml", [first, second], at=AFTER, key=key())
    with pytest.raises(BadInput, match="Say in the file"):
        propose(cast.admin, PENSIONS, "toml", [first, second], at=AFTER, key=key())
    with pytest.raises(BadInput, match="No scan with this SHA-256"):
        propose(cast.admin, PENSIONS, "toml", ["0" * 64], at=AFTER, key=key())


def test_a_scan_that_nobody_sent_is_told_at_its_instrument(cast: Cast) -> None:
    text = PENSIONS.replace(PAPER, PAPER + f'scan = "{"0" * 64}"\n')
    (problem,) = consequences(text, "toml", AFTER).problems
    assert (problem.field, problem.code) == ("instrument.1.scan", "unknown_scan")


def test_a_change_is_proposed_and_put_in_force_once_under_one_key(cast: Cast, second: Acting) -> None:
    one, again = (propose(cast.admin, PENSIONS, "toml", at=AFTER, key="p") for _ in range(2))
    assert one.pk == again.pk
    moved = [put_in_force(second, one.pk, at=AFTER, key="e") for _ in range(2)]
    assert moved == [0, 0]
    assert propose(cast.admin, PENSIONS, "toml", at=AFTER, key="p").pk == one.pk
    assert Entry.objects.filter(dossier=one.pk).count() == 2

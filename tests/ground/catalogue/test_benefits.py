"""What procedures pay is what the law computes, under the law's own names."""

from __future__ import annotations

from operator import attrgetter

import pytest

from motcua.catalogue import procedures
from motcua.catalogue.load import FOLDER
from motcua.catalogue.model import Term
from motcua.catalogue.read import read_folder
from motcua.law import BENEFITS

NO_PROCEDURE_PAYS = {
    "average_salary": "a part of other benefits",
    "employer_compensation": "paid by the employer",
    "health_share": "paid to the hospital, without a dossier",
    "contribution": "paid to the insurance, not by it",
    "voluntary_contribution": "paid to the insurance, not by it",
    "missing_months_contribution": "paid to the insurance, not by it",
    "late_interest": "paid to the insurance, not by it",
    "pension_increase": "raised by decree for everybody at once, nobody applies",
    "social_pension": "paid by the commune",
}
"""Computed by the law, opened by no procedure of ours; and why."""

OPENED = {term for procedure in procedures() for version in procedure.versions for term in version.opens}


@pytest.mark.parametrize("term", sorted(OPENED, key=attrgetter("key")), ids=attrgetter("key"))
def test_a_benefit_that_a_procedure_pays_has_the_name_that_the_law_gives_it(term: Term) -> None:
    benefit = BENEFITS[term.key]
    assert (term.text.vi, term.text.en) == (benefit.vi, benefit.en)


def test_every_benefit_of_the_law_is_paid_by_a_procedure_or_there_is_a_reason() -> None:
    assert {term.key for term in OPENED} == BENEFITS.keys() - NO_PROCEDURE_PAYS.keys()


def test_no_word_is_kept_for_a_benefit_that_nobody_pays() -> None:
    assert read_folder(FOLDER).terms.benefits.keys() == {term.key for term in OPENED}

"""What was asked for comes whole: the clock stays paused until then, or somebody says why it runs again."""

from __future__ import annotations

from uuid import UUID

import pytest

from motcua.dossiers.application import ComponentInput
from motcua.dossiers.models import Component, Note
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput
from tests.story import Cast
from tests.work.walk import do, row, walked

BOOK, DEATH = ComponentInput("si_book", originals=1), ComponentInput("death_paper", certified=1)
WHY = "Quá trình đóng đã có trong cơ sở dữ liệu."


@pytest.fixture
def dossier(cast: Cast) -> UUID:
    """Two papers were asked for; one of them lies in the dossier already, unreadable."""
    received = walked(cast, Status.IN_PROCESS)
    do(Act.REQUEST_SUPPLEMENT, cast.thang, received, ["si_book", "death_paper"])
    return received


def test_all_of_it_makes_the_dossier_whole(cast: Cast, dossier: UUID) -> None:
    do(Act.SUPPLEMENT, cast.mua, dossier, [BOOK, DEATH])
    assert row(dossier).status == "supplemented"
    assert not Component.objects.filter(missing=True).exists()


@pytest.mark.parametrize(
    ("handed", "fields"),
    [
        ([], ["components.death_paper", "components.si_book"]),
        ([BOOK], ["components.death_paper"]),
        ([BOOK, ComponentInput("death_paper", copies=1)], ["components.death_paper"]),
    ],
    ids=["nothing", "one of two", "a copy that nobody compared"],
)
def test_less_of_it_is_told_and_the_clock_stays_paused(
    cast: Cast, dossier: UUID, handed: list[ComponentInput], fields: list[str]
) -> None:
    with pytest.raises(BadInput) as bad:
        do(Act.SUPPLEMENT, cast.mua, dossier, handed)
    assert [problem.field for problem in bad.value.problems] == fields
    assert row(dossier).status == "supplement_requested"


def test_with_a_reason_the_office_goes_on_and_what_is_missing_stays_marked(cast: Cast, dossier: UUID) -> None:
    do(Act.SUPPLEMENT, cast.mua, dossier, [DEATH], WHY)
    assert row(dossier).status == "supplemented"
    assert list(Component.objects.filter(missing=True).values_list("key", flat=True)) == ["si_book"]
    assert Note.objects.get(dossier=dossier).text == WHY

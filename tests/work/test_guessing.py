"""Guessing a lookup secret ends after ten wrong tries with a code, whichever web process is asked."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from motcua.dossiers.guessing import REST, Resting, found_by_secret
from motcua.dossiers.models import Dossier, Guesses
from motcua.journey.status import Status
from tests.story import AFTER, Cast
from tests.work.walk import row, walked


@pytest.fixture
def dossier(cast: Cast) -> Dossier:
    return row(walked(cast, Status.RECEIVED))


def guess(code: str, times: int, at: Any = AFTER) -> None:
    for _ in range(times):
        assert found_by_secret(code, "WRONGONE", at) is None


def test_ten_wrong_tries_and_then_nobody_is_told_for_a_quarter_of_an_hour(dossier: Dossier) -> None:
    guess(dossier.code, 10)
    for at in (AFTER, AFTER + REST - timedelta(seconds=1)):
        with pytest.raises(Resting):
            found_by_secret(dossier.code, dossier.secret, at)
    assert found_by_secret(dossier.code, dossier.secret, AFTER + REST)


def test_after_the_rest_it_counts_from_one(dossier: Dossier) -> None:
    guess(dossier.code, 10)
    guess(dossier.code, 9, AFTER + REST)
    assert found_by_secret(dossier.code, dossier.secret, AFTER + REST)


def test_each_code_counts_by_itself_and_right_ones_do_not_count(dossier: Dossier) -> None:
    guess("99999/2023/24221", 9)
    for _ in range(11):
        assert found_by_secret(dossier.code, dossier.secret, AFTER)
    guess("99999/2023/24221", 1)
    with pytest.raises(Resting):
        found_by_secret(" 99999/2023/24221", "WRONGONE", AFTER)


def test_what_was_typed_is_not_kept_and_what_has_rested_is_forgotten(db: None) -> None:
    guess("024160912345, not a code but what somebody typed" * 9, 1)
    guess("00001/2023/24221", 1, AFTER + REST)
    kept = Guesses.objects.get()
    assert (kept.wrong, kept.since, len(kept.code)) == (1, AFTER + REST, 64)


@pytest.mark.django_db(transaction=True)
def test_two_connections_count_together(cast: Cast) -> None:
    code = row(walked(cast, Status.RECEIVED)).code

    def five() -> None:
        guess(code, 5)
        connection.close()

    with ThreadPoolExecutor(2) as pool:
        for hand in [pool.submit(five) for _ in range(2)]:
            hand.result()
    assert Guesses.objects.get().wrong == 10
    with pytest.raises(Resting):
        found_by_secret(code, "WRONGONE", AFTER)


@pytest.mark.django_db(transaction=True)
def test_many_codes_at_once_do_not_wait_for_each_other() -> None:
    codes = [f"{number:05}/2023/24221" for number in range(20)]
    for code in codes:
        guess(code, 1)

    def all_again(order: int) -> None:
        for code in codes[::order]:
            guess(code, 1, AFTER + REST)
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        for hand in [pool.submit(all_again, order) for order in (1, -1, 1, -1)]:
            hand.result()
    assert {*Guesses.objects.values_list("wrong", flat=True)} == {4}

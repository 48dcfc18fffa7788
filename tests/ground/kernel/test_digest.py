"""A chain of hashes gives away any change of any entry, and of their order."""

import hashlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.digest import GENESIS, canonical, chained, content_hash, root

entries = st.lists(
    st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5) | st.none(), max_size=3),
    min_size=1,
    max_size=5,
)


DAY = "2023-04-03"
CLOSED = "2023-04-03T17:05:00.000000Z"


def chain(entries: list[dict[str, Any]]) -> list[str]:
    hashes = [GENESIS]
    for entry in entries:
        hashes.append(chained(hashes[-1], entry))
    return hashes[1:]


def test_one_way_to_write_a_value() -> None:
    assert canonical({"b": 1, "a": ["đ", None]}) == '{"a":["đ",null],"b":1}'.encode()


@pytest.mark.parametrize("value", [1.0, {"amount": 0.5}, [{"deep": [1.5]}]])
def test_a_float_has_no_one_way_to_be_written(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_content_is_addressed_by_its_sha256() -> None:
    assert content_hash(b"abc") == hashlib.sha256(b"abc").hexdigest()


@settings(max_examples=40)
@given(entries, st.data())
def test_a_changed_entry_changes_its_hash_and_all_that_follow(
    entries: list[dict[str, Any]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(entries) - 1))
    changed = [*entries]
    changed[place] = {**entries[place], "added": "byte"}
    before, after = chain(entries), chain(changed)
    assert before[:place] == after[:place]
    assert all(old != new for old, new in zip(before[place:], after[place:], strict=True))


@settings(max_examples=40)
@given(entries)
def test_a_day_root_gives_away_what_is_left_out_or_moved_to_another_place_day_or_moment(
    entries: list[dict[str, Any]],
) -> None:
    hashes = chain(entries)
    told = root(GENESIS, DAY, CLOSED, hashes)
    assert told != root(GENESIS, DAY, CLOSED, hashes[:-1])
    assert told != root(hashes[0], DAY, CLOSED, hashes)
    assert told != root(GENESIS, "2023-04-04", CLOSED, hashes)
    assert told != root(GENESIS, DAY, CLOSED.replace("17", "18"), hashes)
    if len(hashes) > 1:
        assert told != root(GENESIS, DAY, CLOSED, [*hashes[1:], hashes[0]])

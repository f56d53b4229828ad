"""Bytes and files kept in memory, and on the disk beyond a budget, come back the same."""

from __future__ import annotations

import errno
import gc
import io
import os
import tempfile
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.files.spill import PIECE, Spill, SpilledFiles


@given(st.lists(st.binary(max_size=30), max_size=8), st.integers(0, 60))
def test_all_bytes_come_back_whatever_the_budget(parts: list[bytes], most: int) -> None:
    spill = Spill(most)
    numbers = [spill.put(part) for part in parts]
    assert [spill.get(number) for number in reversed(numbers)] == parts[::-1]
    later = spill.put(b"later")
    assert (spill.get(later), [spill.get(number) for number in numbers]) == (b"later", parts)


@given(st.lists(st.binary(max_size=30), max_size=8), st.integers(0, 60))
def test_what_is_put_away_comes_back(parts: list[bytes], most: int) -> None:
    spill = Spill(most)
    numbers = [spill.put(part) for part in parts]
    spill.put_away()
    later = spill.put(b"later")
    assert [spill.get(number) for number in numbers] == parts
    assert spill.get(later) == b"later"


class FullDisk(io.BytesIO):
    """Takes four bytes at a time, and twenty in all."""

    def write(self, data: Any) -> int:
        if self.seek(0, 2) >= 20:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(memoryview(data)[:4])


def test_what_has_no_room_on_the_disk_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: FullDisk())
    spill = Spill(100)
    parts = [b"0123456789", b"abcdefgh", b"ABCDEFGHIJ", b"more"]
    numbers = [spill.put(part) for part in parts]
    spill.put_away()
    assert [spill.get(number) for number in numbers] == parts


def test_within_the_budget_no_file_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", None)
    spill = Spill(10)
    assert spill.get(spill.put(b"0123456789")) == b"0123456789"
    with pytest.raises(TypeError):
        spill.put(b"x")


@pytest.mark.parametrize("most", [0, 3 * PIECE])
@pytest.mark.parametrize("pieces", [[], [b"a", b"b"], [b"x" * PIECE, b"y", b"z" * PIECE]])
def test_files_come_back_in_order_and_more_than_once(most: int, pieces: list[bytes]) -> None:
    files = SpilledFiles(most)
    files.add("b.txt", iter(pieces))
    files.add("a.txt", [b"first"])
    files.add("a.txt", [b"a"])
    contents = files.contents()
    for _ in range(2):
        read = {name: b"".join(content) for name, content in contents.items()}
        assert list(read.items()) == [("b.txt", b"".join(pieces)), ("a.txt", b"a")]


def test_in_a_cycle_the_file_is_closed_before_it_is_collected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    older = [tempfile.TemporaryFile(buffering=0)]  # noqa: SIM115  # so that it is collected first
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: older.pop())
    spill = Spill(0)
    spill.put(b"on the disk")
    spill.itself = spill  # type: ignore[attr-defined]
    monkeypatch.undo()
    del spill
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        gc.collect()
    assert not [each for each in told if issubclass(each.category, ResourceWarning)]

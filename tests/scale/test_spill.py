"""Bytes kept in memory, and on the disk beyond a budget, come back the same."""

from __future__ import annotations

import tempfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.scale.spill import Spill


@given(st.lists(st.binary(max_size=30), max_size=8), st.integers(0, 60))
def test_all_bytes_come_back_whatever_the_budget(parts: list[bytes], most: int) -> None:
    spill = Spill(most)
    numbers = [spill.put(part) for part in parts]
    assert [spill.get(number) for number in reversed(numbers)] == parts[::-1]
    later = spill.put(b"later")
    assert (spill.get(later), [spill.get(number) for number in numbers]) == (b"later", parts)


def test_within_the_budget_no_file_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", None)
    spill = Spill(10)
    assert spill.get(spill.put(b"0123456789")) == b"0123456789"
    with pytest.raises(TypeError):
        spill.put(b"x")

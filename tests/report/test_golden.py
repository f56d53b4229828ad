"""Each machine format of a sample is its golden file."""

from __future__ import annotations

import pytest

from tests import golden
from tests.golden import sentences


@pytest.mark.parametrize("name", sorted(golden.made()))
def test_golden(name: str) -> None:
    made = golden.made()[name].decode()
    assert made == (golden.FOLDER / name).read_text("utf-8"), "run: python -m tests.golden"


def test_every_sentence_was_read_aloud() -> None:
    there = (golden.FOLDER / sentences.FILE).read_text("utf-8")
    assert sentences.golden() == there, "run: python -m tests.golden, and read the difference aloud"

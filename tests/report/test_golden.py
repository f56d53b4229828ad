"""Each machine format of a sample is its golden file."""

from __future__ import annotations

import pytest

from tests import golden


@pytest.mark.parametrize("name", sorted(golden.made()))
def test_golden(name: str) -> None:
    made = golden.made()[name].decode()
    assert made == (golden.FOLDER / name).read_text("utf-8"), "run: python -m tests.golden"

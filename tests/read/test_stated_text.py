"""The text that a value of metadata states, whatever its shape."""

from __future__ import annotations

import pytest

from auditor.read.stated_text import stated_text

VALUES = [
    ("The  lake\n", "The lake"),
    (["The lake", "The mill"], "The lake"),
    ({"name": "Norland Press", "url": "https://example.org"}, "Norland Press"),
    ([{"name": "Norland Press"}], "Norland Press"),
    ([], None), ({}, None), ("  ", None), (12, None), (None, None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "text"), VALUES)
def test_stated_text(value: object, text: str | None) -> None:
    assert stated_text(value) == text

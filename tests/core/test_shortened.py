"""A long text is cut in its middle."""

from __future__ import annotations

import pytest

from auditor.core.shortened import shortened


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("", 1, ""),
        ("abcde", 5, "abcde"),
        ("abcdef", 5, "ab…ef"),
        ("abcdef", 4, "ab…f"),
        ("annual/reports/of/the/council/minutes.txt", 20, "annual/rep…nutes.txt"),
        ("abc", 1, "…"),
    ],
)
def test_what_is_kept(text: str, most: int, expected: str) -> None:
    assert shortened(text, most) == expected
    assert len(shortened(text, most)) <= most

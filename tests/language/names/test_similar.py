"""Names that may be the same thing."""

from __future__ import annotations

import pytest

from auditor.language.names.similar import similar


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("International Labor Organization", "International Labour Organisation", "spelling"),
        ("Thomas YAYI Boni", "Thomas Boni Yayi", "order"),
        ("ILO", "International Labour Organization", "initials"),
        ("Bola Tinbu", "Bola Tinubu", "letter or two"),
        ("Ministry of Health", "Ministry of Public Health", "short for"),
        ("Convention No. 87", "Convention No. 98", None),
        ("Kazakhstan", "Kyrgyzstan", None),
        ("Iran", "Iraq", None),
        ("Guy Ryder", "Ryder", None),
    ],
)
def test_similar_names_are_suggested(a: str, b: str, why: str | None) -> None:
    found = similar([b, a, b])
    assert found == similar([a, b])
    assert len(found) == (why is not None)
    assert not found or why in found[0].why

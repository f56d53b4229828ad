"""Stamps are looked for around the words that every stamp holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.language.statement import stamps

PIECES = st.sampled_from(
    [
        *("this ", "Page ", "last ", "last-", "updated", "Published", "created", "dated", "Date"),
        *("first ", "originally ", " by Ana", " on ", " at ", ": ", ":", "\n", "  ", ", ", "; "),
        *("| ", "* ", "**", "5 May 2010", "it ", "was ", "release date", "•", "İ"),
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_the_same_stamps_as_in_the_whole_text(text: str) -> None:
    found = [match.span() for match in stamps._matches(text)]
    assert found == [match.span() for match in stamps._STAMP.finditer(text)]

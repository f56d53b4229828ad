"""Helper of these tests: a text → the dates and numbers that are told in it, with a value."""

from __future__ import annotations

from auditor.language.mentions import read

_UNTOLD = ("ordinal", "name", "person", "country", "organization", "place")


def told(text: str) -> list[str]:
    """Return the words of every date and number that has a value, in the order of the text."""
    return [
        mention.text
        for mention in read(text)
        if mention.value.kind not in _UNTOLD
        and (mention.value.low, mention.value.high, mention.value.edtf) != (None, None, None)
    ]

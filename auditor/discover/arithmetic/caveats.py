"""The words around a total → whether its parts are all named, and whether they need to add up."""

from __future__ import annotations

import re

from auditor.core.model import Verdict
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole

_MAY_NOT_TOTAL = re.compile(
    rf"\b{any_of(entries('may-not'))} not {any_of(entries('add-up'))}\b"
    rf"|{whole(entries('rounding-notes'))}",
    re.IGNORECASE,
)
_SOME = re.compile(rf"\binclud\w+\b|{whole(entries('some-parts'))}", re.IGNORECASE)
NOTE_REACH = 120  # characters behind a total in which a note on rounding is: a sentence


def names_some(text: str, start: int, end: int) -> bool:
    """Whether words of text[start:end] say that only some parts are named: "among them"."""
    return _SOME.search(text, start, end) is not None


def verdict_on_total(text: str, start: int, end: int) -> Verdict:
    """Return the verdict on parts that miss their total; a note on rounding leaves it unclear."""
    note = _MAY_NOT_TOTAL.search(text, start, end + NOTE_REACH)
    return "unclear" if note else "conflict"

"""Two passages → whether they open with two labels: "Phase 1 enrolled …", "Phase 2 enrolled …".

What bears another label is another thing, whatever else two passages say alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from auditor.discover.statements.normalization import stem
from auditor.discover.statements.value_context import ValueInContext
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of

_OPENS = re.compile(
    rf"\W*(?:{any_of(entries('before-a-label'))} )?(?P<name>(?:[\w'’-]+\.? ){{1,4}}?)"
    r"(?P<number>[0-9]{1,4}|[IVX]{1,4})(?=,? [a-z(]|,? [A-Z][a-z]*ed |:|, [0-9])"
)
_NUMBERED = words("numbered-things")


class Label(NamedTuple):
    """What a passage opens with: the word before the number, and the number."""

    word: str
    number: str

    def stands_in(self, text: str) -> bool:
        """Whether a text has the label at any place."""
        return f"{self.word} {self.number}" in text.lower()


def open_with_two_labels(
    a: tuple[str, Sequence[ValueInContext]], b: tuple[str, Sequence[ValueInContext]]
) -> bool:
    """Whether two texts open with labels that differ; each comes with its values."""
    one, other = _label(*a), _label(*b)
    if one is None or other is None or one.number == other.number:
        return False
    return not (one.stands_in(b[0]) or other.stands_in(a[0]))


def _label(text: str, values: Sequence[ValueInContext]) -> Label | None:
    """Return the label that opens a text: a word that is numbered, or a name, with its number."""
    found = _OPENS.match(text)
    if found is None:
        return None
    word = _numbered_word(found["name"].split())
    at = found.start("number")
    if not word or any(_holds(one, at) and _counts(one) for one in values):
        return None
    return Label(word, found["number"])


def _numbered_word(name: Sequence[str]) -> str:
    """Return the word before the number of a label in small letters, "" where it is no label.

    "The meeting is in room 3" opens with none.
    """
    last = name[-1]
    word = last.rstrip(".").lower()
    if not all(part[0].isupper() or stem(part) for part in name):
        return ""
    return word if word in _NUMBERED or (last[0].isupper() and stem(last)) else ""


def _holds(context: ValueInContext, at: int) -> bool:
    return context.mention.start <= at < context.mention.end


def _counts(context: ValueInContext) -> bool:
    """Whether a value is no label but a date, or what is counted or measured."""
    value = context.value
    if context.named:
        return False
    return context.is_date or value.dimension is not None or bool(value.counted)

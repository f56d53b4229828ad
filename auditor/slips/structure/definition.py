"""definition: a term is defined in one way.

"Business Day" in quotation marks "means a day on which banks are open", and elsewhere in one
document "means any day but Sunday".  A definition for one part alone ("for the purposes of this
Schedule"), one that refers to another place, and one that only says more than the other are no
second definition.

Found:
- “Business Day” means a day on which banks in London are open. ↵↵“Business Day” means any day but
  Saturday and Sunday.
- \"Price\" means the sum of all fees. ↵↵\"Price\" shall mean the amount on the invoice.

Quiet:
- “Business Day” means a day on which banks are open. ↵↵“Business Days” means days on which banks
  are open.
- “Price” means the sum of all fees. ↵↵For the purposes of Schedule 2, “Price” means the amount
  on the invoice.
- “Price” means the sum of all fees. ↵↵“Price” has the meaning given in Schedule 1.
- “Price” means the sum of all fees. ↵↵“Price” means the sum of all fees, less taxes paid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from auditor.core.model import Mention
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.view import View

_DEFINED = re.compile(
    r"[\"“](?P<term>[A-Z][^\"“”\n]{1,60})[\"”] (?:\([^()\n]{1,60}\) )?"
    rf"(?:{any_of(entries('defining-verbs'))})[: ]"
)
_FOR_A_PART = re.compile(whole(entries("definitions-for-a-part")), re.IGNORECASE)
_ELSEWHERE = re.compile(whole(entries("definitions-elsewhere")), re.IGNORECASE)
_WORD = re.compile(r"\w+")
LONGEST = 400  # characters of a definition that are compared
SHORTEST = 3  # words of one
ALIKE = 0.7  # part of the words of two definitions that they share as one with a change


def run(view: View) -> Iterator[Slip]:
    """Yield the terms with two definitions."""
    first: dict[str, tuple[Mention, list[str]]] = {}
    told: set[str] = set()
    for match in _DEFINED.finditer(view.text):
        words = _definition(view, match)
        if words is None:
            continue
        term = " ".join(match["term"].split())
        place = words_at(view.text, *match.span("term"))
        known, before = first.setdefault(term, (place, words))
        if term not in told and not _are_one(before, words):
            told.add(term)
            both = f"“{_quoted(before)}” and as “{_quoted(words)}”"
            why = f"“{term}” is defined in two ways: as {both}."
            yield Slip((known, place), why)


def _definition(view: View, match: re.Match[str]) -> list[str] | None:
    """Return the words of a definition; None for one that is of a part, or is told elsewhere."""
    passage = view.passage_at(match.start())
    if passage is None or _FOR_A_PART.search(view.text, passage.start, match.start()):
        return None
    said = view.text[match.end() : min(passage.end, match.end() + LONGEST)]
    if _FOR_A_PART.search(said) or _ELSEWHERE.search(said):
        return None
    words = _WORD.findall(said.lower())
    return words if len(words) >= SHORTEST else None


def _are_one(one: list[str], other: list[str]) -> bool:
    """Whether two definitions are one, perhaps with a change in its words."""
    short, long = sorted((one, other), key=len)
    if long[: len(short)] == short:
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _quoted(words: list[str]) -> str:
    return " ".join(words[:12])


SPEC = SlipSpec(run)

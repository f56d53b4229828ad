"""acronym: one acronym stands for one name.

"World Health Organization (WHO)" and "World Heritage Office (WHO)" in one document: a reader cannot
tell which is meant, so the verdict is unclear.  A long form is the words before the brackets whose
first letters are those of the acronym, or those in brackets behind it.  Spellings, plurals and
small words make no other name.

Found:
- The World Health Organization (WHO) met in Geneva. The World Heritage Office (WHO) sent a letter.
- Patients had a computed tomography (CT) scan. The control temperature (CT) was kept.

Quiet:
- The World Health Organization (WHO) met. The WHO (World Health Organization) sent a letter.
- A randomised controlled trial (RCT) is best. Randomized controlled trials (RCTs) are rare.
- The Bank of England (BoE) met. The Bank for England (BoE) is a misprint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from auditor.core.model import Mention
from auditor.language.lexicon.loader import words
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.view import View

_SMALL = words("small-words-of-names")
_IN_BRACKETS = re.compile(r"\((?P<short>[A-Z][A-Za-z&]{0,6}[A-Z])s?(?=[);,])")
_LONG = re.compile(r"\((?P<long>[^()\n]{4,80})\)")
_SHORT_BEFORE = re.compile(r"\b(?P<short>[A-Z]{2,7})s? \Z")
_WORD = re.compile(r"[^\W\d_][\w’']*")
ALIKE = 0.75  # part of the letters of two long forms that they share as two spellings of one
LONGEST = 10  # characters of an acronym and the blank behind it
REACH = 100  # characters before a bracket in which a long form is looked for


def run(view: View) -> Iterator[Slip]:
    """Yield the acronyms with two long forms."""
    first: dict[str, Mention] = {}
    told: set[str] = set()
    for short, long in _long_forms(view):
        known = first.setdefault(short, long)
        if short not in told and not _are_one(known.text, long.text):
            told.add(short)
            why = f"{short} is short for “{_plain(known.text)}” and for “{_plain(long.text)}”."
            yield Slip((known, long), why, verdict="unclear")


def _long_forms(view: View) -> Iterator[tuple[str, Mention]]:
    """Yield the acronyms of a document with their long forms, in the order of the text."""
    text = view.text
    at = text.find("(")
    while at >= 0:
        passage = view.passage_at(at)
        short, behind = _IN_BRACKETS.match(text, at), _LONG.match(text, at)
        if passage is not None and short is not None:
            start = _begin(text, max(passage.start, at - REACH), short)
            if start is not None:
                yield short["short"], words_at(text, start, len(text[start:at].rstrip()) + start)
        elif passage is not None and behind is not None:
            before = _SHORT_BEFORE.search(text, max(0, at - LONGEST), at)
            if before is not None and _letters(behind["long"]) == before["short"]:
                yield before["short"], words_at(text, *behind.span("long"))
        at = text.find("(", at + 1)


def _begin(text: str, start: int, match: re.Match[str]) -> int | None:
    """Return where the words begin before a bracket whose first letters are those in it."""
    found = list(_WORD.finditer(text, start, match.start()))
    letters = [char.lower() for char in match["short"] if char.isalpha()]
    first = None
    while letters and found:
        word = found.pop()
        if word[0][0].lower() == letters[-1]:
            letters.pop()
            first = word.start()
        elif word[0].lower() not in _SMALL:
            return None
    return None if letters else first


def _letters(long: str) -> str:
    """Return the first letters of the words of a name, small words aside."""
    found = (word[0] for word in _WORD.finditer(long))
    return "".join(word[0].upper() for word in found if word.lower() not in _SMALL)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _are_one(one: str, other: str) -> bool:
    """Whether two long forms are one name, spelled in two ways."""
    a, b = (" ".join(w for w in _words(text) if w not in _SMALL) for text in (one, other))
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE


def _words(text: str) -> list[str]:
    return [word[0].lower().rstrip("s") for word in _WORD.finditer(text)]


SPEC = SlipSpec(run)

"""A text and a digit in it → the span of the code of a law, book or card: "2016/679"."""

from __future__ import annotations

import re

from auditor.language.codes.span import Span
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

_REPORTS = any_of(words("law-reports"))
TRIGGER = (
    r"0(?<=10)\.[0-9]{4,9}/\S|/[0-9]{1,5}(?![0-9/])|/E[CEU]"
    rf"|[ -][0-9]{{4}}[ -][0-9]{{4}}| {_REPORTS} |-[0-9]{{2}}-[0-9]{{4}}|[A-Z]{{2}}(?![A-Za-z0-9])"
)
"""What stands behind a digit that may belong to the code of a document."""

_FREE = r"(?<![\w.,/$€£])"
_CODES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FREE}10\.[0-9]{{4,9}}/[^\s,;\"'<>\])]*[\w)]",  # of an article: DOI
        rf"{_FREE}[0-9]{{2,4}}/[0-9]{{1,5}}/E(?:[CU]|EC|uratom)(?![A-Za-z])",
        rf"{_FREE}[0-9]{{1,4}} {_REPORTS} (?:§+ ?)?[0-9]{{1,5}}(?:[.–-][0-9]+|[a-z])?(?!,?[0-9])",
        r"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){2,7}(?: [0-9A-Z]{1,3})?(?![A-Za-z0-9])",
        rf"{_FREE}(?![12][0-9]{{3}}[ -][12][0-9]{{3}})[0-9]{{4}}([ -])[0-9]{{4}}\1[0-9]{{4}}"
        r"(?:\1[0-9]{1,4}){1,2}(?!\w|[.,][0-9])",  # of a card
        rf"{_FREE}(?<!-)[0-9]{{3}}-[0-9]{{2}}-[0-9]{{4}}(?![\w-])",
        r"(?<![A-Za-z0-9])[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}(?![A-Za-z0-9])",  # of the post
    )
)
_LAW = re.compile(rf"{_FREE}[0-9]{{1,4}}/[0-9]{{1,5}}(?![\w/])")
_LAW_BEFORE = words("law-words")
_BACK, _AHEAD = 40, 60  # characters of a code before and behind one of its digits
_WORD_REACH = 20  # characters before a law's number that hold the last word


def document_code(text: str, at: int) -> Span | None:
    """Return the span of the code that holds the digit at `at`, None where none does.

    "2016/679" is the number of a law behind a word for one: "Regulation (EU) 2016/679".
    """
    low = max(0, at - _BACK)
    for pattern in _CODES:
        for found in pattern.finditer(text, low, at + _AHEAD):
            if found.start() <= at < found.end():
                return found.span()
    for found in _LAW.finditer(text, max(0, at - 4), at + _AHEAD):
        if found.start() <= at < found.end():
            word = text[max(0, found.start() - _WORD_REACH) : found.start()].lower().split()[-1:]
            return found.span() if word and word[0] in _LAW_BEFORE else None
    return None

"""Lines of a text → whether they are an address or a contact: no number in them is a quantity."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_LINES, LONGEST = 8, 80  # lines of an address, and characters of each
FEWEST = 2  # lines that are a sign of one

_KIND = any_of(capitalised(words("street-words")))
_STREET = re.compile(
    rf"\d{{1,5}}[A-Za-z]?,? (?:[A-Z][\w.'’-]* ){{1,4}}{_KIND}\b|{_KIND} \d{{1,5}}\b"
)
_CONTACT = re.compile(
    rf"(?:{any_of(words('contact-words'))})\b[ :.]*[+(]?[\w(]|\+?\(?\d[\d() .-]{{8,18}}\d\Z",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+\Z|(?:https?://|www\.)\S+\Z")
_CODE = re.compile(r".*\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2},? \d{5}(?:-\d{4})?)\b")


def is_address(lines: Sequence[str]) -> bool:
    """Whether lines between blank lines are an address: two of them have what addresses have."""
    if not FEWEST <= len(lines) <= MOST_LINES or any(len(line) > LONGEST for line in lines):
        return False
    signs = (_STREET, _CONTACT, _MAIL, _CODE)
    return sum(any(sign.match(line) for sign in signs) for line in lines) >= FEWEST

"""Lines of a text → those of its list of contents: a part and its page, or parts that come later.

"Risk Factors ......... 11" states no number, and names a part that has its own heading below.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.read.plain.lines import Line

FEWEST = 3  # entries of a list of contents without a title
SHARE = 0.6  # of its lines that are entries
LONGEST = 160  # characters of an entry

_TITLES = words("contents-titles")
_REFERENCES = words("reference-titles")
_PAGE = r"(?:\d{1,4}|[ivxlc]{1,6}|[A-Z]-\d{1,3})"
_RIGHTS = re.compile(
    rf"{any_of(words('rights-words'))}[^.]{{0,60}}?(?:19|20)\d\d|(?:©|\(c\)) ?(?:19|20)\d\d"
    rf"|{any_of(words('rights-sentences'))}",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (".", "!", "?", ":", ";")
_LEADERS = ("....", ". . .", "……", "____")
_LED = re.compile(rf"\S.*?(?:\.{{4,}}|(?:\. ){{3,}}\.?|…{{2,}}|_{{4,}})\s*{_PAGE}?")
_PAGED = re.compile(rf"\S.*[^\W\d].*(?:\s{{2,}}|\t){_PAGE}")


def is_title(line: str) -> bool:
    """Whether a line is the title of a list of contents."""
    return line.strip("#*_: ").casefold() in _TITLES


def is_of_references(line: str) -> bool:
    """Whether a line is the title of a list of what the text cites."""
    return line.strip("#*_: ").casefold() in _REFERENCES


def is_about_rights(line: str) -> bool:
    """Whether a line tells who may copy the text: "© 2024 Norland Press"."""
    return _RIGHTS.match(line) is not None


def has_leaders(lines: Sequence[Line]) -> bool:
    """Whether lines are entries that dots lead to their pages, title or not."""
    if len(lines) < FEWEST:
        return False
    led = sum(
        any(leader in line.text for leader in _LEADERS) and bool(_LED.fullmatch(line.text))
        for line in lines
    )
    return led >= FEWEST and led >= SHARE * len(lines)


def are_entries(lines: Sequence[Line], later: Counter[str]) -> bool:
    """Whether lines below a title of contents are its entries.

    `later` counts the lines of the text without their numbers: an entry stands there twice.
    """
    found = sum(_is_entry(line.text, later) for line in lines)
    return found >= max(1, SHARE * len(lines))


def _is_entry(line: str, later: Counter[str]) -> bool:
    if len(line) > LONGEST:
        return False
    if _LED.fullmatch(line) or _PAGED.fullmatch(line):
        return True
    words = plain(line)
    return bool(words) and later[words] > 1 and not line.endswith(_SENTENCE_ENDS)


def plain(line: str) -> str:
    """Return a line without what numbers it, and without its page: "2.1 Scope  4" is "scope"."""
    return re.sub(r"\A[\W\d]+|[\W\d]+\Z", "", line).casefold()

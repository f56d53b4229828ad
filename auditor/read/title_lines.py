"""A line at the top of a document → whether it can be its title.

What stands on a document and does not name it cannot: stamps and dates, labels ("Exhibit 10.3"),
markers ("Execution copy"), menus, rights, addresses of the web, fields, rows, notices in brackets.
"""

from __future__ import annotations

import re

from auditor.language.lexicon.dates import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of
from auditor.read.labels import label_end
from auditor.read.plain import contents
from auditor.read.plain.boilerplate import FEWEST_ON_TOP, is_boilerplate, is_menu

LONGEST = 110  # characters; a longer line is a paragraph, not a title
MOST_WORDS = 18
_PIECES = 8  # of a line that wide gaps part
_GAP = re.compile(r"[^\S\n]{3,}|\t")
_GLUED = re.compile(r"(?<=[0-9]{4})(?=[A-Z][a-z])")
"""Where a line ended in a page whose markup was taken off: "16 March 1994Minutes of"."""

KIND = re.compile(
    rf"\b{any_of(words('meeting-records') | words('sent-documents'), plural=True)}\b"
    rf"|\b{any_of(words('contract-kinds') | words('other-document-kinds'), plural=True)}\b",
    re.IGNORECASE,
)
"""Words for kinds of documents: minutes, agreement, policy."""
_ENDS_WITH_KIND = re.compile(rf"(?:{KIND.pattern})\Z", re.IGNORECASE)
_SENTENCE_ENDS = (".", "!", ":", ";", ",", "…", "”", '"')
_NO_START = tuple("[*(<|{$#>=~_`•–—-+/\\")
_MONTH_OR_WEEKDAY = any_of({*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS})
_DAY = rf"(?:[0-9]{{1,4}}(?:st|nd|rd|th)?|{_MONTH_OR_WEEKDAY}\.?)"
_ONLY_A_DAY = re.compile(rf"[\W_]*(?:{_DAY}[\W_]*)+", re.IGNORECASE)
_BESIDE_A_DAY = re.compile(
    rf"[^,]{{2,70}}, (?:{_MONTH_OR_WEEKDAY}|[0-9]{{1,2}} {_MONTH_OR_WEEKDAY})\b[\w ,.]{{0,20}}",
    re.IGNORECASE,
)
_STAMP = re.compile(
    rf"(?:this )?(?:{any_of(words('stamped-things'))} )?(?:was )?"
    rf"(?:(?:last|{any_of(words('before-publishing'))})[ -])?"
    + any_of(
        words("updating-participles")
        | words("update-stamps")
        | words("publishing-participles")
        | words("publication-stamps")
        | words("effective-stamps")
    )
    + rf"\b(?:\s*:|\s(?:[a-z]+ ){{0,6}}{_DAY}\b)",
    re.IGNORECASE,
)
_EDITION = (
    rf"(?i:{any_of(words('edition-words'))})"
    r"(?: ?[“\"'‘(]?[0-9][\w.()-]*| [“\"'‘(]?(?:[A-Za-z]\b[\w.()-]*|[ivxIVX]+))[”\"'’)]?"
)
_LABEL = re.compile(rf"{_EDITION}(?: (?i:of) [0-9]+)?\W*")
_LABELLED = re.compile(rf"{_EDITION}\s+(?=[“\"(]?[A-Z*\[])")
"""A label with more behind it: "Exhibit 10.3 LEASE"."""
_OMISSION = re.compile(any_of(words("omission-words")), re.IGNORECASE)
_ADDRESSES = ("://", "www.", "@")
_MARKERS = words("markers")
_SALUTATION = re.compile(rf"{any_of(words('salutations'))}\b", re.IGNORECASE)
_TITLE_FIELD = re.compile(
    rf"(?:\A|\n|(?<=\S ))[*_]*{any_of(words('title-labels'))}[*_]*:[*_]*[ \t]+(?P<title>[^\n]+)",
    re.IGNORECASE,
)
_NEXT_FIELD = re.compile(rf"\s{any_of(words('record-labels'))}:(?:\s|\Z)", re.IGNORECASE)
_CAPITALS = re.compile(
    r"(?<!\S)[A-Z][A-Z&'’-]+(?:,? [A-Z&][A-Z&'’-]*){1,11}"
    r"(?=\s+(?:\W?[A-Z][a-z]|[\"“(]|THIS\b|dated\b))"
)


def pieces(line: str) -> list[str]:
    """Return what wide gaps and lost line ends part in a line: "Exhibit 1    Lease" is two."""
    label = _LABELLED.match(line)
    parts = _GAP.split(_GLUED.sub("\t", line[label.end() :] if label else line), _PIECES)
    return [" ".join(part.split()) for part in parts[:_PIECES] if part.strip(" -_=*")]


def is_label(words: str | None) -> bool:
    """Whether words label a document and are no number of an item: "Exhibit 10.3"."""
    return words is not None and _LABEL.fullmatch(words) is not None


def is_title(line: str, *, marked: bool) -> bool:
    """Whether a line can be a title; a marked heading may end and begin as it likes."""
    if not 2 <= len(line) <= LONGEST or not _names_something(line):
        return False
    if marked:
        return True
    lower_start = line[0].islower() and not line[1].isupper()
    if lower_start or line.startswith(_NO_START) or line.endswith(_SENTENCE_ENDS):
        return False
    return line.count(" ") < MOST_WORDS and not _is_row_or_field(line)


def is_prose(line: str) -> bool:
    """Whether a line is text of the document, below which no title stands: also a salutation."""
    if line.startswith(("[", "*", "(")) or is_field(line) or _OMISSION.search(line):
        return False
    return (
        len(line) > 2 * LONGEST
        or _SALUTATION.match(line) is not None
        or (line.endswith((".", "!", ";", ":", ",")) and line.count(" ") > 4)
    )


def titled_field(block: str) -> str | None:
    """Return the title that a field holds: "Title: Fees", "No: 5 Title: Fees Status: Final"."""
    match = _TITLE_FIELD.search(block)
    if match is None:
        return None
    following = _NEXT_FIELD.search(match["title"])
    title = match["title"][: following.start()] if following else match["title"]
    return title.strip() if is_title(title.strip(), marked=True) else None


def kind_in_capitals(paragraph: str) -> str | None:
    """Return the kind of document in capitals that a paragraph begins with, or a notice ends with.

    "LEASE AGREEMENT This lease is made", "* Text omitted. LEASE AGREEMENT This lease is made".
    """
    for match in _CAPITALS.finditer(paragraph, 0, 8 * LONGEST):
        is_first = match.start() == 0 or _OMISSION.search(paragraph, 0, match.start())
        if is_first and _ENDS_WITH_KIND.search(match[0]) and not match[0].startswith("THIS "):
            return match[0] if len(match[0]) <= LONGEST else None
    return None


def _names_something(line: str) -> bool:
    """Whether a line is more than a day, a stamp, a label, a marker, a menu or a notice."""
    has_words = any(map(str.isalpha, line)) and not _ONLY_A_DAY.fullmatch(line)
    return has_words and not (
        any(sign in line for sign in _ADDRESSES)
        or _is_marker(line.strip(" *_:.[]()-–—!#\"'“”").casefold())
        or is_boilerplate(line)
        or _STAMP.match(line)
        or is_label(line)
    )


def _is_marker(bare: str) -> bool:
    """Whether words in small letters stand on a document, or head its contents or references."""
    is_site = bare.startswith("home ") and is_menu(bare, FEWEST_ON_TOP)
    is_of_parts = contents.is_title(bare) or contents.kind_below(bare) is not None
    return is_site or is_of_parts or bare in _MARKERS


def is_field(line: str) -> bool:
    """Whether a line begins with the label of a field: "Present: 7 members"."""
    return label_end(line, 0, len(line)) > 0


def _is_row_or_field(line: str) -> bool:
    """Whether an unmarked line is a row of a table, a field, or tells who wrote it and when."""
    return (
        "|" in line
        or "{" in line
        or is_field(line)
        or (_BESIDE_A_DAY.fullmatch(line) is not None and not KIND.search(line))
    )

"""Words of a paragraph → whether they are boilerplate: rights, notices, menus and links to share.

They are said of a site, a mail or a print and not of what it tells; no number in them is a fact.
"""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

LONGEST_NOTICE = 400  # characters of a notice
LONGEST_MENU = 300  # of a line that names the parts of a site
FEWEST = 3  # entries of a menu that stands anywhere
FEWEST_ON_TOP = 2  # and of the first line of a text

_RIGHTS = re.compile(
    rf"{any_of(words('rights-words'))}[^.]{{0,60}}?(?:19|20)\d\d|(?:©|\(c\)) ?(?:19|20)\d\d"
    rf"|{any_of(words('rights-sentences'))}",
    re.IGNORECASE,
)
_NOTICE = re.compile(rf"\W{{0,3}}{any_of(words('notice-openings'))}\b", re.IGNORECASE)
_TRAIL = re.compile(r"\s*[›»]\s*\S|\s+>\s+\S")
_SIGNS = " \t|·•›»«←→"
_SHARE = re.compile(rf"{any_of(words('share-words'))}\b:?\s*", re.IGNORECASE)
_RELATED = words("related-titles")
_ENTRIES = words("menu-words")
_ENTRY = re.compile(rf"{any_of(_ENTRIES)}(?:[\s|·•›»/,]+|\Z)")


def is_about_rights(line: str) -> bool:
    """Whether a line tells who may copy the text: "© 2024 Norland Press"."""
    return _RIGHTS.match(line) is not None


def is_boilerplate(text: str) -> bool:
    """Whether a paragraph is about rights, a notice of a site or a mail, a menu or links to share.

    "We use cookies …", "Home | News | Contact", "Home > Pumps", "Share: Facebook Twitter".
    """
    if is_about_rights(text):
        return True
    if len(text) > LONGEST_NOTICE:
        return False
    return _NOTICE.match(text) is not None or is_menu(text)


def is_menu(line: str, fewest: int = FEWEST) -> bool:
    """Whether a line does nothing but name parts of a site, or where in it a page is."""
    if len(line) > LONGEST_MENU or line.endswith((".", ":", ";", "?")):
        return False
    shared = _SHARE.match(line)
    bare = (line[shared.end() :] if shared else line).strip(_SIGNS).casefold()
    return _is_trail(bare) or _are_entries(bare, FEWEST_ON_TOP if shared else fewest)


def _is_trail(line: str) -> bool:
    """Whether a line leads from the first page of a site to another: "home > pumps"."""
    return line.startswith("home") and _TRAIL.match(line, len("home")) is not None


def is_title_of_links(line: str) -> bool:
    """Whether a line stands above links to other pages: "Related articles"."""
    return line.strip(" :").casefold() in _RELATED


def is_entry(line: str) -> bool:
    """Whether a line names a part that most sites have: "About us"."""
    return line.strip().casefold() in _ENTRIES


def _are_entries(line: str, fewest: int) -> bool:
    """Whether words, in small letters, are entries of a menu and nothing else."""
    at = count = 0
    while found := _ENTRY.match(line, at):
        at = found.end()
        count += 1
    return at == len(line) and count >= fewest

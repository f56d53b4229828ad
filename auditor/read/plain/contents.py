"""Lines of a text → those of its list of contents: a part and its page, or parts that come later.

"Risk Factors ......... 11" states no number, and names a part that has its own heading below.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.read.plain.boilerplate import is_title_of_links
from auditor.read.plain.enumerators import clause_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from auditor.core.shape import PassageKind
    from auditor.read.plain.lines import Line

FEWEST = 3  # entries of a list of contents without a title
SHARE = 0.6  # of its lines that are entries
LONGEST = 160  # characters of an entry

_TITLES = words("contents-titles")
_REFERENCES = words("reference-titles")
_PAGE = r"(?:\d{1,4}|[ivxlc]{1,6}|[A-Z]-\d{1,3})"
_SENTENCE_ENDS = (".", "!", "?", ":", ";")
_LEADERS = ("....", ". . .", "……", "____")
_LED = re.compile(rf"\S.*?(?:\.{{4,}}|(?:\. ){{3,}}\.?|…{{2,}}|_{{4,}})\s*{_PAGE}?")
_ENDS_IN_FIGURE = re.compile(r"(?:\s{2}|\t)[\d.,%]+\Z")  # a row of a table, and no page behind it
_PAGED = re.compile(rf"\S.*[^\W\d].*(?:\s{{2,}}|\t){_PAGE}")


def is_title(line: str) -> bool:
    """Whether a line is the title of a list of contents."""
    return line.strip("#*_: ").casefold() in _TITLES


def kind_below(title: str) -> PassageKind | None:
    """Return the kind of what stands below the title of references or of links to other pages."""
    title = title.strip("#*_: ").casefold()
    if title in _REFERENCES:
        return "references"
    return "boilerplate" if is_title_of_links(title) else None


def has_leaders(lines: Sequence[Line]) -> bool:
    """Whether lines are entries that dots lead to their pages, title or not."""
    if len(lines) < FEWEST:
        return False
    led = sum(
        any(leader in line.text for leader in _LEADERS) and bool(_LED.fullmatch(line.text))
        for line in lines
    )
    return led >= FEWEST and led >= SHARE * len(lines)


def paged_entries(
    lines: Iterable[Line], numbers: frozenset[str], recurs: Callable[[str], bool]
) -> Iterator[Line]:
    """Yield the lines of lists of contents whose entries blank lines part, each with its page.

    Pages rise in such a list, and its entries have a number or stand in the text again: the lines
    of a table may rise too.
    """
    run: list[Line] = []
    last = 0
    for line in lines:
        page = _page_of(line.text)
        if run and (page is None or page < last):
            yield from _entries(run, numbers, recurs)
            run = []
        last = page or 0
        if page is not None:
            run.append(line)
    yield from _entries(run, numbers, recurs)


def _page_of(line: str) -> int | None:
    """Return the page at the end of a line behind a gap: "Section 2.3  Ownership     6"."""
    if len(line) > LONGEST or not line[-1].isdecimal():
        return None
    found = _PAGED.fullmatch(line)
    title, page = line.rsplit(maxsplit=1) if found else ("", "")
    return int(page) if page.isdecimal() and not _ENDS_IN_FIGURE.search(title) else None


def _entries(
    run: Sequence[Line], numbers: frozenset[str], recurs: Callable[[str], bool]
) -> Sequence[Line]:
    """Return a run of lines with pages if they are entries, else nothing."""
    if len(run) <= FEWEST:
        return ()
    known = sum(clause_end(line.text, numbers) > 0 or recurs(line.text) for line in run)
    return run if known >= SHARE * len(run) else ()


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
    return " ".join(re.sub(r"\A[\W\d]+|[\W\d]+\Z", "", line).casefold().split())

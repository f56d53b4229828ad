"""A document's title → which words of it name a thing, which tell of what kind it is, its figures.

"Oak School" names Oak and is of a school; "Guide" names nothing.  Two documents whose titles say
the same of two names are one form that was filled twice: what they say without a name is of two
things.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from auditor.core.model import Document, DocumentClaims, Passage
from auditor.core.passage_spans import PassageSpan
from auditor.discover.statements.normalization import WORD, plain, stem
from auditor.language.lexicon.dates import MONTHS
from auditor.read.readable_names import readable
from auditor.read.title_lines import KIND

SHARED = 2  # words that two titles share which tell of several things of one kind
_MONTHS = frozenset(month.casefold() for month in MONTHS)


class TitleWords(NamedTuple):
    """The words of a title, in small letters and without stop words."""

    names: frozenset[str] = frozenset()  # what no other word of the document is written like
    rest: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()  # words with a digit: years, versions, numbers of parts

    def of_kind(self) -> frozenset[str]:
        """Return all words but the figures: editions of one thing ("2019") share them."""
        return self.names | self.rest


NO_TITLE = TitleWords()


def title_words(
    document: Document, first: Iterable[Passage | PassageSpan], written: Collection[str]
) -> TitleWords:
    """Return the words of a document's title, else of the heading at its top, of its first passage.

    `written` are all words of its text.  A word is a name where the text writes it with a capital
    and never in small letters, addresses of pages and mails aside.  The name of a file has what
    letters it likes: its words are names where the text has them as names.
    """
    tops = (document.text[top.start : top.end] for top in first if top.kind == "heading")
    title = document.title or next(tops, "")
    of_file = title == readable(document.id)
    names, rest, figures = _parted(title, written, document.text, of_file)
    head, colon, _ = title.partition(": ")
    of_head = _parted(head, written, document.text, of_file) if colon else NO_TITLE
    if of_head.names:
        rest = of_head.rest  # behind the name stands of what kind the document is
    return TitleWords(names, rest, figures)


def words_of_title(known: DocumentClaims) -> TitleWords:
    """Return the words of the title of a document that was read."""
    document = replace(known.document, text=known.text)
    return title_words(document, islice(known.passages, 1), frozenset(WORD.findall(known.text)))


def _parted(title: str, written: Collection[str], text: str, of_file: bool) -> TitleWords:
    """Return the words of a title but for those of a kind of document."""
    names, rest, figures = set[str](), set[str](), set[str]()
    for word in WORD.findall(KIND.sub(" ", title)):
        key = stem(word)
        if any(map(str.isdigit, word)) or word.casefold() in _MONTHS:
            figures.add(plain(word))
        elif key:
            name = word.title() if of_file else word
            is_name = _is_name(name, written, text) and (not of_file or name in written)
            (names if is_name else rest).add(key)
    return TitleWords(frozenset(names), frozenset(rest), frozenset(figures))


def _is_name(word: str, written: Collection[str], text: str) -> bool:
    """Whether a word of a title is written with a capital, and in the text never without."""
    small = word.casefold()
    return word[:1].isupper() and not (small in written and _stands_in(text, small))


def _stands_in(text: str, word: str) -> bool:
    """Whether a word stands in a text outside of "https://www.lom-embassy.org" and the like."""
    return re.search(rf"(?<![\w./@:-]){re.escape(word)}(?![\w]|[./@-]\w)", text) is not None


def are_of_two_things(one: TitleWords, other: TitleWords) -> bool:
    """Whether two titles say the same of two names, figures or cases.

    "Oak School" and "Elm School" do, "Guide" and "Reference" do not.
    """
    if one.rest != other.rest:
        common = one.rest & other.rest
        apart = one.rest - common and other.rest - common
        shared = common | (one.names & other.names) if apart else common
        return len(shared) >= SHARED
    names = bool(one.names - other.names) and bool(other.names - one.names)
    figures = bool(one.figures) and bool(other.figures) and one.figures != other.figures
    return names or figures

"""A passage with its values and names → its subject: the name that opens it, or a title."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from auditor.core.model import Document, Mention, Passage
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of

_OPENERS = any_of((*entries("frame-prepositions"), *entries("before-a-subject")))
_ADVERBS = any_of((*entries("place-adverbs"), *entries("opening-adverbs")))
_INTRO = re.compile(rf"(?:(?:{_OPENERS}\b[^,\n]{{0,60}}|{_ADVERBS}), )?(?:[Tt]he )?")
_WHEN = re.compile(r"(?:In|On|By|Since|During|At the end of|As of|Until|From) (?:the )?")
_OF = re.compile(r"(?:[Tt]he )?(?:[A-Z]?[a-z-]+ ){1,3}of (?:the )?")  # "The population of Norland"
_AFTER_WHEN = re.compile(r",? (?:the )?")
_ANAPHOR = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|This|These|That|Those)\b")
_THE = re.compile(r"The ([a-z]{2,})\b")
_REPORTS = re.compile(
    rf"(?:['’]s?)?(?: \w+ly| also| now)? {any_of(words('source-verbs'))}\b"
    rf"[^.;\n]{{0,120}}?\b(?:the|this) (?:[a-z-]+ )?{any_of(words('topic-nouns'))}\b"
)
_VAGUE = frozenset(("", "table of contents", "contents", "introduction", "summary", "notes"))


def opening(
    text: str, block: Passage, values: Sequence[Mention], named: Sequence[Mention]
) -> Mention | None:
    """Return the name that opens a passage, its subject, or None.

    Time words, an article and "The population of" may precede it.
    """
    if block.label is not None:
        return None
    intro = _INTRO.match(text, block.start, block.end)
    starts = {intro.end() if intro else block.start}
    if (
        values
        and values[0].value.kind == "date"
        and _WHEN.fullmatch(text, block.start, values[0].start)
    ):
        after = _AFTER_WHEN.match(text, values[0].end, block.end)
        starts.add(after.end() if after else values[0].end)
    of = _OF.match(text, min(starts), block.end)
    if of is not None:
        starts.add(of.end())
    return next((name for name in named if name.start in starts), None)


def is_common(opened: Mention, small: Collection[str]) -> bool:
    """Whether a name that opens a passage is a common noun that a capital makes look like one.

    "Males earned 5 euros" and "The Licensee pays 5 euros" are about the place or the party of their
    document.  `small` are the words that the text has in small letters.
    """
    if opened.value.kind != "name" or " " in opened.text:
        return False
    word = opened.text.casefold()
    return word in small or word in words("bare-subjects")


def is_source(text: str, block: Passage, opened: Mention) -> bool:
    """Whether a name that opens a passage tells of what the document is about, and not of itself.

    "Rotten Tomatoes gives the film 83 %" and "Moody's expects the bank to lose …" do.
    """
    return _REPORTS.match(text, opened.end, block.end) is not None


def name_of(mention: Mention | None) -> str:
    """Return the name to compare a mention under, "" for none."""
    return "" if mention is None else mention.value.name or mention.text


def title_of(document: Document) -> str:
    """Return the title of a document, "" where it is one that any document can bear."""
    title = document.title or ""
    return "" if title.casefold() in _VAGUE else title


def is_description(text: str, block: Passage) -> bool:
    """Whether a passage begins with a noun that stands for a name before it: "The company …"."""
    match = _THE.match(text, block.start, block.end)
    return match is not None and match[1] in words("bare-subjects")


def is_anaphoric(text: str, block: Passage) -> bool:
    """Whether a passage begins with a word that refers to one before it: "It is …"."""
    return _ANAPHOR.match(text, block.start) is not None

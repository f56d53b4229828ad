"""Passages of a text → those that are in another language than English, and in which.

A passage is in the language most of whose function words it has; one in another script than Latin
is in another language.  Short passages are in that of their document.  Nothing of another language
is understood: only its digits, its dates in digits and its tables are read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import SILENT
from auditor.language.lexicon.languages import LANGUAGES
from auditor.language.lexicon.loader import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from auditor.core.model import Passage
    from auditor.core.shape import Block

ENGLISH = "en"
RUSSIAN = "ru"
OTHER = "another language"  # one that is known by its script alone

_UNKNOWN = ""
_FEWEST_WORDS = 8  # of a passage that tells its language by itself
_FEWEST = 3  # function words that tell a language, and different ones of them
_TIMES = 5  # as many as English ones
_SHARE = 0.2  # of all words; texts have 0.3 to 0.5, lists of names fewer
_HINTS = 3  # different function words in a text, below which no passage is looked at
_FEWEST_IN_SCRIPT = 6  # words of a passage in another script: a name has fewer
_WORD = re.compile(r"[^\W\d_]+")
_UNPARTED = re.compile(r"[\u0e00-\u0eff\u2e80-\ua4cf]")  # scripts without blanks between words
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1cff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff]")


class Foreign(NamedTuple):
    """A span of a text in another language: its code, or `OTHER`."""

    start: int
    end: int
    language: str


def foreign_spans(
    text: str, blocks: Iterable[Block | Passage], declared: str | None = None
) -> tuple[Foreign, ...]:
    """Return the passages of a text that are in another language, in their order; tables are none.

    `declared` is the code of the language that the document is said to be in.
    """
    told = declared.partition("-")[0].lower() if declared else None
    if told or may_be_foreign(text):
        return _spans(text, blocks, told)
    return ()


def _spans(text: str, blocks: Iterable[Block | Passage], told: str | None) -> tuple[Foreign, ...]:
    if told == ENGLISH:
        return ()
    prose = [block for block in blocks if _is_prose(block)]
    known = [_language_of(text[block.start : block.end], told) for block in prose]
    mostly = told or _of_most(prose, known)
    found = map(partial(_span, mostly), prose, known)
    return tuple(span for span in found if span.language != ENGLISH)


def _span(mostly: str, block: Block | Passage, language: str | None) -> Foreign:
    return Foreign(block.start, block.end, language or mostly)


def language_at(spans: Sequence[Foreign], offset: int) -> str | None:
    """Return the language of an offset that lies in one of some spans, else None."""
    at = bisect_right(spans, offset, key=_START) - 1
    return spans[at].language if at >= 0 and offset < spans[at].end else None


_START = attrgetter("start")


def _is_prose(block: Block | Passage) -> bool:
    return block.kind != "cell" and block.kind not in SILENT


def may_be_foreign(text: str) -> bool:
    """Return whether a text has words of another language at all: most have not."""
    if not text.isascii() and _OTHER_SCRIPT.search(text):
        return True
    hints = _hints()
    seen = hints.intersection(text.split())
    return len(seen) >= _HINTS


def decimal_sign(language: str) -> str | None:
    """Return what stands before decimals in a language, None where that is not known."""
    return _signs().get(language)


def account_of(text: str, spans: Sequence[Foreign]) -> str:
    """Return what is to be told of passages in other languages, "" where there are none."""
    if not spans:
        return ""
    sizes = Counter[str]()
    for span in spans:
        sizes[span.language] += span.end - span.start
    names = ", ".join(LANGUAGES.get(code, code) for code, _ in sizes.most_common())
    share = 100 * sizes.total() / max(1, len(text.strip()))
    how_much = "all" if share > _ALL else f"{max(1, round(share))} %"
    return (
        f"not in English: {how_much} of it ({names}); of that only digits, dates in digits and "
        "tables are read"
    )


_ALL = 95  # % of a text, blanks between its passages apart


def _language_of(words: str, told: str | None) -> str | None:
    """Return the language of a passage, None where it has too few words that tell it."""
    tokens = [token for token in _WORD.findall(words.lower()) if len(token) > 1]
    if _in_other_script(words):
        return told or (RUSSIAN if _is_told(tokens, RUSSIAN) else OTHER)
    return _of_words(tokens, told) if len(tokens) >= _FEWEST_WORDS else None


def _of_words(tokens: Sequence[str], told: str | None) -> str | None:
    languages = _languages()
    known = [codes for token in tokens if (codes := languages.get(token))]
    best, count = _best(known, told)
    english = sum(ENGLISH in codes and best not in codes for codes in known)
    enough = max(_FEWEST, _SHARE * len(tokens))
    if count >= max(enough, _TIMES * english) and _are_several(tokens, best):
        return best
    return ENGLISH if english >= enough else None


def _are_several(tokens: Iterable[str], language: str) -> bool:
    """Return whether words of a language are several ones: "est." and "NA" come again and again."""
    languages = _languages()
    own = {each for each in tokens if language in languages.get(each, ())}
    return sum(ENGLISH not in languages[each] for each in own) >= _FEWEST


def _best(known: Iterable[tuple[str, ...]], told: str | None) -> tuple[str, int]:
    """Return the language of most words that are no English ones, and of how many."""
    counts = Counter(code for codes in known if ENGLISH not in codes for code in codes)
    most = max(counts.values(), default=0)
    best = sorted(code for code, count in counts.items() if count == most)
    return told if told in best else next(iter(best), _UNKNOWN), most


def _is_told(tokens: Sequence[str], language: str) -> bool:
    """Return whether words have some of a language among them."""
    return sum(language in _languages().get(token, ()) for token in tokens) > 1


def _in_other_script(words: str) -> bool:
    """Return whether most of a passage is in another script than Latin, and more than a name."""
    if words.isascii():
        return False
    others = len(_OTHER_SCRIPT.findall(words))
    if 2 * others <= sum(map(str.isalpha, words)):
        return False
    return len(_WORD.findall(words)) + len(_UNPARTED.findall(words)) // 2 >= _FEWEST_IN_SCRIPT


def _of_most(blocks: Sequence[Block | Passage], known: Sequence[str | None]) -> str:
    """Return the language of at least half of a text, for its short passages, else English."""
    sizes = Counter[str]()
    for block, language in zip(blocks, known, strict=True):
        sizes[language or _UNKNOWN] += block.end - block.start
    return next((c for c, size in sizes.items() if c and 2 * size > sizes.total()), ENGLISH)


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Return the languages of each function word."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code, listed in rows("function-words"):
        for word in listed.split():
            found[word].append(code)
    return {word: tuple(codes) for word, codes in found.items()}


@cache
def _hints() -> frozenset[str]:
    """Return the function words of other languages that are no English ones, nor single letters."""
    found = _languages()
    return frozenset(w for w, codes in found.items() if ENGLISH not in codes and len(w) > 1)


@cache
def _signs() -> Mapping[str, str]:
    return {row[0]: row[1] for row in rows("decimal-signs")}

"""Two passages → the kinds of thing that they say one thing is, where it cannot be both.

"X is a 1974 film" and "X is a novel" name two kinds of work; "X is a horror film" and "X is a
comedy" two kinds of story, where none of those that the one tells is among those of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from auditor.discover.pairwise.passage_pair import PassageView, covered
from auditor.discover.statements.normalization import WORD, form
from auditor.language.lexicon.loader import entries, lines
from auditor.language.lexicon.patterns import any_of

Span = tuple[int, int]

ANY = -1
ALIKE = 0.5  # part, 0 to 1, of the shorter passage's stems that the longer has: about the same
_LONGEST = 120  # characters between "is a" and the word for the kind
_IS_A = re.compile(
    rf"\b(?:is|was|are|were) (?:{any_of(entries('before-a-kind'))} )?(?:an?|the) (?=[^\W_])"
)
_BEHIND = re.compile(rf"\s?(?:[.,;:()]|\Z|{any_of(entries('behind-a-kind'))}\b)")
_MODIFIERS = re.compile(r"(?:[^\W_]+[\w'’/.-]* ){0,9}")


class Kind(NamedTuple):
    """What a passage says that something is: a kind of work, and the kinds of story it is."""

    group: int  # of words that name one kind; ANY for a comedy, which can be a film or a play
    span: Span
    stories: Mapping[int, Span]  # by the groups of their words
    subject: frozenset[str]  # stems of what stands before "is a" in the sentence


def opposed_kinds(a: PassageView, b: PassageView) -> Iterator[tuple[Span, Span]]:
    """Yield the spans of the first two words for kinds of one thing that exclude each other."""
    left, right = list(_kinds(a)), list(_kinds(b))
    if not left or not right or not _are_of_one(a, b, left[0].subject, right[0].subject):
        return
    groups = {one.group for one in left}, {one.group for one in right}
    if groups[0].isdisjoint(groups[1]) and ANY not in groups[0] | groups[1]:
        one, other = left[0], right[0]
        if not _speaks_of(a, [other.group], _works()) and not _speaks_of(b, [one.group], _works()):
            yield one.span, other.span
        return
    yield from _opposed_stories((a, left), (b, right))


def _opposed_stories(
    a: tuple[PassageView, list[Kind]], b: tuple[PassageView, list[Kind]]
) -> Iterator[tuple[Span, Span]]:
    """Yield the spans of two kinds of story, where nothing that one passage tells is both."""
    for one, other in product(a[1], b[1]):
        is_one = one.group == other.group or ANY in (one.group, other.group)
        if not is_one or not one.stories or not other.stories:
            continue
        apart = one.stories.keys().isdisjoint(other.stories)
        if apart and not (
            _speaks_of(a[0], other.stories, _stories()) or _speaks_of(b[0], one.stories, _stories())
        ):
            yield next(iter(one.stories.values())), next(iter(other.stories.values()))
            return


def _kinds(view: PassageView) -> Iterator[Kind]:
    """Yield what a passage says that something is: "is a 2008 horror film directed by …"."""
    for opener in _IS_A.finditer(view.text):
        found = _kind_behind(view.text, opener.end())
        if found is not None:
            yield found._replace(subject=_subject(view, opener.start()))


def _subject(view: PassageView, end: int) -> frozenset[str]:
    """Return the stems of the words of the sentence that stand before an offset."""
    start = max((first for first, _ in view.spans if first <= end), default=0)
    return frozenset(word.stem for word in view.informative if start <= word.start < end)


def _are_of_one(
    a: PassageView, b: PassageView, left: frozenset[str], right: frozenset[str]
) -> bool:
    """Whether two subjects can be one thing: one has the words of the other, or all is alike."""
    short, long = sorted((left, right), key=len)
    return (bool(short) and short <= long) or covered(a, b) >= ALIKE


def _kind_behind(text: str, start: int) -> Kind | None:
    """Return the kind of which a word ends the phrase that begins at an offset."""
    stories: dict[int, Span] = {}
    phrase = _MODIFIERS.match(text, start, start + _LONGEST)
    end = phrase.end() if phrase else start
    for word in WORD.finditer(text, start, start + _LONGEST):
        if word.start() > end:
            return None
        key = form(word.group())
        if key in _stories():
            stories.setdefault(_stories()[key], word.span())
        if (key in _works() or key in _stories()) and _BEHIND.match(text, word.end()):
            return Kind(_works().get(key, ANY), word.span(), stories, frozenset())
    return None


def _speaks_of(view: PassageView, groups: Iterable[int], known: Mapping[str, int]) -> bool:
    """Whether a passage has a word of some groups anywhere: it may tell the same in passing."""
    wanted = set(groups)
    words = (form(view.text[word.start : word.end]) for word in view.words)
    return any(known.get(word) in wanted for word in words)


@cache
def _works() -> Mapping[str, int]:
    return _groups("kinds-of-works")


@cache
def _stories() -> Mapping[str, int]:
    return _groups("kinds-of-stories")


def _groups(name: str) -> Mapping[str, int]:
    """Return the number of the group of each form of a list, of which a line is a group."""
    return {form(word): at for at, line in enumerate(lines(name)) for word in line.split()}

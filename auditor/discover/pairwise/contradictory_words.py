"""What two passages say in words that exclude each other: opposites, negation, who did it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from auditor.core.model import Mention
from auditor.core.timing import speak_apart
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.pairwise.passage_pair import PassageView, names_it
from auditor.discover.statements.normalization import (
    contrasts,
    form,
    kinds,
    opposites,
    stem,
    words_of,
)
from auditor.language.statement.polarity import polarity_of

NEXT = 2  # words on either side of a word that are its neighbours
COVERED = 0.5  # the part of its words that the shorter passage must share to be about the same
SAME = 0.85  # the part of all words that two passages share that differ in a negation alone
_NEGATIONS = frozenset(("not", "never", "no", "nor", "neither", "cannot", "without"))
_AGENT = re.compile(
    r"\b([a-z]{3,}(?:ed|en|wn)|led|won|sung|made|built|held) (?:and [a-z]+ )?by (?:the |an? )?"
    r"(?:[a-z-]+ ){0,3}\Z"
)
_AGENT_REACH = 60  # characters before a name in which its verb stands


class Excluded(NamedTuple):
    """A word or name of each passage that cannot both be right; offsets in the tidied texts."""

    a: tuple[int, int]
    b: tuple[int, int]
    why: str


def excluded(a: PassageView, b: PassageView) -> Iterator[Excluded]:
    """Yield what two passages about the same thing say against each other without a value."""
    yield from _opposite_words(a, b)
    yield from _denials(a, b)
    yield from _agents(a, b)


def _opposite_words(a: PassageView, b: PassageView) -> Iterator[Excluded]:
    """Yield the first two words that exclude each other in passages that are else alike.

    Passages are alike when they share most of their words, or both words stand beside the same one.
    """
    if _at_other_times(a, b):
        return
    left, right = _places(a), _places(b)
    alike = _covered(a, b) >= COVERED
    for one, other, told in _opposed(left, right):
        spans = left[one], right[other]
        if told is _KIND:
            fits = alike and _is_told(a, spans[0]) and _is_told(b, spans[1])
        else:
            beside = not _neighbours(a, spans[0]).isdisjoint(_neighbours(b, spans[1]))
            fits = beside or (alike and told is _OPPOSITE)
        if fits and polarity_of(a.text, *spans[0]) == polarity_of(b.text, *spans[1]):
            yield Excluded(*spans, told)
            return


def _at_other_times(a: PassageView, b: PassageView) -> bool:
    """Whether both passages tell dates and share none: a profit in 2020, a loss in 2021."""
    left, right = ([item for item in side.items if item.is_date] for side in (a, b))
    pairs = [(x, y) for x in left for y in right]
    return bool(pairs) and all(relate_dates(x, y).kind == "disjoint" for x, y in pairs)


_NEGATIVE = "One passage says it of the same word, the other says that it is not so."
_OPPOSITE = "The two words exclude each other, and the rest of the passages is alike."
_KIND = "One thing cannot be both, and the passages are alike."


def _opposed(left: Collection[str], right: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Yield a form of each passage that exclude each other, neither side having both meanings."""
    for word in sorted(set(left).difference(right)):
        for known, told in ((opposites(), _OPPOSITE), (kinds(), _KIND)):
            for own, other in known.get(word, ()):
                met = sorted(other.intersection(right))
                if met and own.isdisjoint(right) and other.isdisjoint(left):
                    yield word, met[0], told
        negative = word.removeprefix("non-") if word.startswith("non-") else f"non-{word}"
        if negative in right and negative not in left:
            yield word, negative, _NEGATIVE


def _covered(a: PassageView, b: PassageView) -> float:
    return len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)))


def _neighbours(side: PassageView, span: tuple[int, int]) -> frozenset[str]:
    """Return the stems of the words next to one, stop words aside."""
    told = [word for word in side.words if word.stem]
    at = next(i for i, word in enumerate(told) if word.end >= span[1])
    return frozenset(w.stem for w in (*told[max(0, at - NEXT) : at], *told[at + 1 : at + 1 + NEXT]))


_IS_A = re.compile(r"\b(?:is|was|are|were) (?:an?|the) (?:[^\W_]+[\w'’/-]* ){0,9}\Z")
_HEAD = re.compile(
    r"\s?(?:[.,;:()]|\Z|(?:about|and|at|based|by|created|directed|featuring|for|from|in|of|on"
    r"|produced|recorded|released|starring|that|which|with|written)\b)"
)


def _is_told(side: PassageView, span: tuple[int, int]) -> bool:
    """Whether a word tells what something is: "is a 2008 American film directed by …"."""
    before = _IS_A.search(side.text, max(0, span[0] - 120), span[0])
    return before is not None and _HEAD.match(side.text, span[1]) is not None


def _places(side: PassageView) -> dict[str, tuple[int, int]]:
    """Return the first place of every word form; what tells two values apart is left out."""
    found: dict[str, tuple[int, int]] = {}
    beside = {form for item in side.items for form in item.beside} & contrasts().keys()
    for word in side.words:
        written = side.text[word.start : word.end]
        key = form(written)
        if key in beside:
            continue
        if written.casefold().startswith("non-"):
            key = "non-" + form(written[len("non-") :])
        found.setdefault(key, (word.start, word.end))
    return found


def _denials(a: PassageView, b: PassageView) -> Iterator[Excluded]:
    """Yield the negation that one of two passages has whose words are else the same.

    What was denied on one day may hold on another.
    """
    if speak_apart(a.dated, b.dated):
        return
    negations = [_NEGATIONS.intersection(words_of(side.text)) for side in (a, b)]
    shared, every = len(a.stems & b.stems), len(a.stems | b.stems)
    if bool(negations[0]) == bool(negations[1]) or not every or shared < SAME * every:
        return
    yield Excluded((0, len(a.text)), (0, len(b.text)), "One passage says it, the other denies it.")


def _agents(a: PassageView, b: PassageView) -> Iterator[Excluded]:
    """Yield names that two passages give for who did one thing: "directed by …"."""
    left, right = _doers(a), _doers(b)
    for verb in sorted(left.keys() & right.keys()):
        told = [(x, y) for x in left[verb] for y in right[verb]]
        if all(not names_it(x, b) and not names_it(y, a) for x, y in told):
            x, y = told[0]
            why = "The passages name two different ones for the same deed."
            yield Excluded((x.start, x.end), (y.start, y.end), why)


def _doers(side: PassageView) -> dict[str, list[Mention]]:
    """Return the names behind "<verb> by", by the stem of the verb."""
    found: dict[str, list[Mention]] = {}
    for name in side.names:
        verb = _AGENT.search(side.text, max(0, name.start - _AGENT_REACH), name.start)
        if verb is not None:
            found.setdefault(stem(verb[1]), []).append(name)
    return found

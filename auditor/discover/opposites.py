"""What two passages say in words that exclude each other: opposites, negation, who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.discover.sides import Side, names_it
from auditor.discover.words import contrasts, form, kinds, opposites, stem, words_of
from auditor.model import Mention

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


def excluded(a: Side, b: Side) -> Iterator[Excluded]:
    """Yield what two passages about the same thing say against each other without a value."""
    if _covered(a, b) >= COVERED:
        yield from _opposite_words(a, b)
    yield from _denials(a, b)
    yield from _agents(a, b)


def _covered(a: Side, b: Side) -> float:
    return len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)))


def _opposite_words(a: Side, b: Side) -> Iterator[Excluded]:
    left, right = _places(a), _places(b)
    known, kind = opposites(), kinds()
    for word in sorted(left.keys() - right.keys()):
        others = known.get(word, frozenset()) | kind.get(word, frozenset()) | _negatives(word)
        for other in sorted((others & right.keys()) - left.keys()):
            spans = left[word], right[other]
            if other in kind.get(word, ()) and not (
                _is_told(a, spans[0]) and _is_told(b, spans[1])
            ):
                continue
            why = "The two words exclude each other, and the rest of the passages is alike."
            yield Excluded(*spans, why)
            return


_IS_A = re.compile(r"\b(?:is|was|are|were) (?:an?|the) (?:[^\W_]+[\w'’/-]* ){0,9}\Z")


def _is_told(side: Side, span: tuple[int, int]) -> bool:
    """Whether a word tells what something is: "is a 2008 American film"."""
    return _IS_A.search(side.text, max(0, span[0] - 120), span[0]) is not None


def _negatives(word: str) -> frozenset[str]:
    """Return the form with or without "non-"."""
    return frozenset((word.removeprefix("non-") if word.startswith("non-") else f"non-{word}",))


def _places(side: Side) -> dict[str, tuple[int, int]]:
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


def _denials(a: Side, b: Side) -> Iterator[Excluded]:
    """Yield the negation that one of two passages has whose words are else the same."""
    negations = [_NEGATIONS.intersection(words_of(side.text)) for side in (a, b)]
    shared, every = len(a.stems & b.stems), len(a.stems | b.stems)
    if bool(negations[0]) == bool(negations[1]) or not every or shared < SAME * every:
        return
    yield Excluded((0, len(a.text)), (0, len(b.text)), "One passage says it, the other denies it.")


def _agents(a: Side, b: Side) -> Iterator[Excluded]:
    """Yield names that two passages give for who did one thing: "directed by …"."""
    left, right = _doers(a), _doers(b)
    for verb in sorted(left.keys() & right.keys()):
        told = [(x, y) for x in left[verb] for y in right[verb]]
        if all(not names_it(x, b) and not names_it(y, a) for x, y in told):
            x, y = told[0]
            why = "The passages name two different ones for the same deed."
            yield Excluded((x.start, x.end), (y.start, y.end), why)


def _doers(side: Side) -> dict[str, list[Mention]]:
    """Return the names behind "<verb> by", by the stem of the verb."""
    found: dict[str, list[Mention]] = {}
    for name in side.names:
        verb = _AGENT.search(side.text, max(0, name.start - _AGENT_REACH), name.start)
        if verb is not None:
            found.setdefault(stem(verb[1]), []).append(name)
    return found

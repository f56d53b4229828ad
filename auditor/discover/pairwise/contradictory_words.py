"""Two passages → their words that exclude each other: opposites, a negation, who did one thing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import NamedTuple

from auditor.core.model import Mention
from auditor.core.timing import speak_apart
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.pairwise.opposed_states import clause_stems, opposed_states
from auditor.discover.pairwise.passage_pair import PassageView, covered, names_it
from auditor.discover.statements.normalization import (
    Token,
    contrasts,
    form,
    kinds,
    opposites,
    stem,
    words_of,
)
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of
from auditor.language.statement.polarity import polarity_of

Span = tuple[int, int]  # offsets of the tidied text

NEXT = 2  # informative words on either side of a word that are its neighbours
COVERED = 0.5  # part, 0 to 1, of the shorter passage's stems that the longer has: about the same
COVERED_WELL = 0.6  # the same, where two words may stand in clauses that are told otherwise
ONE_PLACE = (
    0.25  # part, 0 to 1, of the shorter clause's stems that the clause of the other word has
)
SAME = 0.85  # part, 0 to 1, of all stems that two passages share which differ in a negation alone
# All are set by hand; `vitaminc_wordy` (tests/benchmarks/discover/) measures false alarms.

_AGENT_REACH = 60  # characters before a name in which its verb is
_KIND_REACH = 120  # characters before a word in which "is a" is
_AGENT = re.compile(
    rf"\b([a-z]{{3,}}(?:ed|en|wn)|{any_of(entries('participles-before-by'))}) (?:and [a-z]+ )?by"
    r" (?:the |an? )?(?:[a-z-]+ ){0,3}\Z"
)
_IS_A = re.compile(r"\b(?:is|was|are|were) (?:an?|the) (?:[^\W_]+[\w'’/-]* ){0,9}\Z")
_HEAD = re.compile(rf"\s?(?:[.,;:()]|\Z|{any_of(entries('behind-a-kind'))}\b)")

_NEGATIVE = "One passage says it of the same word, the other says that it is not so."
_OPPOSITE = "The two words exclude each other, and the rest of the passages is alike."
_KIND = "One thing cannot be both, and the passages are alike."
_STATES = "One thing cannot be both, and the rest of the passages is alike."
_DENIED = "One passage says it, the other denies it."
_AGENTS = "The passages name two different ones for the same deed."


class Exclusion(NamedTuple):
    """A word or name of each passage that cannot both be right."""

    a: Span
    b: Span
    why: str


def exclusions(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield where two passages about one thing exclude each other without a value."""
    opposed = list(_opposite_words(a, b)) or list(_states(a, b))
    yield from opposed or _denials(a, b)
    yield from _agents(a, b)


# ------------------------------------------------------------------ opposite words


def _opposite_words(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield the first two words that exclude each other in passages that are else alike."""
    if _are_at_other_times(a, b):
        return
    left, right = _word_spans(a), _word_spans(b)
    alike = covered(a, b) >= COVERED
    for one, other, why in _opposed(left, right):
        spans = left[one], right[other]
        if _is_of_one_thing(a, b, spans, why, alike=alike) and _have_one_polarity(a, b, spans):
            yield Exclusion(*spans, why)
            return


def _is_of_one_thing(
    a: PassageView, b: PassageView, spans: tuple[Span, Span], why: str, *, alike: bool
) -> bool:
    """Whether two opposed words are said of one thing.

    Kinds are where both passages say "is a"; others where they have a neighbour in common, and
    listed opposites where the passages are `alike` too.
    """
    if why is _KIND:
        return alike and _is_kind(a, spans[0]) and _is_kind(b, spans[1])
    reach = 1 if why is _NEGATIVE else NEXT
    shared = not _neighbours(a, spans[0], reach).isdisjoint(_neighbours(b, spans[1], reach))
    return (shared or (alike and why is _OPPOSITE)) and _are_at_one_place(a, b, spans)


def _are_at_one_place(a: PassageView, b: PassageView, spans: tuple[Span, Span]) -> bool:
    """Whether the clauses of two words say about the same, or the passages as a whole do."""
    if covered(a, b) >= COVERED_WELL:
        return True
    left, right = clause_stems(a, spans[0]), clause_stems(b, spans[1])
    return len(left & right) >= ONE_PLACE * min(len(left), len(right))


def _have_one_polarity(a: PassageView, b: PassageView, spans: tuple[Span, Span]) -> bool:
    return polarity_of(a.text, *spans[0]) == polarity_of(b.text, *spans[1])


def _are_at_other_times(a: PassageView, b: PassageView) -> bool:
    """Whether both passages have dates and share none: a profit in 2020, a loss in 2021."""
    left = [value for value in a.values if value.is_date]
    if not left or not any(value.is_date for value in b.values):
        return False
    near = ((x, y) for x in left for y in b.nearby.alike(x) if y.is_date)
    return all(relate_dates(x, y).kind == "disjoint" for x, y in near)


def _opposed(left: Collection[str], right: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Yield a form of each passage that exclude each other, and why, in the order of the alphabet.

    Neither passage has both meanings.
    """
    for word in sorted(set(left).difference(right)):
        for known, why in ((opposites(), _OPPOSITE), (kinds(), _KIND)):
            for own, other in known.get(word, ()):
                found = sorted(other.intersection(right))
                if found and own.isdisjoint(right) and other.isdisjoint(left):
                    yield word, found[0], why
        negative = word.removeprefix("non-") if word.startswith("non-") else f"non-{word}"
        if negative in right and negative not in left:
            yield word, negative, _NEGATIVE


def _neighbours(view: PassageView, span: Span, reach: int) -> frozenset[str]:
    """Return the stems of the words next to a span, `reach` on either side, stop words aside."""
    stemmed = view.informative
    at = bisect_left(stemmed, span[1], key=_end)
    near = (*stemmed[max(0, at - reach) : at], *stemmed[at + 1 : at + 1 + reach])
    return frozenset(word.stem for word in near)


def _end(word: Token) -> int:
    return word.end


def _is_kind(view: PassageView, span: Span) -> bool:
    """Whether a word says what kind of thing something is: "is a 2008 film directed by …"."""
    before = _IS_A.search(view.text, max(0, span[0] - _KIND_REACH), span[0])
    return before is not None and _HEAD.match(view.text, span[1]) is not None


def _word_spans(view: PassageView) -> dict[str, Span]:
    """Return the first span of every word form; words that part two values are left out."""
    found: dict[str, Span] = {}
    beside = {word for value in view.values for word in value.beside} & contrasts().keys()
    for word in view.words:
        written = view.text[word.start : word.end]
        key = form(written)
        if key in beside:
            continue
        if written.casefold().startswith("non-"):
            key = "non-" + form(written[len("non-") :])
        found.setdefault(key, (word.start, word.end))
    return found


def _states(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield two states of one thing that cannot both be: allowed and forbidden."""
    if not (speak_apart(a.dated, b.dated) or _are_at_other_times(a, b)):
        yield from (Exclusion(*spans, _STATES) for spans in opposed_states(a, b))


# ------------------------------------------------------------------ denials, and who did it


def _denials(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield the negation of one of two passages whose words are else the same.

    What was denied on one day may hold on another.
    """
    if speak_apart(a.dated, b.dated):
        return
    one, other = (bool(words("denials").intersection(words_of(view.text))) for view in (a, b))
    shared, every = len(a.stems & b.stems), len(a.stems | b.stems)
    if one != other and every and shared >= SAME * every:
        yield Exclusion((0, len(a.text)), (0, len(b.text)), _DENIED)


def _agents(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield names that two passages give for who did one thing: "directed by …"."""
    left, right = _doers(a), _doers(b)
    for verb in sorted(left.keys() & right.keys()):
        x, y = left[verb][0], right[verb][0]
        known = (
            names_it(name, view) for names, view in ((left, b), (right, a)) for name in names[verb]
        )
        if not any(known):
            yield Exclusion((x.start, x.end), (y.start, y.end), _AGENTS)


def _doers(view: PassageView) -> dict[str, list[Mention]]:
    """Return the names behind "<verb> by", by the stem of the verb."""
    found: dict[str, list[Mention]] = {}
    for name in view.names:
        verb = _AGENT.search(view.text, max(0, name.start - _AGENT_REACH), name.start)
        if verb is not None:
            found.setdefault(stem(verb[1]), []).append(name)
    return found

"""Two passages → their words that exclude each other: opposites, a negation, who did one thing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import NamedTuple

from auditor.core.kinship.relations import relate
from auditor.core.timing import speak_apart
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.pairwise.kinds import opposed_kinds
from auditor.discover.pairwise.likelihood import Sort
from auditor.discover.pairwise.named_slots import opposed_names
from auditor.discover.pairwise.opposed_states import clause_stems, opposed_states
from auditor.discover.pairwise.passage_pair import PassageView, covered, span_of
from auditor.discover.pairwise.ranks import opposed_ranks
from auditor.discover.statements.normalization import (
    Token,
    births,
    contrasts,
    deaths,
    form,
    opposites,
    words_of,
)
from auditor.discover.statements.value_context import ValueInContext
from auditor.language.lexicon.loader import words
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

_NEGATIVE = "One passage says it of the same word, the other says that it is not so."
_OPPOSITE = "The two words exclude each other, and the rest of the passages is alike."
_KIND = "One thing cannot be both, and the passages are alike."
_STATES = "One thing cannot be both, and the rest of the passages is alike."
_DENIED = "One passage says it, the other denies it."
_LIVES = "One passage has somebody born on the day on which the other has them dead."
_RANKS = "One thing has one rank in one order."
_NAMES = "The passages name two different ones for the same thing."


class Exclusion(NamedTuple):
    """A word or name of each passage that cannot both be right."""

    a: Span
    b: Span
    why: str
    sort: Sort = "words"


def exclusions(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield where two passages about one thing exclude each other without a value."""
    opposed = list(_opposite_words(a, b)) or list(_states(a, b))
    yield from opposed or list(_denials(a, b)) or _lives(a, b)
    yield from (Exclusion(*spans, _RANKS, "states") for spans in opposed_ranks(a, b))
    yield from _kinds(a, b)
    yield from _names(a, b)


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

    They are where they have a neighbour in common, and listed opposites where the passages are
    `alike` too.
    """
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
        for own, other in opposites().get(word, ()):
            found = sorted(other.intersection(right))
            if found and own.isdisjoint(right) and other.isdisjoint(left):
                yield word, found[0], _OPPOSITE
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


def _lives(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield one date on which one passage has somebody born, and the other dead."""
    if covered(a, b) < COVERED:
        return
    sides = [(date, *_born_or_dead(a, date)) for date in a.values if date.is_date]
    for one, born, died in sides:
        for other in b.nearby.alike(one):
            if born == died or not other.is_date:
                continue
            if _are_one_day(one, other) and _born_or_dead(b, other) == (died, born):
                yield Exclusion(span_of(one), span_of(other), _LIVES, "states")
                return


def _are_one_day(a: ValueInContext, b: ValueInContext) -> bool:
    return relate(a.value, b.value).kind == "equal"


def _born_or_dead(view: PassageView, date: ValueInContext) -> tuple[bool, bool]:
    """Return whether the sentence of a date tells of a birth, and of a death."""
    stems = {word.stem for word in view.words_near(date)}
    return not stems.isdisjoint(births()), not stems.isdisjoint(deaths())


def _kinds(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield two kinds of work or of story that both passages say one thing is."""
    yield from (Exclusion(*spans, _KIND, "kinds") for spans in opposed_kinds(a, b))


def _states(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield two states of one thing that cannot both be: allowed and forbidden."""
    if not (speak_apart(a.dated, b.dated) or _are_at_other_times(a, b)):
        yield from (Exclusion(*spans, _STATES, "states") for spans in opposed_states(a, b))


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
        yield Exclusion((0, len(a.text)), (0, len(b.text)), _DENIED, "states")


def _names(a: PassageView, b: PassageView) -> Iterator[Exclusion]:
    """Yield names that two passages give for one thing: "directed by …", "aired on …"."""
    yield from (Exclusion(*spans, _NAMES, "names") for spans in opposed_names(a, b))

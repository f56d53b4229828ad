"""Two passages side by side → the pairs of their values, each value in at most one pair."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.frames.reader import frame_behind
from auditor.core.kinship.frame import Frame
from auditor.core.model import NAME_KINDS, Document, DocumentDate, Mention
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.alignment.same_subject import Setting, same_subject_score
from auditor.discover.alignment.similarity import affinity, comparable, relate_numbers
from auditor.discover.pairwise.detokenize import Tidied
from auditor.discover.pairwise.nearby import Nearby
from auditor.discover.pairwise.opening_labels import open_with_two_labels
from auditor.discover.pairwise.persons import are_of_two_persons
from auditor.discover.statements.extractor import text_analysis
from auditor.discover.statements.normalization import Token, stem
from auditor.discover.statements.value_context import ValueInContext

Partners = tuple[ValueInContext, ValueInContext]

COMMON = 2.0  # a word's rarity is COMMON / (1 + values that have it): 1 for a word of one value
NEAR_WORDS = 100  # words on either side of a value among which those said of it are found


@dataclass(frozen=True)
class PassageView:
    """One passage with everything that is compared; offsets are those of the tidied text."""

    document: Document
    tidied: Tidied
    dated: DocumentDate | None
    values: Sequence[ValueInContext]
    names: Sequence[Mention]
    stems: frozenset[str]
    words: Sequence[Token]
    spans: Sequence[tuple[int, int]]  # of its sentences, items and cells
    frames: Mapping[tuple[int, int], Frame] = field(default_factory=dict)
    """Of each of them, what all of it is said of."""

    @property
    def text(self) -> str:
        """The text as it was read; `origin` gives the offsets in the document."""
        return self.tidied.text

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the document that a span of `text` comes from."""
        last = self.tidied.origin(end - 1) + 1 if end > start else self.tidied.origin(end)
        return self.tidied.origin(start), last

    def frame_of(self, context: ValueInContext) -> Frame:
        """Return of which place, group, … a value is."""
        end = context.mention.end, context.passage[1]
        return frame_behind(self.frames.get(context.passage, ()), self.text, end, "")

    @cached_property
    def nearby(self) -> Nearby:
        """The values, to be found by another."""
        return Nearby(self.values)

    @cached_property
    def by_span(self) -> dict[tuple[int, int], ValueInContext]:
        """The values by their offsets in the text that was read."""
        return {span_of(context): context for context in reversed(self.values)}

    @cached_property
    def informative(self) -> Sequence[Token]:
        """The words but for stop words."""
        return [word for word in self.words if word.stem]

    def words_near(self, context: ValueInContext) -> Sequence[Token]:
        """Return the words of a value's passage, of a long one those near to the value."""
        start, end = context.passage
        at = bisect_left(self.words, context.mention.start, key=_word_start)
        first = max(at - NEAR_WORDS, bisect_left(self.words, start, 0, at, key=_word_start))
        last = bisect_left(self.words, end, at, key=_word_start)
        return self.words[first : min(at + NEAR_WORDS, last)]

    def values_from(self, start: int, end: int) -> Sequence[ValueInContext]:
        """Return the values that begin in a stretch of the text."""
        first = bisect_left(self.values, start, key=_start)
        return self.values[first : bisect_left(self.values, end, first, key=_start)]


@dataclass(frozen=True)
class ValuePair:
    """Two values that are compared, `a` of the first passage."""

    a: ValueInContext
    b: ValueInContext
    same_subject_score: float  # log-odds, unbounded; positive = same

    @property
    def agree(self) -> bool:
        """Whether the two values are the same."""
        return _agree(self.a, self.b)


@dataclass(frozen=True)
class PassagePair:
    """Two passages with the pairs of their values."""

    a: PassageView
    b: PassageView
    pairs: Sequence[ValuePair]

    @classmethod
    def of(cls, a: PassageView, b: PassageView) -> PassagePair:
        """Pair the values of two passages."""
        return cls(a, b, pair_values(a, b))

    @cached_property
    def paired(self) -> frozenset[int]:
        """The identities of the values that have a partner: two values may be equal."""
        return _ids(self.pairs)

    @cached_property
    def settled(self) -> frozenset[int]:
        """The identities of the values that have a partner which is the same."""
        return _ids(pair for pair in self.pairs if pair.agree)

    @cached_property
    def are_other_editions(self) -> bool:
        """Whether dates of theirs are of two of a series."""
        return any(map(are_other_editions, self.pairs))

    @cached_property
    def bear_other_labels(self) -> bool:
        """Whether they open with two labels: "Phase 1 …", "Phase 2 …"."""
        return open_with_two_labels((self.a.text, self.a.values), (self.b.text, self.b.values))

    @cached_property
    def are_of_two_persons(self) -> bool:
        """Whether they say the same of two persons."""
        return are_of_two_persons(self.a.names, self.b.names, self.a.stems, self.b.stems)


def span_of(context: ValueInContext) -> tuple[int, int]:
    """Return the offsets of a value in the text that was read."""
    return context.mention.start, context.mention.end


def are_other_editions(pair: ValuePair) -> bool:
    """Whether two dates are of two of a series: the 2014 and the 2018 rankings."""
    editions = pair.a.is_date and pair.a.edition and pair.b.edition
    return editions and relate_dates(pair.a, pair.b).kind == "disjoint"


def passage_view(
    document: Document, text: Tidied, analysis: DocumentAnalysis, anchor: str
) -> PassageView:
    """Return one passage with everything that is compared.

    `analysis` is that of the tidied text; `anchor` names the unknown day on which it speaks.
    """
    reading = text_analysis(analysis, anchor)
    return PassageView(
        document=document,
        tidied=text,
        dated=analysis.dated,
        values=tuple(reading.values_in_context()),
        names=tuple(m for m in analysis.mentions if m.value.kind in NAME_KINDS),
        stems=frozenset(reading.words.stems) - {""},
        words=reading.words.tokens(),
        spans=reading.spans,
        frames={(p.start, p.end): analysis.frames.of(p).parts for p in analysis.passages},
    )


def pair_values(a: PassageView, b: PassageView) -> list[ValuePair]:
    """Return the pairs of the values of two passages, in the order of the first."""
    partners, setting = partners_of(a, b)
    pairs = []
    for one, other in partners:
        score = same_subject_score(one, other, setting)
        swapped = len(a.values) >= len(b.values)
        pairs.append(ValuePair(other, one, score) if swapped else ValuePair(one, other, score))
    return sorted(pairs, key=lambda pair: (pair.a.mention.start, pair.b.mention.start))


def partners_of(a: PassageView, b: PassageView) -> tuple[list[Partners], Setting]:
    """Return the partners among the values of two passages, and their setting.

    Of each two partners the first is of the passage with fewer values, of `b` where both have as
    many.
    """
    short, long = (a, b) if len(a.values) < len(b.values) else (b, a)
    partners = list(_partners(short, long))
    agreeing = any(_agree(one, other) for one, other in partners)
    return partners, _setting(short, long, agreeing=agreeing)


def _partners(short: PassageView, long: PassageView) -> Iterator[Partners]:
    """Yield partners, the best first; a word that many values share weighs little."""
    shared = Counter(word for context in long.values for word in context.around)
    rarity = {word: COMMON / (1.0 + count) for word, count in shared.items()}
    ranked = sorted(
        (-affinity(one, other, rarity), j, i)
        for i, one in enumerate(short.values)
        for j in long.nearby.candidates(one, i / len(short.values))
        if comparable(one, other := long.values[j])
    )
    free_long, free_short = set(range(len(long.values))), set(range(len(short.values)))
    for _, j, i in ranked:
        if j in free_long and i in free_short:
            free_long.remove(j)
            free_short.remove(i)
            yield short.values[i], long.values[j]


def _ids(pairs: Iterable[ValuePair]) -> frozenset[int]:
    return frozenset(id(context) for pair in pairs for context in (pair.a, pair.b))


def _start(context: ValueInContext) -> int:
    return context.mention.start


def _word_start(word: Token) -> int:
    return word.start


def _agree(a: ValueInContext, b: ValueInContext) -> bool:
    relation = relate_dates if a.is_date else relate_numbers
    return relation(a, b).kind == "equal"


def _setting(short: PassageView, long: PassageView, *, agreeing: bool) -> Setting:
    smaller, larger = (short, long) if len(short.stems) < len(long.stems) else (long, short)
    return Setting(
        values=len(long.values),
        alone=len(short.values) == 1,
        agreeing=agreeing,
        names=len(smaller.names),
        missing=sum(not names_it(name, larger) for name in smaller.names),
        length=len(smaller.stems),
    )


def covered(a: PassageView, b: PassageView) -> float:
    """Return the part, 0 to 1, of the stems of the shorter passage that the longer has too."""
    return len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)))


def names_it(name: Mention, view: PassageView) -> bool:
    """Whether a passage has a part of a name."""
    words = (name.value.name or name.text).split()
    parts = {stem(part) for word in words for part in (word, *word.split("-"))}
    return not view.stems.isdisjoint(parts - {""})

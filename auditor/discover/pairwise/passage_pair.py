"""Two passages side by side: the values of each, and which meets which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.claims.analysis import DocumentAnalysis
from auditor.core.model import NAME_KINDS, Document, DocumentDate, Mention
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.alignment.similarity import (
    Setting,
    affinity,
    comparable,
    relate_numbers,
    same_subject_score,
)
from auditor.discover.pairwise.detokenize import Tidied
from auditor.discover.statements.extractor import text_analysis
from auditor.discover.statements.normalization import Token, stem
from auditor.discover.statements.value_context import ValueInContext


@dataclass(frozen=True)
class PassageView:
    """One passage with everything that is compared."""

    document: Document
    tidied: Tidied
    dated: DocumentDate | None
    items: Sequence[ValueInContext]
    names: Sequence[Mention]
    stems: frozenset[str]
    words: Sequence[Token]
    spans: Sequence[tuple[int, int]]

    @property
    def text(self) -> str:
        """The text as it was read; `tidied` tells where its pieces stand in the document."""
        return self.tidied.text

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of `text` stands in the document."""
        last = self.tidied.origin(end - 1) + 1 if end > start else self.tidied.origin(end)
        return self.tidied.origin(start), last


@dataclass(frozen=True)
class ValuePair:
    """Two values that meet, `a` of the first passage, and how sure it is that they belong."""

    a: ValueInContext
    b: ValueInContext
    sure: float

    @property
    def agree(self) -> bool:
        """Whether the two values are the same."""
        return _agree(self.a, self.b)


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
        items=tuple(reading.values_in_context()),
        names=tuple(m for m in analysis.mentions if m.value.kind in NAME_KINDS),
        stems=frozenset(word.stem for word in reading.words if word.stem),
        words=reading.words,
        spans=reading.spans,
    )


def pair_values(a: PassageView, b: PassageView) -> list[ValuePair]:
    """Return which value of one passage meets which of the other, each at most once."""
    short, long = (a, b) if len(a.items) < len(b.items) else (b, a)
    partners = list(_partners(short, long))
    setting = _setting(short, long, agreeing=any(_agree(one, other) for one, other in partners))
    met = []
    for one, other in partners:
        sure = same_subject_score(one, other, setting)
        met.append(ValuePair(one, other, sure) if short is a else ValuePair(other, one, sure))
    return sorted(met, key=lambda pair: (pair.a.mention.start, pair.b.mention.start))


def _partners(
    short: PassageView, long: PassageView
) -> Iterator[tuple[ValueInContext, ValueInContext]]:
    """Yield partners, the best first; a word that many values share tells little."""
    shared = Counter(word for item in long.items for word in item.around)
    rarity = {word: 2.0 / (1.0 + count) for word, count in shared.items()}
    ranked = sorted(
        (-affinity(one, other, rarity), j, i)
        for i, one in enumerate(short.items)
        for j, other in enumerate(long.items)
        if comparable(one, other)
    )
    taken: set[tuple[str, int]] = set()
    for _, j, i in ranked:
        if ("long", j) not in taken and ("short", i) not in taken:
            taken |= {("long", j), ("short", i)}
            yield short.items[i], long.items[j]


def _agree(a: ValueInContext, b: ValueInContext) -> bool:
    relation = relate_dates if a.is_date else relate_numbers
    return relation(a, b).kind == "equal"


def _setting(short: PassageView, long: PassageView, *, agreeing: bool) -> Setting:
    smaller, larger = (short, long) if len(short.stems) < len(long.stems) else (long, short)
    return Setting(
        values=len(long.items),
        alone=len(short.items) == 1,
        agreeing=agreeing,
        names=len(smaller.names),
        missing=sum(not _stands_in(name, larger.stems) for name in smaller.names),
        length=len(smaller.stems),
    )


def names_it(name: Mention, side: PassageView) -> bool:
    """Whether a passage has a part of a name."""
    return _stands_in(name, side.stems)


def _stands_in(name: Mention, stems: frozenset[str]) -> bool:
    words = (name.value.name or name.text).split()
    parts = {stem(part) for word in words for part in (word, *word.split("-"))}
    return not stems.isdisjoint(parts - {""})

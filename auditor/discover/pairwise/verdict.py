"""Two passages with the pairs of their values → a judgement on each pair about one thing."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.claims.frames.comparison import name_two
from auditor.discover.pairwise.date_verdict import judge_dates
from auditor.discover.pairwise.judgement import Judgement
from auditor.discover.pairwise.likelihood import is_likely, of_values
from auditor.discover.pairwise.number_verdict import judge_numbers
from auditor.discover.pairwise.passage_pair import PassagePair, span_of


def judgements(passages: PassagePair) -> Iterator[Judgement]:
    """Yield the judgements on the pairs of two passages; conflicts only where they are likely."""
    for judgement in judged(passages):
        is_conflict = judgement.verdict == "conflict"
        if not is_conflict or is_likely(of_values(judgement.pair, passages)):
            yield judgement


def judged(passages: PassagePair) -> Iterator[Judgement]:
    """Yield the judgements on the pairs of two passages, in the order of the first.

    Dates that say when a judged number holds are no claims of their own, and values of two places
    or groups are of two things.
    """
    times = {
        (pair.a.dated_by, pair.b.dated_by)
        for pair in passages.pairs
        if not (pair.a.named or pair.b.named)
    }
    for pair in passages.pairs:
        if name_two(passages.a.frame_of(pair.a), passages.b.frame_of(pair.b)):
            continue
        if not pair.a.is_date:
            judgement = judge_numbers(pair, passages)
        elif (span_of(pair.a), span_of(pair.b)) in times:
            continue
        else:
            judgement = judge_dates(pair, passages)
        if judgement is not None:
            yield judgement

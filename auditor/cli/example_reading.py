"""An example that came out wrong → what each of its lines was read as, and what to change.

Each line is told with what every slot read; where no pattern reads it, with the pattern that comes
nearest and the word at which the two part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.claims.analysis import analyse
from auditor.claims.pattern_trace import trace
from auditor.examples import documents_of
from auditor.rulebook.pack.rule_summaries import line_of
from auditor.rulebook.pattern.near_misses import NearMisses

if TYPE_CHECKING:
    from auditor.audit import Auditor
    from auditor.claims.pattern_trace import Near, Read, Traced
    from auditor.core.model import Document
    from auditor.examples import Outcome
    from auditor.rulebook.pack.loader import Rulebook
    from auditor.rulebook.pack.schema import Rule

SIGNS = frozenset("()[]{}|*+.^$\\“”")
CHANGED = ("conflict", "unclear")


def reading_of(auditor: Auditor, outcome: Outcome) -> Iterator[str]:
    """Yield what was read in each line of an example, then what would give its verdict."""
    book = _about(auditor.book, outcome.rule)
    line = outcome.example.line
    for document in documents_of(outcome.example):
        line += 1
        where = f"{outcome.rule.pack}:{line} ({document.id})"
        yield from (f"{where}: {told}" for told in _told(book, document, outcome.rule))
        line += document.text.count("\n")
    yield from _advice(outcome)


def _about(book: Rulebook, rule: Rule) -> Rulebook:
    """Return a rulebook with the facts that a rule compares."""
    facts = {ref.fact: book.facts[ref.fact] for ref in rule.refs if ref.fact in book.facts}
    return replace(book, facts=facts)


def _told(book: Rulebook, document: Document, rule: Rule) -> Iterator[str]:
    traced = trace(book, [document])
    reads = [(each, read) for each in traced for read in each.reads]
    for each, read in reads:
        by = f"{line_of(each.pattern, book)}“{each.pattern}”"
        yield f"{_slots(read)}, read by {by}{_lacking(read, rule, book, each)}"
    if not reads:
        yield _nearest(book, document, traced)


def _slots(read: Read) -> str:
    return ", ".join(f"{slot}: {text}" for slot, text in read.slots.items()) or "no slot"


def _lacking(read: Read, rule: Rule, book: Rulebook, by: Traced) -> str:
    """Return which key of `per` a pattern does not read, which leaves its claims alone."""
    fact = book.facts[by.fact]
    lacking = [
        key for key in rule.per if key in fact.types and key not in read.slots and key[-1:] != "?"
    ]
    if not lacking:
        return ""
    key = lacking[0]
    return (
        f"; this pattern has no {{{key}}}, which `per` names, so it is compared with nothing: read"
        f" {key} in it, or write {key}? for a key that may be missing"
    )


def _nearest(book: Rulebook, document: Document, traced: list[Traced]) -> str:
    """Return the pattern that comes nearest, and the word where it and the line part."""
    nearest = max(
        ((each, near) for each in traced for near in each.near),
        key=lambda pair: pair[1].at,
        default=None,
    )
    found = nearest or _nearest_of_all(book, document)
    if found is None:
        patterns = " or ".join(f"“{each.pattern}”" for each in traced[:3])
        return f"nothing is read: it begins like no pattern; patterns: {patterns}"
    each, near = found
    stands = f"“{near.found}”" if near.found else "the end of the line"
    expected = " or ".join(near.expected) or "something else"
    literal = " (in a pattern it stands for itself)" if SIGNS & set(expected) else ""
    return (
        f"nothing is read; nearest is {line_of(each.pattern, book)}“{each.pattern}”: {stands}"
        f" stands where {expected} is expected{literal}"
    )


def _nearest_of_all(book: Rulebook, document: Document) -> tuple[Traced, Near] | None:
    """Return the nearest pattern, those that share few words with the line too."""
    from auditor.claims.pattern_trace import Near, Traced

    facts = [fact for fact in book.facts.values() if not (fact.label or fact.table)]
    misses = NearMisses(facts, book.listed)
    analysis = analyse(document, book.gazetteer)
    text = analysis.document.text
    found = [
        miss
        for passage in analysis.passages
        for miss in misses.of(
            text,
            passage.start,
            passage.end,
            [m for m in analysis.mentions if passage.start <= m.start and m.end <= passage.end],
            sharing=False,
        )
    ]
    best = max(found, key=lambda miss: miss.end - miss.start, default=None)
    if best is None:
        return None
    shown = text[best.start : best.end]
    near = Near(document.id, "", shown, len(shown), best.found, best.expected)
    return Traced(best.fact, best.pattern), near


def _advice(outcome: Outcome) -> Iterator[str]:
    """Yield what to change where all was read and another verdict came out."""
    expected, came = outcome.example.verdict, outcome.verdict
    changes = getattr(outcome.rule.options, "changes", None) or "any"
    if expected in CHANGED and came == "change":
        yield (
            "the lines speak at different times, and the fact may change so (changes: "
            f"{changes}): give both the same date, or write changes: never"
        )
    elif expected == "change" and came == "conflict":
        yield (
            f"the lines speak at the same time, or the fact may not change so (changes: {changes}):"
            " give them different dates, or write changes: any"
        )
    elif came == "unclear" and expected != came:
        yield "it cannot be told whether both hold at one time: give each line a date"

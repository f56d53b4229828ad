"""Two claims that disagree → the pack that would make it a rule, or keep them apart for ever."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.core.model import Claim
from auditor.discover.rule_text import (
    example_line,
    examples_text,
    pattern_of,
    quoted,
    rule_name,
    slot,
)
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of

BEFORE, AFTER = 70, 40  # characters of a passage around the value that the pattern takes
_BEHIND = re.compile(
    rf"(?:[ -]?(?!{any_of(entries('ends-of-a-pattern'))}\b)"
    r"[^\W\d_][^\W\d_'’-]*(?![\w'’.,]*\d)){0,3}"
)
"""Words behind a value that the pattern takes: none of its time, no other value."""


def suggested_rule(subject: str, a: Claim, b: Claim, *, changes: str = "any") -> str | None:
    """Return a pack with one fact, read in the words of both passages, and one rule.

    None where one is a row of a table: patterns read cells one by one.
    """
    if any("|" in claim.passage or "\t" in claim.passage for claim in (a, b)):
        return None
    name = rule_name(subject)
    lines = ["facts:", f"  {name}:"]
    lines += [f"    - {quoted(pattern)}" for pattern in _patterns(a, b)]
    lines += ["rules:", f"  {name}-agrees:", "    check: agree", f"    value: {name}.value"]
    lines += [f"    changes: {changes}"]
    return "\n".join(lines) + "\n"


def parting_rule(subject: str, a: Claim, b: Claim) -> str:
    """Return a pack that keeps two statements apart for ever."""
    name, patterns = rule_name(subject), _patterns(a, b)
    facts = [f"{name}-{number}" for number, _ in enumerate(patterns, 1)]
    lines = ["facts:"]
    for fact, pattern in zip(facts, patterns, strict=True):
        lines += [f"  {fact}:", f"    - {quoted(pattern)}"]
    values = ", ".join(f"{fact}.value" for fact in facts)
    lines += ["rules:", f"  {name}-apart:", "    check: apart", f"    value: [{values}]"]
    return "\n".join(lines) + "\n"


def examples(verdict: str, sides: Sequence[tuple[str, str]]) -> str:
    """Return the examples of a rule on two passages: one that fires and one that keeps quiet.

    `sides` are the date (or "?") and the text of each passage.
    """
    documents = [example_line(date, passage) for date, passage in sides]
    return examples_text({verdict: documents, "agreement": [documents[0], documents[0]]})


def pair_of(claims: Sequence[Claim]) -> tuple[Claim, Claim]:
    """Return two claims of a finding that differ in their value, else the first and the last."""
    first = claims[0]
    other = next((c for c in claims[1:] if c.value != first.value), claims[-1])
    return first, other


def _patterns(a: Claim, b: Claim) -> list[str]:
    """Return the patterns of two claims, one where both have the same."""
    return list(dict.fromkeys(filter(None, map(_pattern, (a, b)))))


def _pattern(claim: Claim) -> str:
    """Return the words around a value with a slot in its place."""
    if claim.start is None or claim.end is None:
        return ""
    start, end = claim.start - claim.passage_start, claim.end - claim.passage_start
    before, after = claim.passage[max(0, start - BEFORE) : start], claim.passage[end:]
    if start > BEFORE:
        before = before.partition(" ")[2]
    words = _BEHIND.match(after[:AFTER])
    return pattern_of([before, words.group() if words else ""], [slot("value", claim)])

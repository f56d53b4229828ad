"""From a finding to a rule: the YAML that would make a discovered disagreement a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.model import NAME_KINDS, Claim

BEFORE, AFTER = 70, 40  # characters of a passage around the value that the pattern takes
_BEHIND = re.compile(r"(?:[ -]?[\w'’-]+){0,3}")  # words behind a value that the pattern takes
_SPECIAL = re.compile(r"([\\\[\]{}…]|\((?=[^()]*\|)|\|)")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_TYPES = {"ordinal": "number", "quantity": "quantity", "words": "words"}


def suggested_rule(subject: str, a: Claim, b: Claim, *, changes: str = "any") -> str:
    """Return a pack with one fact, read in the words of both passages, and one rule."""
    name = _slug(subject)
    patterns = list(dict.fromkeys(pattern for pattern in map(_pattern, (a, b)) if pattern))
    lines = ["facts:", f"  {name}:"]
    lines += [f"    - {_quoted(pattern)}" for pattern in patterns]
    lines += ["rules:", f"  {name}-agrees:", "    check: agree", f"    value: {name}.value"]
    lines += [f"    changes: {changes}"]
    return "\n".join(lines) + "\n"


def parting_rule(subject: str, a: Claim, b: Claim) -> str:
    """Return a pack that keeps two statements apart for ever."""
    name = _slug(subject)
    patterns = list(dict.fromkeys(pattern for pattern in map(_pattern, (a, b)) if pattern))
    facts = [f"{name}-{number}" for number, _ in enumerate(patterns, 1)]
    lines = ["facts:"]
    for fact, pattern in zip(facts, patterns, strict=True):
        lines += [f"  {fact}:", f"    - {_quoted(pattern)}"]
    values = ", ".join(f"{fact}.value" for fact in facts)
    lines += ["rules:", f"  {name}-apart:", "    check: apart", f"    value: [{values}]"]
    return "\n".join(lines) + "\n"


def examples(verdict: str, a: tuple[str, str], b: tuple[str, str]) -> str:
    """Return the examples of a suggested rule: one that fires and one that keeps quiet.

    `a` and `b` are the date (or "?") and the passage of each side.
    """
    told = [f"          {date}: {' '.join(passage.split())}" for date, passage in (a, b)]
    lines = ["    examples:", f"      - {verdict}: |", *told]
    return "\n".join([*lines, "      - agreement: |", told[0], told[0]]) + "\n"


def _slug(text: str) -> str:
    return _NO_SLUG.sub("-", text.casefold()).strip("-")[:60].rstrip("-") or "discovered"


def _pattern(claim: Claim) -> str:
    """Return the words around a value with a slot in its place."""
    if claim.start is None or claim.end is None:
        return ""
    start, end = claim.start - claim.passage_start, claim.end - claim.passage_start
    before, after = claim.passage[max(0, start - BEFORE) : start], claim.passage[end:]
    if start > BEFORE:
        before = before.partition(" ")[2]
    words = _BEHIND.match(after[:AFTER])
    tail = words.group() if words else ""
    slot = f"{{value:{_type(claim)}}}"
    return " ".join(f"{_escaped(before)}{slot}{_escaped(tail)}".split())


def _type(claim: Claim) -> str:
    kind = claim.value.kind
    return "person" if kind in NAME_KINDS else _TYPES.get(kind, kind)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def pair_of(claims: Sequence[Claim]) -> tuple[Claim, Claim]:
    """Return two claims of a finding that differ in their value, else the first and the last."""
    first = claims[0]
    other = next((c for c in claims[1:] if c.value != first.value), claims[-1])
    return first, other

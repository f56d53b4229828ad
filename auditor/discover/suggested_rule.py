"""From a finding to a rule: the YAML that would make a discovered disagreement a rule."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise, zip_longest

from auditor.core.model import NAME_KINDS, Claim
from auditor.discover.arithmetic.percentages import tells_a_fall
from auditor.discover.arithmetic.result import ROUGHLY

NAMED = 6  # words of a passage that name the rule on its arithmetic
BEFORE, AFTER = 70, 40  # characters of a passage around the value that the pattern takes
_BEHIND = re.compile(
    r"(?:[ -]?(?!(?:in|at|on|by|since|until|till|during|from|for|before|after|as|of|to|and|or)\b)"
    r"[^\W\d_][^\W\d_'’-]*(?![\w'’.,]*\d)){0,3}"
)
"""Words behind a value that the pattern takes: none of its time, no other value."""
_SPECIAL = re.compile(r"([\\\[\]{}…]|\((?=[^()]*\|)|\|)")
_ANY_SPECIAL = re.compile(r"([\\\[\]{}…()|])")  # where a bracket is cut off from its other half
_EMPTY = re.compile(r"\([^()\w]*\)")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_TYPES = {"ordinal": "number", "quantity": "quantity", "words": "words"}


def suggested_rule(subject: str, a: Claim, b: Claim, *, changes: str = "any") -> str | None:
    """Return a pack with one fact, read in the words of both passages, and one rule.

    None where one stands in a row of a table: patterns read cells one by one.
    """
    if any("|" in claim.passage or "\t" in claim.passage for claim in (a, b)):
        return None
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


def arithmetic_rule(kind: str, claims: Sequence[Claim]) -> str | None:
    """Return a pack with the rule that some figures of one passage must work out, or None.

    `claims` are in the order of `Worked.figures`.  No rule tells spans of years and ages, or
    figures that stand in several passages.
    """
    slots = _slots(kind, claims)
    passages = {(claim.document, claim.passage_start, claim.passage_end) for claim in claims}
    if slots is None or len(passages) > 1 or any(claim.start is None for claim in claims):
        return None
    name = _slug(" ".join(claims[0].passage.split()[:NAMED]))
    told = {slot: f"{name}.{slot}" for slot in slots}
    parts = f"[{', '.join(told[slot] for slot in slots if slot.startswith('part-'))}]"
    check = {
        "sum": ("sum", [f"total: {told.get('total')}", f"parts: {parts}"]),
        "shares": ("sum", ["total: 100 %", f"parts: {parts}"]),
        "percent": ("ratio", [f"{key}: {told.get(key)}" for key in ("part", "whole", "share")]),
        "rise": ("ratio", [f"{part}: {name}.{slot}" for part, slot in _RISE.items()]),
        "units": ("agree", [f"value: [{', '.join(told.values())}]", f"precision: {ROUGHLY:.0%}"]),
    }[kind]
    pattern = _quoted(_pattern_of(claims, slots))
    lines = ["facts:", f"  {name}:", f"    - {pattern}"]
    if kind == "rise":
        lines[2:] = [
            "    patterns:",
            f"      - {pattern}",
            f"    derive: {{moved: {_moved(claims)}}}",
        ]
    lines += ["rules:", f"  {name}-works-out:", f"    check: {check[0]}"]
    return "\n".join([*lines, *(f"    {line}" for line in check[1])]) + "\n"


def _slots(kind: str, claims: Sequence[Claim]) -> list[str] | None:
    """Return the names of the slots that read some figures."""
    numbered = [f"part-{number}" for number, _ in enumerate(claims, 1)]
    if kind == "sum":
        return ["total", *numbered[:-1]]
    if kind == "shares":
        return numbered
    if kind == "units":
        return ["one", "other"] if len(claims) == 2 else None
    if kind == "percent" and len(claims) == 3:
        if claims[0].value.kind == "percent":
            return ["share", "part", "whole"]
        part_first = (claims[0].value.low or 0.0) <= (claims[1].value.low or 0.0)
        return ["part", "whole", "share"] if part_first else ["whole", "part", "share"]
    if kind == "rise":
        slots = list(map(_slot_of_rise, claims))
        return slots if sorted(slots) == ["after", "before", "share"] else None
    return None


_RISE = {"part": "moved", "whole": "before", "share": "share"}


def _slot_of_rise(claim: Claim) -> str:
    if claim.value.kind == "percent":
        return "share"
    lead = claim.passage[: (claim.start or 0) - claim.passage_start]
    return "before" if lead.endswith("from ") else "after"


def _moved(claims: Sequence[Claim]) -> str:
    """Return the formula of how far a figure moved, the way that its verb says."""
    first = min((claim.start or 0) - claim.passage_start for claim in claims)
    return "before - after" if tells_a_fall(claims[0].passage[:first]) else "after - before"


def _pattern_of(claims: Sequence[Claim], slots: Sequence[str]) -> str:
    """Return the words of a passage from its first figure to its last with slots in their place."""
    ordered = sorted(zip(claims, slots, strict=True), key=lambda told: told[0].start or 0)
    passage, offset = claims[0].passage, claims[0].passage_start
    spans = [((claim.start or 0) - offset, (claim.end or 0) - offset) for claim, _ in ordered]
    between = [passage[end:start] for (_, end), (start, _) in pairwise(spans)]
    return _joined(["", *between, ""], [f"{{{slot}:{_type(claim)}}}" for claim, slot in ordered])


def _joined(words: Sequence[str], slots: Sequence[str]) -> str:
    """Return a pattern of slots with words before, between and behind them."""
    told = "".join(words)
    depths = list(accumulate((sign == "(") - (sign == ")") for sign in told))
    whole = not depths or (min(depths) >= 0 and not depths[-1] and not _EMPTY.search(told))
    literal = [(_SPECIAL if whole else _ANY_SPECIAL).sub(r"\\\1", piece) for piece in words]
    pieces = [piece for pair in zip_longest(literal, slots, fillvalue="") for piece in pair]
    return " ".join("".join(pieces).split())


def examples(verdict: str, sides: Sequence[tuple[str, str]]) -> str:
    """Return the examples of a rule on two passages: one that fires and one that keeps quiet.

    `sides` are the date (or "?") and the text of each passage.
    """
    told = [_line(date, passage) for date, passage in sides]
    return _examples({verdict: told, "agreement": [told[0], told[0]]})


def arithmetic_examples(verdict: str, date: str, claims: Sequence[Claim]) -> str:
    """Return the examples of a rule on one passage: as it is, and with no figure told."""
    passage, offset = claims[0].passage, claims[0].passage_start
    quiet = passage
    for claim in sorted(claims, key=lambda claim: -(claim.start or 0)):
        start, end = (claim.start or 0) - offset, (claim.end or 0) - offset
        quiet = f"{quiet[:start]}some{quiet[end:]}"
    return _examples({verdict: [_line(date, passage)], "nothing": [_line(date, quiet)]})


def _line(date: str, passage: str) -> str:
    return f"          {date}: {' '.join(passage.split())}"


def _examples(told: Mapping[str, Sequence[str]]) -> str:
    lines = [line for verdict, some in told.items() for line in (f"      - {verdict}: |", *some)]
    return "\n".join(["    examples:", *lines]) + "\n"


def _slug(text: str) -> str:
    slug = _NO_SLUG.sub("-", text.casefold()).strip("-")[:60].rstrip("-")
    return slug if slug[:1].isalpha() else f"discovered-{slug}".rstrip("-")


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
    return _joined([before, tail], [f"{{value:{_type(claim)}}}"])


def _type(claim: Claim) -> str:
    kind = claim.value.kind
    return "person" if kind in NAME_KINDS else _TYPES.get(kind, kind)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def pair_of(claims: Sequence[Claim]) -> tuple[Claim, Claim]:
    """Return two claims of a finding that differ in their value, else the first and the last."""
    first = claims[0]
    other = next((c for c in claims[1:] if c.value != first.value), claims[-1])
    return first, other

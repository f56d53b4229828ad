"""Figures that do not work out → the pack with a rule on them, and its examples."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from auditor.core.model import Claim
from auditor.discover.arithmetic.percentages import is_fall
from auditor.discover.arithmetic.result import ROUGHLY
from auditor.discover.rule_text import (
    example_line,
    examples_text,
    pattern_of,
    quoted,
    rule_name,
    slot,
)

NAME_WORDS = 6  # words of a passage that name the rule on its arithmetic
NAME_REACH = 400  # characters of it in which they are looked for
_RISE = {"part": "moved", "whole": "before", "share": "share"}  # key of the rule → slot


def arithmetic_rule(kind: str, claims: Sequence[Claim]) -> str | None:
    """Return a pack with the rule that some figures of one passage must work out, or None.

    `claims` are in the order of `ArithmeticResult.figures`.  Spans of years and ages, and figures
    of several passages, are beyond rules.
    """
    passages = {(claim.document, claim.passage_start, claim.passage_end) for claim in claims}
    named = _SLOTS.get(kind)
    slots = None if named is None else named(claims)
    if slots is None or len(passages) > 1 or any(claim.start is None for claim in claims):
        return None
    name = rule_name(" ".join(claims[0].passage[:NAME_REACH].split()[:NAME_WORDS]))
    pattern = quoted(_pattern(claims, slots))
    fact = [f"    - {pattern}"]
    if kind == "rise":
        fact = ["    patterns:", f"      - {pattern}", f"    derive: {{moved: {_moved(claims)}}}"]
    check, options = _OPTIONS[kind]([f"{name}.{slot}" for slot in slots], name)
    lines = ["facts:", f"  {name}:", *fact, "rules:", f"  {name}-works-out:", f"    check: {check}"]
    return "\n".join([*lines, *(f"    {option}" for option in options)]) + "\n"


def arithmetic_examples(verdict: str, date: str, claims: Sequence[Claim]) -> str:
    """Return the examples of a rule on one passage: as it is, and without any figure."""
    passage, offset = claims[0].passage, claims[0].passage_start
    quiet = passage
    for claim in sorted(claims, key=lambda claim: -(claim.start or 0)):
        start, end = (claim.start or 0) - offset, (claim.end or 0) - offset
        quiet = f"{quiet[:start]}some{quiet[end:]}"
    return examples_text(
        {verdict: [example_line(date, passage)], "nothing": [example_line(date, quiet)]}
    )


# ------------------------------------------------------------------ slots by kind

Slots = list[str]


def _parts(claims: Sequence[Claim]) -> Slots:
    return [f"part-{number}" for number, _ in enumerate(claims, 1)]


def _slots_of_sum(claims: Sequence[Claim]) -> Slots:
    return ["total", *_parts(claims)[:-1]]


def _slots_of_units(claims: Sequence[Claim]) -> Slots | None:
    return ["one", "other"] if len(claims) == 2 else None


def _slots_of_percent(claims: Sequence[Claim]) -> Slots | None:
    """Return the slots of a share with its part and whole, which is the larger."""
    if len(claims) != 3:
        return None
    if claims[0].value.kind == "percent":
        return ["share", "part", "whole"]
    part_first = (claims[0].value.low or 0.0) <= (claims[1].value.low or 0.0)
    return ["part", "whole", "share"] if part_first else ["whole", "part", "share"]


def _slots_of_rise(claims: Sequence[Claim]) -> Slots | None:
    slots = list(map(_slot_of_rise, claims))
    return slots if sorted(slots) == ["after", "before", "share"] else None


def _slot_of_rise(claim: Claim) -> str:
    if claim.value.kind == "percent":
        return "share"
    lead = claim.passage[: (claim.start or 0) - claim.passage_start]
    return "before" if lead.endswith("from ") else "after"


_SLOTS: Mapping[str, Callable[[Sequence[Claim]], Slots | None]] = MappingProxyType(
    {
        "sum": _slots_of_sum,
        "shares": _parts,
        "units": _slots_of_units,
        "percent": _slots_of_percent,
        "rise": _slots_of_rise,
    }
)

# ------------------------------------------------------------------ check and options by kind

Options = tuple[str, list[str]]  # the check, and the lines of its options


def _sum_options(refs: Sequence[str], _: str) -> Options:
    return "sum", [f"total: {refs[0]}", f"parts: [{', '.join(refs[1:])}]"]


def _shares_options(refs: Sequence[str], _: str) -> Options:
    return "sum", ["total: 100 %", f"parts: [{', '.join(refs)}]"]


def _percent_options(_: Sequence[str], name: str) -> Options:
    return "ratio", [f"{key}: {name}.{key}" for key in ("part", "whole", "share")]


def _rise_options(_: Sequence[str], name: str) -> Options:
    return "ratio", [f"{key}: {name}.{slot}" for key, slot in _RISE.items()]


def _units_options(refs: Sequence[str], _: str) -> Options:
    return "agree", [f"value: [{', '.join(refs)}]", f"precision: {ROUGHLY:.0%}"]


_OPTIONS: Mapping[str, Callable[[Sequence[str], str], Options]] = MappingProxyType(
    {
        "sum": _sum_options,
        "shares": _shares_options,
        "percent": _percent_options,
        "rise": _rise_options,
        "units": _units_options,
    }
)

# ------------------------------------------------------------------ the pattern


def _moved(claims: Sequence[Claim]) -> str:
    """Return the formula of how far a figure moved, the way that its verb says."""
    first = min((claim.start or 0) - claim.passage_start for claim in claims)
    return "before - after" if is_fall(claims[0].passage[:first]) else "after - before"


def _pattern(claims: Sequence[Claim], slots: Sequence[str]) -> str:
    """Return the words of a passage from its first figure to its last with slots in their place."""
    ordered = sorted(zip(claims, slots, strict=True), key=lambda pair: pair[0].start or 0)
    passage, offset = claims[0].passage, claims[0].passage_start
    spans = [((claim.start or 0) - offset, (claim.end or 0) - offset) for claim, _ in ordered]
    between = [passage[end:start] for (_, end), (start, _) in pairwise(spans)]
    return pattern_of(["", *between, ""], [slot(name, claim) for claim, name in ordered])

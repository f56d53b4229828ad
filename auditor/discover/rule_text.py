"""Claims of a finding → the pieces of the YAML that would make it a rule: patterns and examples."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, zip_longest

from auditor.core.model import NAME_KINDS, Claim

_SPECIAL = re.compile(r"([\\\[\]{}…]|\((?=[^()]*\|)|\|)")
_ANY_SPECIAL = re.compile(r"([\\\[\]{}…()|])")  # where a bracket is cut off from its other half
_EMPTY = re.compile(r"\([^()\w]*\)")
_NO_NAME = re.compile(r"[^a-z0-9]+")
_TYPES = {"ordinal": "number", "quantity": "quantity", "words": "words"}
LONGEST_NAME = 60  # characters of a rule's name


def rule_name(text: str) -> str:
    """Return a name for a rule about something: "Norland: area" gives "norland-area"."""
    name = _NO_NAME.sub("-", text.casefold()).strip("-")[:LONGEST_NAME].rstrip("-")
    return name if name[:1].isalpha() else f"discovered-{name}".rstrip("-")


def slot(name: str, claim: Claim) -> str:
    """Return a slot of a pattern that reads a claim's value: "{total:number}"."""
    kind = claim.value.kind
    return f"{{{name}:{'person' if kind in NAME_KINDS else _TYPES.get(kind, kind)}}}"


def pattern_of(words: Sequence[str], slots: Sequence[str]) -> str:
    """Return a pattern of slots with words before, between and behind them.

    Signs that patterns give a meaning are escaped; brackets only where one of a pair is cut off.
    """
    text = "".join(words)
    special = _SPECIAL if _has_whole_brackets(text) else _ANY_SPECIAL
    literal = [special.sub(r"\\\1", piece) for piece in words]
    pieces = [piece for pair in zip_longest(literal, slots, fillvalue="") for piece in pair]
    return " ".join("".join(pieces).split())


def _has_whole_brackets(text: str) -> bool:
    """Whether each bracket of a text has its other half, and some word between."""
    if "(" not in text and ")" not in text:
        return True
    depths = list(accumulate((sign == "(") - (sign == ")") for sign in text))
    return min(depths) >= 0 and not depths[-1] and not _EMPTY.search(text)


def quoted(text: str) -> str:
    """Return a text as a YAML string."""
    return "'" + text.replace("'", "''") + "'"


def example_line(date: str, passage: str) -> str:
    """Return a passage as one document of an example; its date is ISO text or "?"."""
    return f"          {date}: {' '.join(passage.split())}"


def examples_text(examples: Mapping[str, Sequence[str]]) -> str:
    """Return the examples of a rule: the lines of the documents by the verdict on them."""
    lines = [
        line
        for verdict, documents in examples.items()
        for line in (f"      - {verdict}: |", *documents)
    ]
    return "\n".join(["    examples:", *lines]) + "\n"

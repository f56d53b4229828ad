"""Invented texts with their mentions, and what patterns read in them: what these tests share."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from auditor.core.model import Mention, Value
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.matcher import Match, Matcher
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.syntax_tree import PatternError
from auditor.rulebook.pattern.word_lists import WordList

KINDS = {
    "Norland": "country",
    "Republic of Norland": "country",
    "Nor Institute": "organization",
    "NI": "organization",
    "Ana Berg": "person",
    "Berg": "person",
    "Leo Falk": "person",
    "Northaven": "place",
    "Zed": "name",
    "MS Fram": "vessel",
}
MENTION = re.compile(
    r"(?P<date>\d{1,2} May \d{4}|May \d{4}|\b(?:19|20)\d\d\b)"
    r"|(?P<percent>\d+(?:\.\d+)? ?(?:%|per cent))"
    r"|(?P<money>\$\d+(?:\.\d+)?(?: million)?|\d+ dollars)"
    r"|(?P<quantity>\d+(?:\.\d+)? (?:km|miles)\b)"
    r"|(?P<duration>\d+ years)"
    r"|(?P<ordinal>\d+th\b)"
    r"|(?P<number>\d+\.\d+)"
    r"|(?P<count>\d[\d,]*\b|twenty-four|eight)"
)


def mentions_in(text: str) -> list[Mention]:
    """Read the mentions of invented texts, with a name's alternatives beside it."""
    found = []
    for name, kind in KINDS.items():
        for match in re.finditer(rf"\b{name}\b", text):
            found.append(Mention(*match.span(), name, Value(kind, name=name)))
    for match in MENTION.finditer(text):
        kind = match.lastgroup or ""
        number = float(re.sub(r"[^\d.]", "", match[0]) or 24)
        dimension = {"quantity": "length", "money": "money"}.get(kind)
        step = 0.1 if kind == "number" else 1
        value = Value(kind, number, number, step=step, dimension=dimension)
        found.append(Mention(*match.span(), match[0], value))
    return sorted(found, key=lambda m: (m.start, m.end))


def matches(
    patterns: str | list[str],
    text: str,
    unless: tuple[str, ...] = (),
    listed: tuple[str, ...] = (),
    lists: tuple[WordList, ...] = (),
) -> list[Match]:
    """Return what patterns of one fact match in a text."""
    written = [patterns] if isinstance(patterns, str) else patterns
    fact = Fact(name="f", patterns=tuple(written), unless=unless, lists=lists)
    return Matcher([fact], listed).matches(text, 0, len(text), mentions_in(text))


def read(found: list[Match]) -> str:
    """Show what slots read: "country=Norland, n=25; country=Zed, n=3"."""
    return "; ".join(
        ", ".join(f"{slot}={' & '.join(r.text for r in reads)}" for slot, reads in m.slots.items())
        for m in found
    )


def read_in(pattern: str, text: str) -> str:
    """Show what the slots of a pattern read in a text."""
    return read(matches(pattern, text))


def spans(patterns: str | list[str], text: str, **more: tuple[str, ...]) -> list[str]:
    """Return the texts that patterns of one fact match."""
    return [text[m.start : m.end] for m in matches(patterns, text, **more)]


PIECES = st.sampled_from(
    [
        *("{n:count}", "{c}", "{k:(a|b)}", "{w:words}", "a", "b", "ab", "5", "Norland", "~be"),
        *("[", "]", "(", ")", "|", "…", "\\", "~", "{", "}", ",", ".", "-", "’", " ", " ", " "),
    ]
)
WORDS = st.sampled_from(
    [
        *("a", "b", "ab", "been", "Norland", "Zed", "5", "24", "$5 million", "5 km", "İ", "ß"),
        *(",", ".", "-", "(", ")", "’", "…", "\n", " ", " ", " ", " "),
    ]
)


def error_in(pattern: str) -> PatternError | None:
    """Return what is wrong with a pattern, None for a sound one."""
    try:
        parse(pattern)
    except PatternError as error:
        return error
    return None

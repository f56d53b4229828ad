"""What a clause tells with a name, and the parts of patterns that all of its readers share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from auditor.core.model import Mention
from auditor.discover.named.masked import NAME, Masked
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

WORD = r"[^\W\d_][\w'’-]{0,24}"
THE = r"(?:the|our)"
HONORIFICS = rf"(?:{any_of(words('honorifics'))}\.? ){{0,2}}"
_EDGE = rf"(?=[,.;:()]| (?:is|was|has|had|who|said|since|will|and|in|on|takes)\b| {NAME}|$)"
BODY = (
    rf"(?: (?:of|at|for) (?:the |our )?(?:(?P<body>{NAME})"
    rf"|(?P<thing>{WORD}(?: {WORD}){{0,2}}?){_EDGE})"
    rf"(?: (?:of|at|for) (?:the |our )?(?P<owner>{NAME}))?)"
)
"""Of what or whom: a name, a noun, or a noun and the name whose it is."""
ALONE = rf"(?!,? (?:and|or|&) {HONORIFICS}{NAME}|['’]s\b|['’] |-|/|, {NAME}|\w| {NAME})"
"""Behind a name that is the whole value: no "and Leo Falk", no "'s sister"."""
WHO = rf"{HONORIFICS}(?P<who>{NAME}){ALONE}"


class Reading(NamedTuple):
    """One clause: a value, and what it is told of."""

    slot: str
    role: str  # as what: "director", "head office", "largest city"
    value: Mention
    body: str = ""  # of which body or person; "" where it is not named
    within: str = ""  # of a place the one it lies in
    is_past: bool = False
    kind: str = ""  # of a value that is told as another kind than its own: "person"


def matches(patterns: Iterable[re.Pattern[str]], passage: Masked) -> Iterator[re.Match[str]]:
    """Yield what some patterns find in a passage."""
    for pattern in patterns:
        yield from pattern.finditer(passage.text)


def named(passage: Masked, match: re.Match[str], *groups: str) -> str:
    """Return the name that the first of some groups has matched, "" where none has."""
    for group in groups:
        if match.re.groupindex.get(group) and match[group]:
            mention = passage.name_at(match.start(group))
            return mention.value.name or mention.text
    return ""


def group(match: re.Match[str], name: str) -> str:
    """Return what a group has matched, "" where the pattern has no such group."""
    return (match[name] or "") if name in match.re.groupindex else ""


def compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Return patterns of masked passages."""
    return tuple(map(re.compile, patterns))

"""Numbers that stand together → the same without scores, votes and odds: "won 3–1"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.core.model import Mention
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of

_HYPHENS = ("-", "‑", "–")
_BEFORE_REACH = 48  # characters before a score that tell of one
_BEFORE = re.compile(
    rf"\b{any_of(entries('score-verbs'))}(?: [A-Z]\w+| them| us| him| her| by| at| in){{0,2}} \Z"
    rf"|\b{any_of(entries('score-nouns'))}(?: {any_of(entries('score-links'))}){{1,2}} \Z",
)
_BEHIND = re.compile(
    rf" (?:{any_of(entries('score-kinds'))} ){{0,2}}{any_of(entries('score-results'))}\b"
)
_ODDS_BEFORE = re.compile(rf"\b{any_of(entries('odds-openers'))} \Z")
_ODDS_BEHIND = re.compile(rf" {any_of(entries('odds-holders'))}\b")
_LISTED = re.compile(r",? (?:and )?|; ?")
_MOST_DIGITS = 3  # of one side of a score


def without_scores(text: str, run: list[Mention]) -> list[Mention]:
    """Leave out scores, votes and odds: "a 3–2 win", "voted 7-2", "6-4, 7-6", "odds of 10 to 1"."""
    out: set[int] = set()
    for row in _rows(text, run):
        if any(_is_score(text, run[at], run[at + 1]) for at in row):
            out.update(place for at in row for place in (at, at + 1))
    return [mention for at, mention in enumerate(run) if at not in out]


def _rows(text: str, run: list[Mention]) -> list[list[int]]:
    """Return the places of pairs, those listed one after the other together: "3-6, 6-4, 7-6"."""
    rows: list[list[int]] = []
    at = 0
    while at < len(run) - 1:
        if not _is_pair(text, run[at], run[at + 1]):
            at += 1
            continue
        if rows and rows[-1][-1] == at - 2 and _is_listed(text, run[at - 1], run[at]):
            rows[-1].append(at)
        else:
            rows.append([at])
        at += 2
    return rows


def _is_listed(text: str, last: Mention, following: Mention) -> bool:
    return _LISTED.fullmatch(text, last.end, following.start) is not None


def is_odds(text: str, start: int, end: int) -> bool:
    """Return whether a fraction is odds rather than a part: "odds of 9/4", "a 10/1 outsider"."""
    if text[start:end].endswith("/1"):
        return True
    before = text[max(0, start - _BEFORE_REACH) : start]
    return bool(_ODDS_BEFORE.search(before) or _ODDS_BEHIND.match(text, end))


_TOLD = re.compile(r"([0-9](?<![\w./,‑–-].)[0-9]{0,2})[-‑–]([0-9]{1,3})(?![\w/‑–-]|[.,][0-9])")


def told_scores(text: str) -> Iterator[re.Match[str]]:
    """Yield the scores and votes that words beside them tell of, with their two sides as groups."""
    for match in _TOLD.finditer(text):
        before = text[max(0, match.start() - _BEFORE_REACH) : match.start()]
        if _BEFORE.search(before) or _BEHIND.match(text, match.end()):
            yield match


def _is_pair(text: str, left: Mention, right: Mention) -> bool:
    """Return whether two numbers can be the two sides of a score or odds."""
    gap = text[left.end : right.start]
    counts = right.value.unit is not None and right.text != "1"  # but "4–1 away"
    if gap not in (*_HYPHENS, " to ") or counts:
        return False
    return all(one.text.isdigit() and len(one.text) <= _MOST_DIGITS for one in (left, right))


def _is_score(text: str, left: Mention, right: Mention) -> bool:
    """Return whether a pair is a score or odds: by its words, or because no range falls."""
    before = text[max(0, left.start - _BEFORE_REACH) : left.start]
    if _ODDS_BEFORE.search(before) or _ODDS_BEHIND.match(text, right.end):
        return True
    if text[left.end : right.start] == " to ":
        return False
    if _BEFORE.search(before) or _BEHIND.match(text, right.end):
        return True
    falls = int(left.text) > int(right.text)
    return falls and len(right.text) <= len(left.text) and not _reckons(text, left, right)


def _reckons(text: str, left: Mention, right: Mention) -> bool:
    """Return whether a pair stands in a sum: "7-2 = 5"."""
    return "=" in (text[max(0, left.start - 2) : left.start] + text[right.end : right.end + 2])

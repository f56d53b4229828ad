"""The text of a pattern → its syntax tree, or an error that says where it goes wrong.

    {slot:type}   a typed value        […]     optional        (a|b)  alternatives
    {slot:(a|b)}  one of these words   …       a gap           ~word  any form of a word
    {slot:list}   one of a list's words         (list)          the same, which no slot reads
    \\             takes the next character as it is; all else is literal, case aside

A slot may take several types, {share:(percent|count)}.  Parentheses without a `|` at their level
are literal, unless all they hold is the name of a list: (offices).  A `|` outside parentheses and
brackets is literal; `[a|b]` is optional and has alternatives.  A pattern that begins with a gap
stands anywhere in a labelled line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.rulebook.pattern.pattern_reader import MOST_NESTED, PatternReader
from auditor.rulebook.pattern.syntax_tree import (
    Gap,
    Listed,
    ListedWord,
    Option,
    Pattern,
    PatternError,
    Sequence,
    Space,
    Text,
    all_optional,
    trimmed,
)
from auditor.rulebook.pattern.word_lists import inner_lists

if TYPE_CHECKING:
    from collections.abc import Collection

    from auditor.rulebook.pattern.word_lists import Lists, WordList

_OPTIONAL = re.compile(r"(?<!\\)\[(?:\\.|[^\[\]\\])*\]")  # an optional part that holds no other
_ESCAPED = re.compile(r"\\(.)")


@lru_cache(maxsize=16384)
def parse(text: str, lists: Lists = ()) -> Pattern:
    """Return a pattern, its lists put in where it names them.

    Raises PatternError, whose position counts the characters of the pattern from 0.
    """
    reader = PatternReader(text, _list_nodes(lists))
    body = reader.whole()
    leaps = len(body) > 1 and isinstance(body[0], Gap)
    body = trimmed(body[1:]) if leaps else body
    if not body:
        raise PatternError("the pattern is empty", 0)
    if all_optional(body):
        raise PatternError("everything in it is optional, so it matches nothing in particular", 0)
    _refuse_gaps_at_edges(body)
    return Pattern(text, body, leaps)


def parse_word(text: str, names: Collection[str] = ()) -> ListedWord:
    """Return a word of a list in which the lists of some names may be named; they stay empty.

    Raises PatternError, whose position counts the characters of the word from 0.
    """
    return _word(text, {name: Listed(name, ()) for name in names})


@lru_cache(maxsize=256)
def _list_nodes(lists: Lists) -> dict[str, Listed]:
    """Return the lists by name, each with the lists that its words name."""
    nodes: dict[str, Listed] = {}
    known = {words.name: words for words in lists}
    for words in lists:
        _read_list(words, known, nodes, ())
    return nodes


def _read_list(
    words: WordList, known: dict[str, WordList], nodes: dict[str, Listed], outer: tuple[str, ...]
) -> None:
    """Add a list to `nodes` after the lists that it names; `outer` are those that led to it."""
    if words.name in outer or len(outer) > MOST_NESTED:
        raise PatternError(f"list '{words.name}' holds itself, or is nested too deep", 0)
    if words.name in nodes:
        return
    for inner in inner_lists(words, known):
        _read_list(known[inner], known, nodes, (*outer, words.name))
    nodes[words.name] = Listed(words.name, tuple(_word(text, nodes) for text in words.words))


def _word(text: str, lists: dict[str, Listed]) -> ListedWord:
    body = PatternReader(text, lists).whole()
    if all_optional(body):
        raise PatternError("a word of a list needs a word that is not optional", 0)
    _refuse_gaps_at_edges(body)
    return ListedWord(_shown(body, text), body)


def _shown(body: Sequence, text: str) -> str | None:
    """Return how a word of a list is shown where a slot reads it.

    >>> [parse_word(text).shown for text in ("prime  minister", "king[s]", "a (b|c)")]
    ['prime minister', 'king', None]
    """
    if any(not isinstance(node, Text | Space | Option) for node in body):
        return None
    while _OPTIONAL.search(text):
        text = _OPTIONAL.sub("", text)
    return " ".join(_ESCAPED.sub(r"\1", text).split())


def _refuse_gaps_at_edges(body: Sequence) -> None:
    for edge in (body[0], body[-1]):
        if isinstance(edge, Gap):
            raise PatternError("a gap stands between two things", edge.at)

"""The named word lists of packs, and a text that names some of them → those lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple, TypeAlias

LIST_NAME = re.compile(r"[^\W\d][\w-]*")
"""What can name a list: letters, digits, - and _, the first of them no digit."""
IN_PARENTHESES = re.compile(rf"(?<!\\)\(({LIST_NAME.pattern})\)")
"""A name alone in parentheses: `(offices)`."""
_NAMING = re.compile(rf"{IN_PARENTHESES.pattern}|:\s*({LIST_NAME.pattern})\s*\}}")
NEAR = 0.8
"""How alike a literal `(word)` and a list's name are, by difflib's ratio, to be taken for it: a
letter lost or changed in a name of seven letters gives 0.86 and more, (office) and offers 0.83."""


class WordList(NamedTuple):
    """A list as a pack writes it; each of its words is written as in a pattern."""

    name: str
    words: tuple[str, ...]


Lists: TypeAlias = tuple[WordList, ...]
"""Some lists, each name once, sorted by name: a value that caches can compare."""


def lists_named(texts: Iterable[str], known: Mapping[str, WordList]) -> Lists:
    """Return the lists that patterns name, and those that these lists name in turn."""
    found: dict[str, WordList] = {}
    waiting = list(texts)
    while waiting:
        for name in names_in(waiting.pop()):
            if name in known and name not in found:
                found[name] = known[name]
                waiting += known[name].words
    return tuple(found[name] for name in sorted(found))


def names_in(text: str) -> list[str]:
    """Return what may name a list in a pattern: a slot's type, and a name in parentheses.

    >>> names_in("the {office:offices} of [the] {body} (founded) in (in|on)")
    ['offices', 'founded']
    """
    return [match[1] or match[2] for match in _NAMING.finditer(text)]


def circle(name: str, lists: Mapping[str, WordList]) -> tuple[str, ...]:
    """Return the names by which a list leads back to itself, () for a list that does not.

    >>> circle("a", {"a": WordList("a", ("x", "(b)")), "b": WordList("b", ("(a)",))})
    ('a', 'b', 'a')
    """
    ways: list[tuple[str, ...]] = [(name,)]
    seen = {name}
    while ways:
        way = ways.pop()
        for inner in inner_lists(lists[way[-1]], lists):
            if inner == name:
                return (*way, inner)
            if inner not in seen:
                seen.add(inner)
                ways.append((*way, inner))
    return ()


def inner_lists(words: WordList, lists: Mapping[str, WordList]) -> list[str]:
    """Return the names of the lists that the words of a list name in parentheses, in order."""
    found = (name for word in words.words for name in IN_PARENTHESES.findall(word))
    return [name for name in dict.fromkeys(found) if name in lists]


def misspelled(text: str, names: Iterable[str]) -> tuple[int, str, str] | None:
    """Return the first literal `(name)` of a pattern that is near to a list's name, None for none.

    Its place in the pattern, what it says and the name that is meant; the one word of a slot,
    {kind:(key)}, is what it says.
    """
    known = frozenset(names)
    for match in IN_PARENTHESES.finditer(text):
        if match[1] in known or text[: match.start()].endswith(":"):
            continue
        near = get_close_matches(match[1], sorted(known), n=1, cutoff=NEAR)
        if near:
            return match.start(1), match[1], near[0]
    return None

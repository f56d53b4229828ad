"""Build patterns from words: entries of lists → the text of a regular expression.

Every pattern that holds words of a language is made here, so that a word is added in its list
alone.  The builders return text for `re.compile`; none of them has a capturing group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str], *, plural: bool = False) -> str:
    """Return a pattern for any of some words, the longest that fits.

    Words share their beginnings, so that long lists are matched fast.  `plural` lets an "s" follow
    each word.  What may not follow a word (`\\b`) is left to the caller.

    >>> any_of(["jan", "january", "may"])
    '(?:jan(?:uary)?|may)'
    """
    found = set(words)
    if plural:
        found |= {f"{word}s" for word in found}
    pattern = _trie(sorted(found))
    return pattern if pattern.startswith("(?:") and _is_one_group(pattern) else f"(?:{pattern})"


def whole(words: Iterable[str], *, plural: bool = False) -> str:
    """Return a pattern for any of some words that stands as a whole word.

    >>> whole(["is", "are"])
    '\\\\b(?:are|is)\\\\b'
    """
    return rf"\b{any_of(words, plural=plural)}\b"


def word_start(words: Iterable[str], *, any_case: bool = False, parted: str = r"\w") -> str:
    r"""Return a pattern for any of some words, the longest that fits, where no letter goes before.

    It begins with the class of their first letters, so that a long text is searched through much
    faster than with `\b` and `any_of`.  `any_case` takes small and capital letters for the same,
    `parted` is the class of signs that may not stand before a word.

    >>> word_start(["are", "is", "it"])
    '[ai](?<!\\w.)(?:(?<=[a])re|(?<=[i])(?:s|t))'
    """
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[0], set()).add(word[1:])
    heads = {head: _letters(head, any_case=any_case) for head in sorted(tails)}
    rests = [f"(?<=[{heads[head]}]){_trie(sorted(tails[head]))}" for head in heads]
    flag = "i" if any_case else ""
    return rf"[{''.join(heads.values())}](?<!{parted}.)(?{flag}:{'|'.join(rests)})"


def _letters(head: str, *, any_case: bool) -> str:
    cases = {head.lower(), head.upper()} if any_case else {head}
    return "".join(map(re.escape, sorted(cases)))


def capitalised(words: Iterable[str]) -> list[str]:
    """Return words with a capital at their start: "January"."""
    return [word[:1].upper() + word[1:] for word in words]


def capitals(words: Iterable[str]) -> list[str]:
    """Return words in capitals: "JANUARY"."""
    return [word.upper() for word in words]


def either_case(words: Iterable[str]) -> list[str]:
    """Return each word as it is and with a capital at its start."""
    kept = list(words)
    return [*kept, *capitalised(kept)]


def _trie(words: Iterable[str]) -> str:
    """Return a pattern for words that shares their beginnings, longest match first.

    ["a", "ab", "ac"] gives "a(?:b|c)?", and ["a"] "a".
    """
    tree: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            tree.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    branches = [re.escape(head) + _trie(tails) for head, tails in tree.items()]
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}" if branches else ""


def _is_one_group(pattern: str) -> bool:
    """Whether a pattern is one group as a whole: "(?:a|b)", not "(?:a)?b" nor "(?:a)(?:b)"."""
    depth = 0
    skip = False
    for at, char in enumerate(pattern):
        if skip:
            skip = False
        elif char == "\\":
            skip = True
        else:
            depth += (char == "(") - (char == ")")
            if depth == 0:
                return at == len(pattern) - 1
    return False

"""The shipped packs → their longest line, and the lists of words that stand in them twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.house.modules import ROOT

ALTERNATIVES = re.compile(r"[(\[{:]([^()\[\]{}|]+(?:\|[^()\[\]{}|]+)+)[)\]}]")
FEWEST = 3  # words in an alternation that count as a list


def pack_files(root: Path = ROOT) -> list[Path]:
    """Return the packs that ship."""
    return sorted((root / "rules").glob("*.yaml"))


def longest_line(texts: Iterable[str]) -> int:
    """Return the length in characters of the longest line."""
    return max(len(line) for text in texts for line in text.splitlines())


def repeated_lists(texts: Iterable[str]) -> list[tuple[str, int]]:
    """Return the alternations of three or more words that occur twice or more, with their count.

    The order of the words does not matter: `(key|core|main)` and `[main|core|key]` are one list.
    """
    counts = Counter(
        "|".join(sorted(words))
        for text in texts
        for match in ALTERNATIVES.finditer(text)
        if len(words := [word.strip() for word in match[1].split("|")]) >= FEWEST
    )
    return sorted((words, count) for words, count in counts.items() if count > 1)

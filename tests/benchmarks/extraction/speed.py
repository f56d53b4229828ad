"""How fast mentions are read, against a bare loop of regular expressions, and how time grows.

`mentions_mb_per_s`: all mentions of the Factbook documents, one core.  `to_bare_loop`: that speed
over the speed of a loop of two bare regular expressions (digits, capitalised words) that makes one
small object a match, in the same run.  `worst_growth`: the worst ratio, over texts made to be slow,
of the time for twice the length to the time for once.  `spans_wrong`: mentions of these documents
whose text is not the document's from start to end.
"""

from __future__ import annotations

import gc
import re
import time
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from auditor.language.mentions import read
from tests.benchmarks.data import rows
from tests.benchmarks.extraction.peers import baseline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PEER_SAMPLE = 20_000  # characters that peers are timed on; they are slow
Result = TypeVar("Result")
_DIGITS, _CAPITALS = re.compile(r"[0-9]+"), re.compile(r"[A-Z][A-Za-z]*")


class Found(NamedTuple):
    start: int
    end: int
    text: str


def figures(data: Path, long: bool = False) -> dict[str, float]:
    """Return the figures of speed and growth; print the single growths when `long`."""
    texts = [row["text"] for row in rows(data, "factbook_documents")]
    size = sum(map(len, texts)) / 1e6
    bare, ours, wrong = 0.0, 0.0, 0
    for text in texts:  # in turns, so that what slows the machine slows both sides of the ratio
        bare += _timed(bare_loop, text)[0]
        seconds, mentions = _timed(read, text)
        ours += seconds
        wrong += sum(text[mention.start : mention.end] != mention.text for mention in mentions)
    growths = _growths()
    if long:
        print(growths)
    found = {
        "mentions_mb_per_s": round(size / ours, 2),
        "to_bare_loop": round(bare / ours, 3),
        "worst_growth": round(max(growths.values()), 2),
        "spans_wrong": wrong,
    }
    return found | _to_peers(texts, size / ours)


def _to_peers(texts: list[str], ours: float) -> dict[str, float]:
    """Return our speed over that of quantulum3 and dateparser together, where they are there."""
    peer = baseline()
    if peer is None:
        return {}
    lines = [line for text in texts[:: len(texts) // 20] for line in text.splitlines() if line]
    sample: list[str] = []
    while lines and sum(map(len, sample)) < PEER_SAMPLE:
        sample.append(lines.pop(len(lines) // 2))
    seconds = sum(_timed(peer, line)[0] for line in sample)
    return {"to_peers": round(ours / (sum(map(len, sample)) / 1e6 / seconds), 1)}


def _timed(work: Callable[[str], Result], text: str) -> tuple[float, Result]:
    start = time.process_time()
    result = work(text)
    return time.process_time() - start, result


def bare_loop(text: str) -> int:
    """Find digits and capitalised words, make an object of each; return how many there are."""
    found = []
    for pattern in (_DIGITS, _CAPITALS):
        for match in pattern.finditer(text):
            found.append(Found(match.start(), match.end(), match.group()))
    return len(found)


# ------------------------------------------------------------------ growth

ADVERSARIES: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "1" * n,
    "digits and commas": lambda n: "1," * (n // 2),
    "digits and points": lambda n: "1." * (n // 2),
    "groups": lambda n: "1 000 " * (n // 6),
    "commas": lambda n: "," * n,
    "brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "brackets and digits": lambda n: "(1" * (n // 3) + ")" * (n // 3),
    "number words": lambda n: "one hundred and " * (n // 16),
    "and": lambda n: "two and " * (n // 8),
    "ranges": lambda n: "1-" * (n // 2),
    "list": lambda n: "1, " * (n // 3) + "and 2 km",
    "hedges": lambda n: "about " * (n // 6) + "5",
    "signs": lambda n: "-" * n,
    "letters": lambda n: "a" * n,
    "capitals": lambda n: "A" * n,
    "names": lambda n: "Mr. A. B. " * (n // 10),
    "spaces": lambda n: " " * n,
    "lines": lambda n: "\n" * n,
    "quotes": lambda n: '"5" ' * (n // 4),
    "one line": lambda n: "The population was 7,798,497 in July 2002 est. " * (n // 47),
    "dates": lambda n: "1 May 2010 " * (n // 11),
    "units": lambda n: "5 km per " * (n // 9),
}
LENGTH = 200_000  # characters of the shorter text
LEAST = 0.02  # seconds; shorter runs are repeated on longer texts


def _growths() -> dict[str, float]:
    """Return the growth on every text made to be slow.

    What lived before is kept out of garbage collection: one more full collection in the longer run,
    over all that the documents left in memory, would measure Python and not the reader.
    """
    gc.collect()
    gc.freeze()
    growths = {name: _growth(make) for name, make in ADVERSARIES.items()}
    gc.unfreeze()
    return growths


def _growth(make: Callable[[int], str]) -> float:
    """Return the time for twice the length over the time for once, the better of two measures."""
    length = LENGTH
    while _best(make(length)) < LEAST and length < 16 * LENGTH:
        length *= 4
    return min(_best(make(2 * length)) / max(_best(make(length)), 1e-9) for _ in range(2))


def _best(text: str) -> float:
    gc.collect()
    return min(_timed(read, text)[0] for _ in range(3))

"""Texts, documents and files made to be slow → how the time grows when they are twice as long.

`worst_growth` is the worst ratio, over all shapes, of the processor time for twice the length to
the time for once: 2 is in proportion, 4 the square.  `python -m tests.benchmarks.mend.growth` prints
every shape.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from auditor.audit import Auditor
from auditor.core.model import Document
from auditor.files.yaml_tree import YamlSource
from auditor.language.mentions import read
from auditor.waivers.apply import judged
from auditor.waivers.file import read as read_waivers

Work: TypeAlias = Callable[[], object]
Shape: TypeAlias = Callable[[int], Work]
"""A number, about that of characters → the work of that size; what it needs is made before."""

START = 2_000  # characters of the first try; doubled until it takes long enough to measure
MANY = 400  # documents of that try: each meets 40 others at most, and all here do
LEAST = 0.03  # seconds of the shorter run
MOST = 250_000  # characters of the shorter run, however fast
ROUNDS, MORE_ROUNDS = 2, 3  # of measuring both; more where they seem worse than in proportion
ENOUGH = 1.0  # seconds of the longer run from which one round is stable
DOUBTED = 2.1  # ratio from which the measure is repeated: the best times of all rounds count


def measure(_: Path) -> dict[str, float]:
    """Return the worst growth of all shapes, as `worst_growth`; it needs no data."""
    return {"worst_growth": round(max(growths().values()), 2)}


def growths() -> dict[str, float]:
    """Return the growth of each shape by its name.

    Garbage is collected between the runs only: one more full collection in the longer run would
    measure Python.
    """
    return {name: growth_of(make) for name, make in shapes().items()}


def growth_of(make: Shape) -> float:
    """Return the time of the work of twice a size over that of once."""
    size = START
    while _seconds(make(size)) < LEAST and size < MOST:
        size *= 2
    once, twice = make(size), make(2 * size)
    ratio = best_once = best_twice = float("inf")
    for number in range(ROUNDS + MORE_ROUNDS):
        best_once = min(best_once, _seconds(once))
        best_twice = min(best_twice, _seconds(twice))
        ratio = best_twice / best_once
        if best_twice > ENOUGH or (number + 1 >= ROUNDS and ratio < DOUBTED):
            break
    return ratio


def _seconds(work: Work) -> float:
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


# ------------------------------------------------------------------ what is done with a text

READ_AGAIN: Mapping[str, str] = {
    # name: what is repeated; only reading numbers, dates and names
    "digits": "1",
    "digits and commas": "1,",
    "digits and points": "1.",
    "groups": "1 000 ",
    "commas": ",",
    "number words": "one hundred and ",
    "ranges": "1-",
    "range and sign": "1–$1 ",
    "hedges": "about more than ",
    "signs": "-+±~",
    "letters": "a",
    "capitals": "A",
    "initials": "Mr. A. B. ",
    "spaces": " ",
    "lines": "\n",
    "dates": "1 May 2010 ",
    "months": "May June ",
    "units": "5 km per ",
    "fractions": "1/2 3-3/4 ",
    "open brackets": "(1 [",
    "apostrophes": "'s ",
}
AUDITED_AGAIN: Mapping[str, str] = {
    # name: what is repeated in one document; the whole audit with the packs that ship
    "bare digits": "5 ",
    "counts": "5 ships ",
    "prices": "1–$1 ",
    "lengths": "5 km ",
    "years": "2010 ",
    "shares": "5 % of 20 ",
    "countries": "Germany and ",
    "names": "Ana Berg and ",
    "pronouns": "He said she was it. ",
    "quotations": "“It has 5 ships,” said Ana Berg. ",
    "open quotations": "“It has ",
    "labels": "Label: 5\n",
    "labels in labels": "One: Two: 5; ",
    "bars": "| 5 ",
    "semicolons": "5; ",
    "temperatures": "5 °C (41 °F) ",
    "brackets on one line": "[",
    "spans of years": "from 1990 to 1995 (5 years) ",
    "shares with their parts": "5 % (3 of 20), ",
    "lines that are quoted": "> a 5\n",
    "blank lines": "\n\n\n",
    "headings": "# Part\n\n",
    "items": "- 5 ships\n",
    "plans": "will not 5 km ",
    "a passage without end": "the old harbour town had 5 ships, and ",
    "one sentence": "The town had 5 ships in 2010. ",
    "times": "in 2010 and since 2011 it had 5 km ",
}
COMPARED_AGAIN: Mapping[str, str] = {
    # name: what is repeated in both passages
    "bare digits": "5 ",
    "prices": "1–$1 ",
    "years": "May 2010 ",
    "names": "directed by Ana Berg and ",
    "sentences": "The town had 5 ships in 2010. ",
}
COUNTED_AGAIN: Mapping[str, str] = {
    # name: what is repeated and read by patterns with counts, gaps and words
    "bare digits": "5 ",
    "countries with counts": "Germany has 5 5 5 ships ",
    "ships": "ships of ",
}
COUNT_PACK = """\
facts:
  ships: ["{country} (has|had) {n:count} [old] ships", "{n:count} … {m:count} ships"]
  parts: ["{n:number} … {m:number} … {k:number}", "{n:count} of {what:words} of {m:count}"]
"""
DATA_OF_DOCUMENTS: Mapping[str, Callable[[int], str]] = {
    # name: the text of the nth document
    "one sentence": lambda _: "Norland has ratified 24 ILO conventions.",
    "other figures": lambda n: f"Norland has ratified {n + 10} ILO conventions.",
    "other figures that no rule names": lambda n: f"The Norland line has {n + 10} km of rail.",
    "other countries": lambda n: f"Norland{_word(n)} has ratified 24 ILO conventions.",
    "holders": lambda n: f"{_word(n)} Berg is the president of Norland.",
    "dates": lambda n: f"The bridge was opened on 5 May {1000 + n % 1000}.",
    "labelled": lambda n: f"Town: Norland\nPopulation: {n + 100}\n",
}
DATA_OF_LINES: Mapping[str, Callable[[int], str]] = {
    # name: the nth line of one document
    "lines of one form": lambda n: f"Population of Norland: {n + 100}\n",
    "sentences of one form": lambda n: f"In {_word(n)} the line has {n + 10} km of rail.\n\n",
    "rows": lambda n: f"| {_word(n)} | {n} | {2 * n} |\n",
    "rows of tabs": lambda n: f"{_word(n)}\t{n}\t{2 * n}\n",
    "other names": lambda n: f"{_word(n)} Berg met {_word(n + 1)} Falk. ",
    "other abbreviations": lambda n: f"The {_word(n)} Union ({_word(n)[:3].upper()}{n}) has 5 ships. ",
    "holders": lambda n: f"The president, {_word(n)} Berg, has 5 ships.\n",
    "sections": lambda n: f"\n## {_word(n)}\n\nIt has {n} ships.\n",
}


def shapes() -> dict[str, Shape]:
    """Return all shapes by name."""
    made: dict[str, Shape] = {}
    for name, unit in READ_AGAIN.items():
        made[f"read: {name}"] = _reading(unit)
    for name, unit in AUDITED_AGAIN.items():
        made[f"audit: {name}"] = _auditing(lambda size, unit=unit: [unit * (size // len(unit))])
    for name, line in DATA_OF_LINES.items():
        made[f"audit: {name}"] = _auditing(lambda size, line=line: [_joined(line, size)])
    for name, text in DATA_OF_DOCUMENTS.items():
        made[f"documents: {name}"] = _auditing(
            lambda size, text=text: [text(n) for n in range(MANY * size // START)]
        )
    for name, unit in COMPARED_AGAIN.items():
        made[f"compare: {name}"] = _comparing(unit)
    for name, unit in COUNTED_AGAIN.items():
        made[f"patterns: {name}"] = _counting(unit)
    return made | {"waivers": _waiving, "waivers with mistakes": _mistaken}


def _word(number: int) -> str:
    """Return a made-up name, another for each number."""
    signs = ""
    while number or not signs:
        number, rest = divmod(number, 20)
        signs += "bdfgklmnprstvzbdfgkl"[rest] + "aeiou"[rest % 5]
    return signs.capitalize()


def _joined(line: Callable[[int], str], size: int) -> str:
    lines, length = [], 0
    while length < size:
        lines.append(line(len(lines)))
        length += len(lines[-1])
    return "".join(lines)


def _reading(unit: str) -> Shape:
    return lambda size: _call(read, unit * (size // len(unit)))


def _auditing(texts: Callable[[int], list[str]]) -> Shape:
    made = Auditor()

    def shape(size: int) -> Work:
        documents = [Document(f"{n}.txt", text) for n, text in enumerate(texts(size))]
        return _call(made.audit, documents)

    return shape


def _comparing(unit: str) -> Shape:
    made = Auditor()

    def shape(size: int) -> Work:
        text = unit * (size // len(unit))
        return lambda: made.compare(text, text + "7 ships")

    return shape


def _counting(unit: str) -> Shape:
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "counts.yaml"
        pack.write_text(COUNT_PACK, encoding="utf-8")
        made = Auditor([pack], only_rules=True, discover=False)
    assert not made.problems, made.problems[0].message
    return lambda size: _call(made.audit, [Document("a.txt", unit * (size // len(unit)))])


def _waiving(size: int) -> Work:
    entries = "".join(f"- id: {n:012x}\n  reason: The ministry.\n" for n in range(size // 50))
    results = Auditor(only_rules=True).audit([Document("a.txt", "")]).results
    return lambda: judged(results, read_waivers(YamlSource("waivers.yaml", entries))[0])


def _mistaken(size: int) -> Work:
    return _call(read_waivers, YamlSource("waivers.yaml", "- id: a\n" * (size // 8)))


def _call(work: Callable[[object], object], given: object) -> Work:
    return lambda: work(given)


if __name__ == "__main__":
    for shape_name, ratio in sorted(growths().items(), key=lambda pair: -pair[1]):
        sys.stdout.write(f"{ratio:6.2f}  {shape_name}\n")

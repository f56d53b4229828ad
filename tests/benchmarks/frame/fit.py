"""Fit the weights of `auditor compare` again: `python -m tests.benchmarks.frame.fit --data DIR`.

DIR holds the folder `data`.  An example is what differs between two passages that people labelled,
two values or words that exclude each other; it is right where people say that the passages
contradict.  A logistic regression (Newton's method, a small ridge) is fitted on the pairs of
VitaminC of pages that are not held out, on those of one topic, which weigh a SHARE as much
together, and on those made to fool others.  `--write` writes the weights into the package; else
they are printed beside those in use.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

import auditor.discover.strength
from auditor.claims.analysis import analyse
from auditor.discover.pairwise.compare import passages, view_of
from auditor.discover.pairwise.contradictory_words import exclusions
from auditor.discover.pairwise.likelihood import COMPARED, FIGURES, of_values, of_words
from auditor.discover.pairwise.passage_pair import PassagePair
from auditor.discover.pairwise.verdict import judged
from auditor.discover.strength.model import weights
from tests.benchmarks.data import Row, rows
from tests.benchmarks.discover.pairs import is_held_out
from tests.benchmarks.frame.compared import DATA
from tests.benchmarks.gallery.fit import newton

SHARE = 0.5  # of the weight of VitaminC, that the pairs on one topic have together


class Example(NamedTuple):
    """What differs between two passages: its figures, and whether people say they contradict."""

    figures: dict[str, float]
    right: bool


def examples(row: Row) -> Iterator[Example]:
    """Yield what differs between the passages of a labelled pair."""
    a, b = passages(row["text_a"], row["text_b"])
    pair = PassagePair.of(view_of(analyse(a)), view_of(analyse(b)))
    right = row["label"] == "contradict"
    for judgement in judged(pair):
        if judgement.verdict == "conflict":
            yield Example(of_values(judgement.pair, pair), right)
    for sort in sorted({one.sort for one in exclusions(pair.a, pair.b)}):
        yield Example(of_words(pair, sort), right)


def every_example(data: Path) -> tuple[list[Example], list[float]]:
    """Return all examples of a folder of data, and how much each of them weighs."""
    plain = [row for row in rows(data, "vitaminc") if not is_held_out(row)]
    some, topic, fooled = (
        [example for row in each for example in examples(row)]
        for each in (plain, rows(data, "topic_pairs"), rows(data, "pairs_public"))
    )
    share = SHARE * len(some) / max(1, len(topic))
    return [*some, *topic, *fooled], [1.0] * len(some) + [share] * len(topic) + [1.0] * len(fooled)


def fitted(found: Sequence[Example], share: Sequence[float]) -> dict[str, float]:
    """Return the weights that fit some examples, each with its weight, by the names of figures."""
    x = np.array([[one.figures.get(name, 0.0) for name in FIGURES] for one in found])
    y = np.array([float(one.right) for one in found])
    return dict(zip(FIGURES, map(float, newton(x, y, np.array(share))), strict=True))


def text_of(fit: Mapping[str, float], number: int) -> str:
    """Return the file of weights."""
    head = (
        f"# Weights of the figures of two passages that differ, fitted on {number} examples by\n"
        "# `python -m tests.benchmarks.frame.fit --data DIR --write`: name and log-odds.\n"
    )
    return head + "".join(f"{name} {fit[name]:.2f}\n" for name in FIGURES)


def main() -> int:
    """Print or write the weights; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of data")
    parser.add_argument("--write", action="store_true", help="write them into the package")
    options = parser.parse_args()
    found, share = every_example(options.data / DATA)
    fit = fitted(found, share)
    print(f"{len(found)} examples, {sum(one.right for one in found)} right")
    for name, weight in fit.items():
        print(f"  {name:20} {weight:7.2f} fitted {weights(COMPARED).get(name, 0.0):7.2f} in use")
    if options.write:
        folder = Path(next(iter(auditor.discover.strength.__path__)))
        (folder / COMPARED).write_text(text_of(fit, len(found)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

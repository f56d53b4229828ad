"""Fit the weights of `same_subject_score` again: `python -m tests.benchmarks.fit_weights --data DIR`.

DIR holds the pairs of VitaminC (Schuster et al. 2021; `vitaminc.jsonl.gz`), which people labelled as
contradicting, consistent or neutral.  An example is two partners among the values of a pair that
differ; it is positive where people say that the pair contradicts: then both are of one thing.  A
logistic regression (Newton's method, a small ridge) is fitted on the pages that are not held out,
for numbers and for dates.  What is printed: each weight as fitted, beside the one in use, and the
loss of both, on the pages fitted on and on those held out.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np

from auditor.claims.analysis import analyse
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.alignment.same_subject import (
    DATE_WEIGHTS,
    NUMBER_WEIGHTS,
    Features,
    date_features,
    number_features,
)
from auditor.discover.alignment.similarity import relate_numbers
from auditor.discover.pairwise.compare import passages, view_of
from auditor.discover.pairwise.passage_pair import partners_of
from tests.benchmarks.data import Row, rows
from tests.benchmarks.discover.pairs import is_held_out
from tests.benchmarks.gallery.fit import Array, newton

DIFFERENT = ("disjoint", "near")


class Example(NamedTuple):
    """Two partners that differ: their features, and whether people say that they contradict."""

    is_date: bool
    features: Features
    contradict: bool
    held_out: bool


def examples(row: Row) -> Iterator[Example]:
    """Yield the partners among the values of one labelled pair that differ."""
    a, b = passages(row["text_a"], row["text_b"])
    partners, setting = partners_of(view_of(analyse(a)), view_of(analyse(b)))
    for short, long in partners:
        relate, features = (
            (relate_dates, date_features) if short.is_date else (relate_numbers, number_features)
        )
        alike = (short.modality, short.polarity) == (long.modality, long.polarity)
        if alike and relate(short, long).kind in DIFFERENT:
            yield Example(
                short.is_date,
                features(short, long, setting),
                row["label"] == "contradict",
                is_held_out(row),
            )


def loss(x: Array, y: Array, weights: Array) -> float:
    """Return the mean log loss of weights, in nats."""
    chance = np.clip(_chance(x @ weights), 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(chance) + (1 - y) * np.log(1 - chance)))


def _chance(score: Array) -> Array:
    return 1.0 / (1.0 + np.exp(-np.clip(score, -30, 30)))


def table(found: list[Example], in_use: Mapping[str, float]) -> Iterator[str]:
    """Yield the lines of one table: the weights as fitted and in use, and their losses."""
    x, y = _matrix([e for e in found if not e.held_out], in_use)
    weights = newton(x, y, np.ones(len(y)))
    used = np.array(list(in_use.values()))
    yield f"{len(y)} examples, {y.mean():.1%} contradict"
    for name, fit, use in zip(in_use, weights, used, strict=True):
        yield f"  {name:22} {fit:7.2f} fitted {use:7.2f} in use"
    for place, chosen in (("fitted on", False), ("held out", True)):
        x, y = _matrix([e for e in found if e.held_out is chosen], in_use)
        yield f"  loss, {place:9} {loss(x, y, weights):8.3f} fitted {loss(x, y, used):7.3f} in use"


def _matrix(found: list[Example], in_use: Mapping[str, float]) -> tuple[Array, Array]:
    x = np.array([[example.features[name] for name in in_use] for example in found])
    return x, np.array([float(example.contradict) for example in found])


def main() -> int:
    """Print the tables of numbers and of dates; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of data")
    parser.add_argument("--rows", type=int, default=None, help="how many pairs are read")
    options = parser.parse_args()
    every = [row for row in rows(options.data, "vitaminc") if row["both_have_digit"]]
    found = [example for row in every[: options.rows] for example in examples(row)]
    for name, is_date, in_use in (
        ("numbers", False, NUMBER_WEIGHTS),
        ("dates", True, DATE_WEIGHTS),
    ):
        print(name)
        print("\n".join(table([e for e in found if e.is_date is is_date], in_use)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

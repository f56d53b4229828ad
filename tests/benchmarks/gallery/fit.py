"""Fit the weights of strength again: `python -m tests.benchmarks.gallery.fit --data DIR`.

DIR holds the folders `gallery` and `data`.  A logistic regression (Newton's method, with a ridge)
is fitted on all examples of which it is known whether an editor would act: the ledger of candidates
that were read, altered twins, planted conflicts.  No collection weighs more than MOST examples.
`--write` writes the weights into the package; else they are printed beside those in use.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

import auditor.discover.strength
from auditor.discover.strength.model import FIGURES, WEIGHTS, weights
from tests.benchmarks.gallery.examples import Example, examples

RIDGE = 0.5
"""Of the squared weights beside the sum of the losses; it and the figures of the model were chosen
by how well collections are ranked that are left out."""
STEPS = 30  # of Newton's method; it ends well before
MOST = 60  # examples of a collection; more weigh together as much
MADE = {"planted": 2.0, "told twice": 2.0}
"""Weights of examples that are made: short and plain, so that they surely have to be found."""
Array = npt.NDArray[np.float64]


def fitted(found: Sequence[Example]) -> dict[str, float]:
    """Return the weights that fit some examples, by the names of the figures."""
    x = np.array([[one.figures.get(name, 0.0) for name in FIGURES] for one in found])
    y = np.array([float(one.right) for one in found])
    counts = Counter(one.collection for one in found)
    share = np.array([_weight(one) * min(1.0, MOST / counts[one.collection]) for one in found])
    return dict(zip(FIGURES, map(float, newton(x, y, share)), strict=True))


def _weight(one: Example) -> float:
    return MADE.get(one.collection, 1.0)


def newton(x: Array, y: Array, share: Array) -> Array:
    """Return the weights of the logistic regression of y on x; the first one is the constant."""
    ridge = RIDGE * np.eye(x.shape[1])
    ridge[0, 0] = 0.1  # the constant is as it is
    found = np.zeros(x.shape[1])
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(x @ found, -30, 30)))
        gradient = x.T @ (share * (y - chance)) - ridge @ found
        hessian = (x.T * (share * chance * (1 - chance))) @ x + ridge
        found += np.linalg.solve(hessian, gradient)
    return found


def text_of(fit: Mapping[str, float], number: int) -> str:
    """Return the file of weights."""
    head = (
        f"# Weights of the figures of strength, fitted on {number} examples by\n"
        "# `python -m tests.benchmarks.gallery.fit --data DIR --write`: name and log-odds.\n"
    )
    return head + "".join(f"{name} {fit[name]:.2f}\n" for name in FIGURES)


def main() -> int:
    """Print or write the weights; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of data")
    parser.add_argument("--write", action="store_true", help="write them into the package")
    options = parser.parse_args()
    found = examples(options.data)
    fit = fitted(found)
    print(f"{len(found)} examples, {sum(one.right for one in found)} right")
    for name, weight in fit.items():
        print(f"  {name:20} {weight:7.2f} fitted {weights().get(name, 0.0):7.2f} in use")
    if options.write:
        folder = Path(next(iter(auditor.discover.strength.__path__)))
        (folder / WEIGHTS).write_text(text_of(fit, len(found)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

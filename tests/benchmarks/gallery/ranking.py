"""How well strength ranks the candidates that were read, and how near it comes to the share right.

Each collection is scored by a model that is fitted without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from auditor.discover.strength.model import LIMIT, probability
from tests.benchmarks.gallery.examples import Example, examples
from tests.benchmarks.gallery.fit import fitted

BINS = 10
Scored = list[tuple[float, bool]]


def ranking(data: Path, long: bool) -> dict[str, float]:
    """Return the area under the curve, and the mean distance of strength and share right."""
    found = examples(data)
    scored: Scored = []
    for name in sorted({one.collection for one in found if one.was_read}):
        fit = fitted([one for one in found if one.collection != name])
        own = [one for one in found if one.collection == name and one.was_read]
        scored += _scored(own, fit)
        if long:
            _print(name, _scored(own, fit))
    return {
        "ranking_read": len(scored),
        "ranking": round(area(scored), 3),
        "calibration": round(distance(scored, BINS), 3),
    }


def _scored(some: Sequence[Example], fit: dict[str, float]) -> Scored:
    return [(probability(one.figures, fit), one.right) for one in some]


def area(scored: Scored) -> float:
    """Return how often what is right is stronger than what is wrong, 0 to 1; ties count half."""
    right = _sorted(strength for strength, is_right in scored if is_right)
    wrong = _sorted(strength for strength, is_right in scored if not is_right)
    below = np.searchsorted(wrong, right, "left") + np.searchsorted(wrong, right, "right")
    return float(below.sum() / 2 / max(1, len(right) * len(wrong)))


def _sorted(values: object) -> npt.NDArray[np.float64]:
    return np.sort(np.array(list(values), dtype=float))  # type: ignore[call-overload]


def distance(scored: Scored, bins: int) -> float:
    """Return the mean distance of strength and the share that is right, in bins of equal size."""
    parts = np.array_split(np.array(sorted(scored), dtype=float), bins)
    return float(np.mean([abs(part[:, 0].mean() - part[:, 1].mean()) for part in parts]))


def _print(name: str, scored: Scored) -> None:
    shown = [is_right for strength, is_right in scored if strength >= LIMIT]
    right = sum(is_right for _, is_right in scored)
    print(f"{name:12} {len(scored)} read, {right} right; shown {len(shown)}, {sum(shown)} right")

"""Number suites that others made: Recognizers-Text, Duckling, quantulum3 and MeasEval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.extraction.duckling import duckling
from tests.benchmarks.extraction.peers import readers
from tests.benchmarks.extraction.quantities import measeval, quantulum
from tests.benchmarks.extraction.recognizers import currencies, dimensions, numbers
from tests.benchmarks.extraction.scoring import Reader, ours, print_errors

if TYPE_CHECKING:
    from pathlib import Path

SUITES = {
    "recognizers_number": numbers,
    "recognizers_currency": currencies,
    "recognizers_dimension": dimensions,
    "duckling": duckling,
}


def figures(data: Path, long: bool = False) -> dict[str, float]:
    """Return the figures of the number suites in a folder of data; print the errors when `long`.

    Figures of peers that are installed have the peer's name before them.
    """
    found = figures_of(data, ours, long)
    for peer, reader in readers().items():
        of_peer = figures_of(data, reader, long=False)
        found.update((f"{peer}_{name}", value) for name, value in of_peer.items())
    return found


def figures_of(data: Path, reader: Reader, long: bool) -> dict[str, float]:
    """Return the figures of one reader."""
    found: dict[str, float] = {}
    for name, score in SUITES.items():
        tally = score(data, reader)
        found[name] = tally.percent()
        if long:
            print_errors(name, tally)
    found.update(quantulum(data, reader, long))
    found.update(measeval(data, reader, long))
    return found

"""Measure the rules on the CIA World Factbook: `python -m tests.benchmarks.factbook --data DIR`.

DIR holds the sets that `factbook.md` describes.  Each line tells one figure; `--long` lists what
is wrong; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import factbook_collection, factbook_growth, factbook_pairs, factbook_sums

Figures = dict[str, float]
PARTS: dict[str, Callable[[Path, bool], Figures]] = {
    "pairs": factbook_pairs.pairs,
    "holders": factbook_pairs.holders,
    "sums": factbook_sums.sums,
    "collection": factbook_collection.collection,
    "growth": factbook_growth.growth,
    "patterns": factbook_growth.patterns,
}


def main() -> int:
    """Run the parts asked for and print their figures."""
    options = _options()
    figures: Figures = {}
    for name in options.only:
        try:
            found = PARTS[name](options.data, options.long)
        except FileNotFoundError as missing:
            print(f"{missing.filename} is missing in the folder of data", file=sys.stderr)
            return 2
        for figure, value in found.items():
            print(f"{figure:24} {value}")
        figures.update(found)
    print(json.dumps({"figures": figures}, sort_keys=True))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of data")
    parser.add_argument("--long", action="store_true", help="list what is wrong")
    parser.add_argument(
        "--only",
        type=lambda text: text.split(","),
        default=list(PARTS),
        help=f"which parts to run, with commas: {','.join(PARTS)}",
    )
    options = parser.parse_args()
    unknown = [name for name in options.only if name not in PARTS]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}; parts: {', '.join(PARTS)}")
    return options


if __name__ == "__main__":
    sys.exit(main())

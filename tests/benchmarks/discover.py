"""Measure discovery: `python -m tests.benchmarks.discover --data DIR`.

DIR holds collections that others made (see `discover.md`); what is planted is made here. `--suites`
runs a part, `--long` lists errors.  Each line
tells one figure; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import discover_collections, discover_factbook, discover_pairs

Suite = Callable[[Path, bool], dict[str, float]]
SUITES: dict[str, Suite] = {
    "vitaminc": discover_pairs.vitaminc,
    "fm2": discover_pairs.fool_me_twice,
    "revisions": discover_pairs.revisions,
    "unrelated": discover_collections.unrelated,
    "seeds": discover_collections.seeds,
    "planted": discover_collections.planted,
    "growth": discover_collections.growth,
    "factbook": discover_factbook.figures,
}


def main() -> int:
    options = _options()
    if not options.data.is_dir():
        print(f"no such folder of data: {options.data}", file=sys.stderr)
        return 2
    figures: dict[str, float] = {}
    for name in options.suites:
        try:
            found = SUITES[name](options.data, options.long)
        except FileNotFoundError as missing:
            print(f"{missing.filename} is missing in the folder of data", file=sys.stderr)
            return 2
        for figure, value in found.items():
            print(f"{figure:28} {value}", flush=True)
        figures.update(found)
    print(json.dumps({"figures": figures}, sort_keys=True))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of collections")
    parser.add_argument("--long", action="store_true", help="list the errors")
    parser.add_argument(
        "--suites", nargs="+", choices=list(SUITES), default=list(SUITES), help="which to run"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

"""Measure reading: `python -m tests.benchmarks.extraction --data DIR`.

DIR holds suites that others made (see `extraction.md`).  Each line tells one figure; `--long` lists
the errors of each class; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.benchmarks import suite_dates, suite_numbers, suite_speed

SUITES = {"numbers": suite_numbers, "dates": suite_dates, "speed": suite_speed}


def main() -> int:
    options = _options()
    if not options.data.is_dir():
        print(f"no such folder of data: {options.data}", file=sys.stderr)
        return 2
    figures: dict[str, float] = {}
    for name in options.suites:
        try:
            found = SUITES[name].figures(options.data, options.long)
        except FileNotFoundError as missing:
            print(f"{missing.filename} is missing in the folder of data", file=sys.stderr)
            return 2
        for figure, value in found.items():
            print(f"{figure:28} {value}")
        figures.update(found)
    print(json.dumps({"figures": figures}, sort_keys=True))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of suites")
    parser.add_argument("--long", action="store_true", help="list the errors of each class")
    parser.add_argument(
        "--suites", nargs="+", choices=list(SUITES), default=list(SUITES), help="which to run"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

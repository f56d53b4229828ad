"""What the benchmarks share: which parts to run, their figures one to a line, and as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

Part = Callable[[Path, bool], dict[str, float]]
"""Measures something on a folder of data, lists what is wrong if asked to, returns figures."""


def run(about: str | None, parts: Mapping[str, Part], *, needs_data: bool = True) -> int:
    """Run the parts asked for and print their figures; return the exit status.

    Every benchmark takes `--data`; one that needs none runs without it.
    """
    options = _options(about, parts, needs_data)
    if needs_data and not options.data.is_dir():
        print(f"no such folder of data: {options.data}", file=sys.stderr)
        return 2
    figures: dict[str, float] = {}
    for name in options.only:
        try:
            found = parts[name](options.data, options.long)
        except FileNotFoundError as missing:
            print(f"{missing.filename} is missing in the folder of data", file=sys.stderr)
            return 2
        for figure, value in found.items():
            print(f"{figure:28} {value}", flush=True)
        figures.update(found)
    print(json.dumps({"figures": figures}, sort_keys=True))
    return 0


def _options(about: str | None, parts: Mapping[str, Part], needs_data: bool) -> argparse.Namespace:
    names = list(parts)
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--data", type=Path, required=needs_data, help="the folder of data")
    parser.add_argument("--long", action="store_true", help="list what is wrong")
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="which parts")
    return parser.parse_args()

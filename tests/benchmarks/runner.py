"""What the benchmarks share: which parts to run, their figures one to a line, and as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

Part = Callable[[Path, bool], dict[str, float]]
"""Measures something on a folder of data, lists what is wrong if asked to, returns figures."""

SampledPart = Callable[[Path, int], dict[str, float]]
"""Measures something on every so manieth document of a folder of data, returns figures."""


def run(about: str | None, parts: Mapping[str, Part], *, needs_data: bool = True) -> int:
    """Run the parts asked for and print their figures; return the exit status.

    Every benchmark takes `--data`; one that needs none runs without it.
    """
    parser = _parser(about, list(parts), needs_data)
    parser.add_argument("--long", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    return _run(options, parts, options.long, needs_data)


def run_sampled(
    about: str | None, parts: Mapping[str, SampledPart], *, needs_data: bool = True
) -> int:
    """Run parts that can measure a sample of their documents: `--sample N` takes every Nth.

    What is measured on a sample is no figure to hold.
    """
    parser = _parser(about, list(parts), needs_data)
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth document")
    options = parser.parse_args()
    return _run(options, parts, max(1, options.sample), needs_data)


def _run(
    options: argparse.Namespace,
    parts: Mapping[str, Callable[[Path, int], dict[str, float]]],
    how: int,
    needs_data: bool,
) -> int:
    if needs_data and not options.data.is_dir():
        print(f"no such folder of data: {options.data}", file=sys.stderr)
        return 2
    figures: dict[str, float] = {}
    for name in options.only:
        try:
            found = parts[name](options.data, how)
        except FileNotFoundError as missing:
            print(f"{missing.filename} is missing in the folder of data", file=sys.stderr)
            return 2
        for figure, value in found.items():
            print(f"{figure:28} {value}", flush=True)
        figures.update(found)
    print(json.dumps({"figures": figures}, sort_keys=True))
    return 0


def _parser(about: str | None, names: list[str], needs_data: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=needs_data, help="the folder of data")
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="which parts")
    return parser

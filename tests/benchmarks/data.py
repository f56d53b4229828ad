"""A folder of data → the rows of one of its sets, which are gzipped JSON Lines."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def rows(folder: Path, name: str) -> Iterator[Row]:
    """Yield the rows of the set in `NAME.jsonl.gz`.  Raises FileNotFoundError if it is not there."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)

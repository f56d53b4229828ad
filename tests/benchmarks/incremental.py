"""What an audit costs when one of 10,000 documents has changed since the last one.

    python -m tests.benchmarks.incremental --data FOLDER [--sample N]

The documents have 5 kB, and are cut from those of the Factbook and of VitaminC (seed 1).  All runs
are inside one process that has audited before, and write the usual reports; times are those of the
processor.

- `touched_over_cold`: the time of an audit after a sentence was added to one document, over that of
  the first audit, which filled the cache
- `same_bytes`: 1 if its reports are those of an audit without a cache, to the byte
- `cold_s`, `touched_s`: the times themselves; `read_anew`: documents that the second audit read
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from auditor.audit import Auditor
from auditor.core.model import Document
from tests.benchmarks.documents import SEED, cut
from tests.benchmarks.runner import run_sampled

DOCUMENTS, SIZE = 10_000, 5_000
WARM = 20  # documents that the process has audited before
ADDED = "\n\nThe office in Merdel has 24 rooms.\n"


class Audited(NamedTuple):
    """One audit: its time, the documents it read, and its reports by name."""

    seconds: float
    anew: int
    reports: dict[str, bytes]


def audited(auditor: Auditor, documents: Sequence[Document], cache: str | None) -> Audited:
    """Audit documents, with a cache or without, and write the usual reports."""
    with tempfile.TemporaryDirectory() as out:
        begin = time.process_time()
        audit = auditor.audit(documents, cache=cache)
        files = audit.write(out)
        seconds = time.process_time() - begin
        reports = {file.relative_to(out).as_posix(): file.read_bytes() for file in files}
    return Audited(seconds, audit.reading.anew if audit.reading else 0, reports)


def measure(documents: Sequence[Document]) -> dict[str, float]:
    """Return the figures of an audit of documents of which one changes, the one in the middle."""
    middle = len(documents) // 2
    touched = list(documents)
    touched[middle] = replace(touched[middle], text=touched[middle].text + ADDED)
    auditor = Auditor()
    audited(auditor, documents[:WARM], None)
    with tempfile.TemporaryDirectory() as cache:
        cold = audited(auditor, documents, cache)
        again = audited(auditor, touched, cache)
    fresh = audited(auditor, touched, None)
    return {
        "touched_over_cold": round(again.seconds / cold.seconds, 4),
        "same_bytes": int(again.reports == fresh.reports),
        "cold_s": round(cold.seconds, 2),
        "touched_s": round(again.seconds, 2),
        "read_anew": again.anew,
    }


def incremental(data: Path, sample: int) -> dict[str, float]:
    """Return the figures of all documents, or of every so manieth."""
    print(f"seed {SEED}")
    return measure(cut(data, DOCUMENTS, SIZE)[::sample])


if __name__ == "__main__":
    sys.exit(run_sampled(__doc__, {"incremental": incremental}))

"""How fast an audit is beside a bare loop of regular expressions, on plain prose, and beside a peer.

    python -m tests.benchmarks.speed --data FOLDER [--sample N] [--only PART...]

An audit is all of it on one core, from texts to the bytes of report.json: documents are read, rules
and discovery judge them, the pack of the Factbook among them.  Times are those of the processor.

- `to_bare_loop`: the speed on the Factbook documents over that of the bare loop of
  `tests/benchmarks/extraction/speed.py`, which runs on each text just before it is read
- `mb_per_s`: characters of the Factbook documents, in millions, that are audited in a second
- `mb_per_s_prose`: the same of the evidence sentences of VitaminC, as documents of a page
- `to_contrachecker`: the time that contrachecker (extra `[peers]`) takes for the documents with
  planted conflicts of `tests/benchmarks/discover` over that of an audit, in turns; it is given a
  document as a chunk and writes no report.  Absent where it is not installed.  `planted_mb_per_s`
  and `contrachecker_mb_per_s` are the speeds themselves, `contrachecker_claims` the sentences, of
  4,000, that it has read
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from auditor.audit import Auditor
from auditor.core.model import Document
from tests.benchmarks.discover.whole_collections import collection
from tests.benchmarks.documents import factbook, pages
from tests.benchmarks.extraction.speed import bare_loop
from tests.benchmarks.runner import run_sampled

PACKS = ("factbook",)
TURNS = 3


def audit_seconds(documents: Sequence[Document]) -> tuple[float, float]:
    """Return the processor time of an audit up to report.json, and that of the bare loop.

    The loop runs on a text before it is read, so that what slows the machine slows both.
    """
    texts = [document.text for document in sorted(documents, key=lambda document: document.id)]
    bare = 0.0

    def between(done: int, of: int, _: str) -> None:
        nonlocal bare
        if done < of:
            bare += _bare_seconds(texts[done])

    auditor = Auditor(PACKS)
    begin = time.process_time()
    with tempfile.TemporaryDirectory() as out:
        auditor.audit(documents, progress=between).write(out, "json")
    return time.process_time() - begin - bare, bare


def _bare_seconds(text: str) -> float:
    """Return the time of the bare loop; Python does not look through what the audit holds."""
    gc.disable()
    begin = time.process_time()
    bare_loop(text)
    seconds = time.process_time() - begin
    gc.enable()
    return seconds


def megabytes(documents: Sequence[Document]) -> float:
    """Return the characters of documents in millions."""
    return sum(len(document.text) for document in documents) / 1e6


def of_factbook(data: Path, sample: int) -> dict[str, float]:
    """Return the speed on the Factbook documents, and over that of the bare loop."""
    documents = factbook(data)[::sample]
    audit, bare = audit_seconds(documents)
    print(f"{audit:.1f} s, the bare loop {bare:.2f} s, 1/{audit / bare:.0f} of its speed")
    return {
        "to_bare_loop": round(bare / audit, 4),
        "mb_per_s": round(megabytes(documents) / audit, 3),
    }


def of_prose(data: Path, sample: int) -> dict[str, float]:
    """Return the speed on plain prose."""
    documents = pages(data)[::sample]
    return {"mb_per_s_prose": round(megabytes(documents) / audit_seconds(documents)[0], 3)}


# ------------------------------------------------------------------ a peer


def peer() -> Callable[[Sequence[Document]], Any] | None:
    """Return what looks for contradictions with contrachecker, or None where it is not there."""
    try:
        package: Any = import_module("contrachecker")
    except ImportError:
        return None

    def check(documents: Sequence[Document]) -> Any:
        return package.check_contradictions(
            [package.Chunk(id=document.id, text=document.text) for document in documents]
        )

    return check


def of_planted(_: Path, sample: int) -> dict[str, float]:
    """Return the speed on documents with planted conflicts over that of the peer."""
    check = peer()
    if check is None:
        print("contrachecker is not installed: pip install 'auditor[peers]'")
        return {}
    documents = collection(100, 40, 40)[0][::sample]
    ours, theirs = [], []
    for _turn in range(TURNS):
        begin = time.process_time()
        found = check(documents)
        theirs.append(time.process_time() - begin)
        ours.append(audit_seconds(documents)[0])
    size = megabytes(documents)
    return {
        "to_contrachecker": round(min(theirs) / min(ours), 2),
        "planted_mb_per_s": round(size / min(ours), 3),
        "contrachecker_mb_per_s": round(size / min(theirs), 3),
        "contrachecker_claims": found.claims_extracted,
    }


if __name__ == "__main__":
    parts = {"factbook": of_factbook, "prose": of_prose, "planted": of_planted}
    sys.exit(run_sampled(__doc__, parts))

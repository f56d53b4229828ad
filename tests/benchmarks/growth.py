"""How the time that a document takes grows with the number of documents.

    python -m tests.benchmarks.growth --data FOLDER [--sample N] [--only PART...]

The same 10,000 short documents are audited once together and once as ten batches of 1,000, half of
the batches before and half after.  An audit is all up to report.json; times are those of the
processor.

- `growth_10k`: the time of all together over that of the batches, the greater of two collections
- `growth_10k_cut`: of documents cut from the Factbook and VitaminC (seed 1), about 500 characters
  each: the more of them there are, the more speak of one thing
- `growth_10k_made`: of four made-up sentences each, with planted conflicts: as many speak of one
  thing among 1,000 as among 10,000
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from auditor.audit import Auditor
from auditor.core.model import Document
from tests.benchmarks.discover.whole_collections import collection
from tests.benchmarks.documents import SEED, cut
from tests.benchmarks.runner import run_sampled

DOCUMENTS, BATCHES = 10_000, 10
SIZE, SENTENCES, CONFLICTS = 500, 4, 100


def growth(documents: Sequence[Document]) -> float:
    """Return the time of documents together over that of ten batches of them."""
    auditor = Auditor()
    size = -(-len(documents) // BATCHES)
    batches = [documents[first : first + size] for first in range(0, len(documents), size)]
    _seconds(auditor, batches[0])  # what is loaded and made ready once is no growth
    half = len(batches) // 2
    apart = sum(_seconds(auditor, batch) for batch in batches[:half])
    together = _seconds(auditor, documents)
    apart += sum(_seconds(auditor, batch) for batch in batches[half:])
    print(f"{together:.1f} s together, {apart:.1f} s in {len(batches)} batches")
    return together / apart


def _seconds(auditor: Auditor, documents: Sequence[Document]) -> float:
    begin = time.process_time()
    with tempfile.TemporaryDirectory() as out:
        auditor.audit(documents).write(out, "json")
    return time.process_time() - begin


def figures(data: Path, sample: int) -> dict[str, float]:
    """Return the growth on both collections, and the greater of them."""
    print(f"seed {SEED}")
    count = DOCUMENTS // sample
    pieces = growth(cut(data, count, SIZE))
    made = growth(collection(count, SENTENCES, CONFLICTS // sample)[0])
    return {
        "growth_10k": round(max(pieces, made), 2),
        "growth_10k_cut": round(pieces, 2),
        "growth_10k_made": round(made, 2),
    }


if __name__ == "__main__":
    sys.exit(run_sampled(__doc__, {"growth": figures}))

"""The HTML page, measured: its size and times, what stands where, and what it says wrong.

    python -m tests.benchmarks.report --data DIR [--only PART…] [--long]

DIR holds `factbook_documents`, of which `factbook300` takes every fifth with the pack that knows the
Factbook.  The last line is JSON.

| figure | what it is |
| --- | --- |
| `size_mb`, `open_s`, `filter_ms` | of a page of 10,000 findings on 1,000 documents |
| `factbook300_open_s`, `_filter_ms`, `_print_pages` | of the page of 300 documents |
| `worst_on_first` | of ten errors that were chosen by reading, those on the first screen of Fix |
| `seeds_px` | height of the page of the seeds, 1440 wide |
| `answers_on_first` | of three answers, those on its first 900 px |
| `checklist_missing` | values and names of the seeds that their checklist has not |
| `compared_wrong` | outcomes in checklists that name no document which stands on the other side |
| `templates_missing` | sentences of page and console that the golden file of sentences has not |
| `axe_violations` | of all samples, at three widths, light and dark |

Without a browser only sizes, lists and sentences are measured.
"""

from __future__ import annotations

import sys

from tests.benchmarks.report_page.factbook300 import factbook300
from tests.benchmarks.report_page.large_page import page
from tests.benchmarks.report_page.small_pages import axe, seeds, sentences
from tests.benchmarks.runner import run

if __name__ == "__main__":
    parts = {
        "page": page,
        "seeds": seeds,
        "sentences": sentences,
        "axe": axe,
        "factbook300": factbook300,
    }
    sys.exit(run(__doc__, parts))

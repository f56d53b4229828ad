"""Measure the reports on the Factbook.

    python -m tests.benchmarks.reports --data DIR [--sample N]

DIR holds the set that README.md describes.  Each line is one figure; the last line is one JSON
object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import auditor
from auditor.files.output_formats import PAGE_FILE, REPORT_FILE
from auditor.report.record.record_size import DOCUMENT, FINDING, TEXT
from tests.benchmarks.data import rows
from tests.benchmarks.report_page.large_page import seconds_to_open
from tests.benchmarks.runner import run_sampled
from tests.browser import chromium, find_browser

TIMES = 3  # that a page is opened; the median counts


def reports(data: Path, sample: int) -> dict[str, float]:
    """Return the sizes of the reports, and how long the slowest page takes to open."""
    documents = [
        auditor.Document(row["id"], row["text"], row.get("date"))
        for row in list(rows(data, "factbook_documents"))[::sample]
    ]
    audit = auditor.Auditor(["ilo"]).audit(documents)
    with tempfile.TemporaryDirectory() as folder:
        begin = time.process_time()
        written = audit.write(folder)
        figures = {
            "json_over_bound": _over_bound(Path(folder, REPORT_FILE), audit),
            "page_mb": max(path.stat().st_size for path in _pages(written)) / 1e6,
            "pages_mb": sum(path.stat().st_size for path in _pages(written)) / 1e6,
            "pages": len(_pages(written)),
            "findings": len(audit.results.findings),
            "write_s": time.process_time() - begin,
        }
        if find_browser():
            figures["page_open_s"] = _seconds_to_open(_pages(written))
    return {name: round(value, 3) for name, value in figures.items()}


def _pages(written: list[Path]) -> list[Path]:
    return [path for path in written if path.suffix == Path(PAGE_FILE).suffix]


def _over_bound(report: Path, audit: auditor.Audit) -> int:
    """Return the bytes of report.json beyond those that its contract allows."""
    results = audit.results
    texts = sum(len(each.document.text.encode("utf-8", "replace")) for each in results.documents)
    allowed = TEXT * texts + DOCUMENT * len(results.documents) + FINDING * len(results.findings)
    return max(report.stat().st_size - allowed, 0)


def _seconds_to_open(pages: list[Path]) -> float:
    """Return how long the slower of `index.html` and the largest page takes to open."""
    index = next(page for page in pages if page.name == PAGE_FILE)
    largest = max(pages, key=lambda page: page.stat().st_size)
    with chromium() as browser:
        view = browser.new_page()
        return max(
            median(seconds_to_open(view, page) for _ in range(TIMES)) for page in (index, largest)
        )


if __name__ == "__main__":
    sys.exit(run_sampled(__doc__, {"reports": reports}))

"""Every fifth document of the Factbook, audited with its pack → how its page bears 300 documents."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from auditor.audit import Auditor
from auditor.files.output_formats import PAGE_FILE
from tests.benchmarks.documents import factbook
from tests.benchmarks.report_page.compared import wrong_outcomes
from tests.benchmarks.report_page.large_page import LOOKS, seconds_to_open
from tests.benchmarks.report_page.worst_errors import WORST
from tests.browser import chromium, find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Page as View

EVERY = 5
SCREEN = {"width": 1440, "height": 900}
FILTERS = ("ukraine", "land 2002", "zzz", "")
ON_SCREEN = """() => Array.from(document.querySelectorAll("#fix .finding"))
  .filter((finding) => { const box = finding.getBoundingClientRect();
    return finding.checkVisibility() && box.height && box.top < innerHeight && box.bottom > 0; })
  .map((finding) => finding.innerText)"""


def factbook300(data: Path, long: bool) -> dict[str, float]:
    """Return the figures of the page."""
    audit = Auditor(["factbook"]).audit(factbook(data)[::EVERY])
    with tempfile.TemporaryDirectory() as folder:
        audit.write(folder, ("html",))
        figures = looked_at(Path(folder, PAGE_FILE), long) if find_browser() else {}
        figures["factbook300_mb"] = Path(folder, PAGE_FILE).stat().st_size / 1e6
    wrong = wrong_outcomes(audit.results)
    if long:
        print(*wrong, sep="\n")
    figures["factbook300_compared_wrong"] = len(wrong)
    return {name: round(value, 3) for name, value in figures.items()}


def looked_at(page: Path, long: bool) -> dict[str, float]:
    """Return the times of a page, what its first screen of Fix shows, and its length on paper."""
    with chromium() as browser:
        view = browser.new_page(viewport=SCREEN)
        figures = {"factbook300_open_s": seconds_to_open(view, page)}
        figures["worst_on_first"] = _worst_on_first(view, long)
        view.focus("#filter")
        view.fill("#filter", "warm")
        view.wait_for_function("document.querySelector('#shown').textContent")
        taken = [view.evaluate(LOOKS, word) for word in FILTERS for _ in range(3)]
        figures["factbook300_filter_ms"] = median(taken)
        other = browser.new_page(viewport=SCREEN)
        other.goto(page.as_uri())
        figures["factbook300_print_pages"] = pages_on_paper(other)
    return figures


def pages_on_paper(view: View) -> int:
    """Return how many pages of A4 a page is printed on."""
    import pypdfium2

    return len(pypdfium2.PdfDocument(BytesIO(view.pdf(format="A4"))))


def _worst_on_first(view: View, long: bool) -> int:
    view.evaluate("document.querySelector('#fix').scrollIntoView()")
    shown = [" ".join(text.split()) for text in view.evaluate(ON_SCREEN)]
    lost = [words for words in WORST if not any(all(w in text for w in words) for text in shown)]
    if long:
        print(*shown, "not on the first screen:", *lost, sep="\n")
    return len(WORST) - len(lost)

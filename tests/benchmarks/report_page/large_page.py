"""Made data: 10,000 findings on 1,000 documents → the size of their page, and its times.

`size_mb` of the largest page, `open_s` until it is drawn and can be used, and `filter_ms` from a key
in the filter of the first page to the filtered page, the median of several words.  Without a browser
only the size is measured.
"""

from __future__ import annotations

import datetime
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from auditor.core.model import (
    Claim,
    Document,
    DocumentClaims,
    DocumentDate,
    Finding,
    Passage,
    ValidTime,
    Value,
    Verdict,
)
from auditor.core.passage_spans import PassageSpans
from auditor.core.results import Results
from auditor.report.formats.html import files
from tests.browser import chromium, find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Page as View

DOCUMENTS, FINDINGS, SENTENCES = 1000, 10_000, 60
MIX: tuple[tuple[Verdict, int], ...] = (
    ("conflict", 15),
    ("unclear", 10),
    ("revision", 5),
    ("change", 25),
    ("style", 3),
    ("remark", 7),
    ("refinement", 10),
    ("agreement", 25),
)
THINGS = ("staff", "schools", "bridges", "vessels", "airports", "members", "branches", "hospitals")
PLACES = ("Norland", "Southmark", "Eastfold", "Westray", "Midholm", "Overby", "Nether Vale")
LOOKS = (
    "word => { const field = document.querySelector('#filter'); const begin = performance.now();"
    " field.value = word; field.dispatchEvent(new Event('input'));"
    " return new Promise(done => requestAnimationFrame(() => setTimeout(() =>"
    " done(performance.now() - begin)))); }"
)


def made() -> Results:
    """Return results of the size that the page must bear."""
    documents, claims = [], []
    for place in range(DOCUMENTS):
        document, own = _document(place)
        documents.append(document)
        claims += own
    return Results(tuple(documents), tuple(claims), tuple(_findings(claims)), ())


def _document(place: int) -> tuple[DocumentClaims, list[Claim]]:
    day = datetime.date(1990, 1, 1).toordinal() + 12 * place
    name = f"reports/{place:04d}.txt"
    claims, passages, lines, at = [], [], [], 0
    for line in range(SENTENCES):
        subject = f"{PLACES[(place + line) % 7]} District {line}"
        number = 100 + (place * 37 + line * 101) % 900
        words = (
            f"There were {number} {THINGS[line % 8]} in {subject} when the office last counted, "
        )
        text = f"{words}as the report of {1990 + place // 30} tells on page {line + 1}."
        passages.append(Passage(at, at + len(text), "body", line))
        if line % 3 == 0:
            claims.append(_claim(name, text, at, number, subject, THINGS[line % 8], day, line))
        lines.append(text)
        at += len(text) + 2
    document = Document(name, "\n\n".join(lines), title=f"Report {place} of the office")
    dated = DocumentDate(day, day, "front matter")
    return DocumentClaims(document, dated, None, PassageSpans(passages), (), 120, 40), claims


def _claim(
    name: str, text: str, at: int, number: int, subject: str, thing: str, day: int, line: int
) -> Claim:
    start = at + len("There were ")
    fields: dict[str, Any] = {
        "id": f"{name}/{line}",
        "statement": f"{name}/{line}",
        "document": name,
        "fact": thing,
        "slot": "number",
        "subject": subject,
        "slots": {},
        "value": Value("count", number, number, step=1),
        "text": str(number),
        "inferred": False,
        "holds": ValidTime("within", day, day),
        "said_by": None,
        "modality": "asserted",
        "polarity": "affirmed",
        "passage": text,
        "passage_start": at,
        "passage_end": at + len(text),
        "start": start,
        "end": start + len(str(number)),
        "place": f"paragraph {line + 1}",
    }
    return Claim(**fields)


def _findings(claims: list[Claim]) -> list[Finding]:
    verdicts = [verdict for verdict, share in MIX for _ in range(share)]
    return [
        _finding(place, verdicts[place % 100], claims, 5 if place % 10 == 0 else 2)
        for place in range(FINDINGS)
    ]


def _finding(place: int, verdict: Verdict, claims: list[Claim], size: int) -> Finding:
    own = [claims[(place * 2 + k * 1777) % len(claims)] for k in range(size)]
    first, last = own[0], own[-1]
    return Finding(
        f"{place:012x}",
        f"{first.fact}-agree",
        "agree",
        verdict,
        "error",
        first.subject,
        f"{first.subject}: {first.text} {first.fact} in {first.document}, {last.text} later",
        "The statements hold at different times, or so their words say.",
        tuple(dict.fromkeys(claim.id for claim in own)),
        f"group {place}",
        1 - place / FINDINGS,
    )


def seconds_to_open(view: View, page: Path) -> float:
    """Return how long a page takes until it is drawn and can be used."""
    begin = time.perf_counter()
    view.goto(page.as_uri(), wait_until="load")
    view.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    return time.perf_counter() - begin


def in_browser(page: Path, words: tuple[str, ...] = ("eastfold", "bridges 7", "zzz", "")) -> Any:
    """Return how long the page takes to open, and the median time of a filter."""
    with chromium() as browser:
        view = browser.new_page()
        open_seconds = seconds_to_open(view, page)
        view.focus("#filter")
        view.fill("#filter", "warm")
        view.wait_for_function("document.querySelector('#shown').textContent")
        taken = [view.evaluate(LOOKS, word) for word in words for _ in range(3)]
    return {"open_s": open_seconds, "filter_ms": median(taken), "filter_most_ms": max(taken)}


def page(_: Path, __: bool) -> dict[str, float]:
    """Return the size of the page, and its times where there is a browser."""
    results = made()
    begin = time.perf_counter()
    pages = files(results)
    figures = {
        "write_s": time.perf_counter() - begin,
        "size_mb": max(map(len, pages.values())) / 1e6,
    }
    if find_browser():
        with tempfile.TemporaryDirectory() as folder:
            index = Path(folder, "index.html")
            index.write_bytes(pages["index.html"])
            figures |= in_browser(index)
    return {name: round(value, 3) for name, value in figures.items()}

"""The pages of the seeds and of samples → their height, what stands on top, what they lack."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from importlib.resources import files as package_files
from pathlib import Path
from typing import TYPE_CHECKING

import auditor
from auditor.files.output_formats import PAGE_FILE
from auditor.report.formats import html as to_html
from tests.benchmarks.report_page.compared import wrong_outcomes
from tests.browser import chromium, find_browser
from tests.conftest import ROOT
from tests.golden import sentences as golden_sentences
from tests.report.templates.samples import SAMPLES

if TYPE_CHECKING:
    from auditor.audit import Audit

WIDTHS = (390, 900, 1440)
AXE = "axe_playwright_python"
TOP = 900  # px
ANSWERS = (
    # how many conventions each document states, and why that is no contradiction
    r"24 ILO conventions.{0,200}\b25\b.{0,400}(?:different times|no contradiction)",
    # who was Director-General when
    r"Director-General.{0,120}Guy Ryder.{0,120}2016.{0,120}Gilbert Houngbo.{0,120}2024",
    # what the author should be asked
    r"25 key\b.{0,120}25 in all.{0,600}(?:the one more|the 25th)",
)
ON_TOP = f"""() => {{
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const shown = [];
  while (walk.nextNode()) {{
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    const box = range.getBoundingClientRect();
    if (box.height && box.bottom <= {TOP} && walk.currentNode.parentElement.checkVisibility()) {{
      shown.push(walk.currentNode.data);
    }}
  }}
  return shown.join(" ");
}}"""


def seeds(_: Path, long: bool) -> dict[str, float]:
    """Return the figures of the page of the seeds."""
    from auditor.read.loader import collect

    audit = auditor.Auditor(["ilo"]).audit(collect([ROOT / "seeds"]).documents)
    missing, wrong = missing_values(audit), wrong_outcomes(audit.results)
    if long:
        print(*missing, *wrong, sep="\n")
    figures: dict[str, float] = {"checklist_missing": len(missing), "compared_wrong": len(wrong)}
    if find_browser():
        with tempfile.TemporaryDirectory() as folder:
            audit.write(folder, ("html",))
            figures |= _looked_at(Path(folder, PAGE_FILE), long)
    return figures


def _looked_at(page: Path, long: bool) -> dict[str, float]:
    with chromium() as browser:
        view = browser.new_page(viewport={"width": 1440, "height": TOP})
        view.goto(page.as_uri())
        height = view.evaluate("document.documentElement.scrollHeight")
        top = " ".join(view.evaluate(ON_TOP).split())
    given = [bool(re.search(answer, top)) for answer in ANSWERS]
    if long:
        print(top, given, sep="\n")
    return {"seeds_px": height, "answers_on_first": sum(given)}


def missing_values(audit: Audit) -> list[str]:
    """Return the numbers, dates and names of documents that the checklist does not mark.

    A name may be marked with more words or in parts, as a pack lists it: each time it stands there.
    """
    from auditor.report.html_page.view_model import build

    marked: Counter[tuple[str, str]] = Counter()
    titles = {}
    for item in build(audit.results).checklist:
        marked.update((item.title, piece.text) for piece in item.pieces if piece.mark)
    for content in audit.results.documents:
        titles[content.document.id] = content.document.title or content.document.id
    lost = []
    for content in audit.results.documents:
        seen = auditor.mentions(content.document.text, date=content.document.date)
        title = titles[content.document.id]
        for text, count in Counter(each["text"] for each in seen).items():
            there = sum(
                times
                for (where, mark), times in marked.items()
                if where == title and (text in mark or mark in text)
            )
            lost += [f"{title}: {text}"] * (count - there)
    return lost


def sentences(_: Path, long: bool) -> dict[str, float]:
    """Return how many sentences the golden file has not."""
    lost = golden_sentences.missing()
    if long:
        print(*lost, sep="\n")
    return {"templates_golden": golden_sentences.count(), "templates_missing": len(lost)}


def axe(_: Path, long: bool) -> dict[str, float]:
    """Return what axe finds wrong in the samples, at all widths, light and dark."""
    if not find_browser():
        return {}
    script = package_files(AXE).joinpath("axe.min.js").read_text("utf-8")
    found = 0
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        for name, sample in SAMPLES.items():
            page = Path(folder, f"{name}.html")
            page.write_text(to_html.render(sample().results()), "utf-8")
            for width in WIDTHS:
                for scheme in ("light", "dark"):
                    size = {"width": width, "height": TOP}
                    view = browser.new_page(viewport=size, color_scheme=scheme)
                    view.goto(page.as_uri())
                    view.evaluate(script)
                    result = view.evaluate("() => axe.run({resultTypes: ['violations']})")
                    found += len(result["violations"])
                    if long:
                        print(name, width, scheme, [v["id"] for v in result["violations"]])
                    view.close()
    return {"axe_violations": found}

"""No report quotes a passage of 20 kB: each shows what is around its values, and marks the cuts."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable

import pytest
from rich.console import Console

import auditor
from auditor.core.model import Document
from auditor.core.results import Results
from auditor.report import PRINTERS, WRITERS
from auditor.report.formats import console as to_console
from auditor.report.formats import notebook as to_notebook
from auditor.report.record.held_claims import for_format

AUDITOR = auditor.Auditor(["ilo"])
WORDS = "the people of that town went on with their work and spoke of old times by the river " * 240
LONG = WORDS[:20_000].strip()
MOST = 700  # a quotation of 600 characters, its values and signs


def audited(a: str, b: str, date: str = "2020-01-01", title: str | None = None) -> Results:
    """Return the audit of two documents, of which the first is long."""
    documents = [Document("a.md", a, date, title=title), Document("b.md", b, date)]
    return AUDITOR.audit(documents).results


OTHER = "Chile has ratified 25 ILO Conventions."
SAID = "Chile has ratified 24 ILO Conventions"
CASES = {
    "at the end": audited(f"{LONG} {SAID}", OTHER),
    "at the beginning": audited(f"{SAID} {LONG}", OTHER),
    "in the middle": audited(f"{LONG} {SAID} and {LONG}", OTHER),
    "both far apart": audited(f"{LONG} {SAID} and {LONG} {OTHER[:-1]} {LONG}", "It rained."),
    "very often": audited(f"{SAID} {WORDS[:300]} " * 60, OTHER),
    "a change": audited(f"{LONG} In 2001 {SAID} and {LONG}", f"In 2010 {OTHER}"),
    "a title": audited(SAID, OTHER, title=LONG),
    "a heading": audited(
        f"# {LONG}\n\nThe hall has 7 seats.", f"# {LONG}\n\nThe hall has 8 seats."
    ),
    "a column": audited(
        f"| Hall | {LONG} |\n|--|--|\n| A | 4 |", f"| Hall | {LONG} |\n|--|--|\n| A | 5 |"
    ),
    "a label": audited(f"Area of {LONG}: 240 sq km", f"Area of {LONG}: 250 sq km"),
}


def written(format: str) -> Callable[[Results], str]:
    def write(results: Results) -> str:
        given = for_format(results, format, None)
        return "\n".join(content.decode() for content in WRITERS[format](given).values())

    return write


def printed(results: Results) -> str:
    out = io.StringIO()
    to_console.render(results, Console(file=out, width=1_000_000))
    return out.getvalue()


def page(results: Results) -> str:
    """Return the page without the documents' own texts."""
    return re.sub(
        r'(?s)<section class="part" id="documents".*?</section>', "", written("html")(results)
    )


def record(results: Results) -> str:
    """Return report.json without the documents' own texts and titles, a value a line."""
    content = json.loads(written("json")(results))
    return json.dumps(content | {"documents": []}, ensure_ascii=False, indent=1)


FORMATS: dict[str, Callable[[Results], str]] = {
    "page": page,
    "report.json": record,
    "console": printed,
    "notebook": to_notebook.render,
    "github": lambda results: "\n".join(PRINTERS["github"](results)),
    **{format: written(format) for format in ("csv", "junit", "markdown", "sarif")},
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("format", FORMATS)
def test_quotations_are_bounded(format: str, case: str) -> None:
    text = FORMATS[format](CASES[case])
    quoted = max((len(run) for run in re.findall(r"[\w ,.:-]*river[\w ,.:-]*", text)), default=0)
    assert quoted <= MOST


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("case", ["in the middle", "both far apart"])
def test_values_are_quoted_with_cuts(format: str, case: str) -> None:
    assert CASES[case].findings[0].verdict == "conflict"
    text = re.sub(r"<[^>]*>|\[|\]", "", FORMATS[format](CASES[case]))
    for value in ("24", "25"):
        assert value in text
    assert ("…" in text) or format in ("sarif", "github")  # which quote values, or other passages

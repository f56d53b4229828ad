"""Every name that an output prints has a page, and the examples of discovery are true."""

from __future__ import annotations

import json
from typing import get_args, get_type_hints

import pytest

from auditor.audit import Auditor
from auditor.checks import CHECKS
from auditor.core.model import LEVELS, VERDICTS, Document, Problem
from auditor.discover.names import NAMES
from auditor.manual.pages import known, page_of, pages
from auditor.slips import NAMES as SLIPS

AUDITOR = Auditor(show_weak=True)
KINDS = get_args(get_type_hints(Problem)["kind"])
EVERY = [*CHECKS, *NAMES, *SLIPS, *VERDICTS, *LEVELS, *KINDS, "open", "founded"]


def found(example: str) -> set[str]:
    texts = [text.partition(": ") for text in example.split(" ‖ ")]
    documents = [
        Document(f"{n}.md", text, None if day == "?" else day)
        for n, (day, _, text) in enumerate(texts)
    ]
    return {
        finding.rule
        for finding in AUDITOR.audit(documents).results.findings
        if finding.verdict in VERDICTS[:3]
    }


@pytest.mark.parametrize("name", [*EVERY, *AUDITOR.book.rules])
def test_every_name_has_a_page_with_examples_and_what_to_do(name):
    page = "\n".join(page_of(name, AUDITOR.book))
    assert name in known(AUDITOR.book)
    assert "What to do: " in page
    if name not in AUDITOR.book.rules:
        assert page.startswith(f"{name.removeprefix('slips-')}: ")
        assert "\nFound:\n- " in page or "Found: what one of" in page
        assert "\nQuiet:\n- " in page


TOLD_IN_WORDS = ("labelled-office", "names", "contacts", "quotations", "copies")
RUN = [*(name for name in NAMES if not name.endswith(TOLD_IN_WORDS)), "slips"]


@pytest.mark.parametrize("name", RUN)
def test_the_examples_of_discovery_are_true(name):
    page = pages()[name]
    kinds = {name, f"{name}-weekday", name.removeprefix("discover-")}
    kinds |= {"two-units-agree"} if name == "discover-units" else set()  # the rule goes first
    for example in page.found:
        assert found(example) & kinds, example
    for example in page.quiet:
        assert not found(example), example


def test_names_are_listed_and_explained(auditor_command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    rows = json.loads(auditor_command("checks", "--format", "json").out)
    assert {row["name"] for row in rows} >= {*CHECKS, *NAMES, *SLIPS, "founding-dates-agree"}
    assert all(row["finds"] and row["level"] for row in rows)
    assert "A total is not the sum" in auditor_command("explain", "discover-sum").out
    assert "(rules/ilo.yaml:" in auditor_command("explain", "ratified-conventions-agree").out
    ran = auditor_command("explain", "discover-sums")
    assert (ran.status, "did you mean 'discover-sum'?" in ran.err) == (2, True)

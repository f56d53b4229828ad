"""Every kind of slip has a manual page with examples, which are found, and quiet ones, which are not."""

from __future__ import annotations

import re

import pytest

from auditor import slips
from auditor.audit import Auditor
from auditor.core.model import Document

GRAVE = ("conflict", "unclear", "revision")


def examples(kind: str, head: str) -> list[str]:
    """Return the examples of a manual page below a head; "↵" is a line break."""
    page = slips.spec_of(kind).manual
    _, found, below = page.partition(f"\n{head}:\n")
    listed = below.partition("\n\n")[0] if found else ""
    texts = re.split(r"^- ", listed, flags=re.MULTILINE)[1:]
    return [re.sub(" ?↵", "\n", re.sub(r"\n *", " ", text).strip()) for text in texts]


def found(text: str) -> list:
    findings = ENGINE.audit([Document("a.md", text)]).results.findings
    return [finding for finding in findings if finding.verdict in GRAVE]


CASES = [(kind, text) for kind in slips.KINDS for text in examples(kind, "Found")]
QUIET = [text for kind in slips.KINDS for text in examples(kind, "Quiet")]
ENGINE = Auditor()


@pytest.mark.parametrize("kind", slips.KINDS)
def test_a_kind_has_a_page_with_examples(kind):
    name = slips.name_of(kind).removeprefix("slips-")
    assert slips.manual(slips.name_of(kind)).startswith(f"{name}: ")
    assert len(examples(kind, "Found")) >= 2
    assert len(examples(kind, "Quiet")) >= 2


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_an_example_is_found_under_the_name_of_its_kind(kind, text):
    findings = [finding for finding in found(text) if finding.rule == slips.name_of(kind)]
    assert len(findings) == 1
    assert findings[0].check == slips.CHECK
    assert findings[0].level == slips.spec_of(kind).level
    assert findings[0].why.endswith(".")


@pytest.mark.parametrize("text", QUIET)
def test_a_quiet_example_gives_nothing(text):
    assert [(finding.rule, finding.why) for finding in found(text)] == []


def test_kinds_have_names_of_their_own():
    assert len(set(slips.NAMES)) == len(slips.NAMES)

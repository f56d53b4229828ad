"""An audit in a notebook shows its outcome, and runs nothing."""

from __future__ import annotations

import re

import pytest

import auditor
from auditor.core.results import Results
from auditor.report.formats import notebook as to_notebook
from tests.conftest import ROOT
from tests.report_samples import hostile


@pytest.fixture(scope="module")
def audited() -> Results:
    """The seeds, audited by the program itself."""
    return auditor.Auditor(["ilo"]).audit(auditor.read(ROOT / "seeds")).results


def test_an_audit_shows_itself(audited: Results) -> None:
    page = auditor.Audit(audited)._repr_html_()
    assert page.startswith("<div><p><strong>0 to fix, 0 to ask, 3 changed</strong></p>")
    assert "<mark>24</mark>" in page


def test_a_notebook_runs_nothing() -> None:
    page = to_notebook.render(hostile().results())
    assert "<script" not in page
    assert "<img" not in page
    assert set(re.findall(r"<(\w+)", page)) <= {
        *("div", "p", "strong", "details", "summary", "b", "ul", "li", "mark", "bdi"),
    }

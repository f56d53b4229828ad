"""The end of the page: the rules, and what came of them."""

from __future__ import annotations

from dataclasses import replace

from auditor.core.results import RuleSummary
from auditor.report.formats import html as to_html
from tests.report.html_pages import Page
from tests.report_samples import seeds


def test_rules_tell_what_they_found_and_how_they_are_written() -> None:
    sample = seeds()
    rules = (
        RuleSummary("founded-agree", "agree", ("founded",), "Founded once.", "a.yaml:3", "x: <y>"),
        RuleSummary("staff-agree", "agree", ("staff",), "", "a.yaml:9", "staff-agree:"),
        RuleSummary("branches-agree", "agree", ("branches",), "", "a.yaml:12", "branches-agree:"),
    )
    made = Page(to_html.render(replace(sample.results(), rules=rules))).within["made"]
    for words in ("Founded agree", "Founded once.", "x: <y>", "a.yaml:3"):
        assert words in made
    found, _, silent = made.partition("Rules that found nothing")
    assert "Staff agree" not in found
    assert "no statement that it compares was read" in silent
    assert "nothing to compare" in silent

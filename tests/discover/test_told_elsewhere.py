"""Tests of auditor.discover.told_elsewhere: all places that a correction has to look at."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document

REPORT = "Forland Inc employs 1,240 people."
NEWS = "Forland Inc employs 1,420 people."


def also(*texts: str) -> dict[str, list[tuple[str, str]]]:
    """Return of each disagreement, by its two values, the document and value of other places."""
    documents = [Document(f"{n}.md", text, "2021-03-04") for n, text in enumerate(texts)]
    results = Auditor().audit(documents).results
    claims = {claim.id: claim for claim in results.claims}
    return {
        " / ".join(dict.fromkeys(claims[id].text for id in finding.claims)): [
            (claims[id].document, claims[id].text) for id in finding.also
        ]
        for finding in results.findings
        if finding.verdict in ("conflict", "unclear", "revision")
    }


@pytest.mark.parametrize(
    ("told", "elsewhere"),
    [
        ("Forland Inc has more than 1,200 employees.", [("2.md", "1,200")]),
        ("Forland Inc has about 1,240 employees.", [("2.md", "1,240")]),
        (
            "Of the 1,240 employees of Forland Inc, 620 (50 %) work in Oslo.",
            [("2.md", "1,240"), ("2.md", "620"), ("2.md", "50 %")],
        ),
        (
            "# More than 1,200 people work there\n\nForland Inc now has more than 1,200 people.",
            [("2.md", "1,200")],
        ),
        ("| Company | Staff |\n|---|---|\n| Forland Inc | 1,240 |\n", [("2.md", "1,240")]),
        ("Forland Inc has more than 10 employees.", []),  # tells little of 1,240
        ("Forland Inc owns 1,310 lorries.", []),
        ("Berg AS owns 1,240 lorries.", []),
        ("Forland Inc opened 12 shops.", []),
        ("In 2015 Forland Inc had 1,240 employees.", []),  # at another time
    ],
)
def test_a_finding_has_the_other_places_that_tell_its_values(
    told: str, elsewhere: list[tuple[str, str]]
) -> None:
    found = also(REPORT, NEWS, told)
    assert found["1,240 / 1,420"] == elsewhere


def test_sums_that_rest_on_a_value_are_places_of_it() -> None:
    table = """
| Company | Staff |
|---|---|
| Forland Inc | 1,240 |
| Berg AS | 300 |
| Total | 1,540 |
"""
    found = also(REPORT, NEWS, table)
    assert found == {"1,240 / 1,420": [("2.md", "1,240"), ("2.md", "300"), ("2.md", "1,540")]}


def test_a_finding_of_which_no_other_place_tells_has_none() -> None:
    assert also(REPORT, NEWS) == {"1,240 / 1,420": []}


def test_dates_and_names_have_no_other_places_yet() -> None:
    assert also("Forland Inc was founded in 1919.", "Forland Inc was founded in 1921.") == {
        "1919 / 1921": []
    }

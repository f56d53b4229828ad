"""What a source tells of another is not about the source, but about what its document is about."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document

GRAVE = ("conflict", "unclear", "revision")


def verdicts(one: tuple[str, str], other: tuple[str, str]) -> set[str]:
    """Return the grave verdicts on two documents, each a text and its title."""
    documents = (
        Document(f"{at}.md", text, date="2024-05-01", title=title)
        for at, (text, title) in enumerate((one, other))
    )
    return set(Auditor().audit(documents).findings["verdict"]) & set(GRAVE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rotten Tomatoes gives the film 83 %.", "Rotten Tomatoes gives the film 38 %."),
        ("The WHO reports 83 cases in the country.", "The WHO reports 91 cases in the country."),
        ("Moody's rates the debt of the bank at 7 points.", "Moody's rates the bank at 3 points."),
    ],
)
def test_two_documents_are_about_two_things(one: str, other: str) -> None:
    assert not verdicts((one, "Blue Harbour"), (other, "Red Harbour"))


def test_two_documents_about_one_thing_disagree() -> None:
    one = ("Rotten Tomatoes gives the film 83 %.", "Blue Harbour")
    other = ("Rotten Tomatoes gives the film 38 %.", "Blue Harbour")
    assert verdicts(one, other) == {"conflict"}


def test_what_a_body_reports_of_itself_is_about_it() -> None:
    one = ("Sudria Rail reports a loss of 83 million euros.", "News of May")
    other = ("Sudria Rail reports a loss of 38 million euros.", "Notes of May")
    assert verdicts(one, other) == {"conflict"}

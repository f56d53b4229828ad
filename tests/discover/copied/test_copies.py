"""Documents that tell another figure in the same words → whether an audit shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor import Auditor, Document

RULE = "discover-copies"
GRAVE = ("conflict", "unclear", "revision")
FERRY = (
    "The ferry from Aldmouth to Sandrey was built by the Corran yard in {} and carried the mail, "
    "coal and cattle of the island for thirty years."
)
LAW = "These rules rest on the Harbours and Piers Act, Public Law {}, and on its three orders."
OFFICE = (
    "Notices go to Marram Shipping, {} Old Granary Lane, Aldmouth, for the attention of the clerk."
)


def told(*texts: str, dates: tuple[str, ...] = ()) -> int:
    """Return how many disagreements an audit shows in some texts; a slip is told once."""
    documents = [
        Document(f"{at}.txt", f"Records of the harbour office.\n\n{text}\n")
        for at, text in enumerate(texts)
    ]
    if dates:
        documents = [replace(d, date=day) for d, day in zip(documents, dates, strict=True)]
    found = Auditor().audit(documents).findings
    return sum(verdict in GRAVE for verdict in found["verdict"])


@pytest.mark.parametrize(
    ("form", "one", "other"),
    [
        (LAW, "98-151", "98-115"),  # what bears a name never changes
        (OFFICE, "48", "84"),
        (
            "The grant of {} is paid to the Sandrey ferry fund by the harbour board.",
            "£3 million",
            "£3 billion",
        ),
    ],
)
def test_what_looks_like_a_slip_is_told(form: str, one: str, other: str) -> None:
    assert told(form.format(one), form.format(other)) == 1
    assert told(form.format(one), form.format(one)) == 0


def test_a_slip_inside_one_document() -> None:
    both = f"{OFFICE.format(48)}\n\nThe yard closed at Easter.\n\n{OFFICE.format(84)}"
    assert told(both) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Section 12", "Section 13"), ("Table 4", "Table 5"), ("Level 1", "Level 2")],
)
def test_numbers_of_parts_are_no_slips(one: str, other: str) -> None:
    form = "The harbour master may refuse a berth as {} of the byelaws of the port allows."
    assert told(form.format(one), form.format(other)) == 0
    assert told(f"{form.format(one)}\n\n{form.format(other)}") == 0


def test_siblings_of_one_document_are_no_slips() -> None:
    form = "A berth in the {} basin costs 15 euros a night for a boat of up to {} metres."
    assert told(f"{form.format('inner', 12)}\n\n{form.format('outer', 18)}") == 0


def test_what_may_have_changed_is_no_slip() -> None:
    form = "The harbour board employs {} people in Aldmouth, Sandrey and the outer islands."
    days = ("2019-02-01", "2023-02-01")
    assert told(form.format("418"), form.format("428"), dates=days) == 0


def test_a_form_that_is_filled_many_times_is_none() -> None:
    texts = [FERRY.format(year) for year in (1846, 1864, 1872, 1890, 1911)]
    assert told(*texts) == 0


def test_one_of_many_is_a_slip() -> None:
    texts = [FERRY.format(year) for year in (1846, 1846, 1846, 1864)]
    assert told(*texts) == 1


def test_an_edition_that_changes_a_figure_throughout_has_no_slip() -> None:
    first = "Version {0} of the Corran planner needs a licence of the yard for every desk. "
    second = (
        "The manual of the Corran planner tells how to move drawings to version {0} of the store."
    )
    form = first + "\n\n" + second
    assert told(form.format("4.51"), form.format("4.15")) == 0


def test_all_places_of_both_values_are_in_the_finding() -> None:
    texts = [LAW.format(number) for number in ("98-151", "98-151", "98-115")]
    documents = [
        Document(f"{at}.txt", f"Rules of a port.\n\n{text}") for at, text in enumerate(texts)
    ]
    audit = Auditor().audit(documents)
    found = [finding for finding in audit.results.findings if finding.rule == RULE]
    assert [len(finding.claims) for finding in found] == [3]


def test_words_that_give_several_figures_in_one_document_are_a_form() -> None:
    form = "Berth let by the harbour board to the Corran yard for the season of {} at the old rate."
    first = "\n\n".join(form.format(year) for year in (1846, 1853))
    assert told(first, form.format(1864)) == 0


def test_figures_that_tell_namesakes_apart_are_no_slips() -> None:
    form = "Ann Lind (painter, born {}) worked in Aldmouth and Sandrey for the Corran yard."
    documents = [Document(f"{at}.txt", form.format(year)) for at, year in enumerate((1846, 1864))]
    assert [f.rule for f in Auditor().audit(documents).results.findings if f.rule == RULE] == []

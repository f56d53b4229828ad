"""Phrases and headings → what they tell: a place, a group, a mode, a version, or nothing."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.claims.frames.phrases import Phrase, heading_part, kind_of
from auditor.core.model import Document


@pytest.mark.parametrize(
    ("preposition", "named", "kind"),
    [
        ("In", "Bergen", "place"),
        ("In", "the north", "place"),
        ("Across", "Norland and Sudland", "place"),
        ("", "Abroad", "place"),
        ("", "Worldwide", "scope"),
        ("For", "part-time students", "group"),
        ("Among", "women", "group"),
        ("For", "ages 6 to 12", "group"),
        ("With", "the cache off", "mode"),
        ("Under", "heavy load", "mode"),
        ("On", "Linux", "mode"),
        ("In", "safe mode", "mode"),
        ("Without", "an index", "mode"),
        ("In", "version 2.1", "version"),
        ("In", "v3.4.0", "version"),
        ("In", "phase 2", "case"),
        ("On", "weekdays", "period"),
        ("By", "the same token", "case"),
        ("On", "Sept", None),  # a time, read as such
        ("In", "early March", None),
        ("By", "Christmas", None),
        ("In", "total", None),
        ("By", "default", None),
        ("On", "average", None),
        ("Within", "30 days", None),
    ],
)
def test_kinds_of_phrases(preposition: str, named: str, kind: str | None) -> None:
    assert kind_of(Phrase(preposition, named)) == kind


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Students", ("group", "Students")),
        ("Full-time employees", ("group", "Full-time employees")),
        ("For members", ("group", "For members")),
        ("2.1 Linux", ("mode", "Linux")),
        ("Safe mode", ("mode", "Safe mode")),
        ("Premium", ("mode", "Premium")),
        ("Norway", ("place", "Norway")),
        ("2.4.0 - 2024-05-02", ("version", "2.4.0")),
        ("[1.2.0] (3 May 2023)", ("version", "1.2.0")),
        ("v3.1", ("version", "3.1")),
        ("Version 4.0", ("version", "4.0")),
        ("Phase 2", ("case", "Phase 2")),
        ("2.4.1 Results", None),
        ("2022", None),  # a time, read as such
        ("Summary", None),
        ("Opening hours", None),
        ("What our members say about the new hall", None),
    ],
)
def test_parts_that_headings_are(heading: str, part: tuple[str, str] | None) -> None:
    found = heading_part(heading)
    assert (None if found is None else (found.kind, found.text)) == part


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("In Oslo, Ulm AG employs 120 people.", "Ulm AG employs 120", ["in Oslo"]),
        ("Ulm AG employs 120 people in Oslo.", "Ulm AG employs 120", ["in Oslo"]),
        ("Ulm AG employs 120 women in Oslo and 4 men.", "employs 120", ["in Oslo"]),
        ("Ulm AG employs 120 people and plans a shop in Oslo.", "employs 120", []),
        ("Ulm AG employs 120 people (Oslo).", "employs 120 people", ["Oslo"]),
        ("Ulm AG employs 120 people (2013).", "employs 120 people", []),
        ("Ulm AG employed 120 people in March.", "employed 120 people", []),
        ("Ulm AG told 120 people on Sept. 5 in Graz.", "told 120 people", []),
        ("Entry costs 5 euros for students on weekdays.", "costs 5 euros", ["for students"]),
        ("A page takes 45 ms with the cache on.", "takes 45 ms", ["with the cache on"]),
        ("A page takes 45 ms with some luck.", "takes 45 ms", []),
        ("In total, Ulm AG employs 120 people.", "Ulm AG employs 120", []),
    ],
)
def test_parts_around_a_match(text: str, words: str, parts: list[str]) -> None:
    analysis = analyse(Document("a.txt", text))
    start = text.index(words)
    frame = analysis.frames.around(analysis.passages[0], (start, start + len(words)), "")
    assert [part.text for part in frame] == parts


def test_what_a_statement_names_is_no_frame() -> None:
    text = "In Norway, Ulm AG employs 120 people."
    analysis = analyse(Document("a.txt", text))
    assert analysis.frames.around(analysis.passages[0], (11, 28), "Norway Ulm AG") == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("# Fees\n\n## Adults\n\nIt is 20.\n\n## Students\n\nIt is 5 euros.\n", ["Students"]),
        (
            "# Fees\n\n## Adults\n\nA.\n\n## Students\n\nB.\n\n## Part-time\n\nIt is 5.\n",
            ["Part-time"],
        ),
        ("# Fees\n\n## Students\n\nIt is 20.\n\n## Venue\n\nIt is 5 euros.\n", []),
        ("# Fees\n\n## Students\n\nIt is 20 euros.\n", []),  # what the section is about
        ("# Fees\n\n## Norway\n\nIt is 20 euros.\n", ["Norway"]),
        ("# Fees\n\n## Students\n\nIt is 20.\n\n## Summary\n\nIt is 5 euros.\n", []),
        ("# Students\n\nIt is 20 euros.\n", []),  # the title
        ("# Fees\n\nFor students:\n\n- It is 20 euros.\n", ["for students"]),
    ],
)
def test_parts_above_a_passage(text: str, parts: list[str]) -> None:
    analysis = analyse(Document("a.md", text))
    frame = analysis.frames.of(analysis.passages[-1])
    assert [part.text for part in frame.parts] == parts

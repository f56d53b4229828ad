"""The frame of a passage: its headings, the phrase that opens it, the date of the heading above."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.claims.frames.phrases import heading_words, names_part
from auditor.claims.frames.reader import FrameReader, front_of, scene_end
from auditor.core.model import Document


@pytest.mark.parametrize(
    ("sentence", "front"),
    [
        ("In rural areas, 4 % of the mills stand idle.", "in rural areas"),
        ("For members, entry costs 3 euros.", "for members"),
        ("Worldwide, the firm has 900 lorries.", "Worldwide"),
        ("In total, 40 boats sank.", ""),  # it sets the scene
        ("By default, the tool starts 4 workers.", ""),
        ("In 2019, 40 boats sank.", ""),  # a time, read as such
        ("In rural areas 4 % of the mills stand idle.", ""),  # no comma ends it
        ("The firm has 900 lorries, in towns 40.", ""),
        ("", ""),
    ],
)
def test_front(sentence: str, front: str) -> None:
    found = front_of(sentence, 0, len(sentence))
    assert (found.text if found else "") == front


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("According to the council, 40 boats sank.", "40 boats sank."),
        ("In total, 40 boats sank.", "40 boats sank."),
        ("Altogether, 40 boats sank.", "40 boats sank."),
        ("In Graz, 40 boats sank.", "In Graz, 40 boats sank."),
        ("In total 40 boats sank.", "In total 40 boats sank."),
    ],
)
def test_phrases_that_part_no_claims(sentence: str, rest: str) -> None:
    assert sentence[scene_end(sentence) :] == rest


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("2.1 Linux", "linux"), ("Linux:", "linux"), ("2022", "2022"), ("IV. Fees", "iv. fees")],
)
def test_heading_words(heading: str, expected: str) -> None:
    assert heading_words(heading) == expected


@pytest.mark.parametrize(
    ("heading", "expected"), [("summary", True), ("key figures", True), ("linux", False)]
)
def test_parts_of_documents(heading: str, expected: bool) -> None:
    assert names_part(heading) == expected


def reader(text: str) -> tuple[FrameReader, list[str | None]]:
    """Return the reader of a Markdown text, and the date above each of its sentences."""
    analysis = analyse(Document("a.md", text))
    written = analysis.document.text
    frames = analysis.frames
    spans = [frames.date_above(p) for p in analysis.passages if p.kind != "heading"]
    return frames, [written[slice(*span)] if span else None for span in spans]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("# Mill\n\n## 2021\n\nIt had 4 hands.\n\n## 2022\n\nIt had 5 hands.", ["2021", "2022"]),
        ("# Log\n\n## 1.4 - 3 May 2023\n\nThe limit is 5.\n", ["3 May 2023"]),
        (
            "# Mill\n\n## 2021\n\n### Staff\n\nIt had 4 hands.\n\n## Wages\n\nThey are low.",
            ["2021", None],
        ),
        ("# Report for 2021\n\nIt had 4 hands.", [None]),  # the title
        ("# Mill\n\n## Since 2021\n\nIt had 4 hands.", [None]),
        ("# Mill\n\n## From 2021 to 2022\n\nIt had 4 hands.", [None]),
        ("# Mill\n\n## The fire of 1920 and its cause\n\nIt had 4 hands.", [None]),
    ],
)
def test_date_of_the_heading_above(text: str, dates: list[str | None]) -> None:
    assert reader(text)[1] == dates


def test_frame_of_a_passage() -> None:
    text = (
        "# Mill\n\n## Fees\n\n- In Ulm, it costs 5 euros.\n\nExample: Ana pays 5 euros. She buys 2."
    )
    analysis = analyse(Document("a.md", text))
    frames = reader(text)[0]
    item, example, more = [frames.of(p) for p in analysis.passages if p.kind != "heading"]
    assert item.headings == ("mill", "fees")
    assert item.is_item
    assert item.front == "in Ulm"
    assert example.is_example
    assert more.is_example
    assert not item.is_example

"""One form that is filled for many things: its titles tell them apart, however many there are."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document

GRAVE = ("conflict", "unclear", "revision")
CLUBS = ("North Quay Club", "Harbour", "Old Mill Rowers", "Water", "Swan and Anchor Club")
TEXT = "# {}\n\nThe club keeps its harbour, its mill and its water clean.\n\n{}\n"
LINES = (
    "Length of the quay: {} m",
    "Distance to the lock: {} m",
    "Length of the landing stage: {} m",
    "Width of the slipway: {} m",
    "Depth at the landing stage: {} m",
    "Height of the boathouse: {} m",
)


def sheet(number: int, title: str, *figures: int) -> Document:
    lines = "\n\n".join(line.format(figure) for line, figure in zip(LINES, figures, strict=True))
    return Document(f"{number}.md", TEXT.format(title, lines), date="2024-05-01", title=title)


def sheets(count: int) -> list[Document]:
    """Return a sheet of each of so many clubs, of which every fourth has two editions alike."""
    return [
        sheet(
            number,
            f"{CLUBS[club % 5]} {'abcdefghijklmnopqrstuvwxyz'[club // 5 % 26] * 3}".title(),
            *(17 + (club * step + at) % 89 for at, step in enumerate((7, 11, 13, 17, 19, 23))),
        )
        for number, club in enumerate(n - (n % 4 == 1) for n in range(count))
    ]


def grave(documents: list[Document]) -> list[str]:
    """Return the messages of what is grave."""
    findings = Auditor().audit(documents).findings
    return list(findings.loc[findings["verdict"].isin(GRAVE), "message"])


@pytest.mark.parametrize("count", [3, 30, 120])
def test_sheets_of_many_things_do_not_disagree(count: int) -> None:
    assert not grave(sheets(count))


def test_two_sheets_that_agree_on_little_are_of_two_things() -> None:
    one = sheet(1, "Harbour", 210, 31, 64, 12, 27, 91)
    other = sheet(2, "Swan and Anchor", 85, 17, 43, 18, 38, 62)
    assert not grave([one, other])


def test_two_sheets_that_agree_on_the_rest_are_of_one_thing() -> None:
    one = sheet(1, "Harbour", 210, 31, 64, 12, 27, 91)
    other = sheet(2, "The club by the water", 210, 31, 46, 12, 27, 91)
    assert len(grave([one, other])) == 1


def test_editions_of_one_sheet_are_of_one_thing_among_many() -> None:
    wrong = sheet(99, "Harbour", 210, 31, 64, 12, 27, 91)
    right = sheet(98, "Harbour", 210, 31, 46, 12, 27, 91)
    found = grave([*sheets(30), wrong, right])
    assert len(found) == 1
    assert "64 m" in found[0]

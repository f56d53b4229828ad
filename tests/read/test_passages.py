"""Passages: sentences, headings, items and fields, with exact offsets."""

from __future__ import annotations

import gc
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.claims.analysis import passages_of
from auditor.core.model import Document
from auditor.read.without_markup import without_markup
from tests.conftest import ROOT

SEEDS = ROOT / "seeds"


def read(text: str) -> list[tuple[str, str]]:
    plain = without_markup(Document("a", text))
    return [(p.kind, plain.shape.text[p.start : p.end]) for p in passages_of(plain)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Report\n\nIt grew. It fell.\n\nIt rose.",
            [
                ("heading", "The Report"),
                ("body", "It grew."),
                ("body", "It fell."),
                ("body", "It rose."),
            ],
        ),
        (
            "# Report\n## Scope\nIt grew.",
            [("heading", "Report"), ("heading", "Scope"), ("body", "It grew.")],
        ),
        ("Report\n======\nIt grew.", [("heading", "Report"), ("body", "It grew.")]),
        (
            "Ratified:\n- 8 fundamental\n- 4 governance of\n  all kinds",
            [
                ("heading", "Ratified:"),
                ("item", "8 fundamental"),
                ("item", "4 governance of all kinds"),
            ],
        ),
        ("1. It grew.\n2) It fell.", [("item", "It grew."), ("item", "It fell.")]),
        (
            "Install it from here:\n\n- It is new.",
            [("body", "Install it from here:"), ("item", "It is new.")],
        ),
        (
            "- Ann: we should wait for it\n- Power: 1.5 kW",
            [("item", "Ann: we should wait for it"), ("field", "Power: 1.5 kW")],
        ),
        (
            "total: 350 km paved: 150 km unpaved: 200 km",
            [
                ("field", "total: 350 km"),
                ("field", "paved: 150 km"),
                ("field", "unpaved: 200 km"),
            ],
        ),
        (
            "Area: total: 5 sq km | land: 4 sq km | 49",
            [("field", "Area: total: 5 sq km"), ("field", "land: 4 sq km"), ("cell", "49")],
        ),
        (
            "| Year | Members |\n|---|---|\n| 1919 | 42 |",
            [("cell", "Year"), ("cell", "Members"), ("cell", "1919"), ("cell", "42")],
        ),
        ("> It grew.\n\n> > It fell.", [("quotation", "It grew."), ("quotation", "It fell.")]),
        ("a | b\nc | d", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d")]),
        (
            "Norland. Airports: 35 (2010)",
            [("body", "Norland."), ("field", "Airports: 35 (2010)")],
        ),
        ("He said: it grew.", [("body", "He said: it grew.")]),
        ("After the sale: it was closed.", [("body", "After the sale: it was closed.")]),
        ("However, one thing: we lost it.", [("body", "However, one thing: we lost it.")]),
        ("After tax: 350", [("field", "After tax: 350")]),
        ("He proclaimed: it grew.", [("body", "He proclaimed: it grew.")]),
        ("Jutland (German: Skagen) won.", [("body", "Jutland (German: Skagen) won.")]),
        ("It began at 16:15 sharp.", [("body", "It began at 16:15 sharp.")]),
        ("See http://a.org now.", [("body", "See http://a.org now.")]),
        (
            "Age: 0-14 years: 39% (male 5) 65 years and over: 3% (1998 est.)",
            [
                ("field", "Age: 0-14 years: 39% (male 5)"),
                ("field", "65 years and over: 3% (1998 est.)"),
            ],
        ),
        (
            "Runways: total: 144 2,438 to 3,047 m: 2 under 914 m: 79",
            [
                ("field", "Runways: total: 144"),
                ("field", "2,438 to 3,047 m: 2"),
                ("field", "under 914 m: 79"),
            ],
        ),
        (
            "Background: It grew. It fell.",
            [("field", "Background: It grew."), ("body", "It fell.")],
        ),
        ("One line\r\n\r\nIt grew.\r\n", [("heading", "One line"), ("body", "It grew.")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_labels_and_the_headings_above() -> None:
    text = (
        "Norland\n\nGeography\n\nArea: total: 5 km land: 4 km\nClimate: mild\n\nPeople\n\nIt grew."
    )
    found = [
        (p.label, p.headings, p.paragraph) for p in passages_of(without_markup(Document("a", text)))
    ]
    assert found == [
        (None, (), 0),
        (None, ("Norland",), 1),
        ("total", ("Norland", "Geography", "Area"), 2),
        ("land", ("Norland", "Geography", "Area"), 2),
        ("Climate", ("Norland", "Geography"), 3),
        (None, ("Norland",), 4),
        (None, ("Norland", "People"), 5),
    ]


def test_numbered_headings_nest() -> None:
    text = "1 Scope\n\n1.1 Aim\n\nIt grew.\n\n2 Terms\n\nIt fell."
    assert [
        p.headings for p in passages_of(without_markup(Document("a", text))) if p.kind == "body"
    ] == [
        ("Scope", "Aim"),
        ("Terms",),
    ]


def test_an_indented_block_stands_under_its_label() -> None:
    text = "Report\n\nIt grew.\n\nArea:\n  total: 5 km\n  land: 4 km\n\nPeople:\n  total: 9"
    found = [
        (p.label, p.headings)
        for p in passages_of(without_markup(Document("a", text)))
        if p.kind == "field"
    ]
    assert found == [
        ("total", ("Report", "Area")),
        ("land", ("Report", "Area")),
        ("total", ("Report", "People")),
    ]


WRAPPED = """The International Labour Organization was founded in the year 1919 and
has been based in Geneva since then. Kazakhstan became a member in 1993
and has ratified 24 conventions, among them all of the eight which the
organization calls fundamental."""


def test_wrapped_lines_are_joined() -> None:
    assert [kind for kind, _ in read(WRAPPED)] == ["body", "body"]
    assert read(WRAPPED)[0][1].endswith("based in Geneva since then.")


def test_lines_of_different_length_are_not_joined() -> None:
    text = "Coastline: 35 km\nClimate: mild\nIt grew\nTerrain: mostly flat to gently rolling plain"
    assert len(read(text)) == 4


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_seeds_keep_every_word(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    joined = " ".join(
        text[p.start : p.end] for p in passages_of(without_markup(Document("a", text)))
    )
    assert joined.split() == text.split()


def test_the_claim_of_the_seed_is_one_passage() -> None:
    text = next(SEEDS.glob("000*")).read_text(encoding="utf-8")
    assert ("body", "Kazakhstan has ratified 25 key ILO conventions.") in read(text)


PIECES = st.sampled_from(
    [
        "It grew. ",
        "Mr. ",
        "\n",
        "\n\n",
        "- ",
        "total: ",
        "5 km ",
        " | ",
        "“",
        ",” he said. ",
        "# ",
        "1. ",
        "x ",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
def test_passages_are_ordered_and_inside_the_text(text: str) -> None:
    found = passages_of(without_markup(Document("a", text)))
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(found))
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() for p in found)


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit", [". ", "a. ", "x: ", "| ", "\n", " ", "“", "?!", "# ", "1. ", "a: 1 "]
)
def test_time_grows_with_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        gc.collect()
        start = time.perf_counter()
        passages_of(without_markup(Document("a", text)))
        return time.perf_counter() - start

    seconds(1000)
    short = min(seconds(100_000) for _ in range(2))
    assert min(seconds(400_000) for _ in range(2)) < 4 * 4 * short + 0.1

"""Labelled lines: which parts they have, and what the patterns of a fact read in them."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import passages_of
from auditor.core.model import Document, Passage
from auditor.read.without_markup import without_markup
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.in_place import label_matcher
from auditor.rulebook.pattern.in_place.label_matcher import FieldMatcher, fields
from auditor.rulebook.pattern.word_lists import WordList
from tests.rulebook.pattern.reading import mentions_in

LISTS = (WordList("areas", ("Area", "Total area")),)


def line_of(text: str) -> list[Passage]:
    """Return the passages of the last line of a text, from its first field on."""
    blocks = passages_of(without_markup(Document("a", text)))
    last = [block for block in blocks if block.paragraph == blocks[-1].paragraph]
    return last[next((i for i, block in enumerate(last) if block.kind == "field"), len(last)) :]


def shown(text: str) -> list[tuple[str, str, list[str]]]:
    """Return of each field its path, its text and what stands at each value of it."""
    return [
        (
            " > ".join(field.path[-2:]),
            text[field.start : field.end],
            [text[value:].split()[0] for value in field.values],
        )
        for field in fields(text, line_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Area: 5 km\n", [("Area", "Area: 5 km", ["5"])]),
        (
            "Roads: total: 350 km paved: 150 km\n",
            [
                ("Roads", "Roads: total: 350 km paved: 150 km", ["total:", "paved:"]),
                ("Roads > total", "total: 350 km", ["350"]),
                ("Roads > paved", "paved: 150 km", ["150"]),
            ],
        ),
        ("The area is 5 km.\n", []),
    ],
)
def test_fields_of_a_line(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    found = shown(text)
    assert [(path, values) for path, _, values in found] == [(p, v) for p, _, v in expected]
    assert all(
        whole.startswith(part.split(":")[0])
        for (_, part, _), (_, whole, _) in zip(found, expected, strict=True)
    )


def passage(start: int, end: int, kind: str, label: str | None, *headings: str) -> Passage:
    return Passage(start, end, kind, 0, headings=headings, label=label)


@pytest.mark.parametrize(
    "line",
    [
        [],
        [passage(0, 4, "sentence", None)],
        [passage(0, 4, "field", None)],
        [passage(0, 4, "sentence", "Area"), passage(4, 8, "field", "a")],
    ],
)
def test_a_line_that_begins_with_no_label_has_no_fields(line: list[Passage]) -> None:
    assert list(fields("Area: 5", line)) == []


def test_only_labelled_parts_are_fields() -> None:
    text = "Roads: 5 km old: 6 km, new"
    line = [
        passage(0, 11, "field", "Roads", "Norland"),
        passage(12, 21, "field", "old", "Norland", "Roads"),
        passage(21, 26, "sentence", None, "Norland", "Roads"),
    ]
    first, second = fields(text, line)
    assert (first.path, first.values, first.end) == (("Norland", "Roads"), (7, 12), 26)
    assert (second.path, second.values) == (("Norland", "Roads", "old"), (17,))
    bare = [line[0], passage(12, 21, "field", None, "Norland", "Roads")]
    assert [field.values for field in fields(text, bare)] == [(7, 12)]


# ------------------------------------------------------------------ what is read


def fact(patterns: list[str], *labels: str, **more: object) -> Fact:
    return Fact(name="f", patterns=tuple(patterns), label=labels, lists=LISTS, **more)


def read_in(matcher: FieldMatcher, text: str) -> list[list[str]]:
    """Return what is read in each field of a line."""
    readings = matcher.readings(text, line_of(text), mentions_in(text))
    return [[match.text for match in reading.matches] for reading in readings]


def unread_in(matcher: FieldMatcher, text: str) -> list[str]:
    return [name for name, _ in matcher.unread(text, line_of(text), mentions_in(text))]


ROADS = "Roads: total: 350 km paved: 150 km\n"


@pytest.mark.parametrize(
    ("patterns", "label", "text", "expected"),
    [
        (["{l:length}"], "Area", "Area: 5 km\n", [["5 km"]]),
        (["{l:length}"], "area", "Area: 5 km\n", [["5 km"]]),
        (["{l:length}"], "Are", "Area: 5 km\n", []),
        (["{l:length}"], "Area old", "Area: 5 km\n", []),
        (["{l:length}"], "(areas)", "Total area: 5 km\n", [["5 km"]]),
        (["{l:length}"], "(areas)", "Land area: 5 km\n", []),
        (["{l:length}"], "[Total ]area", "Total area: 5 km\n", [["5 km"]]),
        # a pattern stands where a value begins
        (["{l:length}"], "Area", "Area: about 5 km\n", []),
        (["… {l:length}"], "Area", "Area: just so 5 km\n", [["5 km"]]),
        (
            ["total: {l:length}", "paved: {l:length}"],
            "Roads",
            ROADS,
            [["total: 350 km", "paved: 150 km"]],
        ),
        (["350 {x:words}"], "Roads", ROADS, []),
        (["… {l:length}"], "Roads", ROADS, [["350 km", "150 km"]]),
        (["{l:length}"], "Roads", ROADS, []),
        # a path of labels
        (["{l:length}"], "Roads > total", ROADS, [["350 km"]]),
        (["{l:length}"], "Roads>paved", ROADS, [["150 km"]]),
        (["{l:length}"], "total", ROADS, [["350 km"]]),
        (["{l:length}"], "Ports > total", ROADS, []),
        (["{l:length}"], "Norland > Ports > Roads > total", ROADS, []),
        (["… {l:length}"], "Roads > total", ROADS, [["350 km"]]),
        (["{l:length} paved"], "Roads > total", ROADS, []),
        (["{l:length} paved"], "total", ROADS, []),
    ],
)
def test_what_is_read_in_a_line(
    patterns: list[str], label: str, text: str, expected: list[list[str]]
) -> None:
    assert read_in(FieldMatcher([fact(patterns, label)]), text) == expected


@pytest.mark.parametrize(
    ("pattern", "label", "text", "expected"),
    [
        ("{l:length}", "Area", "Area: 5 km\n", []),
        ("{l:area}", "Area", "Area: 5 km\n", ["f"]),
        ("{l:area}", "Roads", "Area: 5 km\n", []),
        ("{l:area}", "paved", ROADS, ["f"]),
    ],
)
def test_fields_that_no_pattern_reads(
    pattern: str, label: str, text: str, expected: list[str]
) -> None:
    assert unread_in(FieldMatcher([fact([pattern], label)]), text) == expected


def test_a_fact_is_read_once_in_a_field_that_two_labels_fit() -> None:
    matcher = FieldMatcher([fact(["{l:length}"], "Area", "(areas)")])
    assert read_in(matcher, "Area: 5 km\n") == [["5 km"]]


def test_facts_without_a_label_are_not_read_in_fields() -> None:
    assert not FieldMatcher([fact(["{l:length}"])])
    assert FieldMatcher([fact(["{l:length}"], "Area")])


def test_only_the_labelled_parts_of_a_fact_are_read() -> None:
    parts = (fact(["a {l:length}"]), fact(["{l:length}"], "Area"))
    both = fact(["a {l:length}", "{l:length}"], "Area", parts=parts)
    (reading,) = FieldMatcher([both]).readings(
        "Area: 5 km\n", line_of("Area: 5 km\n"), mentions_in("Area: 5 km\n")
    )
    assert [match.pattern for match in reading.matches] == [1]
    assert read_in(FieldMatcher([both]), "Area: a 5 km\n") == []


def test_answers_on_labels_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label_matcher, "MOST_KEPT", 2)
    matcher = FieldMatcher([fact(["{l:length}"], "Area")])
    kept = []
    for label in ("Area", "Area", "Land", "Sea", "Area"):
        read_in(matcher, f"{label}: 5 km\n")
        kept.append(len(matcher._kept))
    assert kept == [1, 1, 2, 1, 2]

"""Who says it: the speakers of quotations and of reported statements."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given

from auditor.claims.analysis import passages_of
from auditor.core.model import Document
from auditor.language.names.recognizer import read_names
from auditor.language.statement.attribution import said_by
from auditor.read.without_markup import without_markup
from tests.conftest import ROOT
from tests.language.statement.samples import TEXTS

SEEDS = ROOT / "seeds"


def speaker(text: str, of: str) -> str | None:
    found = said_by(text, passages_of(without_markup(Document("a", text))), read_names(text))
    return found.at(text.index(of))


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("We are building a Just", "Kassym-Jomart Tokayev"),
        ("25 key", "Kassym-Jomart Tokayev"),
        ("This work will be", "Kassym-Jomart Tokayev"),
        ("Last year, the Social Code", "Tamara Duissenova"),
        ("25 ILO conventions (eight", None),
        ("1946", None),
        ("Sept. 5", "Akorda"),
    ],
)
def test_the_seed(quote: str, expected: str | None) -> None:
    text = next(SEEDS.glob("000*")).read_text(encoding="utf-8")
    assert speaker(text, quote) == expected


def test_titles_and_terms_in_quotation_marks_are_not_said() -> None:
    text = next(SEEDS.glob("004*")).read_text(encoding="utf-8")
    found = said_by(text, passages_of(without_markup(Document("a", text))), read_names(text))
    assert {found.at(at) for at in range(len(text))} == {None}


@pytest.mark.parametrize(
    ("text", "of", "expected"),
    [
        ("“It has 25,” said Guy Ryder.", "25", "Guy Ryder"),
        ("“It has 25,” Guy Ryder said.", "25", "Guy Ryder"),
        ("“It has 25,” said ILO Director-General Guy Ryder.", "25", "Guy Ryder"),
        ("Guy Ryder said: “It has 25.”", "25", "Guy Ryder"),
        ("Guy Ryder told reporters, “It has 25.”", "25", "Guy Ryder"),
        ('"It has 25," said Guy Ryder, "and that is all."', "that is all", "Guy Ryder"),
        ("„It has 25“, said Guy Ryder.", "25", "Guy Ryder"),
        ("Guy Ryder said that it has 25.", "25", "Guy Ryder"),
        ("Guy Ryder said it has 25.", "25", "Guy Ryder"),
        ("Guy Ryder said that it has 25.", "Guy", None),
        ("It has 25, Guy Ryder said.", "25", "Guy Ryder"),
        ("It has 25, said Guy Ryder.", "25", "Guy Ryder"),
        ("It has 25, reported Akorda.", "25", "Akorda"),
        ("It has 25, according to Guy Ryder.", "25", "Guy Ryder"),
        ("According to official data, it has 25.", "25", "official data"),
        ("According to the World Bank, it has 25.", "25", "World Bank"),
        ("Guy Ryder, head of the agency, said that it has 25.", "25", "Guy Ryder"),
        ("Guy Ryder met Ann Berg, who said that it has 25.", "25", "Ann Berg"),
        (
            "The Director of the World Bank said it has 25. Director Guy Ryder left.",
            "25",
            "Guy Ryder",
        ),
        ("Guy Ryder came. It has 25.", "25", None),
        ("Guy Ryder is said to have 25.", "25", None),
        ("Poland declared 25 holidays.", "25", None),
        ("Leaders believed Germany would send 25.", "25", None),
        ("In 1861, six Southern states made 25 of them.", "25", None),
        ("Guy Ryder notes that it has 25.", "25", "Guy Ryder"),
        ("According to one source, it has 25.", "25", "one source"),
        ("“It has 25,” writes Guy Ryder.", "25", "Guy Ryder"),
        ("Guy Ryder noted its size and stressed that it has 25.", "25", "Guy Ryder"),
        ("Guy Ryder noted the fall. He said it has 25.", "25", "Guy Ryder"),
        (
            "Guy Ryder noted the fall.\n\nIt rained.\n\n“It has 25 of them,” he said.",
            "25",
            "Guy Ryder",
        ),
        (
            "Guy Ryder noted it.\n\nIt rained here.\n\nIt snowed there.\n\n“It has 25,” he said.",
            "25",
            None,
        ),
        (
            "Guy Ryder noted it.\n\nThe World Bank announced aid.\n\n“It has 25,” he said.",
            "25",
            "Guy Ryder",
        ),
        (
            "President Ana Berg met Leo.\n\nThe President noted it.\n\n“It has 25,” she said.",
            "25",
            "Ana Berg",
        ),
        (
            "Guy Ryder spoke.\n\nAnn Berg stressed its growth.\n\n“It has 25 of them. It grew.”",
            "25",
            "Ann Berg",
        ),
    ],
)
def test_speakers(text: str, of: str, expected: str | None) -> None:
    assert speaker(text, of) == expected


@given(TEXTS)
def test_any_text_can_be_asked(text: str) -> None:
    found = said_by(text, passages_of(without_markup(Document("a", text))), read_names(text))
    for at in range(0, len(text), 3):
        assert found.at(at) is None or found.at(at)


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit", ["“a ", "Guy Ryder said ", "the ", "said that ", "not ", "(a", ", which "]
)
def test_time_grows_with_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        found = said_by(text, passages_of(without_markup(Document("a", text))), read_names(text))
        gc.collect()
        start = time.perf_counter()
        found.at(len(text) - 1)
        return time.perf_counter() - start

    seconds(1000)
    short = min(seconds(10_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(2)) < 4 * 4 * short + 0.1

"""Who says it, and how it is said: speakers, modality, polarity."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.names.recognizer import read_names
from auditor.language.statement.attribution import said_by
from auditor.language.statement.modality import modality_of
from auditor.language.statement.polarity import polarity_of
from auditor.language.text.passages import passages
from tests.conftest import ROOT

SEEDS = ROOT / "seeds"


def speaker(text: str, of: str) -> str | None:
    found = said_by(text, passages(text), read_names(text))
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
    found = said_by(text, passages(text), read_names(text))
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland has ratified 25 conventions.", "asserted"),
        ("Norland will ratify 25 conventions.", "planned"),
        ("Norland plans to ratify 25 conventions.", "planned"),
        ("Norland is expected to ratify 25 conventions.", "planned"),
        ("Norland intends to ratify 25 conventions next year.", "planned"),
        ("Norland is to ratify 25 conventions.", "planned"),
        ("Norland’s target of 25 conventions stands.", "planned"),
        ("The draft law lists 25 conventions.", "planned"),
        ("Norland would ratify 25 conventions.", "conditional"),
        ("Norland may ratify 25 conventions.", "conditional"),
        ("In May Norland ratified 25 conventions.", "asserted"),
        ("If it joins, Norland ratifies 25 conventions.", "conditional"),
        ("Norland ratifies 25 conventions if it joins.", "conditional"),
        ("Norland reportedly ratified 25 conventions.", "conditional"),
        ("Has Norland ratified 25 conventions?", "questioned"),
        ("It is unclear whether Norland ratified 25 conventions.", "questioned"),
        ("“Has it ratified 25 conventions?” he asked.", "questioned"),
        ("This will go on. Norland has ratified 25 conventions. It will rain.", "asserted"),
        ("It will rain, but Norland has ratified 25 conventions.", "asserted"),
        ("Norland, which will join, has ratified 25 conventions.", "asserted"),
        ("Norland has ratified 25 conventions and will ratify more.", "asserted"),
        ("Norland has ratified 25 conventions. Will it stop?", "asserted"),
        ("The plan would create jobs. 25 conventions hold.", "asserted"),
        ("Norland will open soon. 25 conventions hold.", "asserted"),
        ("If it grows, Norland leads. 25 conventions hold.", "asserted"),
        ("Is it unclear whether it leads? “25 conventions hold.”", "asserted"),
        ("Will Smith has ratified 25 conventions.", "asserted"),
        ("Norland (which may leave) has ratified 25 conventions.", "asserted"),
        ("“This will go on,” he said. Norland has ratified 25 conventions.", "asserted"),
        ("Norland proposed measures under 25 conventions.", "asserted"),
        ("Mr. Berg will ratify 25 conventions.", "planned"),
        ("He scored 25 goals for Norland under 25 conventions.", "asserted"),
        ("The delay is due to rain under 25 conventions.", "asserted"),
        ("The next of 25 conventions is due to be signed.", "asserted"),
        ("Norland is due to sign 25 conventions.", "planned"),
    ],
)
def test_modality(text: str, expected: str) -> None:
    start = text.index("25")
    assert modality_of(text, start, start + len("25 conventions")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland has ratified 25 conventions.", "affirmed"),
        ("Norland has not ratified 25 conventions.", "negated"),
        ("Norland hasn't ratified 25 conventions.", "negated"),
        ("Norland hasn’t ratified 25 conventions.", "negated"),
        ("Norland never ratified 25 conventions.", "negated"),
        ("Norland is no longer party to 25 conventions.", "negated"),
        ("Norland has yet to ratify 25 conventions.", "negated"),
        ("Norland failed to ratify 25 conventions.", "negated"),
        ("Norland denied that it ratified 25 conventions.", "denied"),
        ("Norland denied reports that it ratified 25 conventions.", "denied"),
        ("It is not true that Norland ratified 25 conventions.", "denied"),
        ("Norland not only ratified 25 conventions.", "affirmed"),
        ("Norland has no doubt ratified 25 conventions.", "affirmed"),
        ("Norland has ratified no fewer than 25 conventions.", "affirmed"),
        ("It did not rain. Norland has ratified 25 conventions.", "affirmed"),
        ("It did not rain, but Norland has ratified 25 conventions.", "affirmed"),
        ("Norland, which did not join, has ratified 25 conventions.", "affirmed"),
        ("Norland has ratified 25 conventions, not 26.", "affirmed"),
        ("Convention No. 87 and 25 conventions hold.", "affirmed"),
        ("Without Norland, the pact has 25 conventions.", "affirmed"),
        ("Norland joined without signing 25 conventions.", "negated"),
        ("Norland stopped at 25 conventions.", "affirmed"),
        ("No. 87 is one of 25 conventions.", "affirmed"),
        ("It did not help at all. 25 conventions hold.", "affirmed"),
        ("It is not true that it rained. 25 conventions hold.", "affirmed"),
        ("NO has 25 conventions.", "affirmed"),
        ("NOR has 25 conventions.", "affirmed"),
        ("Doctors Without Borders has 25 conventions.", "affirmed"),
        ("NORLAND HAS NO SUCH 25 conventions.", "negated"),
        ("Norland has NOT ratified 25 conventions.", "negated"),
    ],
)
def test_polarity(text: str, expected: str) -> None:
    start = text.index("25")
    assert polarity_of(text, start, start + len("25 conventions"), start) == expected


def test_a_negation_behind_the_anchor_is_about_something_else() -> None:
    text = "Norland has 25 conventions not ratified"
    assert polarity_of(text, 0, len(text)) == "negated"
    assert polarity_of(text, 0, len(text), text.index("25")) == "affirmed"


PARTS = st.sampled_from(
    (
        *("“", "”", '"', "Guy Ryder ", "said ", "he ", "The President ", ". ", ", ", "\n\n", "25 "),
        *("according to ", "not ", "will ", "denied that ", "who ", "(", ")", "?", "It rained. "),
    )
)


@given(st.lists(PARTS, max_size=30).map("".join) | st.text(max_size=100))
def test_any_text_can_be_asked(text: str) -> None:
    found = said_by(text, passages(text), read_names(text))
    for at in range(0, len(text), 3):
        assert found.at(at) is None or found.at(at)
        assert modality_of(text, at, at + 1) in ("asserted", "planned", "conditional", "questioned")
        assert polarity_of(text, at, at + 1) in ("affirmed", "negated", "denied")


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit", ["“a ", "Guy Ryder said ", "the ", "said that ", "not ", "(a", ", which "]
)
def test_time_grows_with_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        found = said_by(text, passages(text), read_names(text))
        gc.collect()
        start = time.perf_counter()
        found.at(len(text) - 1)
        modality_of(text, len(text) - 2, len(text))
        polarity_of(text, len(text) - 2, len(text))
        return time.perf_counter() - start

    seconds(1000)
    short = min(seconds(10_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(2)) < 4 * 4 * short + 0.1

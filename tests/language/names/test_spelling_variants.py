"""American and British spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.names.spelling_variants import american, family_of, mixed, pair_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("labor", ("labor", "labour")),
        ("Labour", ("labor", "labour")),
        ("labours", ("labors", "labours")),
        ("organization", ("organization", "organisation")),
        ("Organisations", ("organizations", "organisations")),
        ("reorganised", ("reorganized", "reorganised")),
        ("recognize", ("recognize", "recognise")),
        ("programme", ("program", "programme")),
        ("centres", ("centers", "centres")),
        ("centred", ("centered", "centred")),
        ("defence", ("defense", "defence")),
        ("travelled", ("traveled", "travelled")),
        ("analyse", ("analyze", "analyse")),
        ("analysed", ("analyzed", "analysed")),
        ("neighbourhoods", ("neighborhoods", "neighbourhoods")),
        ("behavioural", ("behavioral", "behavioural")),
        ("grey", ("gray", "grey")),
        *((word, None) for word in ("promise", "advise", "exercise", "rise", "size", "prize")),
        *((word, None) for word in ("surprised", "supervision", "laborious", "humorous", "four")),
        *(
            (word, None)
            for word in ("analysis", "revise", "wise", "hour", "tour", "centimeter1", "")
        ),
    ],
)
def test_pairs(word: str, expected: tuple[str, str] | None) -> None:
    assert pair_of(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("labours", ("labor", "labour")),
        ("organizations", ("organize", "organise")),
        ("organised", ("organize", "organise")),
        ("table", None),
    ],
)
def test_families(word: str, expected: tuple[str, str] | None) -> None:
    assert family_of(word) == expected


def test_names_compare_in_american_spelling() -> None:
    assert american("International Labour Organisation") == "international labor organization"
    assert american("Ministry of Defence, No. 2") == "ministry of defense, no. 2"


def test_a_text_that_mixes_them() -> None:
    text = "Labor law and labour law: the Centre and centers. Organisation only."
    found = mixed(text)
    assert [(m.american, m.british) for m in found] == [("center", "centre"), ("labor", "labour")]
    assert [text[low:high] for low, high in found[1].american_at + found[1].british_at] == [
        "Labor",
        "labour",
    ]


def test_inflections_of_one_word_are_one_word() -> None:
    assert [(m.american, m.british) for m in mixed("organized organisations")] == [
        ("organize", "organise")
    ]


def test_words_with_their_offsets() -> None:
    assert mixed("labor, labour, Labours and labour")[0].british_at == ((7, 13), (15, 22), (27, 33))
    assert mixed("labor and labor") == []
    assert mixed("labor_2 4labour, labored")[0].british_at == ((9, 15),)
    assert mixed("İLABOR labor Labour")[0].american_at == ((7, 12),)


@given(st.text(alphabet="aeioulbrzsnc ", max_size=40))
def test_a_pair_is_one_pair_from_both_sides(text: str) -> None:
    for word in text.split():
        pair = pair_of(word)
        assert pair is None or (word in pair and pair_of(pair[0]) == pair == pair_of(pair[1]))
        assert american(word) == (pair[0] if pair else word)

"""Words of two passages that exclude each other, and what keeps them from doing so."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.contradictory_words import exclusions
from tests.discover.samples import read_view

SHORT = "The lake is the largest of the north."

WORDS = {
    # name: (passage a, passage b, the words that exclude each other)
    "opposites": (SHORT, "The lake is the smallest of the north.", [("largest", "smallest")]),
    "one word": (SHORT, SHORT, []),
    "no opposites": (SHORT, "The lake is the deepest of the north.", []),
    "the second has both": (
        *(SHORT, "The lake is the largest, once the smallest, of the north.", []),
    ),
    "the first has both": (
        "The lake is the largest, once the smallest, of the north.",
        "The lake is the smallest of the north.",
        [],
    ),
    "one of a group beside its opposite": (
        "The film got good reviews.",
        "The film got positive and negative reviews.",
        [],
    ),
    "the neighbour before": (
        "Reviews were positive in Norland towns of coal.",
        "Reviews were negative: cheap cars sold badly.",
        [("positive", "negative")],
    ),
    "one denied": (SHORT, "The lake is not the smallest of the north.", []),
    "another thing": (SHORT, "Wheat is cheapest in the smallest shops of Norland.", []),
    "a common neighbour": (
        "In the south the positive reviews praised her voice and her songs.",
        "Berlin shops printed several negative reviews about her songs.",
        [("positive", "negative")],
    ),
    "words that only their nouns give a meaning": (
        "The two boats were built in different yards.",
        "The two boats were built in the same year.",
        [],
    ),
    "a common neighbour and nothing else": (
        "In the south the positive reviews praised her voice and her songs.",
        "Berlin shops printed several negative reviews about cheap old cars.",
        [],
    ),
    "the neighbour is three words away": (
        "In the south the positive small old reviews praised her voice and songs.",
        "Berlin shops printed several negative new car reviews.",
        [],
    ),
    "at one time": (
        *("In 2020 it made a profit.", "In 2020 it made a loss.", [("profit", "loss")]),
    ),
    "at two times": ("In 2020 it made a profit.", "In 2021 it made a loss.", []),
    "at one of two times": (
        "In 2020 and 2021 it made a profit.",
        "In 2021 it made a loss.",
        [("profit", "loss")],
    ),
    "one has no time": (
        *("In 2020 it made a profit.", "It made a loss.", [("profit", "loss")]),
    ),
    "numbers are no times": (
        "The 12 shops made a profit.",
        "The 14 shops made a loss.",
        [("profit", "loss")],
    ),
    "born on the day on which another has them dead": (
        "Ada Noll was born on 4 June 1981 in a flat in Oslo.",
        "Ada Noll died on June 4, 1981.",
        [("4 June 1981", "June 4, 1981")],
    ),
    "born and dead on two days": (
        "Ada Noll was born on 4 June 1981.",
        "Ada Noll died on 5 June 1981.",
        [],
    ),
    "both told in one": (
        "Ada Noll was born on 4 June 1981 and died on 5 May 1999.",
        "Ada Noll died on 5 May 1999.",
        [],
    ),
    "two born on one day": (
        *("Ada Noll was born on 4 June 1981.", "Ada Noll was born on 4 June 1981.", []),
    ),
    "others": (
        "Ada Noll was born in a flat of the Ode family in 1981.",
        "The king died in the spring of 1981 and was buried at sea.",
        [],
    ),
    "kinds of works": (
        "Norland is a 2008 film about war.",
        "Norland is a 2008 book about war.",
        [("film", "book")],
    ),
    "a kind named in passing": (
        "Norland is a 2008 film about war.",
        "Norland is a 2008 story of war, and a book fair.",
        [],
    ),
    "a kind named in passing by the first": (
        "Norland is a 2008 story of war, and a book fair.",
        "Norland is a 2008 film about war.",
        [],
    ),
    "a film star": (
        "Norland is a 2008 film star of war.",
        "Norland is a 2008 book about war.",
        [],
    ),
    "a book named at the end": (
        "Norland is a 2008 film about war.",
        "Norland is a 2008 story of war, and a book.",
        [],
    ),
    "kinds of two things": (
        "Norland is a film about war.",
        "Sudland is a book of recipes by Ana Berg.",
        [],
    ),
    "words that part two values are no claim": (
        "It has 12 men and 14 women.",
        "It has 12 men.",
        [],
    ),
    "non- beside one word": (
        "It stayed for 36 consecutive weeks.",
        "It stayed for 36 non-consecutive weeks.",
        [("consecutive", "non-consecutive")],
    ),
    "non- in the first": (
        "It stayed for 36 non-consecutive weeks.",
        "It stayed for 36 consecutive weeks.",
        [("non-consecutive", "consecutive")],
    ),
    "non- with its word": (
        "It stayed for 36 consecutive weeks.",
        "It stayed for 36 non-consecutive weeks, 12 of them consecutive.",
        [],
    ),
    "non- with its word in the first": (
        "It stayed for 36 consecutive weeks, 12 of them non-consecutive.",
        "It stayed for 36 non-consecutive weeks.",
        [],
    ),
    "non- of another thing": (
        "He read a fiction story at home yesterday evening.",
        "Big trains and non-fiction shops stand along every city road.",
        [],
    ),
}  # fmt: skip


def found(a: str, b: str, dates: tuple[str | None, str | None] = (None, None)):
    one, other = read_view(a, id="a", date=dates[0]), read_view(b, id="b", date=dates[1])
    return [
        (one.text[x.a[0] : x.a[1]], other.text[x.b[0] : x.b[1]]) for x in exclusions(one, other)
    ]


@pytest.mark.parametrize("case", WORDS.values(), ids=WORDS)
def test_words_that_exclude_each_other(case):
    a, b, expected = case
    assert found(a, b) == expected


HALF = [
    # (passages whose opposed words have no neighbour in common, what excludes each other)
    (
        "It was the worst. Old roads had ships, lamps and goods.",
        "It was the best. Young trains had ships, lamps and goods.",  # 3 of 6 words
        [("worst", "best")],
    ),
    (
        "It was the worst. Old roads had ships, lamps and goods.",
        "It was the best. Young trains had ships, lamps and coal.",  # 2 of 6 words
        [],
    ),
    (
        "It was the worst. Old roads had ships, lamps and goods.",
        "It was the best. Young trains had ships, lamps, goods, coal, wine and salt.",  # 3 of 6
        [("worst", "best")],
    ),
    (
        "It was fiction. Old roads had ships, lamps and goods.",
        "It was non-fiction. Young trains had ships, lamps and goods.",
        [],
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), HALF)
def test_opposites_without_a_common_neighbour_need_half_of_the_words(a, b, expected):
    assert found(a, b) == expected


DENIALS = [
    # (passage a, passage b, dates, whether one denies the other)
    ("The bridge was built of stone.", "The bridge was not built of stone.", (None, None), True),
    ("The bridge was not built of stone.", "The bridge was built of stone.", (None, None), True),
    ("The bridge was built of stone.", "The bridge was built of stone.", (None, None), False),
    ("It was never built of stone.", "It was not built of stone.", (None, None), False),
    ("The bridge was built of stone.", "The road was not built of stone.", (None, None), False),
    ("The bridge was built of stone.", "It was never built there.", (None, None), False),
    ("A bridge was built.", "A bridge was not built.", ("2014", "2014"), True),
    ("A bridge was built.", "A bridge was not built.", ("2014", "2015"), False),
    ("It is.", "It is not.", (None, None), False),  # no words that could be the same
]


@pytest.mark.parametrize(("a", "b", "dates", "denied"), DENIALS)
def test_a_denial_of_the_same_words(a, b, dates, denied):
    assert ((a, b) in found(a, b, dates)) is denied


@pytest.mark.parametrize(("changed", "denied"), [(3, True), (4, False)])
def test_a_denial_shares_nearly_all_words(changed, denied):
    words = [f"word{letter * 3}" for letter in "abcdefghijklmnopqrst"]  # 17 of 20 are 85 %
    assert bool(found(" ".join(words), " ".join([*words[:-changed], "not"]))) is denied


AGENTS = [
    # (passage a, passage b, names that exclude each other)
    (
        "The film was directed by Ana Berg.",
        "It was directed by Leo Falk.",
        [("Ana Berg", "Leo Falk")],
    ),
    ("The film was directed by Ana Berg.", "It was directed by Ana Berg.", []),
    ("The film was directed by Ana Berg.", "It was written by Leo Falk.", []),
    ("The film was directed by Ana Berg.", "It was directed by Leo Falk for Ana Berg.", []),
    ("The film was directed by Ana Berg for Leo Falk.", "It was directed by Leo Falk.", []),
    (
        "The war was won by Ana Berg.",
        "The war was won by the old general Leo Falk.",
        [("Ana Berg", "Leo Falk")],
    ),
    ("The film was seen near Ana Berg.", "It was directed by Leo Falk.", []),
    (
        "It was written and directed by Ana Berg.",
        "It was written by Leo Falk.",
        [("Ana Berg", "Leo Falk")],
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), AGENTS)
def test_two_names_for_one_deed(a, b, expected):
    assert found(a, b) == expected

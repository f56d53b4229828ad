"""Which value of one passage is paired with which of the other, and what the two have in common."""

from __future__ import annotations

import pytest

from auditor.discover.alignment.same_subject import Setting, same_subject_score
from auditor.discover.pairwise.nearby import MOST_VALUES
from auditor.discover.pairwise.passage_pair import ValuePair, names_it, pair_values
from tests.discover.samples import built, date, name, number, read_view

SHIPS, BOATS = {"ship": 1.0}, {"boat": 1.0}


def texts(pairs):
    return [(pair.a.value.low, pair.b.value.low) for pair in pairs]


def test_values_are_paired_by_the_words_around_them():
    a = built([number(12, 0, around=SHIPS), number(7, 10, around=BOATS)])
    b = built([number(9, 0, around=BOATS), number(14, 10, around=SHIPS)])
    assert texts(pair_values(a, b)) == [(12, 14), (7, 9)]
    assert texts(pair_values(b, a)) == [(9, 7), (14, 12)]


def test_pairs_are_in_the_order_of_the_first_passage():
    a = built([number(12, 20, around=SHIPS), number(7, 10, around=BOATS)])
    b = built([number(14, 0, around=SHIPS), number(9, 10, around=BOATS)])
    assert texts(pair_values(a, b)) == [(7, 9), (12, 14)]


@pytest.mark.parametrize("more", [0, 1])
def test_the_first_of_each_pair_is_of_the_first_passage(more):
    a = built([number(12)])
    b = built([number(14), *[number(99, 10)] * more])
    assert texts(pair_values(a, b)) == [(12, 14)]
    assert texts(pair_values(b, a)) == [(14, 12)]


def test_a_value_is_in_one_pair():
    a = built([number(12, around=SHIPS)])
    b = built([number(14, 0, around=SHIPS), number(15, 10, around=SHIPS)])
    assert len(pair_values(a, b)) == 1
    c = built([number(12, 0, around=SHIPS), number(13, 10, around=SHIPS)])
    d = built([number(14, 0, around=SHIPS), number(9, 10, around=SHIPS)])
    assert len(pair_values(c, d)) == 2


def test_values_of_two_kinds_are_no_pair():
    assert pair_values(built([number(12)]), built([date("2012")])) == []


def test_a_word_of_many_values_pairs_less_than_a_rare_one():
    a = built([number(12, around={"ship": 1.0, "port": 1.0})])
    common = [number(50 + n, 10 * n, around={"port": 1.0}) for n in (1, 2, 3)]
    b = built([*common, number(40, 90, around=SHIPS)])
    assert texts(pair_values(a, b)) == [(12, 40)]


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        (number(12), number(12), True),
        (number(12), number(14), False),
        (date("2014"), date("2014"), True),
        (date("2014"), date("2014-05"), False),
        (date("2014-05-05", bound_word="by"), date("2014-05-05"), False),
    ],
)
def test_a_pair_agrees_where_its_values_are_the_same(a, b, agree):
    assert ValuePair(a, b, 0.0).agree is agree


ANA = name("Ana Berg")
BOTH = {"dated": None}
SETTINGS = {
    # name: (values of a, values of b, stems of a, stems of b, names of a, names of b, setting)
    "one value each": ([1], [2], "ab", "abc", [ANA], [], Setting(1, True, False, 1, 1, 2)),
    "more values in b": ([1], [2, 3], "ab", "abc", [], [], Setting(2, True, False, 0, 0, 2)),
    "two values each": ([1, 4], [2, 3], "ab", "abc", [], [], Setting(2, False, False, 0, 0, 2)),
    "one agrees": ([1, 4], [1, 3], "ab", "abc", [], [], Setting(2, False, True, 0, 0, 2)),
    "b is shorter": ([1], [2], "abc", "ab", [ANA], [], Setting(1, True, False, 0, 0, 2)),
    "as long as each other": (
        [1],
        [2],
        "ab",
        "cd",
        [ANA],
        [ANA] * 2,
        Setting(1, True, False, 1, 1, 2),
    ),
}


@pytest.mark.parametrize("case", SETTINGS.values(), ids=SETTINGS)
def test_the_score_rests_on_both_passages(case):
    *_, setting = case
    a = built(
        [number(low, 10 * at) for at, low in enumerate(case[0])], stems=case[2], names=case[4]
    )
    b = built(
        [number(low, 10 * at) for at, low in enumerate(case[1])], stems=case[3], names=case[5]
    )
    for pair in pair_values(a, b):
        short, long = (pair.a, pair.b) if len(a.values) < len(b.values) else (pair.b, pair.a)
        assert pair.same_subject_score == same_subject_score(short, long, setting)


def test_dates_are_scored_by_the_setting_too():
    for (values, names, stems), setting in (
        ((["2014"], [ANA], "ab"), Setting(1, True, False, 1, 1, 2)),
        ((["2014", "2001"], [ANA] * 2, "ab"), Setting(2, False, False, 2, 2, 2)),
    ):
        a = built([date(v, 10 * n) for n, v in enumerate(values)], names=names, stems=stems)
        b = built([date("1999", 10 * n) for n, _ in enumerate(values)], stems="cde")
        for pair in pair_values(a, b):
            assert pair.same_subject_score == same_subject_score(pair.b, pair.a, setting)


NAMES = [
    # (a name, stems of a passage, whether the passage names it)
    (ANA, {"berg"}, True),
    (ANA, {"falk"}, False),
    (name("Berg-Falk"), {"falk"}, True),
    (name("The"), {""}, False),
    (name("the country")._replace(value=ANA.value), {"ana"}, True),
    (name("Falk")._replace(value=number(1).value), {"falk"}, True),
]


@pytest.mark.parametrize(("known", "stems", "named"), NAMES)
def test_a_part_of_a_name_names_it(known, stems, named):
    assert names_it(known, built([], stems=stems)) is named


def test_a_passage_has_values_names_stems_and_the_offsets_of_its_document():
    view = read_view("Ana Berg , a sailor , has 12 ships .")
    assert view.text == "Ana Berg, a sailor, has 12 ships."
    assert [context.mention.text for context in view.values] == ["12"]
    assert [mention.text for mention in view.names] == ["Ana Berg"]
    assert view.stems >= {"berg", "ship"}
    assert "" not in view.stems
    start = view.text.index("12")
    assert view.origin(start, start + 2) == (26, 28)
    assert view.origin(start, start) == (26, 26)
    comma = view.text.index(",")
    assert view.origin(comma - 1, comma) == (7, 8)
    assert view.origin(comma, comma) == (9, 9)


def test_long_passages_pair_each_value_with_its_own():
    count = 2 * MOST_VALUES
    a = built([number(10 * n, 10 * n, around={f"w{n}": 1.0}) for n in range(count)])
    b = built([number(10 * n + 3, 10 * n, around={f"w{n}": 1.0}) for n in reversed(range(count))])
    assert all(other - one == 3 for one, other in texts(pair_values(a, b)))


def test_words_near_a_value_are_those_of_its_passage():
    text = "Ana had 5 ships. " + "It has grown much. " * 3 + "Leo had 7 boats."
    view = read_view(text)
    words = [text[word.start : word.end] for word in view.words_near(view.values[-1])]
    assert words == ["Leo", "had", "7", "boats"]

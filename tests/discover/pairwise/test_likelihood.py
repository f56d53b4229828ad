"""How likely passages that differ contradict each other: the likelier of two is told first."""

from __future__ import annotations

from typing import get_args

import pytest

from auditor.audit import Auditor
from auditor.claims.analysis import analyse
from auditor.discover.pairwise.compare import passages, view_of
from auditor.discover.pairwise.likelihood import (
    COMPARED,
    FIGURES,
    Sort,
    likelihood,
    of_values,
    of_words,
)
from auditor.discover.pairwise.passage_pair import PassagePair
from auditor.discover.strength.model import weights

ALONE = Auditor(only_rules=True)


def pair(a: str, b: str) -> PassagePair:
    one, other = passages(a, b)
    return PassagePair.of(view_of(analyse(one)), view_of(analyse(other)))


def likely(a: str, b: str) -> float:
    both = pair(a, b)
    return likelihood(of_values(both.pairs[0], both))


RANKED = [
    # the likelier pair first
    (
        ("The mill of Lom has 12 wheels.", "The mill of Lom has 14 wheels."),
        ("The mill of Lom has 12 wheels.", "The wheels of the town turned 14 times."),
    ),
    # nearer numbers are rather of one thing
    (
        ("The mill of Lom has 12 wheels.", "The mill of Lom has 14 wheels."),
        ("The mill of Lom has 12 wheels.", "The mill of Lom has 940 wheels."),
    ),
    # a slip may be as far off as it is
    (
        ("The mill of Lom has 12 wheels.", "The mill of Lom has 1,200 wheels."),
        ("The mill of Lom has 12 wheels.", "The mill of Lom has 940 wheels."),
    ),
    # what else the longer passage tells of makes it less sure
    (
        ("The mill has 12 wheels.", "The mill has 14 wheels."),
        (
            "The mill has 12 wheels. It rained all spring. The owner went to sea. They sang.",
            "The mill has 14 wheels.",
        ),
    ),
]


@pytest.mark.parametrize(("more", "less"), RANKED)
def test_the_likelier(more: tuple[str, str], less: tuple[str, str]) -> None:
    assert likely(*more) > likely(*less)


def test_words_are_likelier_in_passages_that_are_alike() -> None:
    alike = pair("The mill of Lom is open.", "The mill of Lom is closed.")
    other = pair("The mill of Lom is open.", "The road behind the wood was closed in May.")
    assert likelihood(of_words(alike, "states")) > likelihood(of_words(other, "states"))


def test_each_figure_has_a_weight() -> None:
    assert tuple(weights(COMPARED)) == FIGURES
    both = pair("It has 12 wheels.", "It has 14 wheels.")
    of_all = [of_words(both, sort) for sort in get_args(Sort)]
    assert set(FIGURES) == {*of_values(both.pairs[0], both)}.union(*of_all)


def test_what_is_hardly_likely_is_no_conflict() -> None:
    found = ALONE.compare(
        "The club of Lom was founded in 1946 by dockers. Its ground lies by the sea. The owner lives"
        " abroad, and the trainer left in the autumn of that year with two of the players.",
        "After a time of decline the team found its way back to old strength in the 2010s.",
    )
    assert found["verdict"] != "conflict"


def test_strength_is_the_likelihood() -> None:
    texts = "The mill of Lom has 12 wheels.", "The mill of Lom has 14 wheels."
    (finding,) = ALONE.compare(*texts)["findings"]
    assert (finding["verdict"], finding["strength"]) == ("conflict", likely(*texts))

"""Two persons in two passages with many names: one word in common is enough to leave it open."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.persons import MOST_NAMES, are_of_two_persons
from tests.discover.samples import name

STEMS = frozenset(("born", "city"))


def names(word, count):
    return [
        name(f"{word}{chr(65 + n // 26)}{chr(97 + n % 26)} Kron{word}{n}") for n in range(count)
    ]


@pytest.mark.parametrize(("shared", "two"), [([], True), ([name("Ana Berg")], False)])
def test_of_many_names_a_shared_word_decides(shared, two):
    left, right = ([*names(word, MOST_NAMES + 1), *shared] for word in ("Al", "Be"))
    assert are_of_two_persons(left, right, STEMS, STEMS) is two

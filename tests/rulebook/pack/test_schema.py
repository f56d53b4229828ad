"""Facts as models: which pack a pattern is from."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from auditor.rulebook.pack.schema import Fact, Where

ONE = Fact(name="f", patterns=("a", "b"), pack="one")
TWO = Fact(name="f", patterns=("c",), pack="two")
BOTH = Fact(name="f", patterns=("a", "b", "c"), parts=(ONE, TWO), pack="both")


@pytest.mark.parametrize(("pattern", "pack"), [(0, "one"), (1, "one"), (2, "two"), (3, "both")])
def test_the_part_of_a_fact_in_which_a_pattern_is_written(pattern: int, pack: str) -> None:
    assert BOTH.part(pattern).pack == pack
    assert ONE.part(pattern) is ONE


def test_a_fact_needs_a_pattern() -> None:
    with pytest.raises(ValidationError, match="at least 1 item"):
        Fact(name="f", patterns=())


@pytest.mark.parametrize(
    ("where", "anywhere"),
    [
        ({}, True),
        ({"document": "a*"}, False),
        ({"source": "a"}, False),
        ({"section": "a"}, False),
        ({"date": "2016"}, False),
    ],
)
def test_where_a_fact_is_read_anywhere(where: dict[str, str], anywhere: bool) -> None:
    assert Where.model_validate(where).is_anywhere is anywhere

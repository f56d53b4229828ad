"""How often something is done, in words."""

from __future__ import annotations

import pytest

from auditor.core.values import in_base
from auditor.discover.statements.often import how_often, is_in_words
from auditor.language.mentions import read

OFTEN = [
    # text, how often a year at least and at most
    ("The choir sings weekly.", [(52, 52)]),
    ("The choir sings every week in May.", [(52, 52)]),
    ("The choir sings every other week.", [(26, 26)]),
    ("The choir sings every three months.", [(4, 4)]),
    ("The choir sings Once a year.", [(1, 1)]),
    ("The choir sings once or twice a month.", [(12, 24)]),
    ("The weekly choir sings.", []),
    ("The choir sings bi-weekly.", []),
    ("The 30 singers meet weekly.", []),
    ("The choir sings.", []),
]


@pytest.mark.parametrize(("text", "often"), OFTEN)
def test_how_often(text: str, often: list[tuple[int, int]]) -> None:
    numbers = [m for m in read(text) if m.value.kind not in ("name", "organization")]
    found = how_often(text, numbers)
    ends = [in_base(mention.value) for mention in found]
    yearly = [(round(365.25 * (v.low or 0)), round(365.25 * (v.high or 0))) for v in ends]
    assert yearly == often
    assert all(map(is_in_words, found))

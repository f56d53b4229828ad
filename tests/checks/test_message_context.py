"""What the message of a verdict may name, and what it is where several things have the name."""

from __future__ import annotations

import pytest

from auditor.checks.check_result import CheckResult
from auditor.checks.message_context import MessageContext
from tests.checks.samples import claim, table

A = claim("25 people", slots={"ward": "East", "b": "?", "text": "own"}, said_by="Ana Berg")
B = claim("12 = 24 − 12", "?", document="b.txt", slots={"ward": "West", "floor": "2"}, inferred=True,
          value=A.value)  # fmt: skip
TEXTS = [
    ("a", "25 people"),
    ("b", "12 (inferred)"),
    ("a.document", "A"),
    ("b.document", "B"),
    ("a.date", "2010"),
    ("b.date", "undated"),
    ("a.said_by", "Ana Berg"),
    ("b.said_by", ""),
    ("a.text", "own"),  # a slot of that name
    ("b.text", "12 = 24 − 12"),
    ("a.ward", "East"),
    ("b.ward", "West"),
    ("ward", "East"),
    ("floor", "2"),
    ("a.floor", None),
    ("a.", None),
    ("subject", "Norland, 25"),
    ("document.subject", "Norland"),
    ("c", None),
]


@pytest.mark.parametrize(("name", "text"), TEXTS)
@pytest.mark.parametrize("named", [True, False])
def test_the_text_of_a_name(name, text, named):
    known = table(A, B, dates={"b.txt": "?"})
    sides = (A, B) if named else (None, None)
    result = CheckResult("agreement", (A, B), "", *sides, "Norland, 25")
    assert MessageContext(result, known.some((A, B)), known).get(name) == text

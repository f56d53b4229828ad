"""Statements → the claims to compare: the same where what is of no use for them is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from auditor.core.model import Document
from auditor.discover.comparable_claims import _untaken, comparable_claims, needed_to_compare
from auditor.discover.pipeline import DocumentStatements, parts
from auditor.discover.statements.value_statement import ValueStatement
from auditor.document_batch import DocumentRead
from auditor.language.names.name_key import name_key
from auditor.reading import DocumentReader

READER = DocumentReader.of((), only_rules=True, discover=True)
TEXT = """# {place}

Area: {n},200 km²
Airports: {n} (2019); paved: 3, unpaved: 7
total: 44 {n}

{place} has {n} airports and {n} lakes. It had 3 parks in 1990 and {n} in 2010.
The plant uses {n} furnaces: 3 old ones and 12 new ones. It is {n} km long. Some 4 of 5 failed.

| Year | Roads | Schools |
|---|---|---|
| 2019 | {n}1 | 5{n} |
| 2020 | {n}7 | 6{n} |
"""


def documents() -> list[Sequence[ValueStatement]]:
    found = []
    for n, place in enumerate(("Arlen", "Borna", "Celin") * 3, 11):
        text = TEXT.format(place=place, n=n)
        if n % 2:  # without a heading lines are a form, and about nothing that is known
            text = text.partition("\n\n")[2]
        read = READER.read(Document(f"{n}.txt", text, f"20{n}"))
        assert isinstance(read, DocumentRead)
        assert isinstance(read.statements, DocumentStatements)
        found.append(read.statements.values)
    return found


def test_what_is_not_needed_can_be_left_out() -> None:
    every, needed = [], []
    for values in documents():
        every += values
        chosen = needed_to_compare(values)
        needed += [value for value, is_needed in zip(values, chosen, strict=True) if is_needed]
    assert 0 < len(needed) < len(every)
    claims = [claim for about in parts(every).values() for claim in comparable_claims(about)]
    assert [c for about in parts(needed).values() for c in comparable_claims(about)] == claims
    assert len({claim.subject for claim in claims}) > 2


def test_no_two_groups_are_of_one_name_as_names_are_compared() -> None:
    taken: Counter[str] = Counter()
    names = [_untaken(about, taken) for about in ("Hexley: 2", "Hexley", "Hexley", "Hexley")]
    assert len({name_key(name) for name in names}) == len(names)
    assert names[:2] == ["Hexley: 2", "Hexley"]

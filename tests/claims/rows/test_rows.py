"""Rows of the claims table: chosen, grouped and screened, as a list of claims and as columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from auditor.claims.rows.in_columns import ColumnSource
from auditor.claims.rows.key import Key, key_of
from auditor.claims.rows.listed import ListedSource
from auditor.claims.rows.packed import packed
from auditor.claims.rows.rows import Rows
from auditor.core.model import Claim
from tests.checks.samples import claim

KINDS: dict[str, Callable[[Sequence[Claim]], Rows]] = {
    "listed": lambda claims: ListedSource(claims).every,
    "columns": lambda claims: ColumnSource.of_claims(claims).every,
    "packed": lambda claims: ColumnSource.of_claims(packed([claims])).every,
}

TEXT = Key(str.casefold, ("text",))
NUMBER = Key(lambda value: value.low if value.low else None, ("value",))
NOTHING = Key(lambda text: None if text == "0 people" else text, ("text",))
LENGTH = Key(lambda text, document: len(text) + len(document), ("text", "document"))
ASSERTED = Key(lambda modality: modality == "asserted", ("modality",))
SLOT_N = Key(lambda slot: slot == "n", ("slot",))

A = claim("25 people", subject="The Republic of Norland", statement="s")
B = claim("26 people", document="b.txt", subject="Norland", statement="t")
C = claim("25 People", document="c.txt", subject="Sudland", statement="u", slots={"ward": "East"})
D = claim("0 people", document="c.txt", subject=None, slots={"ward": "the east"}, statement="u")
E = claim("27 people", document="c.txt", slot="m", subject="Norland", statement="t")
PLANNED = claim("28 people", subject="NORLAND", modality="planned")
ALL = (A, B, C, D, E, PLANNED)


@pytest.fixture(params=KINDS.values(), ids=KINDS)
def rows(request) -> Callable[..., Rows]:
    return lambda *claims: request.param(claims)


def test_rows_are_claims(rows):
    assert (list(rows(*ALL)), len(rows(*ALL)), rows(*ALL)[1]) == (list(ALL), 6, B)
    assert list(rows(*ALL)[1:3]) == [B, C]


@pytest.mark.parametrize(
    ("test", "kept"),
    [
        (ASSERTED, [A, B, C, D, E]),
        (SLOT_N, [A, B, C, D, PLANNED]),
        (Key(lambda text, slot: (text, slot) == ("27 people", "m"), ("text", "slot")), [E]),
        (Key(lambda subject: subject, ("subject",)), [A, B, C, E, PLANNED]),
    ],
)
def test_rows_are_chosen_by_their_fields(rows, test, kept):
    assert list(rows(*ALL).where(test)) == kept


def test_rows_are_chosen_by_two_numbers(rows):
    least = Key({"a.txt": 25, "b.txt": 25, "c.txt": None}.get, ("document",))
    assert list(rows(*ALL).where_more(NUMBER, least)) == [B, PLANNED]


GROUPS = [
    (("subject",), None, [("The Republic of Norland", [A, B, E, PLANNED]), ("Sudland", [C])]),
    (("subject",), ASSERTED, [("The Republic of Norland", [A, B, E]), ("Sudland", [C])]),
    (("document.subject", "document"), SLOT_N, [
        ("The Republic of Norland, a.txt", [A, PLANNED]),
        ("Norland, b.txt", [B]),
        ("Sudland, c.txt", [C]),
    ]),
    (("ward",), None, [("East", [C, D])]),
    (("subject", "ward?"), ASSERTED, [("The Republic of Norland", [A, B, E]), ("Sudland", [C])]),
    ((), None, [("", list(ALL))]),
    (("floor",), None, []),
]  # fmt: skip


@pytest.mark.parametrize(("per", "among", "groups"), GROUPS)
def test_rows_are_grouped_by_what_they_are_about(rows, per, among, groups):
    found = [(subject, list(group)) for subject, group in rows(*ALL).groups(per, among)]
    assert found == groups


def test_what_is_left_out_may_name_a_group(rows):
    assert [subject for subject, _ in rows(PLANNED, A).groups(("subject",), ASSERTED)] == [
        "NORLAND"
    ]
    assert list(rows(PLANNED).groups(("subject",), ASSERTED)) == []
    assert list(rows().groups(("subject",))) == []


DIFFERING = [
    ((A, C), TEXT, False),
    ((A, B), TEXT, True),
    ((A,), TEXT, False),
    ((A, B, A), SLOT_N, False),
    ((D,), NOTHING, True),  # nothing is like it, not even itself
    ((D, D), NOTHING, True),
    ((A, D), NOTHING, True),
    ((A, A), NOTHING, False),
    ((A, E), LENGTH, False),
    ((A, D), LENGTH, True),
]


@pytest.mark.parametrize(("claims", "key", "differs"), DIFFERING)
def test_whether_a_key_differs(rows, claims, key, differs):
    assert rows(*claims).differs(key) is differs
    assert [group.differs(key) for _, group in rows(*claims).groups(())] == [differs]


@pytest.mark.parametrize(
    ("claims", "ends"), [(ALL, (25, 28)), ((E,), (27, 27)), ((D,), None), ((D, A), (25, 25))]
)
def test_the_ends_of_a_number(rows, claims, ends):
    assert rows(*claims).ends(NUMBER) == ends
    assert [group.ends(NUMBER) for _, group in rows(*claims).groups(())] == [ends]


@pytest.mark.parametrize(
    ("claims", "count"), [((A, C), 1), ((A, B, A), 2), ((A, B, D), 3), ((D, D), 1)]
)
def test_how_many_values_a_key_has(rows, claims, count):
    assert rows(*claims).count(TEXT) == count
    assert [group.count(TEXT) for _, group in rows(*claims).groups(())] == [count]


def test_rows_of_one_point_stand_together(rows):
    a, b, c, d = (
        claim(text, document=name, subject="Norland")
        for text, name in (
            ("3 people", "x"),
            ("2 people", "y"),
            ("2 people", "z"),
            ("4 people", "y"),
        )
    )
    claims = rows(a, b, c, d)
    even = Key(lambda value: value.low % 2, ("value",))
    assert list(claims.in_order(even, key_of("document"))) == [b, d, c, a]
    groups = (group for _, group in claims.groups(("subject",)))
    assert [list(group.in_order(even, key_of("document"))) for group in groups] == [[b, d, c, a]]


def test_what_stands_beside(rows):
    claims = rows(*ALL)
    (_, group), *_ = claims.groups(("subject",))
    assert list(group.beside(SLOT_N)) == [A, B, B, PLANNED]
    assert list(claims.where(Key(lambda slot: slot == "m", ("slot",))).beside(SLOT_N)) == [B]


def test_what_findings_are_made_of(rows):
    claims = rows(A, B, A)
    assert claims.ids == (A.id, B.id, A.id)
    assert claims.passages == {(A.passage, A.text), (B.passage, B.text)}
    assert claims.places == rows(B, A).places != rows(A).places

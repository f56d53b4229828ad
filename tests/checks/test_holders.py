"""Who is who: claims that name one person."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.checks.holders import MOST, Holder, holders_of, similar_holders
from auditor.core.kinship.relation import Relation
from auditor.core.kinship.relations import relate
from auditor.core.model import Claim, Value
from tests.checks.samples import claim
from tests.core.samples import person


def names(*texts: str) -> list[Claim]:
    return [claim(text, value=person(text), start=n) for n, text in enumerate(texts)]


GATHERED = [
    (("Ana Berg", "Berg"), [("Ana Berg", "Berg")]),
    (("Berg", "Ana Berg"), [("Berg", "Ana Berg")]),
    (("Ana Berg", "Leo Falk"), [("Ana Berg",), ("Leo Falk",)]),
    (("Ana Berg", "Leo Berg", "Berg"), [("Ana Berg",), ("Leo Berg",)]),  # could be either
    (("Falk", "Ana Berg"), [("Falk",), ("Ana Berg",)]),
    (("A. Berg", "Ana Berg"), [("A. Berg", "Ana Berg")]),
    (("Leo Falk", "Ana Berg", "Falk"), [("Leo Falk", "Falk"), ("Ana Berg",)]),
]


@pytest.mark.parametrize(("texts", "gathered"), GATHERED)
def test_names_of_one_person(texts, gathered):
    assert [tuple(c.text for c in h.claims) for h in holders_of(names(*texts))] == gathered


def test_the_fullest_name():
    (holder,) = holders_of(names("Berg", "Ana Maria Berg", "Ana Berg"))
    assert holder.fullest.text == "Ana Maria Berg"


LIKE = [
    ("Bola Tinbu", "Bola Tinubu", True),
    ("Bola Tinbu", "Bola Ahmed Tinubu", True),  # further names aside
    ("Bola Tinbo", "Bola Ahmed Tinubu", False),  # two letters of five
    ("Bola Mahammat", "Bola Ahmed Mahamat", True),  # seven letters bear two
    ("Bola Mohammat", "Bola Ahmed Mahamat", True),
    ("Tinbu", "Bola Ahmed Tinubu", False),  # one name is too little
    ("KimJong Un", "Kim Jong Un", True),
    ("Ana Berg", "Leo Falk", False),
    ("Bola Xinubu", "Bola Ahmed Tinubu", False),  # the first letter stands
    ("Abc Defg", "Abd Defg Xyz", False),  # three letters bear no error
    ("Abcd Defg", "Abce Defg Xyz", True),  # four bear one
]


@pytest.mark.parametrize(("a", "b", "like"), LIKE)
def test_names_a_letter_or_two_apart(a, b, like):
    one, other = (Holder(tuple(names(text))) for text in (a, b))
    assert one.is_like(other) is like
    assert other.is_like(one) is like


def test_who_may_be_one_person():
    holders = [Holder(tuple(names(text))) for text in ("Ana Berg", "Ana Berk", "Ana Falk")]
    no_days: dict[int, frozenset[int]] = {}
    assert list(similar_holders(holders, lambda h: no_days.get(id(h), frozenset()))) == [(0, 1)]
    one_day = frozenset({5})
    assert list(similar_holders(holders, lambda _: one_day)) == [(0, 1), (0, 2), (1, 2)]
    strangers = [Holder(tuple(names(text))) for text in ("Ana Berg", "Leo Falk", "Li Po")]
    assert list(similar_holders(strangers, lambda _: one_day)) == []
    short = [Holder(tuple(names(text))) for text in ("Li Berg", "Li Falk")]
    assert list(similar_holders(short, lambda _: one_day)) == []  # two letters name nobody


def test_long_lists_stay_cheap():
    holders = [Holder(tuple(names(f"Ana Berg{chr(97 + n % 20) * 9}"))) for n in range(MOST + 2)]
    pairs = list(similar_holders(holders, lambda _: frozenset({1})))
    assert (0, MOST) in pairs
    assert (0, MOST + 1) not in pairs


def test_only_names_that_can_fit_are_related(monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[tuple[str | None, str | None]] = []

    def related(a: Value, b: Value) -> Relation:
        met.append((a.name, b.name))
        return relate(a, b)

    monkeypatch.setattr("auditor.checks.holders.relate", related)
    surname = [f"{chr(65 + n % 26)}{chr(97 + n // 26) * 4} Berg" for n in range(200)]
    assert len(holders_of(names(*surname, "Aaaaa Berg", "B. Falk", "Bo Falk"))) == 201
    assert len(met) < 10


def names_apart(holders: Sequence[Holder]) -> list[list[str | None]]:
    return sorted([claim.value.name for claim in holder.claims] for holder in holders)


@given(
    st.lists(
        st.sampled_from(
            (
                "Ana Berg",
                "A. Berg",
                "A Berg",
                "Berg",
                "Ana",
                "Ana Maria Berg",
                "Maria Berg",
                "M. A. Berg",
                "Leo Berg",
                "L Falk",
                "Falk",
            )
        ),
        max_size=6,
    )
)
def test_names_are_gathered_as_if_all_were_compared(written: list[str]) -> None:
    claims = names(*written)
    fast = names_apart(holders_of(claims))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            "auditor.checks.holders._near",
            lambda parts, index: sorted(set().union(*index.values())) if parts and index else [],
        )
        assert names_apart(holders_of(claims)) == fast

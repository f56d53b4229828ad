"""Claims that are made when they are asked for, and counted without being made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from auditor.audit import Auditor
from auditor.core.lazy_claims import LazyClaims
from auditor.core.model import Claim, Document

TEXT = "Arlen has 24 parks and 3 lakes. It lies 40 km from Borna."
CLAIMS = tuple(Auditor(only_rules=True).audit(Document("a", TEXT)).results.opened)


def test_they_are_counted_without_being_made() -> None:
    def made() -> Iterator[Claim]:
        pytest.fail("made")

    assert len(LazyClaims(3, made)) == 3


def test_they_are_made_once_and_are_those_of_a_tuple() -> None:
    times: list[int] = []

    def made() -> tuple[Claim, ...]:
        times.append(1)
        return CLAIMS

    lazy = LazyClaims(len(CLAIMS), made)
    assert len(CLAIMS) > 2
    assert tuple(lazy) == CLAIMS
    assert lazy == CLAIMS
    assert (lazy[0], lazy[1:]) == (CLAIMS[0], CLAIMS[1:])
    assert CLAIMS[0] in lazy
    assert len(times) == 1


def test_the_count_of_an_audit_is_that_of_the_claims() -> None:
    opened = Auditor(only_rules=True).audit(Document("a", TEXT)).results.opened
    assert len(opened) == len(tuple(opened))

"""Rubbish is looked for seldom during an audit, and afterwards as often as before."""

from __future__ import annotations

import gc

import pytest

from auditor.audit import Auditor
from auditor.core.garbage import THRESHOLDS, collecting_seldom
from auditor.core.model import Document


@collecting_seldom()
def failing(during: list[tuple[int, int, int]]) -> None:
    during.append(gc.get_threshold())
    raise ZeroDivisionError


def test_thresholds_are_those_of_before_afterwards_whatever_happens() -> None:
    before, during = gc.get_threshold(), []
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            failing(during)
    assert set(during) == {THRESHOLDS}
    assert gc.get_threshold() == before


def test_an_audit_leaves_the_thresholds_of_its_caller() -> None:
    before, during = gc.get_threshold(), []
    Auditor().audit(
        Document("a", "Arlen has 3 parks."), progress=lambda *_: during.append(gc.get_threshold())
    )
    assert set(during) == {THRESHOLDS}
    assert gc.get_threshold() == before

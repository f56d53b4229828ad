"""What is stated of one name: of one bearer, or of two that nothing joins."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document

ALONE = Auditor(only_rules=True)
GRAVE = ("conflict", "unclear")

TWO_BEARERS = [
    # (title and text of two documents)
    # titles or first lines call them apart
    (("Lom, northern district", "Lom has 14 mills."), ("Lom, southern district", "Lom has 17 mills.")),
    (("Ann Lee (painter)", "Ann Lee won 14 prizes."), ("Ann Lee (rower)", "Ann Lee won 3 prizes.")),
    (("a", "Lom, Ohio is a town. Lom has 14 mills."), ("b", "Lom, Iowa is a town. Lom has 3 mills.")),
    # they disagree on much and agree on nothing
    (("a", "Lom has 14 mills. Lom lies 340 metres above the sea."),
     ("b", "Lom has 3 mills. Lom lies 90 metres above the sea.")),
    # two lives
    (("a", "Ann Lee was born in Leeds in 1868."), ("b", "Ann Lee was born in Leeds in 1941.")),
]  # fmt: skip

ONE_BEARER = [
    (("Lom, northern district", "Lom has 14 mills."), ("Lom", "Lom has 17 mills.")),
    (("a", "Lom has 14 mills. Lom lies 340 metres above the sea. Lom has 5 inns."),
     ("b", "Lom has 3 mills. Lom lies 90 metres above the sea. Lom has 5 inns.")),
    (("Lom", "Lom has 14 mills. Lom lies 340 metres above the sea."),
     ("Lom", "Lom has 3 mills. Lom lies 90 metres above the sea.")),
    (("a", "Ann Lee was born in Leeds in 1868."), ("b", "Ann Lee was born in Leeds in 1886.")),
]  # fmt: skip


def grave(*told: tuple[str, str]) -> bool:
    documents = [
        Document(f"{number}.txt", text, date="2024", title=title)
        for number, (title, text) in enumerate(told)
    ]
    found = ALONE.audit(documents).results.findings
    return any(finding.verdict in GRAVE for finding in found)


@pytest.mark.parametrize(("a", "b"), TWO_BEARERS, ids=[row[0][1] for row in TWO_BEARERS])
def test_of_two_bearers_nothing_is_said(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert not grave(a, b)


@pytest.mark.parametrize(("a", "b"), ONE_BEARER, ids=[row[0][1] for row in ONE_BEARER])
def test_one_bearer_is_told_otherwise(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert grave(a, b)

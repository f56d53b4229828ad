"""What rules find between two documents about one name: of one bearer, or of two namesakes."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document

AUDITOR = Auditor()
GRAVE = ("conflict", "unclear", "revision")
COUNTED = "In the 2001 census, Lom had a population of {}."

NAMESAKES = [
    # first lines call them apart
    ("Lom, Ohio is a town. {}", "Lom, Iowa is a town. {}"),
    # what else is said fits no one bearer
    (
        "{} Lom lies 340 metres above the sea. Lom has 14 mills.",
        "{} Lom lies 90 metres above the sea. Lom has 31 mills.",
    ),
]
ONE_BEARER = [
    ("{}", "{}"),
    ("Lom, Ohio is a town. {}", "{}"),
    # one other fact may be wrong too
    ("{} Lom has 14 mills.", "{} Lom has 31 mills."),
    # what else is said agrees
    (
        "{} Lom lies 340 metres above the sea. Lom has 14 mills. Lom has 52 inns.",
        "{} Lom lies 90 metres above the sea. Lom has 31 mills. Lom has 52 inns.",
    ),
]


def of_rules(*texts: str) -> list[str]:
    documents = [Document(f"{at}.txt", text, title=str(at)) for at, text in enumerate(texts)]
    found = AUDITOR.audit(documents).results.findings
    return [f.verdict for f in found if f.rule == "population-agrees" and f.verdict in GRAVE]


def told(texts: tuple[str, str], *counts: str) -> list[str]:
    return [text.format(COUNTED.format(n)) for text, n in zip(texts, counts, strict=True)]


@pytest.mark.parametrize("texts", NAMESAKES)
def test_two_namesakes_do_not_disagree(texts: tuple[str, str]) -> None:
    assert of_rules(*told(texts, "4,210", "9,655")) == []


@pytest.mark.parametrize("texts", NAMESAKES)
def test_a_third_that_says_the_same_is_of_that_bearer(texts: tuple[str, str]) -> None:
    assert of_rules(*told(texts, "4,210", "9,655"), COUNTED.format("9,655")) == []


@pytest.mark.parametrize("texts", ONE_BEARER)
def test_one_bearer_is_told_otherwise(texts: tuple[str, str]) -> None:
    assert of_rules(*told(texts, "4,210", "9,655")) == ["conflict"]


def test_a_name_in_many_documents_is_of_one_thing() -> None:
    texts = told(NAMESAKES[0], "4,210", "9,655")
    assert of_rules(*texts, *(f"Lom has {n} mills." for n in range(20, 50))) == ["conflict"]

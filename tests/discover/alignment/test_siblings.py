"""Which statements are alternatives, and which tell one fact twice, by how and where they stand."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.core.model import Document
from auditor.discover.alignment.siblings import are_alternatives
from auditor.discover.statements.extractor import statements, text_analysis
from auditor.discover.statements.value_statement import ValueStatement


def read(id: str, text: str) -> list[ValueStatement]:
    analysis = analyse(Document(id, text, title="Mill"))
    return list(statements(analysis, text_analysis(analysis, id)))


ONE_DOCUMENT = [
    # (text with the two values, whether its first and last value are alternatives)
    ("- Hut A sleeps 12 guests.\n- Hut B sleeps 30 guests.", True),
    ("# Mill\n\n## Adults\n\nEntry costs 9 euros.\n\n## Children\n\nEntry costs 4 euros.", True),
    ("# Mill\n\n## Summary\n\nIt has 9 hands.\n\n## Wages\n\nIt has 4 hands.", False),
    ("# Mill\n\n## Wages\n\nUlm Mill has 9 hands.\n\n## Fire\n\nUlm Mill has 4 hands.", False),
    ("# Mill\n\n## 1.4\n\nUlm Mill has 9 hands.\n\n## 1.5\n\nUlm Mill has 4 hands.", True),
    ("In Ulm, the firm has 9 lorries. In Bonn, the firm has 4 lorries.", True),
    ("A rowing boat costs 9 euros a day. A pedal boat costs 4 euros a day.", True),
    ("Each 20 mg tablet holds 20 mg of salt.\n\nEach 40 mg tablet holds 40 mg of salt.", True),
    ("Example 1: Ana pays 9 euros. Example 2: Ana pays 4 euros.", True),
    ("The mill has 9 hands.\n\nThe mill counts 4 hands.", False),
    (
        "Rye grew by 9 % in all plots of loam (n = 40, p = 0.02) [1, 3].\n\n"
        "Oats grew by 4 % in most plots of clay (n = 36, p = 0.31) [1, 3].",
        True,
    ),
    ("Ulm Mill has 9 hands.\n\nUlm Mill has 4 hands.", False),
    (
        "(A) Flour under a lens. Scale bars show 9 mm.\n\nRye. (A) A grain. Scale bars show 4 mm.",
        True,
    ),
    ("(A) Flour under a lens. Scale bars show 9 mm.\n\nScale bars show 4 mm.", True),
    ("Figure 1. Ulm Mill has 9 hands.\n\nUlm Mill has 4 hands.", False),
]


@pytest.mark.parametrize(("text", "expected"), ONE_DOCUMENT, ids=[row[0] for row in ONE_DOCUMENT])
def test_in_one_document(text: str, expected: bool) -> None:
    values = read("a.md", text)
    assert are_alternatives(values[0], values[-1]) == expected


TWO_DOCUMENTS = [
    ("The mill ground 9 tonnes of wheat in a day.", "The mill ground 4 tonnes of rye in a day.", True),
    ("The mill now employs 9 people.", "The mill employed 4 people.", False),
    ("The mill, built by Ludwig, has 9 hands.", "The mill, built by Ludvig, has 4 hands.", False),
    ("The default wait is 9 seconds.", "The default wait is 4 minutes.", False),
    ("According to Ana Berg, Ulm has 9 inns.", "According to the union, Ulm has 4 inns.", False),
    ("In training, the team used 9 bikes.", "In racing, the team used 4 bikes.", True),
    ("The mill has 9 hands.", "The mill has 4 hands.", False),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), TWO_DOCUMENTS, ids=[r[0] for r in TWO_DOCUMENTS])
def test_in_two_documents(a: str, b: str, expected: bool) -> None:
    assert are_alternatives(read("a.md", a)[0], read("b.md", b)[0]) == expected


def test_one_passage_has_no_siblings() -> None:
    values = read("a.md", "In Ulm, the firm has 9 lorries and 4 cars.")
    assert not are_alternatives(*values)

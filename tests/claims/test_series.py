"""What is constant over the editions of one thing, and what a pack compares by it."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.claims.series import series_of
from auditor.core.model import Document

SERIES = [
    (("Aruba 2020", "Aruba 2021"), "Aruba"),
    (("Budget 2023/24", "Budget 2024/25"), "Budget"),
    (("Oak School (March 2020)", "Oak School, April 2020"), "Oak School"),
    (("Minutes of 12 March 2024", "Minutes of 9 April 2024"), "Minutes"),
    (("Prices Q1 2024", "Prices Q2 2024"), "Prices"),
    (("Atlas, edition of 2019", "Atlas 2020"), "Atlas"),
    (("Aruba 2020", "Bonaire 2021"), None),
    (("Aruba 2020", "Aruba 2020"), None),
    (("Phase 1", "Phase 2"), None),
    (("2020", "2021"), None),
    (("Aruba", "Aruba 2021"), None),
]


@pytest.mark.parametrize(("titles", "subject"), SERIES)
def test_editions_of_one_thing_are_a_series(titles, subject):
    found = series_of(dict(zip("ab", titles, strict=True)))
    assert found == ({} if subject is None else dict.fromkeys("ab", subject))


PACK = """
facts:
  area: {subject: document, label: Area, patterns: ["{area:area}"]}
rules:
  area-agrees: {check: agree, value: area.area, per: document.subject, changes: never}
"""


@pytest.mark.parametrize(
    ("titles", "subjects", "compared"),
    [
        (("Aruba 2020", "Aruba 2021"), (None, None), True),
        (("Aruba 2020", "Bonaire 2021"), (None, None), False),
        (("Aruba 2020", "Handbook"), ("Aruba", "Aruba"), True),
        (("Aruba 2020", "Aruba 2021"), ("Aruba", "Bonaire"), False),
    ],
)
def test_a_pack_compares_documents_of_one_subject(titles, subjects, compared, tmp_path):
    pack = tmp_path / "pack.yaml"
    pack.write_text(PACK)
    documents = [
        Document(f"{name}.txt", f"Area: {size} sq km", date="2020", title=title, subject=subject)
        for name, size, title, subject in zip("ab", (180, 193), titles, subjects, strict=True)
    ]
    findings = Auditor(pack, only_rules=True, discover=False).audit(documents).findings
    assert list(findings["verdict"]) == ["conflict"] * compared
    assert compared == 0 or set(findings["subject"]) == {"Aruba"}

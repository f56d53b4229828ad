"""`facts:`: patterns, types of slots, derived slots and subjects."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from auditor.checks.packs import load_packs
from auditor.rulebook.pack.loader import Rulebook
from auditor.rulebook.pattern.slot_types import SlotType

if TYPE_CHECKING:
    from pathlib import Path

from tests.rulebook.pack.packs import PACK, book_of, load


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    return book_of(tmp_path, ports=PACK)


def test_facts(book: Rulebook) -> None:
    master = book.facts["harbour-master"]
    assert (master.values, master.unless, master.subject) == ("many", ("former", "deputy"), None)
    assert master.description == "Who runs the ports"
    assert book.facts["ports"].pack.endswith("ports.yaml")
    assert book.facts["ports"].line == 10
    assert book.facts["founded"].subject == "document"
    assert book.facts["tides"].derive == {"range": "high - low"}


def test_types_of_slots(book: Rulebook) -> None:
    kinds = {name: kind.name for name, kind in book.facts["ports"].types.items()}
    assert kinds == {
        "country": "country",
        "total": "count",
        "kind": "words",
        "sea": "count",
        "river": "count",
    }
    assert book.facts["ports"].types["country"] == SlotType("country", open=True)
    assert book.facts["harbour-master"].types["start"].name == "date"
    assert book.facts["tides"].types["range"].name == "number"


def test_a_leading_gap_needs_a_label(tmp_path):
    path = tmp_path / "p.yaml"
    path.write_text('facts:\n  f: ["… {n:count} airports"]\n', encoding="utf-8")
    _, problems = load_packs([path], only=True)
    assert "between two things" in problems[0].message


def test_two_slots_may_be_derived_from_each_other(tmp_path: Path) -> None:
    derive = "    derive: {n: m - k, m: n + k}\n"
    text = 'facts:\n  a:\n    patterns: ["x {n:count} {k:count}", "y {m:count} {k:count}"]\n'
    book, problems = load(tmp_path, text + derive)
    assert (list(book.facts), problems) == (["a"], ())

"""`rules:`: options, keys of comparison, messages and examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.loader import Rulebook
from auditor.rulebook.pack.options import AgreeOptions, SpellingOptions

if TYPE_CHECKING:
    from pathlib import Path

from tests.rulebook.pack.packs import PACK, book_of, load


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    return book_of(tmp_path, ports=PACK)


def test_rules(book: Rulebook) -> None:
    rule = book.rules["ports-agree"]
    assert isinstance(rule.options, AgreeOptions)
    assert rule.options == AgreeOptions(
        value=(Ref("ports", "total"),),
        changes="up",
        same_period="unclear",
        same_time=30,
        precision="2%",
        tolerance=0.5,
    )
    assert rule.level == "error"
    assert book.rules["ports-add-up"].refs == (
        Ref("ports", "total"),
        Ref("ports", "sea"),
        Ref("ports", "river"),
    )
    assert book.rules["names"].options == SpellingOptions(of=("organization",))


@pytest.mark.parametrize(
    ("rule", "per"),
    [
        ("ports-agree", ("country",)),
        ("ports-add-up", ("country",)),
        ("one-master", ("organization",)),
        ("founding", ("document.subject",)),
        ("names", ()),
    ],
)
def test_what_claims_are_compared_by(book: Rulebook, rule: str, per: tuple[str, ...]) -> None:
    assert book.rules[rule].per == per


def test_one_message_is_for_every_verdict(book: Rulebook) -> None:
    assert set(book.rules["ports-add-up"].message.values()) == {"{total}: {a}"}
    assert {"conflict", "agreement"} <= book.rules["ports-add-up"].message.keys()
    assert book.rules["ports-agree"].message.keys() == {"conflict"}


def test_examples(book: Rulebook) -> None:
    first, second = book.rules["ports-agree"].examples
    assert first.verdict == "change"
    assert first.documents == (
        ("2016-03-25", "Norland has 24 ports."),
        ("2024", "Norland has 25: all of them."),
    )
    assert (second.verdict, second.documents) == ("nothing", ((None, "Norland has 24 ports."),))


@pytest.mark.parametrize("parts", ["a.m", "[a.m]"])
def test_one_part_needs_no_list(tmp_path: Path, parts: str) -> None:
    fact = 'facts:\n  a:\n    - "x {n:count} of {m:count}"\n'
    rule = f"rules:\n  r:\n    check: sum\n    total: a.n\n    parts: {parts}\n"
    book, problems = load(tmp_path, fact + rule)
    assert ([str(ref) for ref in book.rules["r"].options.parts], problems) == (["a.m"], ())


def test_a_rule_of_a_broken_fact_is_not_told_twice(tmp_path: Path) -> None:
    text = 'facts:\n  a:\n    - "{n:cout}"\nrules:\n  r: {check: agree, value: a.n}\n'
    _, problems = load(tmp_path, text)
    assert len(problems) == 1

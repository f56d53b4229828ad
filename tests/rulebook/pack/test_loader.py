"""Several packs together: which are read, what they share, and what is left out of a bad one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.checks.packs import load_packs
from auditor.core.model import Mention, Value
from auditor.rulebook.pack.loader import Rulebook
from auditor.rulebook.pack.shipped import shipped
from auditor.rulebook.pattern.matcher import Matcher

if TYPE_CHECKING:
    from pathlib import Path

from tests.files.test_yaml_tree_places import YAML_BITS
from tests.rulebook.pack.packs import FACT, RULE, book_of, load, summaries


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


ONE = """\
names: {country: {Norland: [NO]}}
facts:
  ports:
    - "{country} has {n:count} ports"
rules:
  one: {check: agree, value: ports.n}
"""


TWO = """\
names: {country: {Norland: [Republic of Norland]}}
facts:
  ports:
    unless: [once]
    patterns: ["{owner} has {number:count} ports in all"]
rules:
  two: {check: agree, value: ports.number}
  both: {check: agree, value: [ports.n, ports.number], per: "{document.subject}"}
"""


def test_a_fact_of_two_packs_has_the_patterns_of_both(tmp_path: Path) -> None:
    book = book_of(tmp_path, one=ONE, two=TWO)
    fact = book.facts["ports"]
    assert len(fact.patterns) == 2
    assert fact.types.keys() == {"country", "n", "owner", "number"}
    assert [Path(fact.part(number).pack).name for number in (0, 1)] == ["one.yaml", "two.yaml"]
    assert list(book.rules) == ["one", "two", "both"]
    assert book.rules["both"].per == ("document.subject",)
    assert book.gazetteer.entries.keys() == {"Norland", "NO", "Republic of Norland"}


def test_patterns_of_two_packs_do_not_take_each_others_matches(tmp_path: Path) -> None:
    book = book_of(tmp_path, one=ONE, two=TWO)
    text = "Norland has 25 ports in all"
    mentions = [
        Mention(0, 7, "Norland", Value("country", name="Norland")),
        Mention(12, 14, "25", Value("count", 25, 25, step=1)),
    ]
    matcher = Matcher(book.facts.values(), book.listed)
    found = matcher.matches(text, 0, len(text), mentions)
    assert [(m.fact, m.pattern, sorted(m.slots)) for m in found] == [
        ("ports", 1, ["number", "owner"]),
        ("ports", 0, ["country", "n"]),
    ]
    assert [m.pattern for m in matcher.matches("once " + text, 5, 32, [])] == []


def test_unless_holds_for_the_pack_that_says_it(tmp_path: Path) -> None:
    book = book_of(tmp_path, one=ONE, two=TWO)
    text = "once Norland has 25 ports in all"
    mentions = [
        Mention(5, 12, "Norland", Value("country", name="Norland")),
        Mention(17, 19, "25", Value("count", 25, 25, step=1)),
    ]
    found = Matcher(book.facts.values(), book.listed).matches(text, 0, len(text), mentions)
    assert [m.pattern for m in found] == [0]


def test_packs_that_ship_load_without_a_problem() -> None:
    assert {"general", "ilo"} <= shipped().keys()
    book, problems = load_packs()
    assert problems == ()
    assert book.rules
    assert all(rule.pack.startswith("rules/") for rule in book.rules.values())


def test_only_what_is_selected() -> None:
    book, problems = load_packs(only=True)
    assert (book.packs, book.facts, book.rules, problems) == ((), {}, {}, ())
    book, _ = load_packs(["general"], only=True)
    assert [pack.name for pack in book.packs] == ["general"]


def test_packs_that_are_off_load_by_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "on.yaml").write_text(ONE)
    (tmp_path / "off.yaml").write_text("default: false\n" + TWO)
    found = {path.stem: path for path in sorted(tmp_path.iterdir())}
    monkeypatch.setattr("auditor.rulebook.pack.loader.shipped", lambda: found)
    assert [pack.name for pack in load_packs()[0].packs] == ["on"]
    book, _ = load_packs(["off"])
    assert [(pack.name, pack.default) for pack in book.packs] == [("on", True), ("off", False)]
    assert book.rules["two"].pack == "rules/off.yaml"


def test_a_users_pack_comes_before_those_that_ship(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule of the same name takes the place of the one that ships; names are called as told."""
    (tmp_path / "ship.yaml").write_text(
        "names: {country: {Norland: {short: [NO], variants: [Norlande]}}}\n"
        'facts: {f: "x {n:count}"}\nrules: {r: {check: agree, value: f.n, changes: up}}\n'
    )
    (tmp_path / "mine.yml").write_text(
        "names: {country: {Norlande: [Norland]}}\n"
        "rules: {r: {check: agree, value: f.n, changes: down}}\n"
    )
    monkeypatch.setattr(
        "auditor.rulebook.pack.loader.shipped", lambda: {"ship": tmp_path / "ship.yaml"}
    )
    book, problems = load_packs([tmp_path / "mine.yml"])
    assert problems == ()
    assert book.rules["r"].options.changes == "down"
    assert {book.gazetteer.entries[form][1] for form in ("NO", "Norland", "Norlande")} == {
        "Norlande"
    }
    assert book.gazetteer.variants == {}


def test_a_folder_of_packs(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(ONE)
    (tmp_path / "two.yml").write_text(TWO)
    (tmp_path / "notes.txt").write_text("no pack")
    book, problems = load_packs([tmp_path, tmp_path / "one.yaml"], only=True)
    assert problems == ()
    assert [pack.name for pack in book.packs] == ["one", "two"]


def test_an_empty_pack_is_no_problem(tmp_path: Path) -> None:
    assert (
        book_of(tmp_path, empty="", comment="# nothing yet\n", sections="facts:\nrules:\n").rules
        == {}
    )


def test_everything_else_still_loads(tmp_path: Path) -> None:
    text = """\
names:
  country: {Norland: [NO], Sudland: {shrt: [S]}}
facts:
  ports:
    - "{country} has {n:count} ports"
    - "{country} has {n:cout} ports"
  bad:
    - "{n:cout}"
  planes:
    - "{country} has {n:count} planes"
rules:
  ports-agree: {check: agree, value: ports.n}
  bad-agree: {check: agree, value: bad.n}
  worse: {check: agree, value: ports.m}
  planes-agree: {check: agree, value: planes.n}
"""
    book, problems = load(tmp_path, text)
    assert list(book.facts) == ["ports", "planes"]
    assert book.facts["ports"].patterns == ("{country} has {n:count} ports",)
    assert list(book.rules) == ["ports-agree", "planes-agree"]
    assert book.gazetteer.entries["NO"] == ("country", "Norland")
    assert [int(s.split(":")[1]) for s in summaries(problems)] == [2, 6, 8, 14]


def test_facts_below_a_misspelled_key_are_told_once(tmp_path: Path) -> None:
    _, problems = load(tmp_path, FACT.replace("facts:", "fact:") + RULE)
    (summary,) = summaries(problems)
    assert summary.endswith("did you mean 'facts'?")


def test_a_syntax_error_loses_one_file_only(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("facts:\n  - {x} y\n")
    (tmp_path / "good.yaml").write_text(FACT + RULE)
    book, problems = load_packs(["bad.yaml", "good.yaml"], only=True)
    assert list(book.rules) == ["ports-agree"]
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe\x00x", "p.yaml: cannot be read: it is not UTF-8"),
        (b"a" * 1_000_001, "p.yaml: cannot be read: larger than 1000000 bytes"),
        (b"a: \x00b", "this is not YAML"),
    ],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, words: str) -> None:
    _, problems = load(tmp_path, content)
    assert words in summaries(problems)[0]


def test_an_unknown_pack_lists_those_that_ship() -> None:
    _, problems = load_packs(["generl"], only=True)
    (summary,) = summaries(problems)
    assert "no such pack or file: generl" in summary
    assert "general" in summary
    assert summary.endswith("did you mean 'general'?")


def test_a_folder_without_packs(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    _, problems = load_packs(["empty"], only=True)
    assert "no pack in empty" in summaries(problems)[0]


def test_two_packs_with_one_rule_name_both(tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text(FACT + RULE)
    book, problems = load_packs(["one.yaml", "two.yaml"], only=True)
    (summary,) = summaries(problems)
    assert summary.startswith("two.yaml:5: rule 'ports-agree' is already in one.yaml:5")
    assert book.rules["ports-agree"].pack == "one.yaml"


@settings(max_examples=300, deadline=None)
@given(st.lists(YAML_BITS, max_size=25).map("".join))
def test_any_pack_is_loaded_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("packs") / "p.yaml"
    path.write_text(text, "utf-8")
    book, problems = load_packs([path], only=True)
    assert isinstance(book, Rulebook)
    assert all(problem.message for problem in problems)

"""`lists:`: what lists of words may hold, who shares them, and what is said of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.audit import Auditor
from auditor.checks.packs import load_packs
from auditor.core.model import Document

FACTS = 'facts:\n  f:\n    - "{body} {office:offices} {holder:person}"\n'


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems_of(**packs: str) -> list[str]:
    """Return what is wrong with some packs, each in a line."""
    for name, text in packs.items():
        Path(f"{name}.yaml").write_text(text, "utf-8")
    _, problems = load_packs([f"{name}.yaml" for name in packs], only=True)
    return [problem.message.splitlines()[0] for problem in problems if problem.fatal]


@pytest.mark.parametrize(
    "lists",
    [
        "offices: [president, prime minister]",
        "offices: president",
        "offices: [NO, 5, true]",
        "offices:\n  - president  # the head",
        "offices: ['king[s]', 'a (b|c)', ~be, '…'a]".replace("'…'a", "a … b"),
        "offices: [(heads), deputy]\n  heads: [president]",
        "heads: [president]\n  offices: [deputy (heads)]",
        "kings: ['{n:count} kings']\n  offices: [a]",
    ],
)
def test_what_a_list_may_hold(lists: str) -> None:
    facts = FACTS.replace("office:offices", "office") if "…" in lists else FACTS
    assert problems_of(p=f"lists:\n  {lists}\n{facts}") == []


@pytest.mark.parametrize(
    ("lists", "line", "words"),
    [
        ("offices: []", 2, "list 'offices' is empty"),
        ("offices:", 2, "list 'offices' is empty"),
        ("offices: ''", 2, "list 'offices' is empty"),
        ("offices: {a: b}", 2, "list 'offices' should be a list of words; put it in quotes"),
        ("offices: [a, [b]]", 2, "a word of list 'offices' should be a text; put it in quotes"),
        ("offices:\n    - a\n    - {n} b", 4, "put it in quotes"),
        ("offices: [a, '']", 2, "a word of list 'offices' is empty"),
        ("offices: [a, 'b (']", 2, "a word of list 'offices', character 3: '(' is never closed"),
        ("offices: [a, '[b]']", 2, "needs a word that is not optional"),
        ("offices: [a, … b]", 2, "a gap stands between two things"),
        ("offices: [a, b …]", 2, "a gap stands between two things"),
        ("offices: [a, '{n:cout}']", 2, "unknown type 'cout'"),
        ("offices: [a, '(ofices)']", 2, "no list 'ofices'; did you mean 'offices'?"),
        ("offices: [a, (offices)]", 2, "list 'offices' holds itself: offices → offices"),
        ("offices: [(b)]\n  b: [(offices)]", 2, "holds itself: offices → b → offices"),
        ("offices: [(b)]\n  b: [(offices)]", 3, "holds itself: b → offices → b"),
        ("count: [a]\n  offices: [b]", 2, "'count' is a built-in type; a list needs another name"),
        ("role: [a]\n  offices: [b]", 2, "'role' is a built-in type; a list needs another name"),
        ("2nd: [a]\n  offices: [b]", 2, "'2nd' cannot name a list; letters, digits, - and _ can"),
        ("a b: [a]\n  offices: [b]", 2, "'a b' cannot name a list"),
        ("offices: [a]\n  offices: [b]", 3, "duplicate key 'offices', first on line 2"),
    ],
)
def test_a_wrong_list_names_its_line(lists: str, line: int, words: str) -> None:
    found = problems_of(p=f"lists:\n  {lists}\n{FACTS}")
    assert any(words in told and told.startswith(f"p.yaml:{line}: ") for told in found), found


def test_a_wrong_list_is_one_problem() -> None:
    """A pattern that names it, and a rule of its fact, have no problems of their own."""
    rules = "rules:\n  r: {check: agree, value: f.holder}\n"
    assert len(problems_of(p=f"lists:\n  offices: []\n{FACTS}{rules}")) == 1
    (misspelled,) = problems_of(p=f"list:\n  offices: [a]\n{FACTS}{rules}")
    assert misspelled.endswith("did you mean 'lists'?")


def test_a_wrong_word_loses_no_other() -> None:
    Path("p.yaml").write_text(f"lists:\n  offices: [a, [b], 'c (', d]\n{FACTS}")
    book, problems = load_packs(["p.yaml"], only=True)
    assert (book.lists["offices"].words, len(problems)) == (("a", "d"), 2)


def test_a_list_is_not_named_like_a_type_of_names() -> None:
    found = problems_of(p="names: {vessel: [Fram]}\nlists: {vessel: [boat]}\n")
    assert found == ["p.yaml:2: 'vessel' is a type that 'names' lists; a list needs another name"]


@pytest.mark.parametrize("section", ["[a]", "text"])
def test_lists_are_a_mapping(section: str) -> None:
    assert problems_of(p=f"lists: {section}\n") == ["p.yaml:1: 'lists' should be a mapping"]


# ------------------------------------------------------------------ names that are near


@pytest.mark.parametrize(
    ("pattern", "character", "words"),
    [
        ("{b} {o:ofices} x", 5, "no list 'ofices'; lists: offices; did you mean 'offices'?"),
        ("{b} {o:vessel} x", 5, "unknown type 'vessel'; valid types: angle,"),
        ("{b} {o:vessel} x", 5, "words; lists: offices"),
        ("{b} (ofices) x", 6, r"no list 'ofices'; did you mean 'offices'? \(ofices\) is the text"),
        ("{b} [the (office)] x", 11, "did you mean 'offices'?"),
    ],
)
def test_a_name_that_is_near(pattern: str, character: int, words: str) -> None:
    (told,) = problems_of(p=f"lists: {{offices: [a]}}\nfacts:\n  f:\n    - '{pattern}'\n")
    assert told.startswith(f"p.yaml:4: pattern of fact 'f', character {character}: ")
    assert words in told


@pytest.mark.parametrize(
    "pattern",
    ["{b} (NI) x", "{b} (officers of it) x", r"{b} \(ofices\) x", "{o:(office)} x", "(orifice) x"],
)
def test_parentheses_that_name_no_list_are_literal(pattern: str) -> None:
    assert problems_of(p=f"lists: {{offices: [a]}}\nfacts:\n  f:\n    - '{pattern}'\n") == []


def test_a_list_that_holds_slots_is_read_by_no_slot() -> None:
    lists = "lists: {kinds: ['{n:count} big'], gaps: [a … b]}\n"
    for name, held in (("kinds", "a slot"), ("gaps", "a gap")):
        for written in (name, f"({name})", f"(a|({name}))"):
            (told,) = problems_of(p=f"{lists}facts:\n  f:\n    - '{{b}} {{o:{written}}}'\n")
            assert f"list '{name}' holds {held}, which cannot stand inside a slot" in told


# ------------------------------------------------------------------ several packs


def test_a_list_of_one_pack_is_usable_in_another() -> None:
    one, two = "lists: {offices: [president]}\n", FACTS
    assert problems_of(one=one, two=two) == []
    assert problems_of(two=two, one=one) == []
    Path("one.yaml").unlink()
    (told,) = problems_of(two=two)
    assert "unknown type 'offices'" in told


def test_the_same_list_twice_is_one_list() -> None:
    assert problems_of(one="lists: {a: [b, c]}\n", two="lists: {a: [c, b]}\n") == []


def test_one_name_with_other_words_names_both_places() -> None:
    one, two = "lists: {a: [b, c]}\n", "\nlists:\n  a: [b]\n"
    (told,) = problems_of(one=one, two=two)
    assert told == "two.yaml:3: list 'a' has other words in one.yaml:1; rename one of the two"


def test_a_fact_of_two_packs_reads_the_lists_of_both() -> None:
    one = "lists: {a: [x]}\nfacts:\n  f: ['the (a) of {n:count}']\n"
    two = "lists: {b: [y]}\nfacts:\n  f: ['the (b) of {n:count}', 'in {b:b} {n:count}']\n"
    assert problems_of(one=one, two=two) == []
    book, _ = load_packs(["one.yaml", "two.yaml"], only=True)
    assert [words.name for words in book.facts["f"].lists] == ["a", "b"]
    assert [[w.name for w in part.lists] for part in book.facts["f"].parts] == [["a"], ["b"]]
    assert book.facts["f"].types["b"].name == "words"


# ------------------------------------------------------------------ what they do

PACK = """\
names: {country: [Norland]}
lists:
  offices: [president, prime minister, 'king[s]', 'general (director|manager)', (others)]
  others: ['CEO', Vice-President]
  gone: [former, no longer]
  areas: [Area, 'Total area']
facts:
  holder:
    unless: [(gone), acting]
    patterns:
      - "{body} {office:offices} {holder:person}"
  area:
    label: "(areas)"
    patterns: "{size:area}"
rules:
  one: {check: agree, value: holder.office, per: body}
"""


def slots_read(text: str) -> list[tuple[str, str, str | None]]:
    """Return of each office its text, and its value in messages and in comparisons."""
    Path("p.yaml").write_text(PACK, "utf-8")
    auditor = Auditor(["p.yaml"], only_rules=True, discover=False)
    assert auditor.problems == ()
    claims = auditor.understand(Document("d", text)).claims
    offices = [claim for claim in claims if claim.slot == "office"]
    return [(claim.text, claim.slots["office"], claim.value.name) for claim in offices]


@pytest.mark.parametrize(
    ("written", "shown", "value"),
    [
        ("president", "president", "president"),
        ("PRESIDENT", "PRESIDENT", "president"),
        ("Prime  Minister", "prime minister", "prime minister"),
        ("kings", "king", "king"),
        ("general manager", "general manager", "general manager"),
        ("CEO", "CEO", "CEO"),
        ("vice–president", "Vice-President", "Vice-President"),
    ],
)
def test_the_value_of_a_slot_is_the_word_as_listed(written: str, shown: str, value: str) -> None:
    """In sentences the capitals of the text are kept."""
    assert slots_read(f"Norland {written} Ana Berg spoke.") == [(written, shown, value)]


@pytest.mark.parametrize("before", ["former ", "no longer ", "acting "])
def test_unless_takes_the_words_of_a_list(before: str) -> None:
    assert slots_read(f"It was {before}Norland president Ana Berg.") == []


def test_unless_takes_plain_words() -> None:
    lists = "lists: {gone: [a, 'b[s]']}\n"
    fact = "facts:\n  f:\n    patterns: 'x {n:count}'\n    unless: [(gone)]\n"
    (told,) = problems_of(p=lists + fact)
    assert told.startswith("p.yaml:5: 'unless' of fact 'f': plain words are expected here; ")
    (told,) = problems_of(p=lists + fact.replace("(gone)", "(gon)"))
    assert "no list 'gon'; did you mean 'gone'?" in told


def test_a_label_can_be_a_list() -> None:
    Path("p.yaml").write_text(PACK, "utf-8")
    auditor = Auditor(["p.yaml"], only_rules=True, discover=False)
    for label, found in (("Area", 1), ("Total area", 1), ("Land area", 0)):
        claims = auditor.understand(Document("d", f"Norland\n\n{label}: 5 sq km\n")).claims
        assert len(claims) == found

"""The packs that ship: they load, every rule is shown to fire and to keep quiet, as said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from auditor.audit import Auditor
from auditor.checks.packs import load_packs
from auditor.examples import Outcome, outcome, untested
from auditor.rulebook.pack.shipped import shipped

AUDITORS = {name: Auditor([name], only_rules=True) for name in sorted(shipped())}
EXAMPLES = [
    pytest.param(auditor, rule, example, id=f"{pack}-{rule.name}-{example.line}")
    for pack, auditor in AUDITORS.items()
    for rule in auditor.book.rules.values()
    for example in rule.examples
]


def test_packs_ship():
    assert {"general", "ilo"} <= set(AUDITORS)


@pytest.mark.parametrize("pack", AUDITORS)
def test_a_pack_loads_without_problems(pack):
    assert AUDITORS[pack].problems == ()
    assert AUDITORS[pack].book.rules


@pytest.mark.parametrize("pack", AUDITORS)
def test_every_rule_has_an_example_that_fires_and_one_that_does_not(pack):
    assert [f"{rule.name}: {missing}" for rule, missing in untested(AUDITORS[pack])] == []


@pytest.mark.parametrize(("auditor", "rule", "example"), EXAMPLES)
def test_example(auditor, rule, example):
    told: Outcome = outcome(auditor, rule, example)
    assert told.passed, f"expected {example.verdict}, got {told.verdict}: {told.found}"


# ------------------------------------------------------------------ as examples of how to write one

LONGEST_LINE = 160


@pytest.mark.parametrize("pack", sorted(shipped()))
def test_no_line_is_long(pack):
    lines = shipped()[pack].read_text("utf-8").splitlines()
    assert [line for line in lines if len(line) > LONGEST_LINE] == []


def alternatives(pattern: str) -> Iterator[frozenset[str]]:
    """Yield each set of alternatives of a pattern, inner ones first: "(a|b[c|d])"."""
    starts: list[list[int]] = []  # of each set that is open, where its alternatives start
    for place, char in enumerate(pattern):
        if char in "([":
            starts.append([place + 1])
        elif char == "|" and starts:
            starts[-1].append(place + 1)
        elif char in ")]" and starts:
            opened = starts.pop()
            ends = [*(start - 1 for start in opened[1:]), place]
            pairs = zip(opened, ends, strict=True)
            yield frozenset(pattern[start:end].strip() for start, end in pairs)


def test_alternatives_of_a_pattern():
    assert [sorted(words) for words in alternatives("in (a|b[c|d]) (e) {k:(f|g)}")] == [
        ["c", "d"],
        ["a", "b[c|d]"],
        ["e"],
        ["f", "g"],
    ]


def test_no_list_of_words_is_written_twice():
    book, _ = load_packs(sorted(shipped()), only=True)
    patterns = {text for fact in book.facts.values() for text in fact.patterns}
    patterns |= {word for words in book.lists.values() for word in words.words}
    written = Counter(words for text in patterns for words in alternatives(text))
    lists = [frozenset(words.words) for words in book.lists.values()]
    assert [sorted(words) for words, times in written.items() if len(words) > 2 and times > 1] == []
    assert [sorted(words) for words in lists if words in written] == []
    assert len(set(lists)) == len(lists)


def test_a_rule_without_examples_is_told(tmp_path):
    pack = tmp_path / "pack.yaml"
    pack.write_text(
        """
facts:
  airports:
    - "{place} has {number:count} airports"
rules:
  airports-agree:
    check: agree
    value: airports.number
    per: place
"""
    )
    auditor = Auditor([pack], only_rules=True)
    missing = [what for _, what in untested(auditor)]
    assert len(missing) == 2
    assert "fires" in missing[0]
    assert "quiet" in missing[1]

"""Bad packs: each error says where it is and what would be right, and costs nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

from tests.rulebook.pack.packs import FACT, RULE, load, summaries


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


UNQUOTED = [
    "{country} has {n:count} ports",
    "[the] ports: {n:count}",
    "[the] {country} has ports",
    "{country}",
    "{c:country}: {n}",
    "{country has {n}",
    "ports: {n:count}",
    "ports: {n:count} km",
    '"{country}" has {n}',
    "*x has {n}",
    "&x {n} ports",
    "!x {n}",
    "@{n} ports",
    "`{n} ports",
    "%{n} ports",
    "[a] b: c",
    "{a}: b c",
]


@pytest.mark.parametrize("pattern", UNQUOTED)
def test_a_pattern_without_quotes(tmp_path: Path, pattern: str) -> None:
    _, problems = load(tmp_path, f"facts:\n  ports:\n    - {pattern}\n")
    (summary,) = summaries(problems)
    assert summary.startswith("p.yaml:3: ")
    assert "put it in quotes" in summary


@pytest.mark.parametrize("key", ["ports", "ports:\n    patterns"])
def test_the_only_pattern_without_quotes(tmp_path: Path, key: str) -> None:
    _, problems = load(tmp_path, f"facts:\n  {key}: {{country}} has {{n}}\n")
    assert "put it in quotes" in summaries(problems)[0]


def test_a_message_without_quotes(tmp_path: Path) -> None:
    _, problems = load(tmp_path, FACT + RULE + "    message: {conflict: {a} and {b}}\n")
    (summary,) = summaries(problems)
    assert summary.startswith("p.yaml:8: ")
    assert "put it in quotes" in summary


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        # keys
        ("fact: {}\n", 1, "unknown key 'fact' in this pack; valid keys: default,"),
        ("fact: {}\n", 1, "did you mean 'facts'?"),
        (FACT + "    paterns: x\n", 4, "YAML cannot read"),
        ("facts:\n  ports:\n    paterns: [x]\n", 3, "unknown key 'paterns' in fact 'ports'"),
        ("facts:\n  ports:\n    paterns: [x]\n", 3, "did you mean 'patterns'?"),
        (FACT + "rules:\n  r:\n    chek: agree\n", 6, "unknown key 'chek' in rule 'r'; valid"),
        (FACT + "rules:\n  r:\n    chek: agree\n", 6, "did you mean 'check'?"),
        (FACT + "rules:\n  r:\n    value: ports.n\n", 5, "rule 'r' needs a 'check'"),
        (FACT + RULE + "    chnges: up\n", 8, "unknown key 'chnges'"),
        (FACT + RULE + "    chnges: up\n", 8, "did you mean 'changes'?"),
        (FACT + RULE + "    total: ports.n\n", 8, "rule 'ports-agree' (check agree); valid keys:"),
        (FACT + "rules:\n  r:\n    check: sum\n    total: ports.n\n", 6, "needs 'parts'"),
        ("names:\n  country:\n    Norland: {shrt: [N]}\n", 3, "did you mean 'short'?"),
        ("facts:\n  a: x\n  a: y\n", 3, "duplicate key 'a', first on line 2"),
        ("facts:\n  a:\n    patterns: x\n    patterns: y\n", 4, "duplicate key 'patterns'"),
        ("facts: {}\nfacts: {}\n", 2, "duplicate key 'facts', first on line 1"),
        # checks
        (FACT + "rules:\n  r:\n    check: agre\n", 6, "unknown check 'agre' in rule 'r'"),
        (FACT + "rules:\n  r:\n    check: agre\n", 6, "did you mean 'agree'?"),
        (FACT + "rules:\n  r:\n    check: mirror\n", 6, "not built yet in this version"),
        # facts and slots
        (FACT + "rules:\n  r:\n    check: agree\n    value: port.n\n", 7, "fact 'port'"),
        (FACT + "rules:\n  r:\n    check: agree\n    value: port.n\n", 7, "mean 'ports'?"),
        (FACT + "rules:\n  r:\n    check: agree\n    value: ports.m\n", 7, "'ports': country, n"),
        (FACT + "rules:\n  r:\n    check: agree\n    value: n\n", 7, "fact.slot"),
        (FACT + RULE + "    per: contry\n", 8, "did you mean 'country'?"),
        (FACT + RULE + "    per: [country, contry]\n", 8, "unknown slot 'contry' in 'per'"),
        # patterns
        ('facts:\n  a:\n    - "x {n:cout}"\n', 3, "character 3: unknown type 'cout'; valid"),
        ('facts:\n  a:\n    - "x {n:cout}"\n', 3, "did you mean 'count'?"),
        ('facts:\n  a:\n    - "x {n:count"\n', 3, "character 3: '{' is never closed"),
        ('facts:\n  a:\n    - "x [y {n}"\n', 3, "character 3: '[' is never closed"),
        ('facts:\n  a:\n    - "x y) {n}"\n', 3, "character 4: ')' closes no '('"),
        ('facts:\n  a:\n    - "[x]"\n', 3, "everything in it is optional"),
        ('facts:\n  a:\n    - ""\n', 3, "the pattern is empty"),
        ("facts:\n  a:\n    patterns: []\n", 3, "fact 'a' has no patterns"),
        ("facts:\n  a:\n    description: x\n", 3, "fact 'a' has no 'patterns'"),
        ("facts:\n  a:\n", 2, "the pattern is empty"),
        ('facts:\n  a:\n    - "\\(x\\) {n}"\n', 3, "use single quotes"),
        # values of keys
        (FACT + RULE + "    level: eror\n", 8, "'eror' is no value of 'level'; valid: error"),
        (FACT + RULE + "    per: {document.subject}\n", 8, "or put it in quotes"),
        (FACT + RULE + "    level: eror\n", 8, "did you mean 'error'?"),
        (FACT + RULE + "    changes: sometimes\n", 8, "valid: never, up, down, any"),
        (FACT + RULE + "    because: x is y\n", 8, "set 'changes' too: never"),
        (FACT + RULE + "    same_time: soon\n", 8, "such as '30 days'"),
        (FACT + RULE + "    same_period: maybe\n", 8, "valid: same, unclear"),
        (FACT + RULE + "    precision: 5\n", 8, "such as '2 %'"),
        (FACT + RULE + "    tolerance: much\n", 8, "'tolerance' should be a number"),
        (FACT + RULE + "    tolerance: inf\n", 8, "'tolerance'"),
        (FACT + RULE + "    description: [x]\n", 8, "'description' should be a text"),
        ("facts:\n  a:\n    patterns: x {n}\n    values: few\n", 4, "valid: one, many"),
        ("facts:\n  a:\n    patterns: x {n}\n    subject: m\n", 4, "unknown subject 'm'"),
        ("facts:\n  a:\n    patterns: x {n}\n    where: {dat: 2016}\n", 4, "'where'"),
        ("facts:\n  a:\n    patterns: x {n}\n    where: {date: June}\n", 4, "no day, month"),
        ("facts:\n  a:\n    patterns: x {n}\n    where: {date: 2020..2010}\n", 4, "ends before"),
        ("facts:\n  a:\n    patterns: x {n}\n    where: {date: 2020-02-30}\n", 4, "no day, month"),
        ('facts:\n  a:\n    patterns: x {n}\n    label: "GDP ["\n', 4, "label 'GDP [' of fact 'a'"),
        ('facts:\n  a:\n    patterns: x {n}\n    label: "A > {b}"\n', 4, "cannot have slots"),
        ('facts:\n  a:\n    patterns: x {n}\n    label: "A >"\n', 4, "the pattern is empty"),
        # derive
        ("facts:\n  a:\n    patterns: x {n:count}\n    derive: {m: n - k}\n", 4, "slot 'k'"),
        ("facts:\n  a:\n    patterns: x {n:count}\n    derive: {m: n -}\n", 4, "is expected here"),
        ("facts:\n  a:\n    patterns: x {n:count}\n    derive: {m: 5}\n", 4, "names no slot"),
        ("facts:\n  a:\n    patterns: x {n:date}\n    derive: {m: n + 1}\n", 4, "is no number"),
        ("facts:\n  a:\n    patterns: x {n:count}\n    derive: {m: m + n}\n", 4, "itself: m + n"),
        ("facts:\n  a:\n    patterns: x {n:count}\n    derive: {m: k, k: m}\n", 4, "derived from"),
        ("facts:\n  a:\n    patterns: x {n:count}\n    derive: {n: n + 1}\n", 4, "derived from"),
        ("facts:\n  a:\n    patterns: x {n}\n    derive: [x]\n", 4, "'derive' should be a mapping"),
        # messages and examples
        (FACT + RULE + '    message: "{n} {m}"\n', 8, "unknown name 'm' in a message"),
        (FACT + RULE + '    message: "{contry}"\n', 8, "did you mean 'country'?"),
        (FACT + RULE + '    message: "{a.title}"\n', 8, "valid: a, a.date, a.document, a.text, b,"),
        (FACT + RULE + '    message: "{a"\n', 8, "a single '{'"),
        (FACT + RULE + "    message: {conflct: x}\n", 8, "unknown verdict 'conflct'"),
        (FACT + RULE + "    message: {conflct: x}\n", 8, "did you mean 'conflict'?"),
        (FACT + RULE + "    message: [x]\n", 8, "should be a text or a mapping"),
        (FACT + RULE + "    examples:\n      - conflct: |\n          ?: x\n", 9, "unknown verdict"),
        (FACT + RULE + "    examples:\n      - conflict: |\n          x\n", 9, "no date before"),
        (FACT + RULE + "    examples:\n      - conflict: |\n          2016-13: x\n", 9, "2016-13"),
        (FACT + RULE + "    examples:\n      - conflict:\n", 9, "is empty"),
        (FACT + RULE + "    examples:\n      - x\n", 9, "should be 'verdict: text'"),
        (FACT + RULE + "    examples: x\n", 8, "should be a list"),
        (FACT + RULE + "    examples:\n      conflict: x\n", 9, "each with '- '"),
        # the file
        ("default: maybe\n", 1, "'default' should be true or false"),
        ("names: x\n", 1, "'names' should be a mapping"),
        ("names:\n  date: {x: y}\n", 2, "'date' is a type of values"),
        ("names:\n  country:\n    A: [C]\n    B: [C]\n", 4, "'C' already stands for A (country)"),
        ("names:\n  country:\n    A: [[x]]\n", 3, "put it in quotes"),
        ("- a\n", 1, "a pack is a mapping of"),
        ("just text\n", 1, "a pack is a mapping of"),
        ("a: &a [x]\nb: *a\n", 2, "aliases (*name) are not used here; write it out"),
        ("a: !!python/name:os.system x\n", 1, "tags (!name) are not used here; leave the tag out"),
        ("facts:\n---\nrules:\n", 2, "'---' starts a second"),
        ("a: " + "[" * 40 + "]" * 40, 1, "nested more than 20 deep"),
        ("facts:\n\tports: x\n", 2, "cannot start any token; use spaces, not tabs"),
        ("facts:\n  a: 'x\n  b: y\n", 2, "unexpected end"),
    ],
)  # fmt: skip
def test_an_error_names_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    _, problems = load(tmp_path, text)
    found = [s for s in summaries(problems) if s.startswith(f"p.yaml:{line}: ")]
    assert any(words in summary for summary in found), [p.message for p in problems]
    assert all(problem.kind == "rule" and problem.fatal for problem in problems)


def test_the_line_is_shown_with_a_caret(tmp_path: Path) -> None:
    _, problems = load(tmp_path, FACT + RULE + "    level: eror\n")
    assert problems[0].message.splitlines()[1:] == ["  8 |     level: eror", "    |            ^"]
    assert problems[0].rule == "ports-agree"


def test_the_caret_stands_under_the_slot(tmp_path: Path) -> None:
    _, problems = load(tmp_path, 'facts:\n  a:\n    - "x {n:cout}"\n')
    _, shown, caret = problems[0].message.splitlines()
    assert shown[caret.index("^")] == "{"


def test_a_long_line_is_cut_around_the_caret(tmp_path: Path) -> None:
    _, problems = load(tmp_path, f'facts:\n  a:\n    - "{"x " * 300}{{n:cout}}"\n')
    _, shown, caret = problems[0].message.splitlines()
    assert len(shown) < 130
    assert shown[caret.index("^")] == "{"

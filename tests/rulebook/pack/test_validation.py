"""Bad packs: each error says where it is and what would be right, and costs nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.checks.packs import load_packs
from auditor.files.yaml_tree import RuleError, YamlSource, read_tree
from auditor.rulebook.pack.loader import Rulebook
from auditor.rulebook.pack.messages import MessageError, names_in, render

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from auditor.core.model import Problem

T = TypeVar("T")
E = TypeVar("E", bound=Exception)


def refused(kind: type[E], call: Callable[[T], object], given: T) -> E | None:
    """Return the error of one kind that a call raises, None for none; any other is raised."""
    try:
        call(given)
    except kind as error:
        return error
    return None


FACT = """\
facts:
  ports:
    - "{country} has {n:count} [big] ports"
"""
RULE = """\
rules:
  ports-agree:
    check: agree
    value: ports.n
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def load(tmp_path: Path, text: str | bytes) -> tuple[Rulebook, tuple[Problem, ...]]:
    content = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "p.yaml").write_bytes(content)
    return load_packs(["p.yaml"], only=True)


def summaries(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.message.splitlines()[0] for problem in problems]


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


def test_two_slots_may_be_derived_from_each_other(tmp_path: Path) -> None:
    derive = "    derive: {n: m - k, m: n + k}\n"
    text = 'facts:\n  a:\n    patterns: ["x {n:count} {k:count}", "y {m:count} {k:count}"]\n'
    book, problems = load(tmp_path, text + derive)
    assert (list(book.facts), problems) == (["a"], ())


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


# ------------------------------------------------------------------ messages

CONTEXT = {"a": "24", "b": "25", "country": "Norland", "a.document": "one", "{a}": "no"}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{country}: {a} in {a.document}, then {b}", "Norland: 24 in one, then 25"),
        ("{ country }", "Norland"),
        ("{{a}} {a}", "{a} 24"),
        ("{nothing}", "?"),
        ("no names", "no names"),
        ("{a.__class__}", "?"),
    ],
)
def test_messages(template: str, expected: str) -> None:
    assert render(template, CONTEXT) == expected


@given(st.text(alphabet="{}ab. ", max_size=20))
def test_any_template_is_rendered_or_refused(template: str) -> None:
    wrong = refused(MessageError, names_in, template)
    assert wrong is None or 0 <= wrong.position < len(template)
    assert isinstance(render(template, CONTEXT), str)


# ------------------------------------------------------------------ anything at all

YAML_BITS = st.sampled_from(
    [
        *("a", "b: ", "- ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ", ", "'", '"', "|", ">"),
        *("#", "*a", "&a ", "!t ", "? ", "---\n", "facts:\n", "rules:\n", "names:\n", "<<: "),
        *("check: agree", "{n:count}", "\t", "\\", "…", "\x00", "\u2028"),
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(YAML_BITS, max_size=25).map("".join))
def test_any_text_is_read_or_refused_at_a_line(text: str) -> None:
    wrong = refused(RuleError, read_tree, YamlSource("p.yaml", text))
    assert wrong is None or (wrong.place.line >= 1 and wrong.place.column >= 1)


@settings(max_examples=300, deadline=None)
@given(st.lists(YAML_BITS, max_size=25).map("".join))
def test_any_pack_is_loaded_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("packs") / "p.yaml"
    path.write_text(text, "utf-8")
    book, problems = load_packs([path], only=True)
    assert isinstance(book, Rulebook)
    assert all(problem.message for problem in problems)

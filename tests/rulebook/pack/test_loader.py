"""Packs as a whole: names, facts, rules, several packs together, formulas, where facts are read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.checks.packs import load_packs
from auditor.core.model import Document, DocumentDate, Mention, Passage, Value
from auditor.rulebook.pack import formula
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.loader import Rulebook
from auditor.rulebook.pack.options import AgreeOptions
from auditor.rulebook.pack.periods import period
from auditor.rulebook.pack.schema import Where
from auditor.rulebook.pack.scope import in_document, in_section
from auditor.rulebook.pack.shipped import shipped
from auditor.rulebook.pattern.matcher import Matcher
from auditor.rulebook.pattern.slot_types import SlotType

PACK = """\
description: Ports of Norland
names:
  organization:
    Norland Port Labour Union: {short: [NPLU], variants: [Norland Port Labor Union]}
  country:
    Norland: [Republic of Norland]
    NO:
  vessel: [Fram, Gjoa]
facts:
  ports:
    - "{country} has {total:count} [{kind:(key|core)}] ports"
    - "{country} has {total:count} ports ({sea:count} sea, {river:count} river)"
  harbour-master:
    description: Who runs the ports
    values: many
    unless: [former, deputy]
    patterns:
      - "{organization} Harbour Master [Mr.] {holder:person} took office on {start}"
  founded:
    patterns: "founded (in|on) {day:date}"
    subject: document
    where: {document: "*.txt", date: 2010..2020}
    derive: {}
  tides:
    patterns: "{low:length} to {high:length}"
    derive: {range: high - low}
rules:
  ports-agree:
    check: agree
    value: ports.total
    changes: up
    same_period: unclear
    same_time: 30 days
    precision: 2 %
    tolerance: 0.5
    message: {conflict: "{country}: {a} in {a.document}, {b} in {b.document}"}
    examples:
      - change: |
          2016-03-25: Norland has 24 ports.
          2024: Norland has 25: all of them.
      - nothing: "?: Norland has 24 ports."
  ports-add-up:
    check: sum
    total: ports.total
    parts: [ports.sea, ports.river]
    level: warning
    message: "{total}: {a}"
  one-master: {check: overlap, value: harbour-master.holder, per: [organization]}
  founding: {check: agree, value: founded.day, changes: never}
  names: {check: spelling, of: organization}
  times: {check: anachronism}
"""


def book_of(folder: Path, **packs: str) -> Rulebook:
    paths = []
    for name, text in packs.items():
        paths.append(folder / f"{name}.yaml")
        paths[-1].write_text(text, "utf-8")
    book, problems = load_packs(paths, only=True)
    assert [problem.message for problem in problems] == []
    return book


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    return book_of(tmp_path, ports=PACK)


def test_names(book: Rulebook) -> None:
    entries = book.gazetteer.entries
    assert entries["NPLU"] == entries["Norland Port Labor Union"]
    assert entries["NPLU"] == ("organization", "Norland Port Labour Union")
    assert entries["Republic of Norland"] == ("country", "Norland")
    assert entries["NO"] == ("country", "NO")
    assert entries["Fram"] == ("vessel", "Fram")
    assert book.gazetteer.short == {"NPLU"}
    assert book.gazetteer.variants == {"Norland Port Labor Union": "Norland Port Labour Union"}
    assert book.listed == {"organization", "country", "vessel"}


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
    assert book.rules["names"].of == ("organization",)


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


@pytest.mark.parametrize(
    ("written", "days"),
    [("30 days", 30), ("1 day", 1), ("2 weeks", 14), ("1 year", 365), ("7", 7), ("3 months", 90)],
)
def test_same_time_counts_days(tmp_path: Path, written: str, days: int) -> None:
    rule = f"{{check: agree, value: a.n, same_time: {written}}}"
    pack = f'facts: {{a: "x {{n:count}}"}}\nrules: {{r: {rule}}}'
    assert book_of(tmp_path, p=pack).rules["r"].options.same_time == days


# ------------------------------------------------------------------ several packs

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
    assert (book, problems) == (Rulebook(), ())
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


# ------------------------------------------------------------------ formulas


def count(low: float | None, high: float | None = None) -> Value:
    return Value("count", low, low if high is None else high, step=1)


def money(low: float, unit: str = "EUR") -> Value:
    return Value("money", low, low, step=1, unit=unit, dimension="money")


KM = Value("quantity", 2, 2, step=1, unit="km", dimension="length", scale=1000)
METRE = Value("quantity", 500, 500, step=100, unit="m", dimension="length")

VALUES = {
    "total": count(24),
    "sea": count(8),
    "river": count(4),
    "some": count(3, 5),
    "most": Value("count", None, 5, step=1),
    "part": money(5),
    "sum": money(20),
    "dollars": money(20, "USD"),
    "km": KM,
    "metre": METRE,
}


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("total - sea - river", 12, 12),
        ("total − sea − river", 12, 12),
        ("total - (sea - river)", 20, 20),
        ("total / sea * river", 12, 12),
        ("total - some", 19, 21),
        ("some * some", 9, 25),
        ("total / some", 4.8, 8),
        ("2 * sea + 1.5", 17.5, 17.5),
        ("sum - part", 15, 15),
        ("part / sum * 100", 25, 25),
        ("km + metre", 2500, 2500),
        ("km / metre", 4, 4),
        ("most + sea", None, 13),
        ("sea - most", 3, None),
    ],
)
def test_formulas(text: str, low: float | None, high: float | None) -> None:
    value = formula.parse(text).evaluate(VALUES)
    assert (value.low, value.high) == (pytest.approx(low), pytest.approx(high))


def test_what_a_formula_keeps_of_its_values() -> None:
    total = formula.parse("total - sea").evaluate(VALUES)
    assert (total.kind, total.step, total.unit) == ("count", 1, None)
    left = formula.parse("sum - part").evaluate(VALUES)
    assert (left.kind, left.unit, left.dimension) == ("money", "EUR", "money")
    share = formula.parse("part / sum").evaluate(VALUES)
    assert (share.kind, share.unit, share.dimension) == ("number", None, None)


@pytest.mark.parametrize(
    "text", ["sum - dollars", "sum - total", "sum * part", "sea / (sea - sea)", "most * sea"]
)
def test_values_a_formula_makes_no_sense_of(text: str) -> None:
    with pytest.raises(formula.FormulaError):
        formula.parse(text).evaluate(VALUES)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("a -", 3),
        ("a b", 2),
        ("(a", 0),
        ("a)", 1),
        ("a ** b", 3),
        ("a.b", 1),
        ("__import__('os')", 10),
        ("(" * 30 + "a", 20),
        ("a" * 501, 0),
    ],
)
def test_what_is_no_formula(text: str, position: int) -> None:
    with pytest.raises(formula.FormulaError) as caught:
        formula.parse(text)
    assert caught.value.position == position


@given(st.text(alphabet="ab1.+-*/() ", max_size=30))
def test_any_formula_is_worked_out_or_refused(text: str) -> None:
    try:
        value = formula.parse(text).evaluate({"a": count(2), "b": count(1, 3)})
    except (formula.FormulaError, KeyError):
        return
    assert value.low is not None
    assert value.high is not None
    assert value.low <= value.high


def test_names_of_a_formula() -> None:
    assert formula.parse("b - a - b").names == ("b", "a")


def test_a_long_sum_needs_no_deep_stack() -> None:
    text = "+".join(["a"] * 250)
    assert formula.parse(text).evaluate({"a": count(1)}).low == 250


# ------------------------------------------------------------------ where


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-02-03", date(2016, 2, 3), date(2016, 2, 3)),
        ("2010..2012-05", date(2010, 1, 1), date(2012, 5, 31)),
        ("2010..", date(2010, 1, 1), None),
        ("..2010", None, date(2010, 12, 31)),
    ],
)
def test_periods(text: str, low: date | None, high: date | None) -> None:
    assert period(text) == (low and low.toordinal(), high and high.toordinal())


DOCUMENT = Document("archive/Ports.txt", "", source="Norland Press")
JUNE = DocumentDate(date(2015, 6, 1).toordinal(), date(2015, 6, 30).toordinal(), "documents.yaml")


@pytest.mark.parametrize(
    ("where", "dated", "read"),
    [
        ({}, None, True),
        ({"document": "*/ports.*"}, None, True),
        ({"document": "ports.*"}, None, False),
        ({"document": ("x", "archive/*")}, None, True),
        ({"source": "norland*"}, None, True),
        ({"source": "zed"}, None, False),
        ({"date": "2015"}, JUNE, True),
        ({"date": "2015-06-20.."}, JUNE, True),
        ({"date": "..2014"}, JUNE, False),
        ({"date": ("2014", "2015")}, JUNE, True),
        ({"date": "2015"}, None, False),
        ({"date": "2015", "source": "zed"}, JUNE, False),
    ],
)
def test_documents_a_fact_is_read_in(
    where: dict[str, object], dated: DocumentDate | None, read: bool
) -> None:
    assert in_document(Where.model_validate(where), DOCUMENT, dated) is read


@pytest.mark.parametrize(
    ("section", "read"),
    [((), True), ("eco*", True), (("People", "ECONOMY"), True), ("People", False)],
)
def test_sections_a_fact_is_read_in(section: str | tuple[str, ...], read: bool) -> None:
    passage = Passage(0, 1, "sentence", 0, headings=("Norland", "Economy"))
    assert in_section(Where.model_validate({"section": section}), passage.headings) is read


def test_a_leading_gap_needs_a_label(tmp_path):
    path = tmp_path / "p.yaml"
    path.write_text('facts:\n  f: ["… {n:count} airports"]\n', encoding="utf-8")
    _, problems = load_packs([path], only=True)
    assert "between two things" in problems[0].message

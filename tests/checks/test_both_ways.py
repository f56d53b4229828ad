"""Few claims are compared one by one, many in columns: both find the same, to the byte."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.audit import Auditor
from auditor.checks import series
from auditor.checks.findings import findings_of
from auditor.checks.kinds import agree, jump, overlap
from auditor.checks.packs import load_packs, shipped_rules
from auditor.claims import table as claims_table
from auditor.claims.rows.packed import packed
from auditor.claims.table import ClaimsTable, table_of
from auditor.core.kinship.frame import FramePart
from auditor.core.model import Claim, Finding, Value
from auditor.discover.office_holders import role_rules
from auditor.discover.pipeline import RULES
from auditor.examples import documents_of
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, table
from tests.core.samples import dated, number, person

PACKS = ("factbook", "ilo")


def one_by_one(
    rules: Sequence[Rule], compared: ClaimsTable, many: pytest.MonkeyPatch
) -> list[Finding]:
    many.setattr(claims_table, "MANY", sys.maxsize)
    return findings_of(rules, replace(compared, claims=list(compared.claims)))


def in_columns(
    rules: Sequence[Rule], compared: ClaimsTable, many: pytest.MonkeyPatch
) -> list[Finding]:
    many.setattr(claims_table, "MANY", 0)
    return findings_of(rules, replace(compared, claims=list(compared.claims)))


def in_packed_columns(
    rules: Sequence[Rule], compared: ClaimsTable, many: pytest.MonkeyPatch
) -> list[Finding]:
    many.setattr(claims_table, "MANY", 0)
    batches = [list(batch) for _, batch in groupby(compared.claims, key=lambda c: c.document)]
    return findings_of(rules, replace(compared, claims=packed(batches)))


WAYS: list[Callable[..., list[Finding]]] = [in_columns, in_packed_columns]


@cache
def auditor() -> Auditor:
    return Auditor(PACKS)


@cache
def tables() -> list[tuple[str, ClaimsTable]]:
    """Return the tables of the examples of each rule, and one of all of them."""
    made = auditor()
    examples = [example for rule in made.book.rules.values() for example in rule.examples]
    read = [[made.understand(d) for d in documents_of(example)] for example in examples]
    named = [(f"example {number}", table_of(documents)) for number, documents in enumerate(read)]
    every = [
        replace(entry, document=replace(entry.document, id=f"{number}/{entry.document.id}"),
                claims=tuple(_moved(c, number) for c in entry.claims))
        for number, documents in enumerate(read)
        for entry in documents
    ]  # fmt: skip
    return [*named, ("all", table_of(every))]


def _moved(moved: Claim, number: int) -> Claim:
    return replace(
        moved,
        id=f"{number}{moved.id}",
        statement=f"{number}{moved.statement}",
        document=f"{number}/{moved.document}",
    )


@pytest.mark.parametrize("way", WAYS)
def test_the_examples_of_the_packs_that_ship(way, monkeypatch):
    rules = (*auditor().book.rules.values(), *role_rules({}, shipped_rules, one_subject=False))
    found = 0
    for name, compared in tables():
        expected = one_by_one(rules, compared, monkeypatch)
        assert repr(way(rules, compared, monkeypatch)) == repr(expected), name
        found += len(expected)
    assert found > 350


# ------------------------------------------------------------------ tables that are made up

SUBJECTS = ("Norland", "The Republic of Norland", "Sudland", None)
SLOTS = ({}, {"ward": "East"}, {"ward": "the east", "floor": "2"}, {"ward": "West"})
TIMES = ("2009-01-01/2009-12-31", "2010-05-04", "2010-01-01..2011-01-01", "?", "undated a.txt")
VALUES = (
    *map(number, ("25 people", "26 people", "about 26 people", "2.5 km", "2,500 m", "$3 million")),
    dated("2010-05-04", "2010-05-04"),
    dated("2010-01-01", "2010-12-31"),
    *map(person, ("Ana Berg", "Berg", "Anna Berg", "Leo Olsen")),
    Value("name", name="—"),
    Value("date"),
    Value("words", name="East"),
    Value("count", 25.0, 25.0, step=1.0, doubt="a blurred digit"),
    Value("quantity", 50.0, 50.0, step=1.0, unit="°F", dimension="temperature", scale=5 / 9, shift=255.4),
)  # fmt: skip
GRAZ = (FramePart("place", "in Graz", "opening"),)
LINZ = (FramePart("place", "Linz", "heading"),)
MADE = st.builds(
    lambda value, time, document, statement, **fields: claim(
        str(value.name or value.low),
        time,
        document,
        value=value,
        statement=f"{document} {statement}",
        fact="f",
        **fields,
    ),
    value=st.sampled_from(VALUES),
    time=st.sampled_from(TIMES),
    document=st.sampled_from(("a.txt", "b.txt", "c.txt")),
    statement=st.integers(1, 3),
    subject=st.sampled_from(SUBJECTS),
    slots=st.sampled_from(SLOTS),
    slot=st.sampled_from(("n", "n", "n", "m", "start")),
    modality=st.sampled_from(("asserted", "asserted", "asserted", "planned")),
    polarity=st.sampled_from(("affirmed", "affirmed", "affirmed", "negated")),
    remarks=st.sampled_from(((), (), ("key",), ("all",), ("all", "key"))),
    inferred=st.sampled_from((False, False, False, True)),
    frame=st.sampled_from(((), (), (), GRAZ, LINZ, (*GRAZ, *LINZ))),
    own_words=st.booleans(),
    start=st.sampled_from((9, 20, None)),
)
PACK = """
rules:
  agree: {check: agree, value: f.n, per: subject}
  agree-both: {check: agree, value: [f.n, f.m], per: subject, changes: up}
  agree-never: {check: agree, value: [f.m, f.n], per: [subject, 'ward?'], changes: never}
  agree-ward: {check: agree, value: f.n, per: [ward, document], precision: 5%}
  overlap: {check: overlap, value: f.n, per: subject}
  overlap-many: {check: overlap, value: f.n, per: ward, holders: many}
  sum: {check: sum, total: f.m, parts: [f.n, 'f.m?']}
  sum-fixed: {check: sum, total: 100 %, parts: [f.n, 'f.m?']}
  range: {check: range, value: [f.n, f.m], high: 25}
  ratio: {check: ratio, part: f.n, whole: f.m, share: f.n}
  jump: {check: jump, value: f.n, per: subject, factor: 1.5}
  fresh: {check: fresh, value: [f.n, f.m], per: subject}
  unit: {check: unit, value: f.n, unit: km}
  units: {check: unit, value: [f.n, f.m]}
  early: {check: anachronism}
  early-n: {check: anachronism, value: f.n}
facts:
  f: {patterns: ["{n:count} of {m:count} since {start:date} in {ward:words}"], subject: document}
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory) -> tuple[Rule, ...]:
    path = tmp_path_factory.mktemp("packs") / "pack.yaml"
    path.write_text(PACK, encoding="utf-8")
    book, problems = load_packs([path], only=True)
    assert not problems, problems
    return (*book.rules.values(), *RULES)


@settings(max_examples=60, deadline=None)
@given(claims=st.lists(MADE, max_size=40))
def test_tables_that_are_made_up(rules, claims):
    compared = table(*sorted(claims, key=lambda c: c.document), dates={"b.txt": "?"})
    with pytest.MonkeyPatch.context() as many:
        expected = one_by_one(rules, compared, many)
        for way in WAYS:
            assert repr(way(rules, compared, many)) == repr(expected)


def _unlike(*_: object) -> None:
    """Return the key of what is like nothing: nothing is screened out."""


@settings(max_examples=40, deadline=None)
@given(claims=st.lists(MADE, max_size=40))
def test_screens_leave_out_nothing(rules, claims):
    compared = table(*claims, dates={"b.txt": "?"})
    with pytest.MonkeyPatch.context() as many:
        screened = one_by_one(rules, compared, many)
        for module, name in ((agree, "SAID"), (overlap, "NAMED"), (series, "DAYS")):
            many.setattr(module, name, getattr(module, name)._replace(of=_unlike))
        many.setattr(jump, "ROUNDING", 1.0)
        assert one_by_one(rules, compared, many) == screened


def test_few_claims_are_compared_without_pandas():
    code = (
        "import sys; from auditor.audit import Auditor; from auditor.core.model import Document\n"
        "texts = ['Norland has 25 airports.', 'Norland has 26 airports.']\n"
        "audit = Auditor().audit([Document(str(n), text) for n, text in enumerate(texts)])\n"
        "assert audit.results.findings; print({'numpy', 'pandas'} & {*sys.modules})"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout == "set()\n"

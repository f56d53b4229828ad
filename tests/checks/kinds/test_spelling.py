"""One thing is written one way: names across documents, words inside one."""

from __future__ import annotations

import pytest

from auditor.checks.kinds.spelling import SPEC
from auditor.core.model import Claim, Value
from auditor.rulebook.pack.options import SpellingOptions
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, table

NAMES = SpellingOptions(of=("organization",))
WORDS = SpellingOptions(words="american-british")


def form(text: str, name: str, slot: str = "organization", document: str = "a.txt") -> Claim:
    return claim(
        text,
        document=document,
        value=Value("words", name=text),
        fact="spelling",
        slot=slot,
        slots={"name": name},
    )


def word(text: str, document: str = "a.txt") -> Claim:
    return form(text, "labor/labour", "american-british", document)


CASES = [
    (NAMES, [form("ILO Labor", "ILO"), form("ILO Labour", "ILO", document="b.txt")], ["style"]),
    (NAMES, [form("ILO Labor", "ILO"), form("ILO LABOR", "ILO", document="b.txt")], []),
    (NAMES, [form("ILO Labor", "ILO"), form("WHO", "WHO")], []),
    (NAMES, [word("labor"), word("labour")], []),
    (WORDS, [word("labor"), word("labour")], ["style"]),
    (WORDS, [word("labor"), word("labour", "b.txt")], []),  # each document may keep its own
    (WORDS, [form("ILO Labor", "ILO"), form("ILO Labour", "ILO")], []),
]


@pytest.mark.parametrize(("options", "claims", "verdicts"), CASES)
def test_spelling(options, claims, verdicts):
    rule = Rule(name="r", check="spelling", options=options)
    assert [found.verdict for found in SPEC.run(rule, options, table(*claims))] == verdicts


def test_a_finding_says_where_each_form_stands():
    rule = Rule(name="r", check="spelling", options=WORDS)
    (found,) = SPEC.run(rule, WORDS, table(word("labor"), word("labour")))
    assert found.why == "“labor” stands in “A” and “labour” stands in “A”."
    assert found.message == "“labor” and “labour” are used side by side"
    assert found.subject == "labor/labour"

"""The inline examples of rules, run as tests: one line is one document, its date first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.audit import Auditor
from auditor.checks.findings import findings_of
from auditor.claims.table import table_of
from auditor.core.model import Document, Finding
from auditor.core.verdict import gravity
from auditor.rulebook.pack.schema import Example, Rule

FIRES = frozenset(("conflict", "unclear", "revision", "style", "remark"))
"""An example of one of these shows that a rule speaks up; any other that it keeps quiet."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one example of a rule came out; `expected` is a verdict or "nothing"."""

    rule: Rule
    example: Example
    found: tuple[Finding, ...]

    @property
    def verdict(self) -> str:
        """The gravest verdict that the rule gave, or "nothing"."""
        return min((f.verdict for f in self.found), key=gravity, default="nothing")

    @property
    def passed(self) -> bool:
        """Whether the rule's gravest verdict is the expected one.

        A remark may come with it: it adds to the same claims and disagrees with nothing.
        """
        verdicts = {finding.verdict for finding in self.found}
        rest = min(verdicts - {"remark"}, key=gravity, default=self.verdict)
        return self.example.verdict in (self.verdict, rest)


def documents_of(example: Example) -> list[Document]:
    """Return the documents of an example; they are called by their lines."""
    return [
        Document(id=f"line {number}", text=text, date=date)
        for number, (date, text) in enumerate(example.documents, 1)
    ]


def run(auditor: Auditor) -> Iterator[Outcome]:
    """Run every example of every rule of an auditor."""
    for rule in auditor.book.rules.values():
        for example in rule.examples:
            yield outcome(auditor, rule, example)


def outcome(auditor: Auditor, rule: Rule, example: Example) -> Outcome:
    """Run one example and keep the findings of its own rule."""
    table = table_of([auditor.understand(document) for document in documents_of(example)])
    return Outcome(rule, example, tuple(findings_of([rule], table)))


def untested(auditor: Auditor) -> Iterator[tuple[Rule, str]]:
    """Yield each rule that lacks an example, with what is missing.

    A rule that keeps statements apart never fires, and has nothing to show.
    """
    for rule in auditor.book.rules.values():
        if rule.check == "apart":
            continue
        expected = {example.verdict for example in rule.examples}
        if not expected & FIRES:
            yield rule, f"no example on which it fires ({', '.join(sorted(FIRES))})"
        if not expected - FIRES:
            yield rule, "no example on which it keeps quiet (agreement, change, nothing, …)"

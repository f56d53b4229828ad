"""Analyses of documents → what discovery has found: claims to compare, arithmetic, office holders.

Each document gives its statements by itself.  Those of all documents are parted by their subject,
and those of each part aligned.  Groups that are about one thing become claims with the fact `open`
that share the slot `about`; the check `agree` judges them like any other claims, under the rules
given here.  A part needs no other, so that they can be worked out one by one, in any order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from auditor.claims.analysis import DocumentAnalysis
from auditor.core.model import OPEN, Claim, Finding, Mention, Passage
from auditor.discover.arithmetic.all_checks import arithmetic
from auditor.discover.arithmetic.figures import Figures
from auditor.discover.arithmetic.findings import CHECK, finding_of
from auditor.discover.arithmetic.list_totals import list_totals
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.table_totals import table_totals
from auditor.discover.comparable_claims import claim_of
from auditor.discover.copied.figures import figures_of
from auditor.discover.named.reader import named_claims
from auditor.discover.office_holders import role_claims
from auditor.discover.statements.extractor import statements, text_analysis
from auditor.discover.statements.open_claims import LASTING
from auditor.discover.statements.text_analysis import TextAnalysis
from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.states.claims import state_claims
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.options import AgreeOptions
from auditor.rulebook.pack.schema import Rule

RULES = (
    Rule(
        name=CHECK,
        check="agree",
        options=AgreeOptions(value=(Ref(OPEN, "number"),)),
        per=("about",),
        level="warning",
    ),
    Rule(
        name=CHECK,
        check="agree",
        options=AgreeOptions(value=(Ref(OPEN, "date"), Ref(OPEN, LASTING)), changes="never"),
        per=("about",),
        level="warning",
    ),
)


@dataclass(frozen=True)
class DocumentStatements:
    """What discovery reads in one document, without looking at any other."""

    values: tuple[ValueStatement, ...]
    states: tuple[Claim, ...] = field(default=(), kw_only=True)  # those that have an opposite
    within: tuple[tuple[Finding, list[Claim]], ...]  # what it says of itself
    holders: tuple[Claim, ...]  # of holders of offices, foundings, and with names for values
    figures: Sequence[int] = ()  # all of them, with the words around them, as numbers


def document_statements(
    analysis: DocumentAnalysis, claims: Sequence[Claim], facts: Collection[str]
) -> DocumentStatements:
    """Return what a document says with values, what works out in it, and who holds what.

    `claims` are those that `facts` have read in the document.
    """
    text = text_analysis(analysis, analysis.document.id)
    values = tuple(statements(analysis, text))
    return DocumentStatements(
        values=values,
        states=tuple(state_claims(analysis, text)),
        within=tuple(_arithmetic(analysis, text, values)),
        holders=(*role_claims(analysis, claims, facts), *named_claims(analysis)),
        figures=figures_of(analysis.document.text, _in_order(analysis)),
    )


def _in_order(analysis: DocumentAnalysis) -> list[Passage]:
    """Return all passages, those that state nothing too, in the order of the text."""
    return sorted((*analysis.passages, *analysis.silent), key=attrgetter("start"))


def parts(values: Iterable[ValueStatement]) -> dict[str, list[ValueStatement]]:
    """Return statements by what they are compared with: their subject, or a kind of value."""
    by_subject: dict[str, list[ValueStatement]] = defaultdict(list)
    for value in values:
        by_subject[value.part].append(value)
    return {subject: by_subject[subject] for subject in sorted(by_subject)}


def open_claim(value: ValueStatement) -> Claim:
    """Return the claim of a value that is compared with no other."""
    return claim_of(value, "")


def _arithmetic(
    analysis: DocumentAnalysis, text: TextAnalysis, values: Sequence[ValueStatement]
) -> Iterator[tuple[Finding, list[Claim]]]:
    """Yield what works out, or does not, in each passage, table and list, with its claims.

    What has no statement among its figures is left out: its passage is none that is compared.
    """
    by_start = {value.context.mention.start: value for value in values}
    for result in _results(analysis, text, values):
        known = [by_start.get(figure.start) for figure in result.figures]
        first = next((value for value in known if value is not None), None)
        if first is not None:
            yield _finding(analysis, text, result, known, first)


def _finding(
    analysis: DocumentAnalysis,
    text: TextAnalysis,
    result: ArithmeticResult,
    known: Sequence[ValueStatement | None],
    first: ValueStatement,
) -> tuple[Finding, list[Claim]]:
    """Return the finding on a result; `known` are the statements of its figures."""
    contexts = [
        text.in_context(figure) if value is None else value.context
        for figure, value in zip(result.figures, known, strict=True)
    ]
    subject = first.subject_text
    finding, claims = finding_of(result, analysis.document, contexts, subject, _same_span)
    return finding, [
        replace(claim, subject=subject or None, place=(value or first).where)
        if value is None or not value.is_informative
        else open_claim(value)
        for claim, value in zip(claims, known, strict=True)
    ]


def _results(
    analysis: DocumentAnalysis, text: TextAnalysis, values: Sequence[ValueStatement]
) -> Iterator[ArithmeticResult]:
    for passage in dict.fromkeys(value.context.passage for value in values):
        figures: Sequence[Mention] = text.values_in(passage)
        yield from arithmetic(text.text, passage, figures)
    numbers = Figures(text.text, text.values)
    yield from table_totals(text.text, analysis.grids, numbers)
    yield from list_totals(text.text, analysis.passages, numbers)


def _same_span(start: int, end: int) -> tuple[int, int]:
    """Return a span of a document whose text was read unchanged."""
    return start, end

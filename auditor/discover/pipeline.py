"""Documents → what discovery has found: open claims that are about one thing, and arithmetic.

The groups of `align` become claims with the fact `open` that share the slot `about`; the check
`agree` then judges them like any other claims, under the rules given here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.claims.analysis import DocumentAnalysis
from auditor.core.model import OPEN, Claim, Finding
from auditor.discover.alignment.clusters import TEMPLATE, aligned
from auditor.discover.arithmetic.all_checks import arithmetic
from auditor.discover.arithmetic.findings import CHECK, finding_of
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.table_totals import totals
from auditor.discover.office_holders import role_claims, united
from auditor.discover.statements.extractor import statements, text_analysis
from auditor.discover.statements.normalization import form
from auditor.discover.statements.open_claims import LASTING, unmatched_claim
from auditor.discover.statements.value_context import TextAnalysis
from auditor.discover.statements.value_statement import ValueStatement
from auditor.rulebook.pack.schema import Ref, Rule

CROWD = 12  # values of one thing at one time
WORDS = 4  # in the name of what a group is about


def _forms(words: str) -> frozenset[str]:
    return frozenset(map(form, words.split()))


ONCE = _forms(
    "founded established born died opened signed adopted abolished ratified built completed"
    " invented discovered launched created inaugurated incorporated demolished dissolved"
    " independence released premiered introduced enacted acceded joined became elected resigned"
    " appointed married sunk patented battle took"
)
"""What happens once: two dates of it cannot both be right."""

RECURRING = _forms(
    "fair festival conference congress summit meeting session assembly exhibition exposition cup"
    " games championship tournament league race season show course semester term annual monthly"
    " weekly yearly minister president king queen council parliament decree order"
)
"""What opens, begins, or signs and is signed, again and again."""

LASTING_MEASURES = _forms("area coastline elevation altitude height depth")
"""What does not change: two figures of it disagree, whenever they are told."""

RULES = (
    Rule(name=CHECK, check="agree", value=(Ref(OPEN, "number"),), per=("about",), level="warning"),
    Rule(
        name=CHECK,
        check="agree",
        value=(Ref(OPEN, "date"), Ref(OPEN, LASTING)),
        per=("about",),
        changes="never",
        level="warning",
    ),
)


@dataclass(frozen=True)
class Discovery:
    """What discovery has found before it is judged: claims to compare, and finished findings."""

    claims: tuple[Claim, ...]  # of values that differ between statements that are alike
    findings: tuple[Finding, ...]
    arithmetic: tuple[Claim, ...]  # the claims of those findings
    holders: tuple[Claim, ...]  # of holders of offices and of foundings
    unmatched: tuple[Claim, ...]  # of all values, those to compare among them


@dataclass(frozen=True)
class DocumentStatements:
    """What discovery reads in one document, without looking at any other."""

    values: tuple[ValueStatement, ...]
    arithmetic: tuple[tuple[Finding, list[Claim]], ...]  # each finding with its claims
    holders: tuple[Claim, ...]  # of holders of offices and of foundings


def document_statements(
    analysis: DocumentAnalysis, claims: Sequence[Claim], facts: Collection[str]
) -> DocumentStatements:
    """Return what a document says with values, what works out in it, and who holds what.

    `claims` are those that `facts` have read in the document.
    """
    reading = text_analysis(analysis, analysis.document.id)
    values = tuple(statements(analysis, reading))
    return DocumentStatements(
        values=values,
        arithmetic=tuple(_arithmetic(analysis, reading, values)),
        holders=tuple(role_claims(analysis, claims, facts)),
    )


def discover(documents: Sequence[DocumentStatements]) -> Discovery:
    """Align the statements of all documents."""
    said = [one for document in documents for one in document.values]
    made = [one for document in documents for one in document.arithmetic]
    holders = [claim for document in documents for claim in document.holders]
    return Discovery(
        claims=tuple(_claims(said)),
        findings=tuple(finding for finding, _ in made),
        arithmetic=tuple(claim for _, claims in made for claim in claims),
        holders=tuple(united(holders)),
        unmatched=_unmatched(said),
    )


# ------------------------------------------------------------------ claims


def _claims(said: Sequence[ValueStatement]) -> Iterator[Claim]:
    taken: Counter[str] = Counter()
    told: dict[tuple[str, int], set[object]] = defaultdict(set)
    for one in said:
        told[one.place].add(_value(one))
    for found in aligned(said):
        values = {_value(one) for one in found}
        group = [
            one for one in found if one.label or not (told[one.place] - {_value(one)}) & values
        ]
        if (
            group
            and not _is_crowd(group)
            and _says_once(group)
            and not _is_template(group)
            and _differs(group)
        ):
            about = _about(group, taken)
            slot = LASTING if _lasts(group[0]) else None
            for one in group:
                claim = _claim(one, about)
                yield claim if slot is None else replace(claim, slot=slot)


def _unmatched(said: Iterable[ValueStatement]) -> tuple[Claim, ...]:
    """Return the claims of all values that tell something."""
    return tuple(_claim(one, "") for one in said if one.tells)


def _lasts(said: ValueStatement) -> bool:
    """Whether a value is of what does not change, by its label."""
    words = said.label.replace(">", " ").split()
    measured = said.item.value.dimension in ("area", "length")
    return measured and any(form(word) in LASTING_MEASURES for word in words)


def _says_once(group: Sequence[ValueStatement]) -> bool:
    """Whether a date in a group tells of what happens once; numbers always pass.

    What nothing names may be another thing, and what is held again and again opens each time.
    """
    item = group[0].item
    if not item.is_date:
        return True
    words = {form(word) for one in group for word in (*one.words, *one.shown.split())}
    named = all(one.named or one.names for one in group)
    if not named or not words.isdisjoint(RECURRING):
        return False
    told = {form(item.before), *item.beside}
    if all(one.alone for one in group):
        told |= set.intersection(*({form(word) for word in one.words} for one in group))
    return bool(ONCE & told)


def _is_crowd(group: Sequence[ValueStatement]) -> bool:
    """Whether sentences give ever other values for one time: a form, told of ever other things."""
    if group[0].label:
        return False
    told: dict[object, set[object]] = defaultdict(set)
    for one in group:
        told[one.item.holds.low, one.item.holds.high].add(_value(one))
    return max(map(len, told.values())) > CROWD


def _is_template(group: Sequence[ValueStatement]) -> bool:
    """Whether a wording that names nothing gives other values for other subjects: a form."""
    if group[0].label or any(one.named for one in group):
        return False
    things = {one.document.title or one.document.id for one in group}
    values = {(one.item.value.low, one.item.value.high) for one in group}
    return min(len(things), len(values)) >= TEMPLATE


def _differs(group: Sequence[ValueStatement]) -> bool:
    return len({_value(one) for one in group}) > 1


def _value(said: ValueStatement) -> tuple[float | None, float | None, str | None]:
    value = said.item.value
    return value.low, value.high, value.unit


def _about(group: Sequence[ValueStatement], taken: Counter[str]) -> str:
    """Return what a group is about, in words of its first statement; told once in an audit."""
    first = group[0]
    named = set(first.shown.casefold().split())
    told = [word for word in first.words if word.casefold() not in named]
    words = first.label or " ".join(told[:WORDS])
    about = f"{first.shown}: {words}" if first.shown and words else first.shown or words
    taken[about] += 1
    return about if taken[about] == 1 else f"{about} ({taken[about]})"


def _claim(said: ValueStatement, about: str) -> Claim:
    item = said.item
    span = item.mention.start, item.mention.end
    claim = unmatched_claim(said.document, item, span, item.passage, about)
    told = said.label or " ".join(said.around)
    slots = claim.slots | ({"said": told} if told else {})
    return replace(claim, subject=said.shown or None, slots=slots, place=said.where)


# ------------------------------------------------------------------ arithmetic


def _arithmetic(
    document: DocumentAnalysis, reading: TextAnalysis, said: Sequence[ValueStatement]
) -> Iterator[tuple[Finding, list[Claim]]]:
    """Yield what works out, or does not, in each passage, table and list, with its claims."""
    at = {one.item.mention.start: one for one in said}
    for worked in _worked(document, reading, said):
        told = [at.get(figure.start) for figure in worked.figures]
        first = next((one for one in told if one is not None), None)
        if first is None:
            continue
        items = [
            one.item if one is not None else reading.item(figure)
            for one, figure in zip(told, worked.figures, strict=True)
        ]
        finding, claims = finding_of(worked, document.document, items, first.shown, _as_read)
        yield (
            finding,
            [
                replace(claim, subject=first.shown or None, place=(one or first).where)
                for claim, one in zip(claims, told, strict=True)
            ],
        )


def _worked(
    document: DocumentAnalysis, reading: TextAnalysis, said: Sequence[ValueStatement]
) -> Iterator[ArithmeticResult]:
    for passage in dict.fromkeys(one.item.passage for one in said):
        yield from arithmetic(reading.text, passage, reading.values_in(passage))
    yield from totals(reading.text, document.passages, document.tables, reading.values)


def _as_read(start: int, end: int) -> tuple[int, int]:
    """Return a span of a document as it is: its text was read unchanged."""
    return start, end

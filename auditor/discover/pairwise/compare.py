"""Two passages known to be about the same thing: which values agree, refine, differ, and how.

The values of both are read with the words around them, each meets its partner, and `intervals`
judges the two.  Words that exclude each other, a denial, and names of who did one thing count too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.claims.analysis import DocumentAnalysis, analyse_as
from auditor.claims.ids import digest, finding_id, merged
from auditor.core.model import Claim, Document, Finding, Verdict
from auditor.core.name_forms import fold
from auditor.core.verdict import gravity
from auditor.discover.arithmetic.all_checks import arithmetic
from auditor.discover.arithmetic.findings import CHECK, finding_of
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.pairwise.contradictory_words import Excluded, excluded
from auditor.discover.pairwise.detokenize import tidied
from auditor.discover.pairwise.passage_pair import PassageView, pair_values, passage_view
from auditor.discover.pairwise.verdict import Judgement, judged
from auditor.discover.ranking import difference_of, slip, strength_of
from auditor.discover.statements.open_claims import unmatched_claim, word_claim, words_with

RULE = "compare"
NOTHING = "nothing"
_ONE_TIME = "compare"  # names the unknown day on which two undated passages speak


@dataclass(frozen=True)
class Comparison:
    """What two passages say about one thing: a verdict, and the findings it rests on."""

    verdict: str
    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...]


def passages(a: str | Document, b: str | Document) -> tuple[Document, Document]:
    """Return two passages as documents with ids that differ."""
    one = a if isinstance(a, Document) else Document("a", a)
    other = b if isinstance(b, Document) else Document("b", b)
    if one.id == other.id:
        one, other = replace(one, id=f"{one.id} (a)"), replace(other, id=f"{other.id} (b)")
    return one, other


def united(
    found: Comparison, ruled: Iterable[tuple[Sequence[Finding], Sequence[Claim]]]
) -> Comparison:
    """Add what rules found; what they judged, discovery does not judge again."""
    claims = {claim.id: claim for claim in found.claims}
    findings: list[Finding] = []
    for told, made in ruled:
        findings += told
        claims.update((claim.id, claim) for claim in made)
    judged_places = {claims[claim].at for finding in findings for claim in finding.claims}
    findings += [
        finding
        for finding in found.findings
        if not all(claims[claim].at in judged_places for claim in finding.claims)
    ]
    used = {claim for finding in findings for claim in finding.claims}
    return summed_up(findings, [claim for claim in claims.values() if claim.id in used])


def view_of(analysis: DocumentAnalysis) -> PassageView:
    """Return a passage as it is compared; one that a tokenizer set apart is read once more.

    Undated passages speak on one unknown day.
    """
    document = analysis.document
    text = tidied(document.text)
    if text.text != document.text:
        analysis = analyse_as(analysis, replace(document, text=text.text))
    return passage_view(document, text, analysis, _ONE_TIME)


def compare(a: DocumentAnalysis, b: DocumentAnalysis) -> Comparison:
    """Compare two passages; the ids of their documents must differ."""
    left, right = view_of(a), view_of(b)
    claims: dict[str, Claim] = {}
    findings: list[Finding] = []
    for told in judged(pair_values(left, right), left, right):
        finding, *made = _finding(told, left, right)
        findings.append(finding)
        claims.update((claim.id, claim) for claim in made)
    for against in excluded(left, right):
        finding, *made = _word_finding(against, left, right)
        findings.append(finding)
        claims.update((claim.id, claim) for claim in made)
    for side in (left, right):
        for worked in _worked(side):
            finding, figures = _sum_finding(worked, side)
            findings.append(finding)
            claims.update((claim.id, claim) for claim in figures)
    if not findings and _are_the_same(left, right):
        finding, *made = _same_words(left, right)
        findings.append(finding)
        claims.update((claim.id, claim) for claim in made)
    return summed_up(findings, claims.values())


def _are_the_same(a: PassageView, b: PassageView) -> bool:
    """Whether two passages have the same words, but for capitals and accents."""
    words = fold(a.document.text).split()
    return bool(words) and words == fold(b.document.text).split()


def summed_up(findings: Iterable[Finding], claims: Iterable[Claim]) -> Comparison:
    """Return findings, the gravest first, under the verdict of the gravest."""
    ordered = sorted(merged(findings), key=lambda f: (gravity(f.verdict), -f.strength, f.id))
    verdict = ordered[0].verdict if ordered else NOTHING
    return Comparison(verdict, tuple(ordered), tuple(claims))


def _finding(told: Judgement, a: PassageView, b: PassageView) -> tuple[Finding, Claim, Claim]:
    one, other = told.met.a, told.met.b
    shared = one.around.keys() & other.around.keys()
    stems = frozenset(shared | {one.noun, other.noun}) - {""}
    claims = [
        unmatched_claim(
            side.document,
            item,
            side.origin(item.mention.start, item.mention.end),
            side.origin(*item.passage),
            words_with(stems, side.text, side.words, item),
        )
        for side, item in ((a, one), (b, other))
    ]
    sure = strength_of(
        told.met.sure,
        difference_of(one.value, other.value),
        told_time=one.dated_by is not None and other.dated_by is not None,
    )
    why = told.why
    if told.verdict in ("conflict", "unclear"):
        why += slip(one.value, other.value, claims[0].text, claims[1].text)
    finding = _made(told.verdict, claims[0], claims[1], why, sure)
    return finding, claims[0], claims[1]


def _worked(side: PassageView) -> Iterator[ArithmeticResult]:
    """Yield the arithmetic of one passage."""
    for span in side.spans:
        inside = [i.mention for i in side.items if span[0] <= i.mention.start < span[1]]
        yield from arithmetic(side.text, span, inside)


def _sum_finding(worked: ArithmeticResult, side: PassageView) -> tuple[Finding, list[Claim]]:
    items = [item for item in side.items if any(item.mention is m for m in worked.figures)]
    return finding_of(worked, side.document, items, "", side.origin)


def _word_finding(
    against: Excluded, a: PassageView, b: PassageView
) -> tuple[Finding, Claim, Claim]:
    one = word_claim(a.document, a.dated, a.origin(*against.a), (0, len(a.document.text)))
    other = word_claim(b.document, b.dated, b.origin(*against.b), (0, len(b.document.text)))
    return _made("conflict", one, other, against.why, 1.0), one, other


def _same_words(a: PassageView, b: PassageView) -> tuple[Finding, Claim, Claim]:
    one, other = (
        word_claim(side.document, side.dated, *[(0, len(side.document.text))] * 2)
        for side in (a, b)
    )
    return _made("agreement", one, other, "Both passages are the same.", 1.0), one, other


def _made(verdict: Verdict, a: Claim, b: Claim, why: str, strength: float) -> Finding:
    about = a.slots.get("about") or b.slots.get("about") or ""
    told = a.text if fold(a.text) == fold(b.text) else f"{a.text} and {b.text}"
    return Finding(
        id=finding_id(CHECK, (a, b)),
        rule=RULE,
        check=CHECK,
        verdict=verdict,
        level="error",
        subject=about or None,
        message=f"{about}: {told}" if about else told,
        why=why,
        claims=(a.id, b.id),
        group=digest(RULE, about),
        strength=strength,
    )

"""Two passages known to be about one thing → which values agree, refine or differ, and a verdict.

The values of both are paired by the words around them, and the core judges each pair.  Words that
exclude each other, a denial, and the names of who did one thing count too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from auditor.claims.analysis import DocumentAnalysis, analyse_as
from auditor.claims.ids import digest, finding_id, merged
from auditor.core.model import Claim, Document, Finding, Verdict
from auditor.core.name_forms import fold
from auditor.core.verdict import gravity
from auditor.discover.arithmetic.all_checks import arithmetic
from auditor.discover.arithmetic.findings import CHECK, finding_of
from auditor.discover.pairwise.contradictory_words import Exclusion, exclusions
from auditor.discover.pairwise.detokenize import tidied
from auditor.discover.pairwise.judgement import Judgement
from auditor.discover.pairwise.likelihood import is_likely, likelihood, of_values, of_words
from auditor.discover.pairwise.passage_pair import PassagePair, PassageView, passage_view
from auditor.discover.pairwise.verdict import judgements
from auditor.discover.ranking import slip
from auditor.discover.statements.open_claims import (
    source_of,
    unmatched_claim,
    word_claim,
    words_with,
)
from auditor.discover.statements.value_context import ValueInContext
from auditor.read.shapes import shape_of_read

RULE = "compare"
NOTHING = "nothing"
_ONE_TIME = "compare"  # names the unknown day on which two undated passages speak

Found = tuple[Finding, Sequence[Claim]]
Place = tuple[str, int | None, int | None]  # document and offsets
Ruled = tuple[Sequence[Finding], Sequence[Claim]]


@dataclass(frozen=True)
class Comparison:
    """What two passages say about one thing: a verdict, and the findings it rests on."""

    verdict: str
    findings: tuple[Finding, ...]  # the gravest first
    claims: tuple[Claim, ...]


def passages(a: str | Document, b: str | Document) -> tuple[Document, Document]:
    """Return two passages as documents with ids that differ."""
    one = a if isinstance(a, Document) else Document("a", a)
    other = b if isinstance(b, Document) else Document("b", b)
    if one.id == other.id:
        one, other = replace(one, id=f"{one.id} (a)"), replace(other, id=f"{other.id} (b)")
    return one, other


def compare(a: DocumentAnalysis, b: DocumentAnalysis) -> Comparison:
    """Compare two passages; the ids of their documents must differ."""
    pair = PassagePair.of(view_of(a), view_of(b))
    found = [
        *(_value_finding(judgement, pair) for judgement in judgements(pair)),
        *_word_findings(pair),
        *_arithmetic(pair.a),
        *_arithmetic(pair.b),
    ]
    if not found and _are_the_same(pair):
        found = [_same_words(pair)]
    return summed_up(
        [finding for finding, _ in found], [claim for _, made in found for claim in made]
    )


def united(found: Comparison, ruled: Iterable[Ruled]) -> Comparison:
    """Add what rules found; what they judged, discovery does not judge again."""
    ruled = list(ruled)
    made = chain(found.claims, *(claims for _, claims in ruled))
    claims = {claim.id: claim for claim in made}
    findings = list(chain.from_iterable(some for some, _ in ruled))
    judged = {claims[claim].at for claim in _claims_of(findings)}
    findings += [f for f in found.findings if not _rests_on(f, judged, claims)]
    used = _claims_of(findings)
    return summed_up(findings, [claims[claim] for claim in claims if claim in used])


def _claims_of(findings: Iterable[Finding]) -> set[str]:
    return {claim for finding in findings for claim in finding.claims}


def _rests_on(finding: Finding, places: set[Place], claims: Mapping[str, Claim]) -> bool:
    """Whether all claims of a finding are at some places."""
    return all(claims[claim].at in places for claim in finding.claims)


def summed_up(findings: Iterable[Finding], claims: Iterable[Claim]) -> Comparison:
    """Return findings, the gravest first, under the verdict of the gravest; each claim once."""
    ordered = sorted(merged(findings), key=lambda f: (gravity(f.verdict), -f.strength, f.id))
    verdict = ordered[0].verdict if ordered else NOTHING
    return Comparison(
        verdict, tuple(ordered), tuple({claim.id: claim for claim in claims}.values())
    )


def view_of(analysis: DocumentAnalysis) -> PassageView:
    """Return a passage as it is compared; one that a tokenizer set apart is read once more.

    Undated passages speak on one unknown day.
    """
    document = analysis.document
    text = tidied(document.text)
    if text.text != document.text:
        shape = shape_of_read(document.id, text.text)
        analysis = analyse_as(analysis, replace(document, text=text.text, shape=shape))
    return passage_view(document, text, analysis, _ONE_TIME)


# ------------------------------------------------------------------ findings


def _claim(view: PassageView, context: ValueInContext, stems: frozenset[str]) -> Claim:
    """Return the claim of a value; it is about the words near it that have some stems."""
    span = view.origin(context.mention.start, context.mention.end)
    passage = view.origin(*context.passage)
    about = words_with(stems, view.text, view.words_near(context), context)
    return unmatched_claim(source_of(view.document, span, passage), context, span, passage, about)


def _value_finding(judgement: Judgement, passages: PassagePair) -> Found:
    """Return the finding on two paired values; both claims are about the words they share."""
    pair = judgement.pair
    shared = pair.a.around.keys() & pair.b.around.keys()
    stems = frozenset(shared | {pair.a.noun, pair.b.noun}) - {""}
    one, other = (
        _claim(view, context, stems)
        for view, context in ((passages.a, pair.a), (passages.b, pair.b))
    )
    strength = likelihood(of_values(pair, passages))
    why = judgement.why
    if judgement.verdict in ("conflict", "unclear"):
        why += slip(one.value, other.value, one.text, other.text)
    return _found(judgement.verdict, one, other, why, strength)


def _arithmetic(view: PassageView) -> Iterator[Found]:
    """Yield what works out, or does not, in one passage."""
    for low, high in view.spans:
        values = view.values_from(low, high)
        figures = [value.mention for value in values]
        for result in arithmetic(view.text, (low, high), figures):
            used = [c for c in values if any(c.mention is m for m in result.figures)]
            yield finding_of(result, view.document, used, "", view.origin)


def _word_findings(passages: PassagePair) -> Iterator[Found]:
    """Yield what words exclude, where it is likely that it is said of one thing."""
    for exclusion in exclusions(passages.a, passages.b):
        figures = of_words(passages, exclusion.sort)
        if is_likely(figures):
            yield _word_finding(exclusion, passages, likelihood(figures))


def _word_finding(exclusion: Exclusion, passages: PassagePair, strength: float) -> Found:
    one, other = (
        word_claim(view.document, view.dated, view.origin(*span), _whole(view))
        for view, span in ((passages.a, exclusion.a), (passages.b, exclusion.b))
    )
    return _found("conflict", one, other, exclusion.why, strength)


def _same_words(passages: PassagePair) -> Found:
    one, other = (
        word_claim(view.document, view.dated, _whole(view), _whole(view))
        for view in (passages.a, passages.b)
    )
    return _found("agreement", one, other, "Both passages are the same.", 1.0)


def _are_the_same(passages: PassagePair) -> bool:
    """Whether two passages have the same words, but for capitals and accents."""
    one, other = (fold(view.document.text).split() for view in (passages.a, passages.b))
    return bool(one) and one == other


def _whole(view: PassageView) -> tuple[int, int]:
    return 0, len(view.document.text)


def _found(verdict: Verdict, a: Claim, b: Claim, why: str, strength: float) -> Found:
    about = a.slots.get("about") or b.slots.get("about") or ""
    values = a.text if fold(a.text) == fold(b.text) else f"{a.text} and {b.text}"
    finding = Finding(
        id=finding_id(CHECK, (a, b)),
        rule=RULE,
        check=CHECK,
        verdict=verdict,
        level="error",
        subject=about or None,
        message=f"{about}: {values}" if about else values,
        why=why,
        claims=(a.id, b.id),
        group=digest(RULE, about),
        strength=strength,
    )
    return finding, (a, b)

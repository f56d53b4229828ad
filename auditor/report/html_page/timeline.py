"""The results of an audit → the series that changed: then, now and, from four values, a chart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.core.model import NAME_KINDS, NUMERIC_KINDS
from auditor.core.values import in_base
from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.chart import Chart, Spot, of_numbers, of_terms
from auditor.report.html_page.finding_card import anchor_of
from auditor.report.html_page.views import Views
from auditor.report.shared.format import began, held, value_of
from auditor.report.shared.passage_excerpt import bounded_passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Claim, Finding, Verdict
    from auditor.report.html_page.filters import Facets
    from auditor.report.shared.index import Index

FROM = 4  # values that make a drawing
MOST = 400  # values that a drawing holds
EXCERPT = 160  # characters of a passage in the label of a mark
IN_SERIES: frozenset[Verdict] = frozenset({"conflict", "unclear", "revision", "change"})
DISPUTED: frozenset[Verdict] = frozenset({"conflict"})


@dataclass(frozen=True, slots=True)
class Moment:
    """A value of a series with the time for which it is stated."""

    value: str
    when: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Series:
    """A value that changed."""

    tokens: str
    about: str
    what: str
    then: Moment
    now: Moment
    between: int
    href: str
    chart: Chart | None
    caption: str
    outside: int  # values that the chart lacks


def series(index: Index, facets: Facets) -> Views[Series]:
    """Return a series for each change, with the findings that dispute a value of it."""
    changes = [
        finding
        for finding in index.findings
        if finding.verdict == "change" and not finding.waived and _has_two_times(finding, index)
    ]
    return Views(changes, lambda change: _series(change, index, facets))


def _has_two_times(change: Finding, index: Index) -> bool:
    """Whether at least two values of a series have a time."""
    own = sum(_time(claim) != UNTIMED for claim in index.claims_of(change))
    return own >= 2 or len(_timed(_claims(_joined(change, index), index))) >= 2


def _joined(change: Finding, index: Index) -> list[Finding]:
    """Return the findings of the same rule that share a claim with a change, itself too."""
    found = (
        finding
        for claim in change.claims
        for finding in index.by_claim.get(claim, ())
        if finding.rule == change.rule and finding.verdict in IN_SERIES and not finding.waived
    )
    return list({finding.id: finding for finding in found}.values())


def _claims(findings: Iterable[Finding], index: Index) -> list[Claim]:
    """Return the claims of some findings by their times."""
    return sorted({c.id: c for f in findings for c in index.claims_of(f)}.values(), key=_time)


def _timed(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if _time(claim) != UNTIMED]


def _series(change: Finding, index: Index, facets: Facets) -> Series:
    """Return the series of a change with the values of other findings: two at least."""
    findings = _joined(change, index)
    claims = _claims(findings, index)
    timed = _timed(claims)
    drawn = _comparable(timed)
    first, last = timed[0], timed[-1]
    what = page_texts.kind_of_claim(first.fact, first.slot)
    return Series(
        facets.finding(change),
        change.subject or "",
        what,
        _moment(first, index),
        _moment(last, index),
        _distinct(timed) - 2,
        f"#{anchor_of(change)}",
        _chart(drawn, _disputed(findings), index) if _is_long(drawn) else None,
        page_texts.CHART.format(what=what, count=len(drawn), first=began(first), last=held(last)),
        len(claims) - len(drawn),
    )


def _disputed(findings: Iterable[Finding]) -> set[str]:
    """Return the ids of the claims that conflict."""
    return {claim for f in findings if f.verdict in DISPUTED for claim in f.claims}


def _distinct(claims: Iterable[Claim]) -> int:
    """Return the number of claims, those of the same value and time counted once."""
    return len({(_shape(claim), _time(claim)) for claim in claims})


UNTIMED = (1, 0, 0)


def _time(claim: Claim) -> tuple[int, int, int]:
    """Order claims by the days on which they hold; those of unknown time come last."""
    holds = claim.holds
    low, high = (holds.low, holds.high) if holds else (None, None)
    if low is None and high is None:
        return UNTIMED
    return 0, low if low is not None else high or 0, high if high is not None else low or 0


def _shape(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    return value.name, value.low, value.high, value.unit


def _moment(claim: Claim, index: Index) -> Moment:
    entry = index.documents.get(claim.document)
    href = entry.href if entry else ""
    return Moment(value_of(claim), held(claim), index.title(claim.document), href)


def _comparable(claims: list[Claim]) -> list[Claim]:
    """Return the claims of the commonest kind of value, which fit on one axis."""
    kinds = Counter(_axis(c) for c in claims)
    commonest = max(kinds, key=lambda kind: kinds[kind])
    return [c for c in claims if _axis(c) == commonest]


def _axis(claim: Claim) -> str:
    value = claim.value
    if value.kind in NAME_KINDS:
        return "name"
    if value.kind not in NUMERIC_KINDS or (value.low is None and value.high is None):
        return ""
    base = in_base(value)
    return f"number {value.dimension} {base.unit if value.dimension == 'money' else ''}"


def _is_long(claims: list[Claim]) -> bool:
    """Whether a series is worth a drawing: holders at once, numbers from the fourth value."""
    kind = _axis(claims[0])
    if not kind or len(claims) > MOST:
        return False
    least = 2 if kind == "name" else FROM
    return _distinct(claims) >= least


def _chart(claims: list[Claim], disputed: set[str], index: Index) -> Chart:
    if _axis(claims[0]) != "name":
        units = {c.value.unit for c in claims}
        unit = units.pop() if len(units) == 1 else None
        shown = [replace(c, value=in_base(c.value)) for c in claims] if units else claims
        return of_numbers(list(_spots(shown, disputed, index)), unit or "")
    lanes = {name: lane for lane, name in enumerate(dict.fromkeys(value_of(c) for c in claims))}
    return of_terms(list(_spots(claims, disputed, index, lanes)), list(lanes))


def _spots(
    claims: Iterable[Claim],
    disputed: set[str],
    index: Index,
    lanes: dict[str, int] | None = None,
) -> Iterable[Spot]:
    for claim in claims:
        holds = claim.holds
        assert holds is not None
        value = claim.value
        core = (holds.core_low, holds.core_high)
        yield Spot(
            value.low,
            value.high,
            holds.low,
            holds.high,
            (core[0], core[1]) if core[0] is not None and core[1] is not None else None,
            claim.id in disputed,
            _label(index.claims[claim.id], index),
            f"#{index.anchor_of_claim(claim.id)}",
            lanes[value_of(claim)] if lanes else None,
            holds.spoken is not None,
        )


def _label(claim: Claim, index: Index) -> str:
    return page_texts.POINT.format(
        value=value_of(claim),
        when=held(claim),
        passage=" ".join(bounded_passage(claim, EXCERPT).split()),
        title=index.title(claim.document),
    )

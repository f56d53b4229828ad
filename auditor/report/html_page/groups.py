"""The findings of an audit → the sections of the page: fix, ask and know, by verdict and thing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.finding_card import Card, anchor_of, card, values_of
from auditor.report.html_page.views import Views
from auditor.report.shared import texts
from auditor.report.shared.causes import by_cause

if TYPE_CHECKING:
    from auditor.core.model import Finding, Verdict
    from auditor.report.html_page.filters import Facets
    from auditor.report.shared.index import Index

NAMED = 10  # findings that the summary names
IN_SHORT: frozenset[Verdict] = frozenset({"conflict", "unclear", "revision", "change"})
MOST_ALIKE = 25  # findings that one card holds; of more the others follow in cards of their own
OPEN_CARDS = 8  # of one verdict; of more each shows one line until it is opened


@dataclass(frozen=True, slots=True)
class Alike:
    """Findings of one cause, of which a card shows those from `start` on."""

    findings: list[Finding]
    start: int

    @property
    def shown(self) -> list[Finding]:
        """Return those that the card shows."""
        return self.findings[self.start : self.start + MOST_ALIKE]

    @property
    def left(self) -> list[Finding]:
        """Return those that follow in other cards."""
        return self.findings[self.start + MOST_ALIKE :]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one verdict."""

    verdict: Verdict
    kind: texts.Kind
    folded: bool
    count: int  # of findings, those that are folded into another too
    things: int  # of what they are about; the first cards are one for each
    cards: Views[Card]

    @property
    def key(self) -> str:
        """Return the name of its list in the page."""
        return f"roll-{self.verdict}"


@dataclass(frozen=True, slots=True)
class Section:
    """Fix, ask or know."""

    part: texts.Part
    count: int
    groups: tuple[Group, ...]


def in_short(sections: tuple[Section, ...]) -> tuple[Card, ...]:
    """Return the few findings that the summary names, the gravest first."""
    groups = (g for section in sections for g in section.groups if g.verdict in IN_SHORT)
    return tuple(islice((card for group in groups for card in group.cards[: group.things]), NAMED))


def section(part: texts.Part, index: Index, facets: Facets) -> Section:
    """Return the findings of the verdicts of a part."""
    groups = tuple(
        _group(verdict, found, index, facets)
        for verdict in part.verdicts
        if (found := [f for f in index.findings if f.verdict == verdict and not f.waived])
    )
    return Section(part, sum(group.count for group in groups), groups)


def _group(verdict: Verdict, found: list[Finding], index: Index, facets: Facets) -> Group:
    """Return the worst finding of each cause, with the others of that cause folded into it."""
    first = [Alike(findings, 0) for findings in by_cause(found, index)]
    further = [
        Alike(each.findings, at)
        for each in first
        for at in range(MOST_ALIKE, len(each.findings), MOST_ALIKE)
    ]
    cards = Views([*first, *further], lambda each: _card(each, index, facets))
    things = len(first)
    return Group(
        verdict, texts.VERDICT[verdict], _is_folded(verdict, things), len(found), things, cards
    )


def _is_folded(verdict: Verdict, count: int) -> bool:
    return verdict in page_texts.FOLDED or count > OPEN_CARDS


def _card(alike: Alike, index: Index, facets: Facets) -> Card:
    """Return the card of some findings about one thing, with a link to those that follow."""
    cards = [card(finding, index, facets) for finding in alike.shown]
    left = alike.left
    onward = f"#{anchor_of(left[0])}" if left else ""
    return replace(
        cards[0],
        same=tuple(cards[1:]),
        values=values_of(alike.shown, index) if len(alike.shown) > 1 else (),
        left=len(left),
        onward=onward,
    )

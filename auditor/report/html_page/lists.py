"""The data of the page and what draws an entry → each list of the page, spread over pages.

The budgets are bytes of markup.  Compressed it takes an eighth as a rule and half at the worst,
and at most `spread.DRAWN_BYTES` of each list are not compressed, so that the page stays below 8 MB.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.spread import PageBeside, Run, Spread
from auditor.report.html_page.view_model import in_parts
from auditor.report.shared import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from auditor.report.html_page.finding_card import Card
    from auditor.report.html_page.groups import Group
    from auditor.report.html_page.view_model import Page

FINDINGS = 7_000_000
EACH_VERDICT = 300_000  # of these, so that no verdict is crowded out by the graver ones
SERIES = 1_500_000
TABLE = 2_000_000
TEXTS = 2_000_000  # of all documents together; beyond, all their texts stand beside the page
POINTERS = 1_000_000  # to those
DATES = 500_000
LINES = 200_000  # of problems, and of what is new; neither is compressed
ACCEPTED = "roll-accepted"
DOCUMENTS = "roll-documents"
OPEN_DOCUMENTS = 12  # that are drawn; with more than these all texts are folded


@dataclass(frozen=True, slots=True)
class SectionBeside:
    """A section of a page beside: lists, those of findings with their verdict."""

    key: str
    heading: str
    runs: tuple[tuple[Run, Group | None], ...]

    @property
    def count(self) -> int:
        """Return the number of findings, or of the entries that are none."""
        return sum(run.here for run, _ in self.runs)


def spread_of(page: Page, cards: Any, lists: Any) -> Spread:
    """Return the lists of the page, drawn by the macros of two templates."""
    spread = Spread()
    _place_findings(spread, page, cards)
    spread.place("over-time", {"roll-series": _drawn(lists.series, page.series)}, SERIES)
    spread.place("checklist", {"roll-checklist": _drawn(lists.item, page.checklist)}, TABLE)
    _place_documents(spread, page, lists)
    spread.place("claims", {"roll-claims": _drawn(lists.row, page.rows)}, TABLE)
    spread.place("dates", {"roll-dates": _drawn(lists.dated, page.appendix.documents)}, DATES)
    new = page.since.lines if page.since else ()
    spread.place("since", {"roll-since": _drawn(lists.since, new)}, LINES)
    spread.place("problems", {"roll-problems": _drawn(lists.problem, page.summary.problems)}, LINES)
    return spread


def sections_of(beside: PageBeside, page: Page, spread: Spread) -> list[SectionBeside]:
    """Return what a page beside shows."""
    runs = spread.runs(beside)
    if beside.part != "findings":
        heading = page_texts.PARTS_BESIDE[beside.part][0]
        return [SectionBeside(beside.part, heading, tuple((run, None) for run in runs.values()))]
    sections = [
        SectionBeside(
            section.part.key,
            section.part.heading,
            tuple((runs[group.key], group) for group in section.groups if group.key in runs),
        )
        for section in page.sections
    ]
    if ACCEPTED in runs:
        sections.append(SectionBeside("accepted", texts.ACCEPTED, ((runs[ACCEPTED], None),)))
    return [section for section in sections if section.runs]


def _place_findings(spread: Spread, page: Page, cards: Any) -> None:
    drawn = {
        group.key: _drawn(partial(_card, cards, page.rules, group.folded), group.cards)
        for section in page.sections
        for group in section.groups
    }
    if page.accepted:
        drawn[ACCEPTED] = _drawn(partial(_card, cards, page.rules, True, level=3), page.accepted)
    spread.place("findings", drawn, FINDINGS, EACH_VERDICT)


def _card(cards: Any, rules: dict[str, str], folded: bool, card: Card, level: int = 4) -> str:
    return str(cards.card(card, rules, folded, level))


def _place_documents(spread: Spread, page: Page, lists: Any) -> None:
    """Keep all texts in the page, or none: then what leads to them."""
    is_open = len(page.documents) <= OPEN_DOCUMENTS
    pointers: list[str] = []

    def whole() -> Iterator[str]:
        for view in page.documents:
            pointers.append(str(lists.pointer(view)))
            for part in in_parts(view):
                yield str(lists.document(part, is_open))

    if spread.place_whole("documents", DOCUMENTS, whole(), TEXTS):
        spread.keep(DOCUMENTS, pointers, POINTERS)


def _drawn(macro: Callable[[Any], str], views: Iterable[Any]) -> Iterator[str]:
    return (str(macro(view)) for view in views)

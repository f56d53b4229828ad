"""The data of the page and what draws an entry → each list of the page, spread over pages.

The budgets are bytes of markup.  Compressed it takes an eighth as a rule and half at the worst,
and at most `spread.DRAWN_BYTES` of each list are not compressed, so that the page stays below 8 MB.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.entries import Entries, Entry, drawn
from auditor.report.html_page.spread import PageBeside, Run, Spread
from auditor.report.html_page.view_model import in_parts
from auditor.report.shared import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from auditor.core.model import Finding
    from auditor.report.html_page.finding_card import Card
    from auditor.report.html_page.groups import Alike, Group
    from auditor.report.html_page.page_memory import Session
    from auditor.report.html_page.stamps import Key
    from auditor.report.html_page.view_model import Page
    from auditor.report.html_page.views import Views

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
OPEN_DOCUMENTS = 12  # that are drawn at once; a text is folded unless it is the only one


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


def spread_of(page: Page, cards: Any, lists: Any, session: Session | None = None) -> Spread:
    """Return the lists of the page, drawn by the macros of two templates.

    With a session what it knows is not drawn.
    """
    entries = Entries(session)
    spread = Spread(entries)
    item, row = (page.stamps.item, page.stamps.row) if page.stamps else (None, None)
    new = page.since.lines if page.since else ()
    _place_findings(spread, page, cards)
    spread.place("over-time", {"roll-series": _drawn(lists.series, page.series)}, SERIES)
    checklist = _known(entries, "item", lists.item, page.checklist, item)
    spread.place("checklist", {"roll-checklist": checklist}, TABLE)
    _place_documents(spread, page, lists)
    rows = _known(entries, "row", lists.row, page.rows, row)
    spread.place("claims", {"roll-claims": rows}, TABLE)
    dates = (
        entries.of(("date", each), partial(_text, lists.dated, each))
        for each in page.appendix.documents
    )
    spread.place("dates", {"roll-dates": dates}, DATES)
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
    placed: dict[str, Iterator[Entry]] = {}
    for section in page.sections:
        for group in section.groups:
            draw = partial(_card, cards, page.rules, group.folded)
            placed[group.key] = _known(
                spread.entries, group.key, draw, group.cards, _card_key(page, group)
            )
    if page.accepted:
        draw = partial(_card, cards, page.rules, True, level=3)
        placed[ACCEPTED] = _known(
            spread.entries, ACCEPTED, draw, page.accepted, _accepted_key(page)
        )
    spread.place("findings", placed, FINDINGS, EACH_VERDICT)


def _card_key(page: Page, group: Group) -> Callable[[Alike], Key] | None:
    stamps = page.stamps
    if stamps is None:
        return None

    def key(alike: Alike) -> Key:
        left = alike.left
        onward = left[0].id if left else ""
        return group.folded, len(left), onward, stamps.findings(alike.shown)

    return key


def _accepted_key(page: Page) -> Callable[[Finding], Key] | None:
    stamps = page.stamps
    return None if stamps is None else lambda finding: stamps.findings([finding])


def _card(cards: Any, rules: dict[str, str], folded: bool, card: Card, level: int = 4) -> str:
    return str(cards.card(card, rules, folded, level))


def _place_documents(spread: Spread, page: Page, lists: Any) -> None:
    """Keep all texts in the page, or none: then what leads to them."""
    texts_of = _Texts(spread.entries, page, lists)
    if spread.place_whole("documents", DOCUMENTS, texts_of.whole(), TEXTS):
        spread.keep(DOCUMENTS, texts_of.pointers, POINTERS)


class _Texts:
    """Draws documents, each in one part or in several."""

    def __init__(self, entries: Entries, page: Page, lists: Any) -> None:
        self.pointers: list[Entry] = []
        self._entries = entries
        self._page = page
        self._lists = lists
        self._is_open = len(page.documents) == 1

    def whole(self) -> Iterator[Entry]:
        """Yield the parts of all documents; what leads to each is then among the pointers."""
        stamps, session = self._page.stamps, self._entries.session
        for place, entry in enumerate(self._page.documents.items):
            key = (self._is_open, stamps.document(entry)) if stamps else None
            parts = session.parts(key) if session else 0
            yield from self._known(place, key, parts) if parts else self._drawn(place, key)

    def _known(self, place: int, key: Key | None, parts: int) -> Iterator[Entry]:
        self.pointers.append(self._entries.of((DOCUMENTS, key), partial(self._pointer, place)))
        for number in range(parts):
            yield self._entries.of((number, key), partial(self._part, place, number))

    def _drawn(self, place: int, key: Key | None) -> Iterator[Entry]:
        """Draw a document, whose data is made only once for all its parts."""
        view = self._page.documents[place]
        pointer = str(self._lists.pointer(view))
        self.pointers.append(self._entry(DOCUMENTS, key, pointer, partial(self._pointer, place)))
        number = 0
        for number, part in enumerate(in_parts(view), 1):
            html = str(self._lists.document(part, self._is_open))
            yield self._entry(number - 1, key, html, partial(self._part, place, number - 1))
        if self._entries.session and key is not None:
            self._entries.session.keep_parts(key, number)

    def _entry(self, part: Hashable, key: Key | None, html: str, draw: Callable[[], str]) -> Entry:
        return self._entries.remembered((part, key) if key else None, html, draw)

    def _pointer(self, place: int) -> str:
        return str(self._lists.pointer(self._page.documents[place]))

    def _part(self, place: int, number: int) -> str:
        part = next(islice(in_parts(self._page.documents[place]), number, None))
        return str(self._lists.document(part, self._is_open))


def _known(
    entries: Entries,
    name: str,
    macro: Callable[[Any], str],
    views: Views[Any],
    key: Callable[[Any], Key] | None,
) -> Iterator[Entry]:
    """Yield an entry for each of the views of a list; without keys nothing is known of them."""
    for place, item in enumerate(views.items):
        own = (name, key(item)) if key else None
        yield entries.of(own, partial(_viewed, macro, views, place))


def _viewed(macro: Callable[[Any], str], views: Views[Any], place: int) -> str:
    return str(macro(views[place]))


def _drawn(macro: Callable[[Any], str], views: Iterable[Any]) -> Iterator[Entry]:
    return (drawn(_text(macro, view)) for view in views)


def _text(macro: Callable[[Any], str], view: Any) -> str:
    return str(macro(view))

"""Markup of an entry of a list → the entry with its measures, drawn or known from before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.report.html_page.page_memory import Measures

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from auditor.report.html_page.page_memory import Session

FINDING = '<article class="finding '  # no text can hold it: "<" is escaped
ANCHOR = re.compile(r' id="([^"]+)"')


class Entry(NamedTuple):
    """An entry of a list; `html` is "" where it is known and was not drawn."""

    measures: Measures
    html: str
    key: Hashable | None = None
    draw: Callable[[], str] | None = None  # draws it again; None where its markup is kept

    @property
    def is_drawn(self) -> bool:
        """Whether its markup is at hand."""
        return self.draw is None or bool(self.html)

    def markup(self) -> str:
        """Return its markup, drawn where it is not at hand."""
        return self.html if self.is_drawn or self.draw is None else self.draw()


def drawn(html: str) -> Entry:
    """Return an entry of which nothing is remembered."""
    return Entry(measured(html), html)


UNKNOWN = Entry(Measures(0, 1, ()), "")
"""In the place of an entry whose markup is kept and of which nothing is remembered."""


def measured(html: str) -> Measures:
    """Return the measures of markup."""
    return Measures(size_of(html), html.count(FINDING) or 1, tuple(ANCHOR.findall(html)))


def size_of(html: str) -> int:
    """Return the bytes of markup."""
    return len(html.encode("utf-8", "replace"))


class Entries:
    """Makes the entries of lists; those that a session knows are not drawn."""

    def __init__(self, session: Session | None = None) -> None:
        self.session = session

    def of(self, key: Hashable | None, draw: Callable[[], str]) -> Entry:
        """Return the entry of a key, which `draw` draws; without a key nothing is remembered."""
        if self.session is None or key is None:
            return drawn(draw())
        known = self.session.measures(key)
        return Entry(known, "", key, draw) if known else self.remembered(key, draw(), draw)

    def remembered(self, key: Hashable | None, html: str, draw: Callable[[], str]) -> Entry:
        """Return an entry that was drawn."""
        if self.session is None or key is None:
            return drawn(html)
        measures = measured(html)
        self.session.keep(key, measures)
        return Entry(measures, html, key, draw)

    def shown(self, entry: Entry) -> str:
        """Return the markup of an entry of the first page, which is remembered."""
        if self.session is None or entry.key is None:
            return entry.markup()
        return self.session.markup(entry.key, entry.markup)

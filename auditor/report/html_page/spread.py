"""Markup of the entries of lists → which stand in the page, and which in pages beside it.

Sizes are bytes of markup before it is compressed, so that what stands where rests on the results
alone.  A page has at most `PAGE_BYTES` of it beside its frame.  A link is written as "#anchor";
where its target stands on another page it gets the name of that page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.files.output_formats import NUMBERED_PAGE, PAGE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PAGE_BYTES = 7_000_000  # of entries on one page beside; the bound of a page is 8 MB
DRAWN = 50  # entries of a list that are drawn at first; the rest is drawn when it is wanted
DRAWN_BYTES = 200_000  # of these, but for the first entry, which always is
FINDING = '<article class="finding '  # no text can hold it: "<" is escaped
ANCHOR = re.compile(r' id="([^"]+)"')
LINK = re.compile(r'href="#([^"]+)"')


@dataclass(frozen=True, slots=True)
class Run:
    """The entries of one list that stand on one page, and where the list goes on."""

    key: str
    drawn: tuple[str, ...]
    rest: tuple[str, ...]
    here: int  # what the entries count for: a finding with five that are folded into it is six
    left: int  # what those beside the page count for
    pages: tuple[str, ...]  # the pages beside that hold them: the first and the last


@dataclass(frozen=True, slots=True)
class PageBeside:
    """A numbered page of a part, with the lists that it holds."""

    name: str
    part: str
    number: int
    lists: dict[str, list[str]]


class Spread:
    """Decides on which page each entry stands, and makes links lead there."""

    def __init__(self) -> None:
        self.pages: list[PageBeside] = []
        self._kept: dict[str, Sequence[str]] = {}
        self._beside: dict[str, list[str]] = defaultdict(list)  # list to the pages it goes on in
        self._left: dict[str, int] = defaultdict(int)
        self._homes: dict[str, str] = {}  # anchor to the page beside that has it

    def place(
        self, part: str, lists: Mapping[str, Sequence[str]], most: int, least: int = 0
    ) -> None:
        """Keep the first entries of some lists in the page and put the others beside it.

        The lists may have `most` bytes together; each has `least` of its own, and the first take
        what is over.
        """
        sizes = {key: [_size(html) for html in entries] for key, entries in lists.items()}
        spare = most - sum(min(sum(own), least) for own in sizes.values())
        beside = {}
        for key, entries in lists.items():
            own = min(sum(sizes[key]), least)
            kept = _fitting(sizes[key], own + max(spare, 0))
            spare -= max(sum(sizes[key][:kept]) - own, 0)
            self._kept[key] = entries[:kept]
            beside[key] = list(zip(entries[kept:], sizes[key][kept:], strict=True))
        self._put_beside(part, beside)

    def place_whole(self, part: str, key: str, entries: Sequence[str], most: int) -> bool:
        """Keep all entries in the page, or put all beside it; return whether they are beside."""
        is_beside = sum(map(_size, entries)) > most
        self.place(part, {key: entries}, 0 if is_beside else most)
        return is_beside

    def keep(self, key: str, entries: Sequence[str], most: int) -> None:
        """Show at most `most` bytes of entries in the page for a list that is wholly beside it."""
        kept = _fitting([_size(html) for html in entries], most)
        self._kept[key] = entries[:kept]
        self._left[key] = len(entries) - kept

    def _put_beside(self, part: str, lists: Mapping[str, list[tuple[str, int]]]) -> None:
        page, filled, number = None, 0, 0
        for key, entries in lists.items():
            for html, size in entries:
                if page is None or filled + size > PAGE_BYTES:
                    number += 1
                    page = PageBeside(
                        NUMBERED_PAGE.format(part=part, number=number), part, number, {}
                    )
                    self.pages.append(page)
                    filled = 0
                filled += size
                page.lists.setdefault(key, []).append(html)
                self._homes.update(dict.fromkeys(ANCHOR.findall(html), page.name))
                self._left[key] += _weight(html)
                if page.name not in self._beside[key]:
                    self._beside[key].append(page.name)

    def run(self, key: str, drawn: int = DRAWN, drawn_bytes: int = DRAWN_BYTES) -> Run:
        """Return what the page shows of a list; at most so much of it is drawn at first."""
        names = self._beside.get(key, [])
        onward = tuple(dict.fromkeys((names[0], names[-1]))) if names else ()
        entries = self._kept[key]
        return self._run(
            PAGE_FILE, key, entries, drawn, drawn_bytes, self._left.get(key, 0), onward
        )

    def runs(self, page: PageBeside) -> dict[str, Run]:
        """Return what a page beside shows of its lists."""
        return {
            key: self._run(page.name, key, entries, DRAWN, DRAWN_BYTES, 0, ())
            for key, entries in page.lists.items()
        }

    def _run(
        self,
        page: str,
        key: str,
        entries: Sequence[str],
        drawn: int,
        drawn_bytes: int,
        left: int,
        onward: tuple[str, ...],
    ) -> Run:
        linked = [self.linked(html, page) for html in entries]
        sizes = [_size(html) for html in linked[:drawn]]
        first = max(_fitting(sizes, drawn_bytes), min(drawn, 1))
        return Run(
            key,
            tuple(linked[:first]),
            tuple(linked[first:]),
            sum(map(_weight, linked)),
            left,
            onward,
        )

    def linked(self, html: str, page: str) -> str:
        """Return markup for a page with each link leading to the page that has its target."""
        if not self._homes:
            return html

        def right(match: re.Match[str]) -> str:
            home = self._homes.get(match[1], PAGE_FILE)
            return match[0] if home == page else f'href="{home}#{match[1]}"'

        return LINK.sub(right, html)

    def left(self, keys: Iterable[str]) -> int:
        """Return what the entries of some lists count for that the page does not hold."""
        return sum(self._left.get(key, 0) for key in keys)


def _size(html: str) -> int:
    return len(html.encode("utf-8", "replace"))


def _weight(html: str) -> int:
    """Return how many findings an entry holds; an entry that is none counts for one."""
    return html.count(FINDING) or 1


def _fitting(sizes: Sequence[int], most: int) -> int:
    """Return how many of the first entries have at most so many bytes together."""
    total = 0
    for count, size in enumerate(sizes):
        total += size
        if total > most:
            return count
    return len(sizes)

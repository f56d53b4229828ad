"""Markup of the entries of lists → which stand in the page, and which in pages beside it.

Sizes are bytes of markup before it is compressed, so that what stands where rests on the results
alone.  A page has at most `PAGE_BYTES` of it beside its frame.  A link is written as "#anchor";
where its target stands on another page it gets the name of that page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from zlib import compress, decompress

from auditor.files.output_formats import NUMBERED_PAGE, PAGE_FILE
from auditor.files.spill import Spill
from auditor.report.html_page.entries import UNKNOWN, Entries, Entry, measured, size_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

HELD = 16_000_000  # bytes of compressed entries that are held in memory; further ones in a file
PAGE_BYTES = 7_000_000  # of entries on one page beside; the bound of a page is 8 MB
BREAK = "\f"  # parts entries; no text that is shown can hold it
DRAWN = 50  # entries of a list that are drawn at first; the rest is drawn when it is wanted
DRAWN_BYTES = 200_000  # of these, but for the first entry, which always is
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


class PageBeside:
    """A numbered page of a part, with the lists that it holds.

    What was drawn of them is kept compressed, what is known from earlier results is drawn when it
    is taken.
    """

    def __init__(self, part: str, number: int, kept: Spill) -> None:
        self.name = NUMBERED_PAGE.format(part=part, number=number)
        self.part = part
        self.number = number
        self.size = 0
        self._open: dict[str, list[str]] = {}
        self._kept = kept
        self._packed: dict[str, int] = {}  # list to the number of what is kept of it
        self._entries: dict[str, list[Entry]] = {}  # without their markup

    def add(self, key: str, entry: Entry) -> None:
        """Add an entry to a list."""
        self._open.setdefault(key, []).append(entry.html)
        without = UNKNOWN if entry.key is None else entry._replace(html="")
        self._entries.setdefault(key, []).append(without)
        self.size += entry.measures.size

    def close(self) -> None:
        """Compress the entries: nothing more is added."""
        for key, entries in self._open.items():
            packed = compress(BREAK.join(entries).encode("utf-8", "surrogatepass"), 1)
            self._packed[key] = self._kept.put(packed)
        self._open.clear()

    def keys(self) -> Hashable:
        """Return the keys of the entries of each list, None where something has no key."""
        keys = {name: tuple(e.key for e in entries) for name, entries in self._entries.items()}
        return None if any(None in own for own in keys.values()) else tuple(keys.items())

    def taken(self) -> dict[str, list[str]]:
        """Return the entries of each list of a page that is closed."""
        return {name: self._markup(name, number) for name, number in self._packed.items()}

    def _markup(self, name: str, number: int) -> list[str]:
        kept = decompress(self._kept.get(number)).decode("utf-8", "surrogatepass").split(BREAK)
        entries = zip(self._entries[name], kept, strict=True)
        return [html or entry.markup() for entry, html in entries]


class _Pages:
    """The pages of a part, filled one after the other."""

    def __init__(self, part: str, kept: Spill) -> None:
        self._part = part
        self._kept = kept
        self._pages: list[PageBeside] = []

    def page_for(self, size: int) -> PageBeside:
        """Return the page that the next entry, of so many bytes, goes on."""
        if not self._pages or self._pages[-1].size + size > PAGE_BYTES:
            self.closed()
            self._pages.append(PageBeside(self._part, len(self._pages) + 1, self._kept))
        return self._pages[-1]

    def closed(self) -> list[PageBeside]:
        """Return the pages, to which nothing more is added."""
        for page in self._pages[-1:]:
            page.close()
        return self._pages


class Spread:
    """Decides on which page each entry stands, and makes links lead there."""

    def __init__(self, entries: Entries | None = None) -> None:
        self.pages: list[PageBeside] = []
        self.entries = entries or Entries()
        self._packed = Spill(HELD)
        self._kept: dict[str, list[Entry]] = defaultdict(list)
        self._beside: dict[str, dict[str, None]] = defaultdict(dict)  # list to pages it goes on in
        self._left: dict[str, int] = defaultdict(int)
        self._homes: dict[str, str] = {}  # anchor to the page beside that has it
        self._targets: dict[str, dict[str, None]] = defaultdict(dict)  # page to what it links to

    def place(
        self, part: str, lists: Mapping[str, Iterable[Entry]], most: int, least: int = 0
    ) -> None:
        """Keep the first entries of some lists in the page and put the others beside it.

        The lists may have `most` bytes together: each has `least` of its own, and what is over is
        taken by the first.  Each entry is asked for once, in order.
        """
        pages = _Pages(part, self._packed)
        for following, (key, entries) in zip(
            reversed(range(len(lists))), lists.items(), strict=True
        ):
            room, kept = most - least * following, self._kept[key]
            for entry in entries:
                size = entry.measures.size
                room -= size
                if room >= 0:
                    kept.append(entry)
                    most -= size
                else:
                    room = -1
                    self._put_beside(pages.page_for(size), key, entry)
        self.pages += pages.closed()

    def place_whole(self, part: str, key: str, entries: Iterable[Entry], most: int) -> bool:
        """Keep all entries in the page, or put all beside it; return whether they are beside."""
        left, kept, size = iter(entries), self._kept[key], 0
        for entry in left:
            kept.append(entry)
            size += entry.measures.size
            if size > most:
                del self._kept[key]
                self.place(part, {key: chain(kept, left)}, -1)
                return True
        return False

    def keep(self, key: str, entries: Sequence[Entry], most: int) -> None:
        """Show at most `most` bytes of entries in the page for a list that is wholly beside it."""
        kept = _fitting([entry.measures.size for entry in entries], most)
        self._kept[key] = list(entries[:kept])
        self._left[key] = len(entries) - kept

    def _put_beside(self, page: PageBeside, key: str, entry: Entry) -> None:
        page.add(key, entry)
        self._homes.update(dict.fromkeys(entry.measures.anchors, page.name))
        self._left[key] += entry.measures.weight
        self._beside[key][page.name] = None

    def run(self, key: str, drawn: int = DRAWN, drawn_bytes: int = DRAWN_BYTES) -> Run:
        """Return what the page shows of a list; at most so much of it is drawn at first."""
        names = list(self._beside.get(key, ()))
        onward = tuple(dict.fromkeys((names[0], names[-1]))) if names else ()
        entries = list(map(self.entries.shown, self._kept[key]))
        return self._run(
            PAGE_FILE, key, entries, drawn, drawn_bytes, self._left.get(key, 0), onward
        )

    def runs(self, page: PageBeside) -> dict[str, Run]:
        """Return what a page beside shows of its lists."""
        return {
            key: self._run(page.name, key, entries, DRAWN, DRAWN_BYTES, 0, ())
            for key, entries in page.taken().items()
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
        sizes = [size_of(html) for html in linked[:drawn]]
        first = max(_fitting(sizes, drawn_bytes), min(drawn, 1))
        return Run(
            key,
            tuple(linked[:first]),
            tuple(linked[first:]),
            sum(measured(html).weight for html in linked),
            left,
            onward,
        )

    def linked(self, html: str, page: str) -> str:
        """Return markup for a page with each link leading to the page that has its target."""
        if not self._homes:
            return html
        targets = self._targets[page] if self.entries.session else {}

        def right(match: re.Match[str]) -> str:
            home = self.home(match[1])
            targets[match[1]] = None
            return match[0] if home == page else f'href="{home}#{match[1]}"'

        return LINK.sub(right, html)

    def home(self, anchor: str) -> str:
        """Return the page that has an anchor."""
        return self._homes.get(anchor, PAGE_FILE)

    def targets(self, page: str) -> Iterable[str]:
        """Return the anchors that the links of a page lead to, which are then forgotten."""
        return self._targets.pop(page, {})

    def left(self, keys: Iterable[str]) -> int:
        """Return what the entries of some lists count for that the page does not hold."""
        return sum(self._left.get(key, 0) for key in keys)


def _fitting(sizes: Sequence[int], most: int) -> int:
    """Return how many of the first entries have at most so many bytes together."""
    total = 0
    for count, size in enumerate(sizes):
        total += size
        if total > most:
            return count
    return len(sizes)

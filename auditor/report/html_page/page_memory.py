"""What was drawn for earlier results → what is the same in later ones, and is not drawn again.

What an entry of a list is drawn from gets a number that it keeps as long as all of it is equal; the
numbers make the key of the entry.  Of an entry its size, its weight and its anchors are remembered,
and of a page its bytes with the places its links lead to.  Only what the last results had is kept,
at most `MOST_ENTRIES` entries and `MOST_BYTES` of pages, these mostly in a file that goes with the
process.
"""

from __future__ import annotations

from contextlib import contextmanager
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from auditor.files.spill import Spill

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

MOST_ENTRIES = 1_000_000  # some 400 MB with what they are drawn from
MOST_BYTES = 1_000_000_000
HELD_BYTES = 50_000_000  # of pages that are held in memory


class Measures(NamedTuple):
    """What is remembered of an entry."""

    size: int  # bytes of its markup
    weight: int  # how many findings it holds; an entry that is none counts for one
    anchors: tuple[str, ...]


class _KnownPage(NamedTuple):
    key: Hashable
    targets: tuple[str, ...]  # anchors that its links lead to
    homes: tuple[str, ...]  # the page that has each of them
    number: int  # of its bytes


class PageMemory:
    """What was drawn for the last results; one thread at a time uses it, others do without."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._last = Session(None)

    @contextmanager
    def session(self) -> Iterator[Session | None]:
        """Give what is remembered for the drawing of some results; what fails changes nothing."""
        if not self._lock.acquire(blocking=False):
            yield None
            return
        try:
            session = Session(self._last)
            yield session
            self._last = session.ended()
        finally:
            self._lock.release()


class Session:
    """What the last results had, and what those have that are being drawn."""

    def __init__(self, last: Session | None) -> None:
        self._last = last
        self._count: Iterator[int] = last._count if last else count(1)
        self._numbers: dict[str, dict[Hashable, tuple[tuple[object, ...], int]]] = {}
        self._measures: dict[Hashable, Measures] = {}
        self._markup: dict[Hashable, str] = {}
        self._parts: dict[Hashable, int] = {}
        self._pages: dict[str, _KnownPage] = {}
        self._size = 0
        self._contents = Spill(HELD_BYTES)

    def ended(self) -> Session:
        """Return what is remembered for the next results: nothing where it is too much."""
        self._last = None
        is_much = len(self._measures) > MOST_ENTRIES or self._size > MOST_BYTES
        return Session(None) if is_much else self

    def number(self, kind: str, id: Hashable, inputs: tuple[object, ...]) -> int:
        """Return the number of something: that of the last results where it is the same as there.

        No two things that differ, of any results, share a number.
        """
        last = self._last._numbers.get(kind, {}).get(id) if self._last else None
        found = last if last is not None and last[0] == inputs else (inputs, next(self._count))
        self._numbers.setdefault(kind, {})[id] = found
        return found[1]

    def measures(self, key: Hashable) -> Measures | None:
        """Return what is known of an entry."""
        found = self._last._measures.get(key) if self._last else None
        if found is not None:
            self._measures[key] = found
        return found

    def keep(self, key: Hashable, measures: Measures) -> None:
        """Remember an entry."""
        self._measures[key] = measures

    def parts(self, key: Hashable) -> int:
        """Return of how many entries something is drawn; 0 where that is not known."""
        found = self._last._parts.get(key, 0) if self._last else 0
        return self.keep_parts(key, found)

    def keep_parts(self, key: Hashable, parts: int) -> int:
        """Remember of how many entries something is drawn."""
        self._parts[key] = parts
        return parts

    def markup(self, key: Hashable, draw: Callable[[], str]) -> str:
        """Return the markup of an entry that is shown in the first page, which is remembered."""
        found = self._last._markup.get(key) if self._last else None
        self._markup[key] = draw() if found is None else found
        return self._markup[key]

    def page(self, name: str, key: Hashable, home: Callable[[str], str]) -> bytes | None:
        """Return a page that is the same as it was, and whose links lead where they led."""
        known = self._last._pages.get(name) if self._last else None
        if self._last is None or known is None or known.key != key:
            return None
        if tuple(map(home, known.targets)) != known.homes:
            return None
        content = self._last._contents.get(known.number)
        self._put(name, known, content)
        return content

    def keep_page(
        self,
        name: str,
        key: Hashable,
        targets: Iterable[str],
        home: Callable[[str], str],
        content: bytes,
    ) -> None:
        """Remember a page; `home` tells which page has a target."""
        led = tuple(targets)
        self._put(name, _KnownPage(key, led, tuple(map(home, led)), 0), content)

    def _put(self, name: str, page: _KnownPage, content: bytes) -> None:
        self._size += len(content)
        if self._size <= MOST_BYTES:
            self._pages[name] = page._replace(number=self._contents.put(content))

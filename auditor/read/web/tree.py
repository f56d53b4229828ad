"""The source of a page → its blocks as a tree, the runs of text in them, and what its head says.

Inline elements make no nodes: a leaf is the text between two tags of blocks, as spans of the
source.  Tags that are left out, crossed or nested too deep are taken as a browser takes them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from auditor.core.shape import PassageKind
from auditor.read.web.elements import (
    BOUNDARIES,
    ENDED_BY,
    HEADINGS,
    ROLES,
    TABLE_PARTS,
    Role,
)
from auditor.read.web.tags import LONGEST, TAG, closing

_BLOCK, _LINK, _SILENT = Role.BLOCK, Role.LINK, Role.SILENT  # looked up for each tag
_OF_LINES = frozenset({"pre", *HEADINGS})  # whose breaks part lines, however many they are
DEEPEST = 512  # nested blocks; browsers take what is nested deeper as siblings too

Span = tuple[int, int]


class Node:
    """A block of a page; `kind` is that of its passages, `end` where it ends in the source."""

    __slots__ = (
        *("attributes", "depth", "dropped", "end", "index", "kind", "linked", "name"),
        *("parent", "prose", "size", "start"),
    )

    def __init__(
        self, name: str, attributes: str, parent: Node | None, start: int, index: int
    ) -> None:
        self.name = name
        self.attributes = attributes[:LONGEST]
        self.parent = parent
        self.index = index  # in the page
        self.start = start
        self.end = start
        self.size = self.linked = self.prose = 0  # characters in all, in links, of sentences
        self.dropped = False
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.kind: PassageKind = "body"


class Leaf:
    """A run of text in a block: spans of the source, characters in all and in links."""

    __slots__ = ("bare", "linked", "node", "size", "spans")

    def __init__(self, node: Node, spans: list[Span], bare: str, linked: int) -> None:
        self.node = node
        self.spans = spans
        self.bare = bare  # without tags, as it is written
        self.size = len(bare)
        self.linked = linked

    @property
    def words(self) -> str:
        """Its text without tags, white space folded."""
        return " ".join(self.bare.split())


@dataclass(slots=True)
class Page:
    """The blocks of a page in the order of their starts, their text, and the tags of its head."""

    source: str
    nodes: list[Node]
    leaves: list[Leaf] = field(default_factory=list)
    title: Span | None = None
    metas: list[str] = field(default_factory=list)  # attributes of each
    scripts: list[tuple[str, Span]] = field(default_factory=list)  # attributes and content
    times: list[tuple[str, int]] = field(default_factory=list)  # attributes, and where it ends


def parse(source: str) -> Page:
    """Return the blocks of a page; never raises, whatever the source is."""
    builder = _Builder(source)
    at = 0
    while at < len(source):
        at = builder.read(at)
    builder.finish()
    return builder.page


class _Builder:
    def __init__(self, source: str) -> None:
        root = Node("body", "", None, 0, 0)
        self.page = Page(source, [root])
        self._source = source
        self._node = root
        self._open: Counter[str] = Counter()  # how many elements of a name are open
        self._text_from = 0
        self._spans: list[Span] = []
        self._link_from = -1  # where the link begins that is open
        self._links: list[Span] = []
        self._last_break: Span = (-1, -1)
        self._closers: dict[str, Span | None] = {}  # the next end tag of silent elements

    def read(self, at: int) -> int:
        """Read tags from a place on; return where to go on, behind a silent element or the end."""
        roles = ROLES
        for match in TAG.finditer(self._source, at):
            name = match[2]
            role = roles.get(name)
            if role is None and name is not None:
                role = roles.get(name.lower())
            if role and (to := self._tag(role, match, name.lower())):
                return to
        return len(self._source)

    def _tag(self, role: Role, match: re.Match[str], name: str) -> int:
        """Read a tag that is not inline; return where to go on, 0 behind it."""
        start, end = match.span()
        if role is _BLOCK:
            self._flush(start, end)
            if match[1]:
                self._close(name, start, end)
            else:
                self._start(name, match[3], start)
        elif role is _LINK:
            self._link(not match[1], match[3], start, end)
        elif role is _SILENT:
            return 0 if match[1] else self._silence(name, match[3], start, end)
        elif not match[1]:
            self._note(role, match[3], start, end)
        return 0

    def finish(self) -> None:
        """Close what is open at the end of the source."""
        end = len(self._source)
        self._flush(end, end)
        while self._node.parent is not None:
            self._leave(end)
        self._node.end = end
        add_up(self.page)

    # ------------------------------------------------------------------ blocks

    def _start(self, name: str, attributes: str, at: int) -> None:
        node = self._node
        if node.name == "p":
            self._leave(at)
        ends = ENDED_BY.get(name)
        if ends is not None:
            self._end_implied(at, *ends)
        if self._node.depth >= DEEPEST:
            self._leave(at)
        self._node = Node(name, attributes, self._node, at, len(self.page.nodes))
        self._open[name] += 1
        self.page.nodes.append(self._node)

    def _end_implied(self, at: int, ended: frozenset[str], stops: frozenset[str]) -> None:
        """Close the outermost open element of some names inside the nearest stop."""
        found: Node | None = None
        node: Node | None = self._node
        while node is not None and node.name not in stops:
            if node.name in ended:
                found = node
            node = node.parent
        if found is not None:
            while self._node is not found:
                self._leave(at)
            self._leave(at)

    def _close(self, name: str, start: int, end: int) -> None:
        if not self._open[name]:
            return
        node: Node | None = self._node
        while node is not None and node.name != name:
            if node.name in BOUNDARIES and name not in TABLE_PARTS:
                return
            node = node.parent
        if node is None:
            return
        while self._node is not node:
            self._leave(start)
        self._leave(end)

    def _leave(self, at: int) -> None:
        node = self._node
        node.end = at
        self._open[node.name] -= 1
        if node.parent is not None:
            self._node = node.parent
        if self._link_from >= 0 and node.name in ("p", "li", "td"):
            self._link_from = -1  # a link that nobody closed

    # ------------------------------------------------------------------ text

    def _flush(self, end: int, after: int) -> None:
        """End the leaf before a tag of a block, if it holds any text."""
        source, start, spans = self._source, self._text_from, self._spans
        self._text_from = after
        if end > start and (spans or not source[start:end].isspace()):
            spans.append((start, end))
        if not spans:
            return
        self._spans = []
        text = bare(source, *spans[0])
        if len(spans) > 1:
            text = "".join(bare(source, *span) for span in spans).strip()
        linked = self._linked(end, after)
        if text:
            self.page.leaves.append(Leaf(self._node, spans, text, min(linked, len(text))))

    def _linked(self, end: int, after: int) -> int:
        """Return the characters in links since the last leaf; an open link goes on behind a tag."""
        links, self._links = self._links, []
        if self._link_from >= 0:
            links.append((self._link_from, end))
            self._link_from = after
        return sum(len(bare(self._source, *link)) for link in links)

    def _link(self, opens: bool, attributes: str, start: int, end: int) -> None:
        if self._link_from >= 0:
            self._links.append((self._link_from, start))
            self._link_from = -1
        if opens and "href" in attributes.lower():
            self._link_from = end

    def _silence(self, name: str, attributes: str, start: int, end: int) -> int:
        """Return where an element that is left out ends; 0 where it is not left out."""
        if name == "button" and self._node.name in HEADINGS:
            return 0  # a heading that unfolds its section
        found = self._closer(name, end)
        if found is None:
            return 0
        if name == "title":
            self.page.title = self.page.title or (end, found[0])
        elif name == "script":
            self.page.scripts.append((attributes, (end, found[0])))
        if start > self._text_from:
            self._spans.append((self._text_from, start))
        self._text_from = found[1]
        return found[1]

    def _closer(self, name: str, after: int) -> Span | None:
        """Return the next end tag of a name, None where none is left; looked for once each."""
        known = self._closers.get(name, (-1, -1))
        if known is not None and known[0] < after:
            match = closing(name).search(self._source, after)
            known = self._closers[name] = match.span() if match else None
        return known

    def _note(self, role: Role, attributes: str, start: int, end: int) -> None:
        """Keep a tag that has no text: a rule between texts, a line of the head, a time."""
        if role is Role.RULE:
            self._flush(start, end)
            if self._node.name == "p":
                self._leave(start)
        elif role is Role.META:
            self.page.metas.append(attributes)
        elif role is Role.TIME:
            self.page.times.append((attributes, end))
        elif role is Role.BREAK:
            self._break(start, end)

    def _break(self, start: int, end: int) -> None:
        """Note a break of a line; a second one behind it parts paragraphs."""
        first, self._last_break = self._last_break, (start, end)
        follows = first[1] > self._text_from and not self._source[first[1] : start].strip()
        if follows and self._node.name not in _OF_LINES:
            self._flush(first[0], end)


def bare(source: str, start: int, end: int) -> str:
    """Return a span of the source without its tags and the space around it."""
    text = source[start:end]
    return TAG.sub("", text).strip() if "<" in text else text.strip()


def folded(text: str) -> str:
    """Return the letters and digits of a text in small letters: titles are compared by them."""
    return "".join(filter(str.isalnum, text.casefold()))


def add_up(page: Page) -> None:
    """Sum the characters of leaves into their blocks and all around them."""
    for leaf in page.leaves:
        node = leaf.node
        node.size += leaf.size
        node.linked += leaf.linked
    for node in reversed(page.nodes):
        if node.parent is not None:
            node.parent.size += node.size
            node.parent.linked += node.linked

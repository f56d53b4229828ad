"""The blocks of a page → those of its main text; the others are marked as dropped.

First what its author names as furniture goes, unless it holds much of the page; then the smallest
block that holds nearly all sentences is the main part; then lists of links in it go.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from auditor.read.web.hints import Hint, hint, kind_of
from auditor.read.web.tree import Leaf, Node, Page, Span, bare, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCE = 40  # characters of a leaf that is likely a sentence
LINKED = 0.5  # share of links in a leaf that is likely a menu
FEW_LINKS = 0.2  # share of links in a block that may be related links or not, by its name
MOST_FURNITURE = 0.4  # of the page's sentences; a block that holds more is no furniture
HEAD = 300  # characters of sentences above a menu
FOLDED = 200  # characters of sentences in a hidden block that may be a part of the text
HOLDS = 0.8  # of the sentences around; a block that holds as much is the main part of them
HOLDS_BY_HINT = {Hint.MAIN: 0.35, Hint.CONTENT: 0.8}  # the same, of a block that is named so
HOLDS_OF_RIVALS = 0.6  # of the sentences of all articles; pages of several have no main one

_OF_LINKS = frozenset({"dl", "div", "form", "ol", "section", "table", "ul"})
_LONGEST_LINK = 300  # characters of the start tag of a link
_ELSEWHERE = re.compile(r"href\s*=\s*[\"']?(?:[^\s\"'#>]|#[\s\"'>])", re.IGNORECASE)
_LISTS = frozenset({"dl", "ol", "ul"})
_FOLDS = frozenset({"article", "dd", "details", "div", "section"})
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_NO_PART = frozenset({"p", "ul", "ol", "dl", "pre", "blockquote", "li"})
_OF_TABLES = frozenset({"thead", "tbody", "tfoot", "tr"})


def keep_main(page: Page) -> list[Leaf]:
    """Mark what is no main text as dropped; return the leaves of the main text in order.

    Where nothing is left, all of the page's are returned.
    """
    _weigh(page)
    _drop_furniture(page)
    kept = _kept(page.leaves)
    _weigh(page)
    main = _main_part(page)
    headline = _headline(page, kept, main)
    inside = [leaf for leaf in kept if main.start <= leaf.node.start and leaf.node.end <= main.end]
    inside = _without_link_lists(page, inside, main)
    return [*headline, *inside] or page.leaves


def _weigh(page: Page) -> None:
    """Sum the characters of sentences into their blocks and all around them, but for dropped."""
    for node in page.nodes:
        node.prose = 0
    for leaf in page.leaves:
        if _is_sentence(leaf) and not leaf.node.dropped:
            leaf.node.prose += _width(leaf.bare)
    for node in reversed(page.nodes):
        if node.parent is not None:
            node.parent.prose += node.prose


def _is_sentence(leaf: Leaf) -> bool:
    """Whether a leaf is likely to hold sentences."""
    return leaf.linked <= LINKED * leaf.size and _width(leaf.bare) >= SENTENCE


def _width(words: str) -> int:
    """Return the length of a text, a sign of Chinese, Japanese or Korean counted as three."""
    if words.isascii():
        return len(words)
    return len(words) + 2 * sum(len(run) for run in _WIDE.findall(words))


def _drop_furniture(page: Page) -> None:
    """Mark blocks that are named as furniture and all inside them; parents come first."""
    most = MOST_FURNITURE * page.nodes[0].prose
    for node in page.nodes:
        parent = node.parent
        if parent is None:
            continue
        if parent.dropped:
            node.dropped = True
            continue
        node.kind = kind_of(node.name, node.attributes, parent.kind)
        node.dropped = _is_furniture(node, hint(node.name, node.attributes), most)


def _is_furniture(node: Node, found: Hint, most: float) -> bool:
    """Whether a block goes, by its hint and what is in it; `most` prose is more than any holds."""
    if found is Hint.LINKS:
        return node.linked > FEW_LINKS * node.size
    if found < Hint.LINKS or (node.prose > most and node.linked <= LINKED * node.size):
        return False
    return found is Hint.FURNITURE or not _is_folded(node)


def _is_folded(node: Node) -> bool:
    """Whether a hidden block is a part of the text that its reader unfolds: it holds sentences."""
    return node.name in _FOLDS and node.prose >= FOLDED and 2 * node.prose > node.size


def _main_part(page: Page) -> Node:
    """Return the smallest block that holds nearly all sentences, or that is named as their part."""
    main = page.nodes[0]
    rivals = _rivals(page)
    for node in page.nodes:
        if node.prose and main.start <= node.start < main.end and node.name not in _NO_PART:
            share = HOLDS_BY_HINT.get(hint(node.name, node.attributes), 2)
            alone = node.prose >= HOLDS_OF_RIVALS * rivals.get(node, 0)
            if node.prose >= share * main.prose and alone:
                main = node
    if main.parent is not None or not _is_of_site(page):
        return main
    return _densest(page)


def _rivals(page: Page) -> dict[Node, int]:
    """Return for each article the sentences of all articles that lie as deep in others as it."""
    around: list[Node] = []
    depths: dict[Node, int] = {}
    totals: Counter[int] = Counter()
    for node in page.nodes:
        if node.prose and hint(node.name, node.attributes) is Hint.MAIN and node.name != "main":
            while around and around[-1].end <= node.start:
                around.pop()
            depths[node] = len(around)
            totals[len(around)] += node.prose
            around.append(node)
    return {node: totals[depth] for node, depth in depths.items()}


def _is_of_site(page: Page) -> bool:
    """Whether a page is one of a site and not a document kept as a page, as filings are.

    The latter has no scripts, no furniture and no menu above its text: it is all text.
    """
    if page.scripts or any(node.dropped for node in page.nodes):
        return True
    return any(_leads_elsewhere(page.source, leaf) for leaf in _at_the_head(page))


def _at_the_head(page: Page) -> Iterator[Leaf]:
    """Yield the leaves above the text, in which there may be a sentence or two already."""
    told = 0
    for leaf in page.leaves:
        told += leaf.size if _is_sentence(leaf) else 0
        if told > HEAD:
            return
        yield leaf


def _leads_elsewhere(source: str, leaf: Leaf) -> bool:
    """Whether a leaf is made of links, and not to places in the page, as a list of contents is."""
    linked = leaf.linked > LINKED * leaf.size
    return linked and any(_ELSEWHERE.search(source, *_around(span)) for span in leaf.spans)


def _around(span: Span) -> Span:
    """Return a span with what may be the start of the link in which it is."""
    return max(0, span[0] - _LONGEST_LINK), span[1]


def _densest(page: Page) -> Node:
    """Return the smallest block that holds nearly all sentences of those around it."""
    inside: dict[Node, list[Node]] = {}
    for node in page.nodes:
        if node.parent is not None and node.prose:
            inside.setdefault(node.parent, []).append(node)
    main = page.nodes[0]
    while True:
        best = max(inside.get(main, ()), key=lambda node: node.prose, default=None)
        if best is None or best.prose < HOLDS * main.prose or best.name in _NO_PART:
            break
        main = best
    while main.name in _OF_TABLES and main.parent is not None:
        main = main.parent  # a table whose text is in several cells
    return main


def _headline(page: Page, kept: list[Leaf], main: Node) -> list[Leaf]:
    """Return the headline that is above the main part, where there is none in it.

    In furniture only that is one with which the title of the page begins.
    """
    heads = [leaf for leaf in kept if leaf.node.name in ("h1", "h2")]
    above = [leaf for leaf in heads if leaf.node.end <= main.start]
    if any(leaf.node.name == "h1" for leaf in heads[len(above) :]):
        return []
    return above[-1:] or _named_by_title(page)


def _named_by_title(page: Page) -> list[Leaf]:
    title = folded(bare(page.source, *page.title)) if page.title else ""
    heads = (leaf for leaf in page.leaves if leaf.node.name == "h1")
    return [leaf for leaf in heads if _begins(title, leaf)][:1]


def _begins(title: str, leaf: Leaf) -> bool:
    """Whether the title of a page, folded, begins with a headline."""
    headline = folded(leaf.bare)
    return headline != "" and title.startswith(headline)


def _without_link_lists(page: Page, leaves: list[Leaf], main: Node) -> list[Leaf]:
    """Return the leaves without the blocks of links before the first and behind the last sentence.

    A list that stands among the paragraphs, as that of "External links" does, is kept.
    """
    prose = [leaf.node for leaf in leaves if leaf.node.prose] or [main]
    first, last = prose[0].start, max(node.end for node in prose)
    parents = {id(node.parent) for node in prose}
    for node in takewhile(lambda node: node.start < main.end, page.nodes[main.index + 1 :]):
        if node.end <= first or node.start >= last:
            node.dropped = node.dropped or _goes(node, parents)
    return _kept(leaves)


def _goes(node: Node, parents: set[int]) -> bool:
    """Whether a block beyond the sentences goes: with what is around it, or as one of links."""
    if node.parent is not None and node.parent.dropped:
        return True
    return _holds_links(node) and not (node.name in _LISTS and id(node.parent) in parents)


def _kept(leaves: list[Leaf]) -> list[Leaf]:
    return [leaf for leaf in leaves if not leaf.node.dropped]


def _holds_links(node: Node) -> bool:
    """Whether a block holds no sentence and little but links."""
    return node.name in _OF_LINKS and not node.prose and node.linked > LINKED * node.size

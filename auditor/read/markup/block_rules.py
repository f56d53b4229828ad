"""A text → the tokens of its blocks, by the CommonMark library with rules of our own beside.

Tables are one token with the places of their rows; footnotes ("[^1]: …") and the boxes of MkDocs
("!!! note") hold blocks, as lists do.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from markdown_it import MarkdownIt, rules_block

from auditor.read.markup.limits import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_NOTE = re.compile(r"\[\^([^\]\s]{1,80})\]:")
_BOX = re.compile(r"(?:!!!|\?\?\?\+?|={3}\+?)[ \t]+(?=[\w\"])")
_LAYOUT = re.compile(
    r"(?:</?(?:a|br|center|details|div|figure|font|img|p|section|span)(?:\s[^<>]*)?/?>\s*)+",
    re.IGNORECASE,
)
_TABLE_END = re.compile(r"</table\b", re.IGNORECASE)
_INDENT = 4  # columns by which what belongs to a note or a box is indented
_NOTES, _TABLE_ENDS = "auditor-footnotes", "auditor-table-ends"


class Blocks(NamedTuple):
    """The tokens of a text, the targets that it defines for links, and the labels of its notes."""

    tokens: Sequence[Token]
    references: dict[str, Any]
    footnotes: frozenset[str]
    definitions: tuple[tuple[int, int], ...]  # lines that only define targets of links


def read_blocks(text: str) -> Blocks:
    """Return the blocks of a Markdown text; lines are counted from 0."""
    env: dict[str, Any] = {_NOTES: set()}
    tokens = _parser().parse(text, env)
    references = env.get("references", {})
    defined = [*references.values(), *env.get("duplicate_refs", ())]
    lines = sorted((each["map"][0], each["map"][1]) for each in defined)
    return Blocks(tokens, references, frozenset(env[_NOTES]), tuple(lines))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"maxNesting": DEEPEST})
    # "normalize" would take characters out, and offsets would be no longer those of the text.
    parser.enable("table").disable(["normalize", "inline", "text_join"])
    ruler = parser.block.ruler
    ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    ruler.at("html_block", _html, {"alt": ["paragraph", "reference", "blockquote"]})
    before_all: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    ruler.before("reference", "footnote", _footnote, before_all)
    ruler.before("code", "box", _box, before_all)
    return parser


class _Parser(MarkdownIt):
    def normalizeLink(self, url: str) -> str:  # noqa: N802  the library's name
        """Return a link's target as it is written: nobody follows it."""
        return url


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table as the library does, as one token with where its rows begin and end."""
    known = len(state.tokens)
    if not rules_block.table(state, start, end, silent):
        return False
    if not silent:
        del state.tokens[known:]
        token = state.push("table", "table", 0)
        token.map = [start, state.line]
        token.meta["rows"] = [
            (state.bMarks[line] + state.tShift[line], state.eMarks[line])
            for line in range(start, state.line)
            if line != start + 1
        ]
    return True


def _html(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read HTML as the library does, but lines of tags that only lay out are no more than lines.

    Below `<div markdown="1">` and `<a name="top"></a>` people write Markdown.
    """
    known = len(state.tokens)
    if not rules_block.html_block(state, start, end, silent):
        return False
    if not silent:
        line = start
        while line < state.line and _LAYOUT.fullmatch(
            state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line]
        ):
            line += 1
        state.line = line if line > start else _table_end(state, start)
        state.tokens[known].map = [start, state.line]
    return True


def _table_end(state: StateBlock, start: int) -> int:
    """Return the line behind a block of HTML; a table in it goes on over blank lines to its end."""
    text = state.src[state.bMarks[start] : state.eMarks[state.line - 1]].lower()
    if state.level or text.count("<table") <= text.count("</table"):
        return state.line
    if _TABLE_ENDS not in state.env:
        state.env[_TABLE_ENDS] = [found.start() for found in _TABLE_END.finditer(state.src)]
    ends: list[int] = state.env[_TABLE_ENDS]
    after = bisect_left(ends, state.eMarks[state.line - 1])
    if after == len(ends):
        return state.line
    return bisect_right(state.bMarks, ends[after], 0, state.lineMax)


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a footnote: its text follows the label and goes on in indented lines."""
    at = state.bMarks[start] + state.tShift[start]
    found = _NOTE.match(state.src, at, state.eMarks[start])
    if found is None or state.is_code_block(start):
        return False
    if silent:
        return True
    state.env[_NOTES].add(found[1])
    opened = state.push("footnote_open", "", 1)
    opened.info = found[1]
    opened.map = [start, start]
    _contents(state, start, end, found.end())
    opened.map = [start, state.line]
    state.push("footnote_close", "", -1)
    return True


def _box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a box: a line with its kind and title, and the indented lines below it."""
    at = state.bMarks[start] + state.tShift[start]
    found = _BOX.match(state.src, at, state.eMarks[start])
    if found is None or state.is_code_block(start):
        return False
    if silent:
        return True
    opened = state.push("box_open", "", 1)
    opened.map = [start, start + 1]
    opened.meta["title"] = (found.end(), state.eMarks[start])
    state.line = start + 1
    if start + 1 < end:
        indent = state.blkIndent
        state.blkIndent += _INDENT
        state.md.block.tokenize(state, start + 1, end)
        state.blkIndent = indent
    state.push("box_close", "", -1)
    return True


def _contents(state: StateBlock, start: int, end: int, at: int) -> None:
    """Read the blocks that begin behind a label in the line `start`."""
    kept = (state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType)
    while at < state.eMarks[start] and state.src[at] in " \t":
        at += 1
    state.bMarks[start], state.tShift[start] = at, 0
    state.blkIndent += _INDENT
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= _INDENT
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = kept

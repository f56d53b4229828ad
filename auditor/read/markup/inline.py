"""The content of a paragraph, heading or cell → what in it is markup, and its links and pictures.

The rules of the CommonMark library do the reading; each is wrapped, so that where it began and
ended is kept.  Nothing is searched for again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from markdown_it import MarkdownIt, rules_inline
from markdown_it.helpers import parseLinkLabel

from auditor.core.shape import Hidden
from auditor.read.markup.limits import DEEPEST, deep_brackets
from auditor.read.markup.tags import Tag, shown_tags

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]
    Note = Callable[["_Record", StateInline, int], None]

_MARKUP = re.compile(r"[\\`*_\[<&~]")
_BREAK = re.compile(r" *\n[ \t]*")
_KRAMDOWN_BREAK = re.compile(r"(?<!\\)\\\\\Z")  # two backslashes at the end of a line
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,80})\]")
_RECORD = "auditor-record"


class Link(NamedTuple):
    """A link with its brackets and target; offsets are those of the content."""

    start: int
    end: int
    target: str


class Inline(NamedTuple):
    """What of a block's content is markup; all offsets are those of the content."""

    hidden: tuple[Hidden, ...] = ()  # sorted, without overlaps
    links: tuple[Link, ...] = ()
    images: tuple[tuple[int, int], ...] = ()


NOTHING = Inline()


@dataclass(slots=True)
class _Record:
    """What the rules met in one block."""

    footnotes: Collection[str]  # the labels that the document defines
    deep: Collection[int]
    base: int = 0  # where the text that the rules see begins in the content
    hidden: list[Hidden] = field(default_factory=list)
    delimiters: list[tuple[Token, int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[tuple[int, int]] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)

    def hide(self, start: int, end: int, shown: str = "") -> None:
        self.hidden.append(Hidden(self.base + start, self.base + end, shown))


def read_inline(content: str, references: dict[str, Any], footnotes: Collection[str]) -> Inline:
    """Return the markup of a block's content, which is lines without marks at their starts.

    `references` are the link targets that the block parser found, `footnotes` the labels of notes.
    """
    if not _MARKUP.search(content):
        if "\n" not in content:
            return NOTHING
        return Inline(tuple(map(_break, _BREAK.finditer(content))))
    record = _Record(footnotes, deep_brackets(content))
    parser = _parser()
    parser.inline.parse(content, parser, {"references": references, _RECORD: record}, [])
    for token, start, end in record.delimiters:
        if token.type != "text" or not token.content:
            record.hidden.append(Hidden(start, end))
    record.hidden += _struck(record)
    record.hidden += shown_tags(content, record.tags, record.links)
    return Inline(in_order(record.hidden), tuple(sorted(record.links)), tuple(record.images))


def in_order(hidden: Iterable[Hidden], *, joined: bool = True) -> tuple[Hidden, ...]:
    """Return hidden spans sorted, those inside others left out, those that touch as one."""
    kept: list[Hidden] = []
    for span in sorted(hidden, key=lambda each: (each.start, -each.end)):
        if span.end == span.start or (kept and span.start < kept[-1].end):
            continue
        one = _as_one(kept[-1], span) if joined and kept else None
        if one is None:
            kept.append(span)
        else:
            kept[-1] = one
    return tuple(kept)


def _as_one(before: Hidden, span: Hidden) -> Hidden | None:
    """Return two spans that touch as one: both unseen, or "<br>" at the end of a line."""
    if span.start != before.end:
        return None
    if not before.shown and not span.shown:
        return Hidden(before.start, span.end)
    is_break = before.shown == "\n" and span.shown.isspace()
    return Hidden(before.start, span.end, "\n") if is_break else None


def _break(found: re.Match[str]) -> Hidden:
    """Return how a line break is shown: one that only wraps the text is a space."""
    is_hard = found.group().startswith("  ")
    return Hidden(found.start(), found.end(), "\n" if is_hard else " ")


def _struck(record: _Record) -> list[Hidden]:
    """Return what is struck out with its marks: it is no longer said."""
    struck: list[Hidden] = []
    opened: list[int] = []
    for token, start, end in sorted(record.delimiters, key=lambda each: each[1]):
        if token.type == "s_open":
            opened.append(start)
        elif token.type == "s_close" and opened:
            struck.append(Hidden(opened.pop(), end))
    return struck


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Return the library's parser of inline markup with its rules wrapped."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("strikethrough")
    ruler = parser.inline.ruler
    ruler.at("newline", _noted(rules_inline.newline, _note_newline))
    ruler.at("escape", _noted(rules_inline.escape, _note_escape))
    ruler.at("entity", _noted(rules_inline.entity, _note_entity))
    ruler.at("backticks", _noted(rules_inline.backtick, _note_code))
    ruler.at("autolink", _noted(rules_inline.autolink, _note_autolink))
    ruler.at("html_inline", _noted(rules_inline.html_inline, _note_tag))
    ruler.at("emphasis", _noted(rules_inline.emphasis.tokenize, _note_delimiters))
    ruler.at("strikethrough", _noted(rules_inline.strikethrough.tokenize, _note_delimiters))
    ruler.at("link", _link)
    ruler.at("image", _image)
    ruler.before("link", "footnote", _footnote)
    parser.inline.ruler2.disable("fragments_join")  # it would lose which delimiters took effect
    return parser


def _noted(rule: Rule, note: Note) -> Rule:
    """Return a rule that tells what it took, where it is not only looking ahead."""

    def noted(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if not rule(state, silent):
            return False
        if not silent:
            note(state.env[_RECORD], state, start)
        return True

    return noted


def _note_newline(record: _Record, state: StateInline, start: int) -> None:
    low = start
    while low and state.src[low - 1] == " ":
        low -= 1
    is_hard = start - low > 1
    if low == start and _KRAMDOWN_BREAK.search(state.src, max(0, low - 3), low):
        is_hard, low = True, low - 2
    record.hide(low, state.pos, "\n" if is_hard else " ")


def _note_escape(record: _Record, state: StateInline, start: int) -> None:
    if state.src[start + 1] == "\n":
        record.hide(start, state.pos, "\n")
    elif state.tokens[-1].content != state.src[start : state.pos]:
        record.hide(start, start + 1)


def _note_entity(record: _Record, state: StateInline, start: int) -> None:
    record.hide(start, state.pos, state.tokens[-1].content)


def _note_code(record: _Record, state: StateInline, start: int) -> None:
    """Hide the backticks of code, and a space beside them; a lone backtick is text."""
    token = state.tokens[-1] if state.tokens else None
    if state.pending or token is None or token.type != "code_inline":
        return
    low, high = start + len(token.markup), state.pos - len(token.markup)
    margin = (high - low - len(token.content)) // 2
    record.hide(start, low + margin)
    record.hide(high - margin, state.pos)
    at = state.src.find("\n", low, high)
    while at >= 0:
        record.hide(at, at + 1, " ")
        at = state.src.find("\n", at + 1, high)


def _note_autolink(record: _Record, state: StateInline, start: int) -> None:
    record.hide(start, start + 1)
    record.hide(state.pos - 1, state.pos)
    target = state.src[start + 1 : state.pos - 1]
    record.links.append(Link(record.base + start, record.base + state.pos, target))


def _note_tag(record: _Record, state: StateInline, start: int) -> None:
    text = state.src[start : state.pos]
    record.tags.append(Tag(record.base + start, record.base + state.pos, text))


def _note_delimiters(record: _Record, state: StateInline, start: int) -> None:
    """Keep the tokens of a run of stars, lines or tildes; which take effect turns out later."""
    at = state.pos
    for token in reversed(state.tokens):
        if at == start:
            break
        low = at - len(token.content)
        record.delimiters.append((token, record.base + low, record.base + at))
        at = low


def _link(state: StateInline, silent: bool) -> bool:
    """Read a link as the library does, unless it stands in too many brackets."""
    record: _Record = state.env[_RECORD]
    start, known = state.pos, len(state.tokens)
    if state.src[start] != "[" or record.base + start in record.deep:
        return False
    if not rules_inline.link(state, silent):
        return False
    if not silent:
        label_end = parseLinkLabel(state, start, True)
        record.hide(start, start + 1)
        record.hide(label_end, state.pos)
        opened = next(each for each in state.tokens[known:] if each.type == "link_open")
        target = str(opened.attrs.get("href", ""))
        record.links.append(Link(record.base + start, record.base + state.pos, target))
    return True


def _image(state: StateInline, silent: bool) -> bool:
    """Read a picture as the library does; the words that stand for it are its text."""
    record: _Record = state.env[_RECORD]
    start = state.pos
    if not state.src.startswith("![", start) or record.base + start + 1 in record.deep:
        return False
    record.base += start + 2  # the library reads these words as a text of their own
    taken = rules_inline.image(state, silent)
    record.base -= start + 2
    if taken and not silent:
        label_end = parseLinkLabel(state, start + 1, False)
        record.hide(start, start + 2)
        record.hide(label_end, state.pos)
        record.images.append((record.base + start, record.base + state.pos))
    return taken


def _footnote(state: StateInline, silent: bool) -> bool:
    """Read a reference to a footnote, "[^1]"; one without a note only if its label is a word."""
    record: _Record = state.env[_RECORD]
    found = _FOOTNOTE.match(state.src, state.pos) if state.src[state.pos] == "[" else None
    if found is None or found.end() > state.posMax:
        return False
    if not (found[1].isalnum() or found[1] in record.footnotes):
        return False
    if not silent:
        record.hide(found.start(), found.end())
    state.pos = found.end()
    return True

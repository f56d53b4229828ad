"""A text → its lines, without the space around them; a line that holds several clauses is parted.

Texts that were made from pages or from filings often hold a whole page in one line, its paragraphs
parted by three spaces or more: "… as amended.     (b) Payment of Fees. On the first …     5".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, capitals, either_case
from auditor.read.plain.enumerators import clauses_within

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG = 200  # characters of a line that may hold several paragraphs
_PARTED = re.compile(
    rf"(?<=[.;:,)”\"])[ \t]{{2,}}(?=(?:{any_of(either_case(words('clause-words')))} )?"
    r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)]?\)?[ \t]|\d{1,4}\Z)"
    r"|(?<=[.;:)])[ \t]{4,}(?=[A-Z“\"])"
)


_TAGS = re.compile(rf"(?:</?{any_of(capitals(words('filing-tags')))}>\s*)+(?:\d{{1,4}})?")
_IS_QUOTED = re.compile(r"^ ?>(?!>> )", re.MULTILINE)  # a line of what a mail answers to
_BREAK = "<PAGE>"
_PROMPT = ">>> "


class Line(NamedTuple):
    """A line without the space around it; `indent` counts the characters before it."""

    start: int
    end: int
    text: str
    indent: int
    is_quoted: bool = False  # a mark of quotation stands before it: "> It grew."
    begins_page: bool = False


def lines_of(text: str, numbers: frozenset[str] = frozenset()) -> Iterator[Line | None]:
    """Yield the lines of a text, None for one without a word or sign.

    `numbers` are the clause numbers of the text.  ">>> " is a prompt where nothing else is quoted.
    """
    at, breaks = 0, False
    prompt = None if _IS_QUOTED.search(text) else _PROMPT
    for raw in text.split("\n"):
        line = _line(raw, at, prompt)
        if line is None or (line.text[0] == "<" and _TAGS.fullmatch(line.text)):
            breaks = breaks or (line is not None and line.text.startswith(_BREAK))
            yield None
        else:
            line = line._replace(begins_page=True) if breaks else line
            breaks = False
            yield from _parted(line, numbers) if len(line.text) >= _LONG else (line,)
        at += len(raw) + 1


def _line(raw: str, at: int, prompt: str | None) -> Line | None:
    bare = raw.strip()
    is_quoted = bare[:1] == ">" and bare[:4] != prompt
    words = bare.lstrip("> ") if is_quoted else bare
    if not words:
        return None
    indent = 0 if raw[0] == words[0] else raw.index(words[0])
    start = at + indent
    return Line(start, start + len(words), words, indent, is_quoted, "\f" in raw[:indent])


def _parted(line: Line, numbers: frozenset[str]) -> Iterator[Line | None]:
    """Yield the paragraphs that a long line holds, each as a line of its own."""
    begin = 0
    gaps = [gap.span() for gap in _PARTED.finditer(line.text)] if "  " in line.text else []
    gaps += [(start - 1, start) for start in clauses_within(line.text, numbers)]
    for start, end in sorted(gaps):
        if start > begin:
            yield _piece(line, begin, start)
            yield None
            begin = end
    yield _piece(line, begin, len(line.text))


def _piece(line: Line, begin: int, end: int) -> Line:
    text = line.text[begin:end]
    return line._replace(start=line.start + begin, end=line.start + end, text=text)

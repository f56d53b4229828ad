"""Lines of a text → whether they are a program, its output, a log or a record of data.

They state nothing: a number in them is an example, a state or a counter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARE = 0.5  # of the lines of a listing that look like one
PROSE_WORDS = 4  # of a line of prose, at least
PROSE_SHARE = 0.8  # of its words that are words, without signs
MOST_PROSE = 0.34  # share of the lines of a listing that read as prose
LONGEST = 400  # characters of a line that are looked at

_PROMPT = re.compile(r"(?:>>>|\$|\w+@[\w.-]+[:~][^$#]*[$#]) ")
_CALL = re.compile(
    r"(?:[\w.\[\]'\"]+ *[-+*/:]?= *)?(?=[^(]*[a-z_.])[A-Za-z_][\w.]*\((?:[^()]|\([^()]*\))*\)[;:,]?"
)
_NAME = r"\*?[A-Za-z_][\w.\[\]]*"
_OPERATION = re.compile(r"\S.* (?:==|!=|&&|\|\||->|:=) \S.*|\w+_\w*: .*")
_ASSIGNMENT = re.compile(rf"(?:{_NAME}, ?)*{_NAME} *[-+*/:]?= *[^=\s].*(?:(?<![.!?])|(?<=\.\.\.))")
_DATA = re.compile(r"[\[{].*[\"'][\w ]+[\"'] ?:.*[\]}],?|[\w.]*_\w*(?:\{[^{}]*\})? [-+\d.e]+")
_LOG = re.compile(
    r"\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ])\d\d:\d\d(?::\d\d[\d.,Z+:-]*)?\]?[ \t]+\S"
    r"|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ \S+:"
)
_STATEMENT = re.compile(
    rf"(?:{any_of(words('program-words'))}|#include|#define|#!|@\w+)\b.*(?:[:;{{)\]\\]|: \.\.\.)"
)
_MARKUP = re.compile(r"</?[A-Za-z][\w:-]*(?: [^<>]*)?/?>.*|<!--.*|# (?:TYPE|HELP) .*")
_SIGNS = re.compile(
    r"[{}()\[\];,]+|@\w[\w.]*|(?:\"{3}|'{3}).*|[\"'][\w.-]+[\"'] ?: .*,|.*(?:\);|\) ?\{|=> ?\{|::\w|\w->\w).*|(?://|/\*|\*/).*"
)
_NOTE = re.compile(r"\s+(?:#|//) .*")  # behind a statement
_COMMENT = re.compile(r"# .*|\.\.\. .*|--? .*")
_WORD = re.compile(r"[\"'(]?(?!\w*[a-z][A-Z])[^\W\d_][^\W\d_'’-]*[\"')]?[.,;:!?]?")
_SIGN = re.compile(  # one that every listing has; where it begins stands first, to be passed fast
    r"[={}<>$@#(_\[:](?:(?<=[={}<>$@#])|(?<=[\w\]]\()|(?<=\w_)|(?<=\d:)\d\d|(?<=\[)[^\[\]\n]*\]|(?<=:)\Z)"
)


def may_hold_listings(text: str) -> bool:
    """Whether a text has a sign that listings have: a quick look at all of it."""
    return _SIGN.search(text) is not None


def is_listing(lines: Sequence[str], *, is_set_in: bool) -> bool:
    """Whether lines between blank lines are a listing; `is_set_in`: they stand further right.

    Of one line that is not set in, only a prompt, a log and a record of data are sure.
    """
    if _PROMPT.match(lines[0]):
        return True
    signed = [line[:LONGEST] for line in lines if _SIGN.search(line, 0, LONGEST)]
    return bool(signed) and (
        _are_signed(lines, signed, is_set_in=is_set_in) or (is_set_in and _is_set_in(lines, signed))
    )


def _are_signed(lines: Sequence[str], signed: Sequence[str], *, is_set_in: bool) -> bool:
    """Whether most lines look like those of a listing; `signed` are those that may be."""
    sure = sum(map(_is_sure, signed))
    likely = sum(map(_is_likely, signed))
    notes = sum(bool(_COMMENT.fullmatch(line)) for line in lines)
    if likely + sure + notes < SHARE * len(lines):
        return False
    if is_set_in and notes == len(lines):
        return True
    return sure >= SHARE * len(lines) or likely > 1 or (likely > 0 and is_set_in)


def _is_set_in(lines: Sequence[str], signed: Sequence[str]) -> bool:
    """Whether lines that are set in are a listing for one that looks so, or all joined."""
    whole = " ".join(lines)[:LONGEST]
    return not are_prose(lines) and any(map(_is_likely, (*signed, whole)))


def are_prose(lines: Sequence[str]) -> bool:
    """Whether more lines read as prose than those of a listing do: its notes."""
    return sum(map(_is_prose, lines)) > MOST_PROSE * len(lines)


def _is_prose(line: str) -> bool:
    """Whether most words of a line are words: "Then the pump stops (see above)."."""
    pieces = line[:LONGEST].split()
    if len(pieces) < PROSE_WORDS:
        return False
    return sum(bool(_WORD.fullmatch(piece)) for piece in pieces) >= PROSE_SHARE * len(pieces)


def _is_sure(line: str) -> bool:
    return any(pattern.match(line) for pattern in (_PROMPT, _LOG)) or bool(_DATA.fullmatch(line))


def _is_likely(line: str) -> bool:
    line = _NOTE.sub("", line)
    looks = (_CALL, _OPERATION, _ASSIGNMENT, _STATEMENT, _MARKUP, _SIGNS)
    return any(look.fullmatch(line) for look in looks)

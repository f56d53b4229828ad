"""A line of reStructuredText → its words without marks: bold, code, roles, links, footnotes."""

from __future__ import annotations

import re

_LITERAL = re.compile(r"``(.+?)``", re.DOTALL)
_ROLE = re.compile(r":[a-zA-Z][\w:+.-]{0,40}:`([^`]*)`|`([^`]*)`:[a-zA-Z][\w:+.-]{0,40}:")
_LINK = re.compile(r"`([^`<]*?)\s*(?:<[^<>`]*>)?`__?")
_TEXT = re.compile(r"`([^`\s][^`]*)`")
_STRONG = re.compile(r"(?<![\w*])\*\*(\S(?:[^*]*\S)?)\*\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])\*(\S(?:[^*]*\S)?)\*(?![\w*])")
_NOTE = re.compile(r"\s?\[(?:#?\w*|\*)\]_(?!\w)")
_REFERENCE = re.compile(r"(?<![\w_`])([A-Za-z][\w.+-]*?)__?(?![\w_`])")
_SUBSTITUTION = re.compile(r"(?<!\w)\|([^|\s][^|\n]{0,80}?)\|(?:__?)?(?!\w)")
_TARGET = re.compile(r"\s*<[^<>]*>\Z")
_ESCAPED = re.compile(r"\\(.)")
_KEPT = "\ue000"  # stands for a literal while other marks are looked for


def words_of(text: str) -> str:
    """Return the words of a text; a mark of a footnote is none."""
    literals: list[str] = []

    def keep(found: re.Match[str]) -> str:
        literals.append(found[1])
        return _KEPT

    text = _LITERAL.sub(keep, text.replace(_KEPT, ""))
    text = _ROLE.sub(lambda found: _TARGET.sub("", found[1] or found[2] or ""), text)
    text = _NOTE.sub("", text)
    text = _LINK.sub(r"\1", text)
    for marked in (_TEXT, _STRONG, _EMPHASIS, _SUBSTITUTION, _REFERENCE):
        text = marked.sub(r"\1", text)
    text = _ESCAPED.sub(lambda found: found[1].strip(), text)
    for literal in literals:
        text = text.replace(_KEPT, literal, 1)
    return text

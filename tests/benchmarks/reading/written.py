"""Paragraphs of words → the same as text, as Markdown and as a web page with a menu.

An edit makes a word bold, links a value or puts a footnote mark behind a word: what an editor does
without changing what a document says.  Plain text has none of these.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Format = Literal["txt", "md", "html"]
Markup = Literal["bold", "link", "note"]

WIDTH = 60
MARKDOWN = {"bold": ("**", "**"), "link": ("[", "](notes.md)"), "note": ("", "[^1]")}
"""What stands before and behind words that are edited."""

_BEGINS_BLOCK = re.compile(r"[-+*>#=|~:]|\d{1,9}[.)]$|\[\^?[^\]]*\]:")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|&~]")
_OPENING = re.compile(r"[-+#>=:]|\d{1,9}(?=[.)](?:\s|$))")
_HEAD = (
    "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>{title} | The Herald</title>\n"
    "<style>p {{ margin: 0 }}</style><script>var shown = 17;</script></head><body>\n"
    '<header><a href="/">The Herald</a><nav><ul><li><a href="/news">News</a></li>'
    '<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li>'
    '<li><a href="/about">About us</a></li></ul></nav></header>\n<main><article>\n'
)
_FOOT = (
    "</article></main>\n<aside><h2>Most read</h2><ul>"
    '<li><a href="/1">The bridge is closed</a></li><li><a href="/2">A new school</a></li></ul>'
    '</aside>\n<footer><p>© 2024 The Herald. All rights reserved.</p><ul><li><a href="/terms">'
    'Terms of use</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>\n<div id="cookies"'
    ' class="cookie-banner"><p>We and our 842 partners use cookies to improve this site.</p>'
    "<button>Accept all</button></div>\n</body></html>\n"
)


class Paragraph(NamedTuple):
    """Words of a document: those of a heading, or of a paragraph or line."""

    text: str
    is_heading: bool = False


class Edit(NamedTuple):
    """What is done to some words of a paragraph; offsets in its text."""

    paragraph: int
    start: int
    end: int
    markup: Markup


def written(paragraphs: Sequence[Paragraph], format: Format, edit: Edit | None = None) -> str:
    """Return paragraphs as a document of a format."""
    if format == "txt":
        return "\n\n".join(paragraph.text for paragraph in paragraphs) + "\n"
    edits = [edit if edit and edit.paragraph == at else None for at in range(len(paragraphs))]
    if format == "md":
        parts = map(_in_markdown, paragraphs, edits)
        note = "\n\n[^1]: See the annex." if edit and edit.markup == "note" else ""
        return "\n\n".join(parts) + note + "\n"
    title = next((p.text for p in paragraphs if p.is_heading), "News")
    body = "".join(map(_in_html, paragraphs, edits))
    note = "<p><sup>1</sup> See the annex.</p>\n" if edit and edit.markup == "note" else ""
    return _HEAD.format(title=html.escape(title)) + body + note + _FOOT


def wrapped(text: str, width: int = WIDTH) -> str:
    """Return a text with its lines broken at a width, never before what would begin a block."""
    lines: list[str] = []
    for line in text.split("\n"):
        broken = [""]
        for word in line.split(" "):
            if not broken[-1]:
                broken[-1] = word
            elif len(broken[-1]) + 1 + len(word) > width and not _BEGINS_BLOCK.match(word):
                broken.append(word)
            else:
                broken[-1] += f" {word}"
        lines += broken
    return "\n".join(lines)


def _in_markdown(paragraph: Paragraph, edit: Edit | None) -> str:
    text = paragraph.text
    if edit is None:
        shown = _escaped(text)
    else:
        words = text[edit.start : edit.end]
        before, behind = MARKDOWN[edit.markup]
        shown = (
            _escaped(text[: edit.start])
            + f"{before}{_escaped(words)}{behind}"
            + _escaped(text[edit.end :])
        )
    if paragraph.is_heading:
        return f"# {shown}"
    return (
        _OPENING.sub(lambda found: _opening(found[0]), shown, count=1) if _opens(shown) else shown
    )


def _opens(shown: str) -> bool:
    return _OPENING.match(shown) is not None


def _opening(sign: str) -> str:
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _in_html(paragraph: Paragraph, edit: Edit | None) -> str:
    text = paragraph.text
    if edit is None:
        shown = html.escape(text)
    else:
        first, words, last = (
            html.escape(part)
            for part in (text[: edit.start], text[edit.start : edit.end], text[edit.end :])
        )
        marked = {
            "bold": f"<b>{words}</b>",
            "link": f'<a href="/notes">{words}</a>',
            "note": f"{words}<sup>1</sup>",
        }
        shown = first + marked[edit.markup] + last
    return f"<h1>{shown}</h1>\n" if paragraph.is_heading else f"<p>{shown}</p>\n"

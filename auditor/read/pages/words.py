"""A page of a PDF → its words with their boxes, as PDFium finds them.

Coordinates are points of 1/72 inch, from the left and from the top of the page as people see it.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage, PdfTextPage

HYPHEN = "\x02"  # what PDFium puts where a hyphen ends a line
MOST_WORDS = 20_000  # of a page
_WORD = re.compile(r"[^\s\x02\ufffe]+")
_BREAK = re.compile(r"[\r\n\x02\ufffe]")
_SMALLEST = 1.0  # points: letters below are no text that anyone reads
_BOLD = 600  # weight of a font, from which it is bold


class Word(NamedTuple):
    """A word: its text and its box; `size` is the height of a line of its font."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    ends_in_hyphen: bool = False  # the hyphen at the end of its line is no part of the text

    @property
    def size(self) -> float:
        """The height of its box."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in the order of its content, and its size."""

    words: list[Word]
    width: float
    height: float


def words_of(page: PdfPage) -> PageWords:
    """Return the words of a page."""
    width, height = page.get_size()
    text_page = page.get_textpage()
    try:
        words = list(_words(text_page, height))
    finally:
        text_page.close()
    return PageWords(words, width, height)


def _words(page: PdfTextPage, height: float) -> Iterator[Word]:
    text = page.get_text_range()
    box = pdfium.FS_RECTF()
    reference = ctypes.byref(box)
    for number, found in enumerate(_WORD.finditer(text)):
        if number == MOST_WORDS:
            return
        start, end = found.span()
        if not pdfium.FPDFText_GetLooseCharBox(page.raw, start, reference):
            continue
        left, top, bottom = box.left, box.top, box.bottom
        right = box.right
        if end - start > 1 and pdfium.FPDFText_GetLooseCharBox(page.raw, end - 1, reference):
            right = box.right
        if abs(top - bottom) >= _SMALLEST:
            is_hyphen = text[end : end + 1] in (HYPHEN, "\ufffe") and end < len(text)
            yield Word(found.group(), left, height - top, right, height - bottom, is_hyphen)

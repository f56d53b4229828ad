"""Web pages: bytes → source, and source → what its main text says, with tables and metadata.

The text as read is the main text: headline, paragraphs, lists, tables and captions, without menus,
notices and related links.  Nothing outside the page is read, and no script is run.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.read.decoded import Decoded
from auditor.read.formats import text
from auditor.read.web.charset import declared_encoding
from auditor.read.web.main_text import keep_main
from auditor.read.web.metadata import metadata_of
from auditor.read.web.page_text import text_of
from auditor.read.web.tree import parse

if TYPE_CHECKING:
    from auditor.core.shape import ReadText


def decode(data: bytes) -> Decoded:
    """Return the source of a page; raises UndecodableError where the bytes are no text.

    What reads as UTF-8 is UTF-8, whatever is declared: many pages were converted and not told so.
    """
    encoding = declared_encoding(data)
    if encoding is not None and b"\0" not in data and not _is_marked_or_utf8(data, encoding):
        try:
            source = data.decode(encoding)
        except UnicodeDecodeError:
            pass  # it lies
        else:
            return Decoded(source.replace("\r\n", "\n").replace("\r", "\n"), encoding)
    return text.decode(data)


def _is_marked_or_utf8(data: bytes, encoding: str) -> bool:
    if any(data.startswith(mark) for mark, _ in text.BOMS):
        return True
    if encoding.startswith(("iso2022", "hz")):
        return False  # of ASCII's bytes alone, and so UTF-8 too
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def read(source: str) -> ReadText:
    """Return the text of a page's source; never raises, whatever the source is.

    `places` of what is returned leads to offsets of the source.
    """
    page = parse(source)
    leaves = keep_main(page)
    return replace(text_of(page, leaves), metadata=metadata_of(page, leaves))

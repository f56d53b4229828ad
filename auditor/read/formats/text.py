"""Bytes → text: byte-order mark, then strict UTF-8, then a legacy encoding if it reads as text.

The text as read is the decoded text without its byte-order mark, every line end written "\\n";
nothing else is changed, and all offsets refer to it.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from auditor.core.shape import Hidden, PassageKind, ReadText
from auditor.read.decoded import Decoded, UndecodableError
from auditor.read.plain.blocks import blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.core.shape import Block

BOMS = (  # UTF-32 before UTF-16, whose mark is the beginning of the other's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
)
_PROSE: frozenset[PassageKind] = frozenset(("body", "item", "quotation", "footnote"))
_BREAK = re.compile(r"[ \t]*\n(?:[ \t]*(?:>[ \t>]*)?)")
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
HEAD, FEWEST, HALF = 1000, 8, 0.5  # bytes that are looked at, at least, and the share of zeros
SAVE = "save it as UTF-8"
MOST_CONTROLS = 0.01  # of all bytes; a few control characters do occur in texts
FEW_CONTROLS = 4  # in a text of any length


def decode(data: bytes) -> Decoded:
    """Return the text of a file's bytes; raises UndecodableError where they are no text."""
    found = _by_mark(data) or _by_zeros(data) or _by_utf8(data) or _by_guess(data)
    return Decoded(found.text.replace("\r\n", "\n").replace("\r", "\n"), *found[1:])


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """Return a text in UTF-16 without a mark: every second byte of most signs is 0."""
    head = data[:HEAD]
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        zeros = head[first::2].count(0)
        if (
            len(head) >= FEWEST
            and zeros > HALF * len(head) / 2
            and not head[1 - first :: 2].count(0)
        ):
            return _strictly(data, encoding)._replace(legacy=True)
    return None


def _strictly(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"it begins with the mark of {encoding.upper()} but byte {error.start:,} after it does "
            f"not belong to that encoding; {SAVE}"
        ) from None


def _by_utf8(data: bytes) -> Decoded | None:
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken(data, error.start)
    return None


def _refuse_broken(data: bytes, place: int) -> None:
    """Raises UndecodableError for bytes that are UTF-8 for the most part: cut, or mixed."""
    text = data.decode("utf-8", "surrogateescape")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    broken = len(text) - len(text.encode("utf-8", "ignore").decode("utf-8"))
    if 2 * broken < beyond_ascii:
        line = data.count(b"\n", 0, place) + 1
        raise UndecodableError(f"it is UTF-8 but for bad bytes, the first in line {line}; {SAVE}")


def _refuse_binary(data: bytes) -> None:
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise UndecodableError(f"it is {kind}, not text; convert it to text or leave it out")
    controls = len(data) - len(data.translate(None, CONTROLS))
    if b"\0" in data or controls > max(FEW_CONTROLS, MOST_CONTROLS * len(data)):
        raise UndecodableError("it is a binary file, not text; convert it to text or leave it out")


def _by_guess(data: bytes) -> Decoded:
    # costs start-up time, and few files need it
    from auditor.read.formats.legacy_encodings import guess

    found = guess(data)
    if found is None:
        raise UndecodableError(f"it is not UTF-8, and no other encoding is sure; {SAVE}")
    return Decoded(*found, legacy=True)


def read(text: str) -> ReadText:
    """Return a plain text as the blocks of its passages and the grids of its tables.

    Where a line is broken inside a passage is layout: a space is read there.
    """
    found, grids = blocks(text)
    return ReadText(text, tuple(found), tuple(grids), tuple(_broken_lines(text, found)))


def _broken_lines(text: str, found: Iterable[Block]) -> Iterator[Hidden]:
    """Yield where lines are broken inside blocks of prose; marks of quotation are of that too."""
    for block in found:
        if block.kind in _PROSE and text.find("\n", block.start, block.end) >= 0:
            for broken in _BREAK.finditer(text, block.start, block.end):
                yield Hidden(*broken.span(), " ")

"""PDF files: bytes → one document, its words in the order of reading, a part for each page."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2

from auditor.core.shape import IN_PROPERTIES, Metadata, StatedDate
from auditor.read.composing.composer import Composer
from auditor.read.decoded import FilePart, UndecodableError
from auditor.read.pages.document import PdfDocument
from auditor.read.pages.words import PageWords, words_of
from auditor.read.web.printed_days import day_in

MOST_PAGES = 5_000
_FEW = 0.2  # words a page: fewer are stamps on pictures of pages
_DAY = re.compile(r"D?:?([12][0-9]{3})([01][0-9])([0-3][0-9])")
_FILE_NAME = re.compile(
    r"^Microsoft |\.(?:docx?|xlsx?|pptx?|indd|qxd|pdf|tex|dvi|html?)$|^untitled", re.IGNORECASE
)


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the document of a file; raises UndecodableError for one that cannot be read."""
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UndecodableError(_reason(data, str(error))) from None
    try:
        pages, notes = _pages(file)
        metadata = _metadata(file)
    except pypdfium2.PdfiumError as error:
        raise UndecodableError(_reason(data, str(error))) from None
    finally:
        file.close()
    if sum(len(page.words) for page in pages) <= _FEW * len(pages):
        raise UndecodableError(
            "it has no text: its pages are pictures; run text recognition (OCR) on it first"
        )
    composer = Composer()
    PdfDocument(pages, composer).write()
    yield FilePart(composer.result(metadata, notes))


def _pages(file: pypdfium2.PdfDocument) -> tuple[list[PageWords], list[str]]:
    notes: list[str] = []
    count = len(file)
    if count > MOST_PAGES:
        notes.append(f"only its first {MOST_PAGES:,} of {count:,} pages are read")
    found: list[PageWords] = []
    damaged: list[str] = []
    for number in range(min(count, MOST_PAGES)):
        try:
            page = file[number]
            found.append(words_of(page))
            page.close()
        except pypdfium2.PdfiumError:
            damaged.append(str(number + 1))
    if damaged:
        notes.append(f"damaged and not read: page {', '.join(damaged)}")
    if not found:
        raise UndecodableError("it is damaged: none of its pages can be read; make it again")
    return found, notes


def _reason(data: bytes, error: str) -> str:
    if not data.strip():
        return "it is empty"
    if "password" in error.lower():
        return "it is encrypted; save it without a password"
    if "security" in error.lower():
        return "it is encrypted in a way that is not known; save it without a password"
    return "it is damaged or was cut; make or download it again"


def _metadata(file: pypdfium2.PdfDocument) -> Metadata:
    told = file.get_metadata_dict()
    title = " ".join(told.get("Title", "").split())
    is_title = bool(title) and not _FILE_NAME.search(title)
    return Metadata(title if is_title else None, tuple(_dates(told)))


def _dates(told: dict[str, str]) -> Iterator[StatedDate]:
    for key, word in (("ModDate", "changed"), ("CreationDate", "made")):
        found = _DAY.match(told.get(key, ""))
        day = day_in("-".join(found.groups())) if found else None
        if day is not None:
            yield StatedDate(day, f"{IN_PROPERTIES}: {word}")

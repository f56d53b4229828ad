"""The suffix of a file → whether it is a document, and the reader of its format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import PurePath
    from types import ModuleType

    from auditor.read.decoded import Decoded, FilePart

Kind = Literal["document", "unreadable", "other", "unknown"]


def _suffixes(names: str) -> frozenset[str]:
    return frozenset(f".{name}" for name in names.split())


class DocumentFormat(NamedTuple):
    """A format: the module of `auditor.read.formats` that reads it, and its suffixes.

    The module of a format of text has `decode(data)`, which returns `Decoded`, and `read(text)`,
    which returns `ReadText`; that of any other has `read_file(data)`, which yields `FilePart`s.
    `decode` and `read_file` raise UndecodableError for bytes that they cannot read.
    """

    name: str
    suffixes: str
    is_source: bool = False  # what people read is another text than the decoded one
    is_kept: bool = False  # its shape is made once, when the file is read
    is_text: bool = True  # the file is a text; its places are lines and columns
    words: str = ""  # what people call such a file
    is_risky: bool = False  # reading it can take without bound, or bring a program down
    is_archive: bool = False  # it holds files, each of which is read as what it is


DOCUMENT_FORMATS = (
    DocumentFormat("text", "text txt"),  # in any encoding
    DocumentFormat("markdown", "markdown md"),
    DocumentFormat("html", "htm html xhtml", is_source=True, words="a web page (HTML)"),
    DocumentFormat("adoc", "adoc asc asciidoc", is_text=False, words="AsciiDoc"),
    DocumentFormat("csv", "csv tab tsv", is_kept=True),
    DocumentFormat(
        "docx", "docm docx dotx", is_text=False, words="a Word file (DOCX)", is_risky=True
    ),
    DocumentFormat("eml", "eml", is_text=False, words="a mail"),
    DocumentFormat("ods", "ods ots", is_text=False, words="a spreadsheet (ODS)", is_risky=True),
    DocumentFormat("odt", "odt ott", is_text=False, words="a text document (ODT)", is_risky=True),
    DocumentFormat("pdf", "pdf", is_text=False, words="a PDF file", is_risky=True),
    DocumentFormat(
        "pptx", "pptm ppsx pptx", is_text=False, words="a PowerPoint file (PPTX)", is_risky=True
    ),
    DocumentFormat("rst", "rest rst", is_text=False, words="reStructuredText"),
    DocumentFormat(
        "xlsx", "xlsm xlsx xltx", is_text=False, words="an Excel file (XLSX)", is_risky=True
    ),
    DocumentFormat("json", "json jsonl ndjson", is_text=False, words="JSON"),
    DocumentFormat("zip", "zip", is_text=False, words="a ZIP archive", is_archive=True),
)
"""Every format that can be read; the first also reads files whose suffix says nothing."""

FORMATS = {format.name: format for format in DOCUMENT_FORMATS}

READABLE = {suffix: format for format in DOCUMENT_FORMATS for suffix in _suffixes(format.suffixes)}

UNREADABLE = _suffixes(
    "csv doc docx eml epub htm html msg ods odt pdf ppt pptx rtf tsv xhtml xls xlsx"
).difference(READABLE)
"""Kinds of documents without a reader: leaving one out is a problem, never silent."""

_OLD_OFFICE = {".doc": "docx", ".ppt": "pptx", ".xls": "xlsx"}

PICTURES = _suffixes("avif bmp gif heic ico jpeg jpg png psd svg tif tiff webp")
SOUND_AND_FILM = _suffixes("aac avi flac m4a m4v mkv mov mp3 mp4 mpeg mpg ogg opus wav webm")
FONTS = _suffixes("eot otf ttf woff woff2")
ARCHIVES = _suffixes("7z bz2 dmg gz iso jar rar tar tgz whl xz zst")
PROGRAMS = _suffixes("a app bin class dll dylib exe lib msi o obj pyc pyd so wasm")
DATA = _suffixes("dat db duckdb feather ipynb npy npz parquet pickle pkl sqlite sqlite3")
CODE = _suffixes(
    "bash bat c cc cmd cpp cs css go h hpp java js jsx kt lua php pl ps1 py pyi r rb rs scala sh"
    " sql swift ts tsx xsl zsh"
)
CONFIGURATION = _suffixes("cfg ini lock log map sarif toml xml xsd yaml yml")

OTHER = PICTURES | SOUND_AND_FILM | FONTS | ARCHIVES | PROGRAMS | DATA | CODE | CONFIGURATION
"""Kinds known not to be documents: skipped and counted."""


def suffix_of(path: PurePath) -> str:
    """Return a file's suffix as it is counted."""
    return path.suffix.casefold() or "no suffix"


def kind_of(path: PurePath) -> Kind:
    """Return the kind of a file by the suffix of its name."""
    suffix = suffix_of(path)
    if suffix in READABLE:
        return "document"
    if suffix in UNREADABLE:
        return "unreadable"
    return "other" if suffix in OTHER else "unknown"


def without_reader(path: PurePath) -> str:
    """Return what is to be told of a file of a kind of documents that has no reader."""
    suffix = suffix_of(path)
    if new := _OLD_OFFICE.get(suffix):
        return f"{suffix} files of Office 97 to 2003 have no reader; convert it to .{new}"
    return f"{suffix} files have no reader yet; convert it to .txt"


def format_of(path: PurePath) -> DocumentFormat:
    """Return the format of a file by the suffix of its name; of any other, plain text."""
    return READABLE.get(suffix_of(path), DOCUMENT_FORMATS[0])


def reader_of(format: DocumentFormat) -> Callable[[bytes], Decoded]:
    """Return the reader of the bytes of a format of text.

    The reader raises UndecodableError for bytes that it cannot read.
    """
    decode: Callable[[bytes], Decoded] = _module(format).decode
    return decode


def file_reader_of(format: DocumentFormat) -> Callable[[bytes], Iterable[FilePart]]:
    """Return the reader of the files of any other format; it raises UndecodableError too."""
    read_file: Callable[[bytes], Iterable[FilePart]] = _module(format).read_file
    return read_file


def _module(format: DocumentFormat) -> ModuleType:
    return import_module(f"auditor.read.formats.{format.name}")

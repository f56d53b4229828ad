"""The suffix of a file → whether it is a document, and the reader of its format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path, PurePath

    from auditor.read.decoded import Decoded

Kind = Literal["document", "unreadable", "other", "unknown"]


def _suffixes(names: str) -> frozenset[str]:
    return frozenset(f".{name}" for name in names.split())


class DocumentFormat(NamedTuple):
    """A format: the module of `auditor.read.formats` that reads it, and its suffixes.

    The module has `decode(data)`, which returns `Decoded` or raises UndecodableError, and
    `read(text)`, which returns `ReadText`.
    """

    name: str
    suffixes: str
    is_source: bool = False  # what people read is another text than the decoded one


DOCUMENT_FORMATS = (
    DocumentFormat("text", "text txt"),  # in any encoding
    DocumentFormat("markdown", "markdown md"),
    DocumentFormat("html", "htm html xhtml", is_source=True),
)
"""Every format that can be read; the first also reads files whose suffix says nothing."""

READABLE = {suffix: format for format in DOCUMENT_FORMATS for suffix in _suffixes(format.suffixes)}

UNREADABLE = _suffixes(
    "csv doc docx eml epub htm html msg ods odt pdf ppt pptx rtf tsv xhtml xls xlsx"
).difference(READABLE)
"""Kinds of documents without a reader: leaving one out is a problem, never silent."""

PICTURES = _suffixes("avif bmp gif heic ico jpeg jpg png psd svg tif tiff webp")
SOUND_AND_FILM = _suffixes("aac avi flac m4a m4v mkv mov mp3 mp4 mpeg mpg ogg opus wav webm")
FONTS = _suffixes("eot otf ttf woff woff2")
ARCHIVES = _suffixes("7z bz2 dmg gz iso jar rar tar tgz whl xz zip zst")
PROGRAMS = _suffixes("a app bin class dll dylib exe lib msi o obj pyc pyd so wasm")
DATA = _suffixes("dat db duckdb feather ipynb npy npz parquet pickle pkl sqlite sqlite3")
CODE = _suffixes(
    "bash bat c cc cmd cpp cs css go h hpp java js jsx kt lua php pl ps1 py pyi r rb rs scala sh"
    " sql swift ts tsx xsl zsh"
)
CONFIGURATION = _suffixes("cfg ini json jsonl lock log map sarif toml xml xsd yaml yml")

OTHER = PICTURES | SOUND_AND_FILM | FONTS | ARCHIVES | PROGRAMS | DATA | CODE | CONFIGURATION
"""Kinds known not to be documents: skipped and counted."""


def suffix_of(path: PurePath) -> str:
    """Return a file's suffix as it is counted."""
    return path.suffix.casefold() or "no suffix"


def kind_of(path: Path) -> Kind:
    """Return the kind of a file by the suffix of its name."""
    suffix = suffix_of(path)
    if suffix in READABLE:
        return "document"
    if suffix in UNREADABLE:
        return "unreadable"
    return "other" if suffix in OTHER else "unknown"


def format_of(path: PurePath) -> DocumentFormat:
    """Return the format of a file by the suffix of its name; of any other, plain text."""
    return READABLE.get(suffix_of(path), DOCUMENT_FORMATS[0])


def reader_of(path: Path) -> Callable[[bytes], Decoded]:
    """Return the reader of a file's bytes by its suffix, for unknown ones that of text.

    The reader raises UndecodableError for bytes that it cannot read.
    """
    module = import_module(f"auditor.read.formats.{format_of(path).name}")
    decode: Callable[[bytes], Decoded] = module.decode
    return decode

"""Which files are documents: by suffix, or by what stands in them where that tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Kind = Literal["text", "unreadable", "other", "unknown"]


def _suffixes(names: str) -> frozenset[str]:
    return frozenset(f".{name}" for name in names.split())


TEXT = _suffixes("markdown md text txt")

UNREADABLE = _suffixes(
    "csv doc docx eml epub htm html msg ods odt pdf ppt pptx rtf tsv xhtml xls xlsx"
)
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


def suffix_of(path: Path) -> str:
    """Return a file's suffix as it is counted."""
    return path.suffix.casefold() or "no suffix"


def kind_of(path: Path) -> Kind:
    """Return the kind of a file by the suffix of its name."""
    suffix = suffix_of(path)
    if suffix in TEXT:
        return "text"
    if suffix in UNREADABLE:
        return "unreadable"
    return "other" if suffix in OTHER else "unknown"

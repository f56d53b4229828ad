"""Formats that need a library which is not installed with the program itself."""

from __future__ import annotations

from importlib.util import find_spec

NEEDS = {"parquet": "pyarrow", "xlsx": "openpyxl"}
"""Format, and name of its extra, to the library that it needs."""


class MissingExtraError(ImportError):
    """A format cannot be written; the message says what to install."""


def missing(name: str) -> str:
    """Say what a format lacks, or nothing."""
    library = NEEDS.get(name)
    if library is None or find_spec(library) is not None:
        return ""
    return f"{name} needs {library}, which is not here; run: pip install {library}"


def require(name: str) -> None:
    """Raise MissingExtraError when a format cannot be written here."""
    lack = missing(name)
    if lack:
        raise MissingExtraError(lack)

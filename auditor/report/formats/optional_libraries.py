"""Name of an output format → whether the library that it needs is installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.files.output_formats import OutputFormat


class MissingExtraError(ImportError):
    """A format cannot be written; the message says what to install."""


def missing(format: OutputFormat) -> str:
    """Return what to install for a format, as a message; nothing where all is there."""
    if not format.needs or find_spec(format.needs) is not None:
        return ""
    return f"{format.name} needs {format.needs}, which is not here; run: pip install {format.needs}"


def require(format: OutputFormat) -> None:
    """Check that a format can be written here; raises MissingExtraError where it cannot."""
    lack = missing(format)
    if lack:
        raise MissingExtraError(lack)

"""The results of the readers of formats: a decoded text, documents, or an error with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from auditor.core.shape import ReadText


class Decoded(NamedTuple):
    """A text with "\\n" for every line end, and the encoding in which it was read."""

    text: str
    encoding: str
    legacy: bool = False  # guessed from the bytes


class FilePart(NamedTuple):
    """A document of a file that is no text: the whole file, or one of those that it holds."""

    read: ReadText
    key: str = ""  # tells it from others of its file: "12", "minutes.docx"


class UndecodableError(ValueError):
    """These bytes cannot be read; the message says what they are and what to do."""

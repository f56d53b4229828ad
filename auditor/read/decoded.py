"""The results of the readers of document formats: a decoded text, or an error with the reason."""

from __future__ import annotations

from typing import NamedTuple


class Decoded(NamedTuple):
    """A text with "\\n" for every line end, and the encoding in which it was read."""

    text: str
    encoding: str
    legacy: bool = False  # guessed from the bytes


class UndecodableError(ValueError):
    """These bytes are not text; the message says what they are and what to do."""

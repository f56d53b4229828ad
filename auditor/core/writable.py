"""A text → the same without halves of characters, which no file can hold; offsets stay."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def writable(text: str) -> str:
    """Return a text with U+FFFD for each lone surrogate."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)

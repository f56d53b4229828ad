"""Characters that work unseen: controls, marks that turn the direction of text, surrogates."""

from __future__ import annotations

import re

_SIGNS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"

UNSEEN = re.compile(f"[{_SIGNS}]")
OBEYED = re.compile(f"[\r{_SIGNS}]")
"""What a terminal would obey too: a carriage return writes over the line."""


def plain(text: str) -> str:
    """Return document text on one line without characters that a terminal would obey."""
    return " ".join(OBEYED.sub("\ufffd", text).split())

"""A text of any length → one that a sentence or a record can hold."""

from __future__ import annotations

CUT = "…"


def shortened(text: str, most: int) -> str:
    """Return a text of at most `most` characters, with "…" for what is left out in its middle.

    A sentence about two values names them at its end, a path its file.
    """
    if len(text) <= most:
        return text
    tail = (most - len(CUT)) // 2
    return text[: most - len(CUT) - tail] + CUT + text[len(text) - tail :]

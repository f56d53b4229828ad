"""What readers of codes give: the place of a code in a text → a pair of offsets."""

from __future__ import annotations

Span = tuple[int, int]
"""Start and end of a code in the text that it stands in."""

"""Text of documents made safe to stand in a page, and honest about what cannot be seen in it."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: str) -> Markup:
    """Escape document text, and show the characters that would work unseen.

    A control character that turns the direction of text is kept, inside an isolate of its own, so
    that the text can be copied as written but reads in its true order.
    """
    return Markup(UNSEEN.sub(_unseen, str(escape(text))))


def _unseen(match: re.Match[str]) -> str:
    character = match[0]
    kept = character if "\u2000" < character < "\u3000" else "\ufffd"
    return f'<bdi class="unseen" title="U+{ord(character):04X}">{kept}</bdi>'

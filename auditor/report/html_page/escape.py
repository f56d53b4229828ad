"""Text of a document → markup that is safe in a page and shows the characters that work unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from auditor.report.shared.unseen import UNSEEN

if TYPE_CHECKING:
    import re


def shown(text: str) -> Markup:
    """Return document text as markup, with the characters shown that would work unseen.

    A control character that turns the direction of text is kept, inside an isolate of its own, so
    that the text can be copied as written but reads in its true order.
    """
    escaped = escape(text)
    if text.isascii() and text.isprintable():
        return escaped
    return Markup(UNSEEN.sub(_unseen, str(escaped)))


def _unseen(match: re.Match[str]) -> str:
    character = match[0]
    kept = character if "\u2000" < character < "\u3000" else "\ufffd"
    return f'<bdi class="unseen" title="U+{ord(character):04X}">{kept}</bdi>'

"""A mail → its headers as people see them, the text of its body, and what is attached.

What was forwarded or answered is another mail's text: it is kept as a quotation.
"""

from __future__ import annotations

import re
from dataclasses import replace
from email.errors import MessageError
from email.headerregistry import DateHeader
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import StatedDate
from auditor.read.decoded import UndecodableError
from auditor.read.formats import html, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

    from auditor.core.shape import Block, ReadText

SHOWN = ("From", "To", "Cc", "Date", "Subject")
DEEPEST = 20  # parts within parts; a mail that forwards mails has a few
_LONGEST = 300  # characters of a header; a list of addressees is longer than anyone reads

_HEADERS = r"(?=(?:[ \t]*\n)*(?:[A-Z][\w-]{1,15}:[^\n]*\n){2})"
_FORWARDED = re.compile(rf"^[ \t]*-{{2,}} ?[^\n-]{{4,40}}-{{2,}}[ \t]*\n{_HEADERS}", re.MULTILINE)
"""A line between rules above the headers of another mail: "---- Forwarded message ----"."""
_ANSWERED = re.compile(
    r"^[^\n>]{0,120}[0-9][^\n>]{0,160}(?:\n[^\n>]{0,80})?:[ \t]*\n(?=[ \t\n]*>)", re.MULTILINE
)
"""The line above an answered mail: "On 4 March 2024, Ann wrote:"."""


class Body(NamedTuple):
    """The text of a mail, and where another mail's text begins in it, its length if nowhere."""

    read: ReadText
    answered: int


def headers(message: EmailMessage) -> Iterator[tuple[str, str]]:
    """Yield the headers that people see, with their text."""
    for name in SHOWN:
        try:
            value = str(message.get(name, ""))
        except (MessageError, ValueError, LookupError, TypeError, AttributeError):
            continue  # a header that is written against all rules
        value = " ".join(value.split())
        if value and len(value) <= _LONGEST:
            yield name, value


def dates(message: EmailMessage) -> tuple[StatedDate, ...]:
    """Return the day on which a mail says that it was sent."""
    try:
        header = message.get("Date")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ()
    day = header.datetime if isinstance(header, DateHeader) else None
    return () if day is None else (StatedDate(day.date().isoformat(), "mail header Date"),)


def body(message: EmailMessage) -> Body | None:
    """Return the text of a mail: its plain text, else its web page."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return None
    source = _content(part)
    if part.get_content_subtype() == "html":
        read = html.read(source)
        return Body(read, len(read.text))
    found = [
        each.start() for pattern in (_FORWARDED, _ANSWERED) for each in pattern.finditer(source)
    ]
    return Body(text.read(source), min(found, default=len(source)))


def attachments(message: EmailMessage) -> list[str]:
    """Return the names of what is attached."""
    found = (part.get_filename() for part in message.walk() if not part.is_multipart())
    return [" ".join(name.split()) for name in found if name]


def as_quoted(read: ReadText, answered: int) -> ReadText:
    """Return a text of which all blocks from an offset on are quotations of another text."""
    kept: list[Block] = []
    for block in read.blocks:
        is_other = block.start >= answered and block.kind != "code"
        kept.append(block._replace(kind="quotation", label=None, level=0) if is_other else block)
    return replace(read, blocks=tuple(kept))


def _content(part: MIMEPart) -> str:
    """Return the text of a part, in the encoding it names, else in the one it is found to have."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise UndecodableError("its text is damaged; save the mail again")
    charset = part.get_content_charset()
    if charset:
        try:
            decoded = data.decode(charset)
        except (LookupError, UnicodeError):
            pass
        else:
            return decoded.replace("\r\n", "\n").replace("\r", "\n")
    return text.decode(data).text


def refuse_depth(message: EmailMessage) -> None:
    """Raises UndecodableError for a mail of parts within parts without end."""
    level: list[MIMEPart] = [message]
    for _ in range(DEEPEST):
        level = [part for each in level if each.is_multipart() for part in each.iter_parts()]
        if not level:
            return
    raise UndecodableError(f"its parts are nested more than {DEEPEST} deep; save them as files")

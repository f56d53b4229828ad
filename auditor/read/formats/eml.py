"""Mails (EML): bytes → headers and body as one document; attachments are named, not read."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError

from auditor.core.shape import Metadata
from auditor.read.composing.composer import Composer
from auditor.read.decoded import FilePart, UndecodableError
from auditor.read.mail import message as mail


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the document of a mail; raises UndecodableError for what is no mail."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        mail.refuse_depth(message)
        shown = list(mail.headers(message))
        if not shown:
            raise UndecodableError("it has no headers of a mail; name it .txt to read it as text")
        body = mail.body(message)
        attached = mail.attachments(message)
    except (MessageError, RecursionError, LookupError, ValueError, TypeError) as error:
        if isinstance(error, UndecodableError):
            raise
        raise UndecodableError(f"its parts are damaged ({error}); save the mail again") from None
    composer = Composer()
    composer.part("head of the mail")
    for name, value in shown:
        composer.add_field(name, value)
    if body is not None:
        composer.part("body of the mail")
        composer.embed(mail.as_quoted(body.read, body.answered))
    if attached:
        composer.part("end of the mail")
        composer.add_field("Attachments", ", ".join(attached))
    metadata = Metadata(dict(shown).get("Subject"), mail.dates(message))
    yield FilePart(composer.result(metadata))

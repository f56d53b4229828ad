"""Messages between processes → bytes on a pipe: each with its length before it, and back."""

from __future__ import annotations

from typing import IO

_LENGTH = 8  # bytes that tell the length of a message


def write_frame(stream: IO[bytes], message: bytes) -> None:
    """Write one message and see it off.  Raises OSError where nobody reads."""
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the next message, None where the other side has gone, in the middle of one too."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    message = stream.read(length)
    return message if len(message) == length else None

"""The format and bytes of a file → what it holds, as bytes: the program that reads risky files."""

from __future__ import annotations

import json
from dataclasses import replace

from auditor.core.shape_record import as_record, from_record
from auditor.read.decoded import FilePart, UndecodableError
from auditor.read.file_types import FORMATS
from auditor.read.untrusted.parts import parts_of
from auditor.scale.serving import serve

MODULE = "auditor.guarded.worker"
MOST_MEMORY = 3 << 29  # bytes that a file may ask for
TOO_MUCH_MEMORY = "it needs more memory than a file may take; split it"

FAULT = "its reader failed at it ({what}); save it again in another program, or report this"


def request_of(format: str, data: bytes) -> bytes:
    """Return the message that asks for what the bytes of a file of a format hold."""
    return format.encode() + b"\n" + data


def parts_in(answer: bytes) -> list[FilePart]:
    """Return what an answer tells.  Raises UndecodableError with the reason that it may tell."""
    told = json.loads(answer)
    if isinstance(told, str):
        raise UndecodableError(told)
    return [
        FilePart(
            replace(from_record(part["text"], part["shape"]), notes=tuple(part["notes"])),
            part["key"],
        )
        for part in told
    ]


def answer_to(request: bytes) -> bytes:
    """Return what a file holds, or why it cannot be read."""
    format, _, data = request.partition(b"\n")
    try:
        told: list[dict[str, object]] | str = [
            _record(part) for part in parts_of(FORMATS[format.decode()], data)
        ]
    except UndecodableError as error:
        told = str(error)
    except MemoryError:
        told = TOO_MUCH_MEMORY
    except Exception as error:  # of a reader; the other files are read all the same
        told = FAULT.format(what=f"{type(error).__name__}: {error}".rstrip(": "))
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _record(part: FilePart) -> dict[str, object]:
    read = part.read
    return {"key": part.key, "text": read.text, "shape": as_record(read), "notes": read.notes}


if __name__ == "__main__":
    serve(lambda _: answer_to, MOST_MEMORY)

"""Documents on standard input → what each says, as batches on standard output.

This is the program that an audit runs in several processes (`scale/workers.py`).
"""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from pathlib import Path

from auditor.core.model import Document
from auditor.core.shape_record import as_record, from_record
from auditor.document_batch import batch_of
from auditor.partition_findings import answered
from auditor.reading import DocumentReader
from auditor.scale.serving import Answering, serve

MODULE = "auditor.worker"
READ, COMPARE = b"r", b"c"  # the first byte of a request
MOST_MEMORY = 8 << 30  # bytes that one worker may ask for


def setup_of(reader: DocumentReader) -> bytes:
    """Return the first message that a worker reads: with what documents are to be read."""
    return json.dumps(
        {
            "rules": [[isinstance(name, Path), str(name)] for name in reader.rules],
            "only_rules": reader.only_rules,
            "discover": reader.discover,
            "packs": reader.digest,
        }
    ).encode()


def request_of(document: Document) -> bytes:
    """Return the message that asks for what a document says."""
    told = {each.name: getattr(document, each.name) for each in fields(document)}
    told["shape"] = as_record(document.shape) if document.shape else None
    return READ + json.dumps(told, ensure_ascii=False).encode()


def document_of(message: bytes) -> Document:
    """Return the document of a request."""
    told = json.loads(message)
    shape, superseded = told.pop("shape"), tuple(told.pop("supersedes"))
    return Document(
        **told, supersedes=superseded, shape=from_record(told["text"], shape) if shape else None
    )


def comparing(message: bytes) -> bytes:
    """Return the message that asks for the answer to one of `partition_findings`."""
    return COMPARE + message


def main() -> None:
    """Answer requests until there are no more.  Raises SystemExit where the packs have changed."""
    serve(_taken_up, MOST_MEMORY)


def _taken_up(setup: bytes) -> Answering:
    reader = _reader(json.loads(setup or b"{}"))
    return lambda request: _answer(reader, request[:1], request[1:])


def _answer(reader: DocumentReader, kind: bytes, message: bytes) -> bytes:
    if kind == COMPARE:
        return answered(message)
    return batch_of(reader.read(document_of(message)))


def _reader(setup: dict[str, object]) -> DocumentReader:
    rules = setup["rules"]
    assert isinstance(rules, list)
    reader = DocumentReader.of(
        [Path(text) if is_path else text for is_path, text in rules],
        only_rules=bool(setup["only_rules"]),
        discover=bool(setup["discover"]),
    )
    if reader.digest != setup["packs"]:
        sys.exit("a pack was changed while the audit ran")
    return reader


if __name__ == "__main__":
    main()

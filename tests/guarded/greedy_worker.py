"""A worker whose reader asks for all the memory that a file may take, and more."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.guarded import worker
from auditor.read.decoded import FilePart
from auditor.read.file_types import DocumentFormat
from auditor.scale.serving import serve


def greedy(_format: DocumentFormat, _data: bytes) -> Sequence[FilePart]:
    raise AssertionError(len(bytearray(worker.MOST_MEMORY)))


if __name__ == "__main__":
    vars(worker)["parts_of"] = greedy
    serve(lambda _: worker.answer_to, worker.MOST_MEMORY)

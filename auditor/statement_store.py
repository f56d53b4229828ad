"""What discovery reads in all documents → the statements about one subject at a time.

As an object a statement takes kilobytes, in compressed columns some hundred bytes.  So only the
last ones are objects; the others are packed, parted by their subjects, until they are compared.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.core.columns import columns_of, records_of
from auditor.core.model import Claim, Finding
from auditor.discover.pipeline import DocumentStatements, open_claim
from auditor.discover.statements.value_statement import ValueStatement
from auditor.files.spill import Spill

# statements, some 300 MB; more are packed, which costs a sixth of reading a short text
MOST_OBJECTS = 200_000
PARTITIONS = 64  # into which subjects are parted: one at a time is unpacked
MEMORY = 1_000_000_000  # bytes of packed statements that are held in memory

Place = tuple[str, int | None, int | None]


class Partition(NamedTuple):
    """Packed statements of some subjects, and the documents that they stand in."""

    documents: set[str]
    packed: list[bytes]

    def statements(self) -> list[ValueStatement]:
        """Return the statements, in the order of their documents."""
        return [value for packed in self.packed for value in unpacked(packed)]


class StatementStore:
    """The statements of all documents; those of a subject are all in one partition."""

    def __init__(self, memory: int = MEMORY) -> None:
        self.arithmetic: list[tuple[Finding, list[Claim]]] = []
        self.holders: list[Claim] = []
        self._count = 0
        self._objects: list[ValueStatement] = []
        self._partitions: list[list[int]] = [[] for _ in range(PARTITIONS)]
        self._documents: list[set[str]] = [set() for _ in range(PARTITIONS)]
        self._packed = Spill(memory)
        self._informative: dict[str, array[int]] = {}  # document: starts and ends of its values

    def add(self, document: str, statements: DocumentStatements) -> None:
        """Take what was read in a document, named by its id."""
        self.arithmetic += statements.arithmetic
        self.holders += statements.holders
        self._objects += statements.values
        self._count += len(statements.values)
        spans = (value.at[1:] for value in statements.values if value.is_informative)
        self._informative[document] = array("q", (edge for span in spans for edge in span))
        if len(self._objects) > MOST_OBJECTS:
            self._pack()

    def __len__(self) -> int:
        """Return how many statements there are."""
        return self._count

    def values(self) -> Iterator[list[ValueStatement]]:
        """Yield all statements, some at a time: those about one subject together."""
        if not any(self._partitions):
            yield self._objects
            return
        for partition in self.partitions():
            yield partition.statements()

    def partitions(self) -> Iterator[Partition]:
        """Yield all statements partition by partition, for another process."""
        self._pack()
        for documents, numbers in zip(self._documents, self._partitions, strict=True):
            yield Partition(documents, list(map(self._packed.get, numbers)))

    def open_claims(self) -> Iterator[Claim]:
        """Yield the claims of all values that tell something."""
        for values in self.values():
            yield from (open_claim(value) for value in values if value.is_informative)

    def informative_places(self) -> Iterator[tuple[str, set[Place]]]:
        """Yield the documents with the places of all values that tell something."""
        for document, edges in self._informative.items():
            ends = iter(edges)
            yield document, {(document, start, end) for start, end in zip(ends, ends, strict=True)}

    def _pack(self) -> None:
        """Put the statements that are objects into their partitions."""
        sorted_out: dict[int, list[ValueStatement]] = {}
        for value in self._objects:
            partition = zlib.crc32(value.subject.encode()) % PARTITIONS
            sorted_out.setdefault(partition, []).append(value)
        for partition, values in sorted_out.items():
            self._partitions[partition].append(self._packed.put(_packed(values)))
            self._documents[partition].update(value.document for value in values)
        self._objects = []


def _packed(values: Sequence[ValueStatement]) -> bytes:
    text = json.dumps(columns_of(ValueStatement, values), ensure_ascii=False)
    return zlib.compress(text.encode(), 1)


def unpacked(data: bytes) -> list[ValueStatement]:
    """Return the statements of a part of a partition."""
    return records_of(ValueStatement, json.loads(zlib.decompress(data)))

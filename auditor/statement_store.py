"""What discovery reads in all documents → the statements about one subject at a time.

Only the last statements are objects; the others are packed, parted by their subjects, until they
are compared.  Those that can disagree with none are kept apart, for the table of claims.
"""

from __future__ import annotations

import zlib
from abc import ABC, abstractmethod
from array import array
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from auditor.core.model import Claim, Finding
from auditor.discover.pipeline import DocumentStatements, open_claim
from auditor.discover.statements.value_statement import ValueStatement
from auditor.files.spill import Spill
from auditor.packed_statements import PackedStatements, edges_of, packed, sorted_out, unpacked

# statements, some 300 MB; more are packed, which costs a sixth of reading a short text
MOST_OBJECTS = 200_000
PARTITIONS = 1024  # into which subjects are parted: one at a time is unpacked
MEMORY = 1_000_000_000  # bytes of packed statements that are held in memory

Place = tuple[str, int | None, int | None]


class Statements(ABC):
    """What discovery reads in all documents, wherever the statements themselves are kept."""

    def __init__(self) -> None:
        self.within: list[tuple[Finding, list[Claim]]] = []  # what documents say of themselves
        self.holders: list[Claim] = []
        self.states: list[Claim] = []
        self.figures: dict[str, Sequence[int]] = {}  # document: its figures, as numbers
        self._informative: dict[str, array[int]] = {}  # document: starts and ends of its values

    def add(self, document: str, statements: DocumentStatements | PackedStatements) -> None:
        """Take what was read in a document, named by its id."""
        self.within += statements.within
        self.holders += statements.holders
        self.states += statements.states
        self.figures[document] = statements.figures
        self._informative[document] = array("I", _edges(statements))

    def informative_places(self) -> Iterator[tuple[str, set[Place]]]:
        """Yield the documents with the places of all values that tell something."""
        for document, edges in self._informative.items():
            ends = iter(edges)
            yield document, {(document, start, end) for start, end in zip(ends, ends, strict=True)}

    @abstractmethod
    def about(self, subjects: Collection[str]) -> Iterator[ValueStatement]:
        """Yield what can disagree about some subjects, each value once."""

    @abstractmethod
    def open_claims(self) -> Iterator[Claim]:
        """Yield the claims of all values that tell something."""

    @abstractmethod
    def put_away(self) -> None:
        """Give back what memory can be given back: the statements are seldom wanted now."""


class Partition(NamedTuple):
    """Packed statements of some subjects, and the documents that they stand in."""

    documents: set[str]
    packed: list[bytes]

    def statements(self) -> list[ValueStatement]:
        """Return the statements, in the order of their documents."""
        return [value for data in self.packed for value in unpacked(data)]


class StatementStore(Statements):
    """The statements of all documents; those of a subject are all in one partition."""

    def __init__(self, memory: int = MEMORY) -> None:
        super().__init__()
        self._count = 0
        self._objects: list[ValueStatement] = []
        self._others: list[ValueStatement] = []
        self._packed = Spill(memory)
        self._partitions: list[list[int]] = [[] for _ in range(PARTITIONS)]
        self._documents: list[set[str]] = [set() for _ in range(PARTITIONS)]
        self._packed_others: list[int] = []

    def add(self, document: str, statements: DocumentStatements | PackedStatements) -> None:
        """Take what was read in a document, named by its id."""
        super().add(document, statements)
        if isinstance(statements, PackedStatements):
            self._add_packed(document, statements)
            return
        compared, others = sorted_out(statements.values)
        self._objects += compared
        self._others += others
        self._count += len(statements.values)
        if len(self._objects) + len(self._others) > MOST_OBJECTS:
            self._pack()

    def _add_packed(self, document: str, statements: PackedStatements) -> None:
        self._pack()  # the statements of a partition are in the order of their documents
        for subject, data in statements.compared:
            self._put(partition_of(subject), data, {document})
        self._packed_others.append(self._packed.put(statements.others))
        self._count += statements.in_all

    def __len__(self) -> int:
        """Return how many statements there are."""
        return self._count

    def values(self) -> Iterator[list[ValueStatement]]:
        """Yield what can disagree, some at a time: all statements about one subject together."""
        if not any(self._partitions):
            yield self._objects
            return
        for partition in self.partitions():
            yield partition.statements()

    def about(self, subjects: Collection[str]) -> Iterator[ValueStatement]:
        """Yield what can disagree about some subjects, each value once."""
        every = self._objects
        if any(self._partitions):
            self._pack()
            wanted = sorted(set(map(partition_of, subjects)))
            numbers = chain.from_iterable(self._partitions[number] for number in wanted)
            every = [value for each in numbers for value in unpacked(self._packed.get(each))]
        yield from (each for each in every if each.subject in subjects and not each.pool)

    def partitions(self) -> Iterator[Partition]:
        """Yield the same partition by partition, for another process."""
        self._pack()
        for documents, numbers in zip(self._documents, self._partitions, strict=True):
            if numbers:
                yield Partition(documents, list(map(self._packed.get, numbers)))

    def put_away(self) -> None:
        """Put what is packed on the disk, as far as there is room: it is seldom wanted now."""
        self._packed.put_away()

    def open_claims(self) -> Iterator[Claim]:
        """Yield the claims of all values that tell something."""
        for values in chain(self.values(), self._all_others()):
            yield from (
                open_claim(value) for value in values if value.is_informative and not value.pool
            )

    def _all_others(self) -> Iterator[list[ValueStatement]]:
        yield self._others
        yield from (unpacked(self._packed.get(number)) for number in self._packed_others)

    def _pack(self) -> None:
        """Put the statements that are objects into their partitions."""
        in_partition: dict[int, list[ValueStatement]] = {}
        for value in self._objects:
            in_partition.setdefault(partition_of(value.part), []).append(value)
        for partition, values in in_partition.items():
            self._put(partition, packed(values), {value.document for value in values})
        if self._others:
            self._packed_others.append(self._packed.put(packed(self._others)))
        self._objects, self._others = [], []

    def _put(self, partition: int, data: bytes, documents: set[str]) -> None:
        self._partitions[partition].append(self._packed.put(data))
        self._documents[partition] |= documents


def _edges(statements: DocumentStatements | PackedStatements) -> list[int]:
    if isinstance(statements, PackedStatements):
        return statements.edges
    return edges_of(statements.values)


def partition_of(subject: str) -> int:
    """Return the number of the partition in which all statements about a subject are."""
    return zlib.crc32(subject.encode()) % PARTITIONS

"""Bytes that are wanted again later → memory, and a file without a name beyond a budget."""

from __future__ import annotations

import tempfile
import weakref
from contextlib import suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PIECE = 1 << 20  # bytes of a file that are kept together


class Spill:
    """Keeps bytes: in memory as long as they are at most `most` bytes, further ones on the disk."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: list[bytes | tuple[int, int]] = []  # of what is in the file, offset and length
        self._size = 0
        self._file: IO[bytes] | None = None  # made when it is needed

    def put(self, data: bytes) -> int:
        """Keep bytes and return the number to ask for them by.  Raises OSError on a full disk."""
        if self._size + len(data) <= self._most:
            self._size += len(data)
            self._held.append(data)
        else:
            self._held.append(self._write(data))
        return len(self._held) - 1

    def get(self, number: int) -> bytes:
        """Return the bytes of a number.  Raises OSError where the file cannot be read."""
        held = self._held[number]
        if isinstance(held, bytes):
            return held
        file = self._opened()
        offset, length = held
        file.seek(offset)
        data = bytearray()
        while len(data) < length:
            piece = file.read(length - len(data))
            if not piece:
                raise OSError(None, "a temporary file was cut short")
            data += piece
        return bytes(data)

    def put_away(self) -> None:
        """Put all that is held in memory on the disk, as far as there is room."""
        with suppress(OSError):
            for number, held in enumerate(self._held):
                if isinstance(held, bytes):
                    self._held[number] = self._write(held)

    def _write(self, data: bytes) -> tuple[int, int]:
        file = self._opened()
        offset, rest = file.seek(0, 2), memoryview(data)
        while rest:
            rest = rest[file.write(rest) :]
        return offset, len(data)

    def _opened(self) -> IO[bytes]:
        """Return the file, for this user alone, which has no name and goes with the process."""
        if self._file is None:
            # without a buffer, whose bytes a full disk would not take
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
            # gives the room back with this object; a __del__ may run after the file's own, where
            # both are part of one cycle, and the file then warns that nobody closed it
            weakref.finalize(self, self._file.close)
        return self._file


class SpilledFiles:
    """Keeps files that are made piece by piece until all of them are there to be written."""

    def __init__(self, most: int) -> None:
        self._spill = Spill(most)
        self._pieces: dict[str, list[int]] = {}  # of each file, the numbers of its pieces

    def add(self, name: str, content: Iterable[bytes]) -> None:
        """Keep a file; a later one of its name takes its place.  Raises OSError on a full disk."""
        numbers, held = [], bytearray()
        for piece in content:
            held += piece
            if len(held) >= PIECE:
                numbers.append(self._spill.put(bytes(held)))
                held.clear()
        self._pieces[name] = [*numbers, self._spill.put(bytes(held))]

    def contents(self) -> Mapping[str, Iterable[bytes]]:
        """Return the files by their names, in the order in which they came."""
        return {name: _Pieces(self._spill, numbers) for name, numbers in self._pieces.items()}


class _Pieces:
    """The pieces of a file, which can be asked for more than once."""

    def __init__(self, spill: Spill, numbers: list[int]) -> None:
        self._spill = spill
        self._numbers = numbers

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes of the file piece by piece.  Raises OSError."""
        return map(self._spill.get, self._numbers)

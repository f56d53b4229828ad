"""A ZIP archive of XML, untrusted → its parts as trees, within bounds.

A part of XML may declare no entities: they can grow without bound and name other files.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile, ZipInfo

from auditor.read.decoded import UndecodableError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_UNPACKED = 300_000_000  # bytes of all parts that are read
MOST_OF_A_PART = 150_000_000
MOST_PARTS = 20_000
MOST_TIMES = 200  # that a large part is larger unpacked; text is ten times, rarely fifty
_LARGE = 10_000_000  # bytes
_HEAD = 4096  # bytes in which a document type is declared, before the first element
DAMAGED = "it is damaged or was cut; save it again in the program that made it"
_BAD = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_SPACE_NAMES = re.compile(r"\{[^}]*\}")


class Archive:
    """The parts of an archive; raises UndecodableError for one that is damaged or too large."""

    def __init__(self, data: bytes) -> None:
        """Raises UndecodableError for what is no archive."""
        try:
            self._zip = ZipFile(BytesIO(data))
            entries = self._zip.infolist()
        except _BAD:
            raise UndecodableError(DAMAGED) from None
        self._encrypted = {entry.filename for entry in entries if entry.flag_bits & 1}
        self._sizes = {entry.filename: entry.file_size for entry in entries}
        if any(entry.file_size > _LARGE and _grows(entry) for entry in entries):
            raise UndecodableError("it is packed too tightly to be safe; it is far larger unpacked")
        if len(self._sizes) > MOST_PARTS:
            raise UndecodableError(f"it is an archive of more than {MOST_PARTS:,} files")
        self._left = MOST_UNPACKED

    def names(self) -> Iterator[str]:
        """Yield the names of its parts."""
        yield from self._sizes

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part, None where there is none.

        Raises UndecodableError for one that is damaged or too large.
        """
        if name not in self._sizes:
            return None
        if name in self._encrypted:
            raise UndecodableError("it is encrypted; save it without a password")
        most = min(MOST_OF_A_PART, self._left)
        try:
            with self._zip.open(name) as part:
                data = part.read(most + 1)
        except _BAD:
            raise UndecodableError(DAMAGED) from None
        if len(data) > most:
            size = f"{max(self._sizes[name], most) // 1_000_000:,} MB"
            raise UndecodableError(f"it is too large when unpacked ({size}); split it")
        self._left -= len(data)
        return data

    def tree(self, name: str) -> Element | None:
        """Return a part of XML, None where there is none."""
        data = self.read(name)
        return None if data is None else tree_of(data)

    def targets(self, part: str) -> dict[str, str]:
        """Return the names of the parts to which a part of Office Open XML leads, by their ids."""
        folder, _, name = part.rpartition("/")
        tree = self.tree(f"{folder}/_rels/{name}.rels")
        return {
            attribute(each, "Id"): posixpath.normpath(
                posixpath.join(f"/{folder}", attribute(each, "Target"))
            ).removeprefix("/")
            for each in children(tree, "Relationship")
        }


def _grows(entry: ZipInfo) -> bool:
    return entry.file_size > MOST_TIMES * max(entry.compress_size, 1)


def tree_of(data: bytes) -> Element:
    """Return an XML document; raises UndecodableError for one that is damaged or unsafe."""
    _refuse_types(data)
    parser = XMLParser()
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError, RecursionError):
        raise UndecodableError(DAMAGED) from None
    return root


def _refuse_types(data: bytes) -> None:
    """Raises UndecodableError for XML that declares a document type, and so may have entities."""
    seen: list[str] = []
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: seen.append("type")
    parser.StartElementHandler = lambda *_: seen.append("element")
    for at in range(0, len(data), _HEAD):
        with suppress(ExpatError):  # the parser of the whole tells that
            parser.Parse(data[at : at + _HEAD])
        if seen:
            break
    if "type" in seen[:1]:
        raise UndecodableError(
            "its XML declares a document type (DTD) with entities, which can be unsafe; save it "
            "again in the program that made it"
        )


def local(element: Element) -> str:
    """Return the name of an element without its name space."""
    return _SPACE_NAMES.sub("", element.tag) if isinstance(element.tag, str) else ""


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """Return an attribute whatever its name space; the default also where there is no element."""
    if element is None:
        return default
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return next(found, default)


def child(element: Element | None, *names: str) -> Element | None:
    """Return what is found below an element by following the first child of each name."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of a name."""
    yield from (each for each in (() if element is None else element) if local(each) == name)


def value(element: Element | None, *names: str, default: str = "") -> str:
    """Return the attribute `val` of what is found below an element."""
    return attribute(child(element, *names), "val", default)

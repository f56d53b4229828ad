"""Statements of discovery → bytes that keep them until they are wanted, and statements again.

As an object a statement takes kilobytes, in compressed columns some hundred bytes.  Those of a
document that others may disagree with are kept by their subject, so that an audit unpacks what it
compares and nothing else.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from auditor.core.columns import columns_of, records_of
from auditor.core.model import Claim, Finding
from auditor.discover.comparable_claims import needed_to_compare
from auditor.discover.pipeline import DocumentStatements, parts
from auditor.discover.statements.pooled import pooled
from auditor.discover.statements.value_statement import ValueStatement


class AboutSubject(NamedTuple):
    """Packed statements about one subject."""

    subject: str
    packed: bytes


class PackedStatements(NamedTuple):
    """What discovery reads in one document, its statements packed."""

    in_all: int  # statements
    edges: list[int]  # starts and ends of the values that tell something
    compared: tuple[AboutSubject, ...]
    others: bytes  # those that can disagree with none
    within: tuple[tuple[Finding, list[Claim]], ...]  # what it says of itself
    holders: tuple[Claim, ...]
    states: tuple[Claim, ...]
    figures: Sequence[int]


def packed_statements(read: DocumentStatements) -> PackedStatements:
    """Return what discovery reads in a document with its statements packed."""
    compared, others = sorted_out(read.values)
    return PackedStatements(
        in_all=len(read.values),
        edges=edges_of(read.values),
        compared=tuple(AboutSubject(*part) for part in _by_subject(compared)),
        others=packed(others),
        within=read.within,
        holders=read.holders,
        states=read.states,
        figures=read.figures,
    )


def sorted_out(
    values: Sequence[ValueStatement],
) -> tuple[list[ValueStatement], list[ValueStatement]]:
    """Return the statements of a document that are compared, and all others."""
    needed = needed_to_compare(values)
    compared = [value for value, is_needed in zip(values, needed, strict=True) if is_needed]
    compared += filter(None, map(pooled, values))
    others = [value for value, is_needed in zip(values, needed, strict=True) if not is_needed]
    return compared, others


def edges_of(values: Iterable[ValueStatement]) -> list[int]:
    """Return the starts and ends of the values that tell something, in turn."""
    spans = (value.at[1:] for value in values if value.is_informative)
    return [edge for span in spans for edge in span]


def packed(values: Sequence[ValueStatement]) -> bytes:
    """Return statements as bytes."""
    text = json.dumps(columns_of(ValueStatement, values), ensure_ascii=False)
    return zlib.compress(text.encode(), 1)


def unpacked(data: bytes) -> list[ValueStatement]:
    """Return the statements of which bytes were made."""
    return records_of(ValueStatement, json.loads(zlib.decompress(data)))


def _by_subject(values: Iterable[ValueStatement]) -> Iterable[tuple[str, bytes]]:
    return ((subject, packed(about_it)) for subject, about_it in parts(values).items())

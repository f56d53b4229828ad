"""What was read of a document → a batch of bytes, and back: for pipes and files.

So a document can be read in another process, or have been read before.  A batch is a head in JSON
and the packed statements behind it, which stay packed when the batch is read.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.core.columns import columns_of, records_of
from auditor.core.model import Claim, Document, DocumentClaims, DocumentDate, Finding, Problem
from auditor.core.passage_spans import MentionSpans, PassageSpan, PassageSpans
from auditor.core.plain_text import PlainText
from auditor.core.shape import Hidden

if TYPE_CHECKING:  # loaded where something is discovered
    from auditor.discover.pipeline import DocumentStatements
    from auditor.packed_statements import PackedStatements

LINE = b"\n"  # between the head and what is behind it; compressed JSON is written without it


class DocumentRead(NamedTuple):
    """What is kept of a document until all are read: not its mentions, which are many."""

    claims: DocumentClaims
    statements: DocumentStatements | PackedStatements | None  # None: nothing is discovered


def batch_of(read: DocumentRead | Problem) -> bytes:
    """Return what was read of a document as bytes; the document itself is no part of them."""
    if isinstance(read, Problem):
        return _written({"problem": columns_of(Problem, [read])}, [])
    claims = read.claims
    head: dict[str, Any] = {
        "days": columns_of(_Days, [_Days(claims.dated, claims.bound)]),
        "passages": columns_of(PassageSpan, list(claims.passages)),
        "claims": columns_of(Claim, claims.claims),
        "mentions": [claims.mentions, claims.mentions_claimed],
        "spans": claims.spans.steps(),
        "hidden": list(map(list, zip(*claims.plain.hidden, strict=True))) if claims.plain else [],
    }
    if read.statements is None:
        return _written(head, [])
    statements = _packed(read.statements)
    head["discovery"] = _discovery_parts(statements)
    return _written(head, [*(data for _, data in statements.compared), statements.others])


def read_of(batch: bytes, document: Document) -> DocumentRead | Problem:
    """Return what a batch says was read of a document.

    Raises ValueError for bytes that are no batch.
    """
    try:
        size, _, rest = batch.partition(LINE)
        head = json.loads(zlib.decompress(rest[: int(size)]))
        behind = rest[int(size) :]
        if zlib.crc32(behind) != head["crc32"]:
            raise ValueError("no batch: it is damaged")
        return _read_of(head, _cut(behind, head["sizes"]), document)
    except (zlib.error, ArithmeticError, AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no batch: {error}") from error


class PartedBatch(NamedTuple):
    """A batch whose statements are kept elsewhere."""

    head: bytes  # for `read_of_head`
    compared: tuple[tuple[str, bytes], ...]  # packed statements, each with its subject
    others: bytes  # those that can disagree with none


def parted(batch: bytes) -> PartedBatch:
    """Return the parts of a batch, as `batch_of` made it."""
    size, _, rest = batch.partition(LINE)
    head, behind = rest[: int(size)], rest[int(size) :]
    told = json.loads(zlib.decompress(head))
    *compared, others = _cut(behind, told["sizes"]) or [b""]
    subjects = (told.get("discovery") or {}).get("subjects", ())
    return PartedBatch(head, tuple(zip(subjects, compared, strict=True)), others)


def read_of_head(head: bytes, document: Document, others: bytes) -> DocumentRead | Problem:
    """Return what was read of a document without the statements that are compared.

    Raises ValueError for bytes that are no head.
    """
    try:
        return _read_of(json.loads(zlib.decompress(head)), [others], document)
    except (zlib.error, ArithmeticError, AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no head of a batch: {error}") from error


def _written(head: dict[str, Any], behind: Sequence[bytes]) -> bytes:
    """Return a head with some bytes behind it; it tells their lengths and their checksum."""
    joined = b"".join(behind)
    head |= {"sizes": list(map(len, behind)), "crc32": zlib.crc32(joined)}
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    packed = zlib.compress(text.encode(), 1)
    return str(len(packed)).encode() + LINE + packed + joined


def _cut(joined: bytes, sizes: Sequence[int]) -> list[bytes]:
    return [joined[first:last] for first, last in pairwise(accumulate(sizes, initial=0))]


class _Days(NamedTuple):
    dated: DocumentDate | None
    bound: DocumentDate | None


def _read_of(
    head: dict[str, Any], packed: list[bytes], document: Document
) -> DocumentRead | Problem:
    if "problem" in head:
        return records_of(Problem, head["problem"])[0]
    days = records_of(_Days, head["days"])[0]
    mentions, claimed = head["mentions"]
    hidden = [Hidden(*span) for span in zip(*head["hidden"], strict=True)]
    claims = DocumentClaims(
        document=document,
        dated=days.dated,
        bound=days.bound,
        passages=PassageSpans(records_of(PassageSpan, head["passages"])),
        claims=tuple(records_of(Claim, head["claims"])),
        mentions=mentions,
        mentions_claimed=claimed,
        plain=PlainText(document.text, hidden) if hidden else None,
        spans=MentionSpans.of_steps(head["spans"]),
    )
    discovery = head.get("discovery")
    return DocumentRead(claims, None if discovery is None else _statements(discovery, packed))


def _packed(statements: DocumentStatements | PackedStatements) -> PackedStatements:
    from auditor.packed_statements import PackedStatements, packed_statements

    return statements if isinstance(statements, PackedStatements) else packed_statements(statements)


def _discovery_parts(statements: PackedStatements) -> dict[str, Any]:
    found = statements.within
    return {
        "in_all": statements.in_all,
        "edges": statements.edges,
        "figures": list(statements.figures),
        "subjects": [subject for subject, _ in statements.compared],
        "holders": columns_of(Claim, statements.holders),
        "states": columns_of(Claim, statements.states),
        "findings": columns_of(Finding, [finding for finding, _ in found]),
        "counts": [len(claims) for _, claims in found],  # claims of each finding
        "claims": columns_of(Claim, list(chain.from_iterable(claims for _, claims in found))),
    }


def _statements(parts: dict[str, Any], packed: list[bytes]) -> PackedStatements:
    from auditor.packed_statements import AboutSubject, PackedStatements

    claims = records_of(Claim, parts["claims"])
    findings = records_of(Finding, parts["findings"])
    cuts = pairwise(accumulate(parts["counts"], initial=0))
    *compared, others = packed
    return PackedStatements(
        in_all=parts["in_all"],
        edges=parts["edges"],
        compared=tuple(map(AboutSubject, parts["subjects"], compared)),
        others=others,
        within=tuple(
            (finding, claims[first:last])
            for finding, (first, last) in zip(findings, cuts, strict=True)
        ),
        holders=tuple(records_of(Claim, parts["holders"])),
        states=tuple(records_of(Claim, parts["states"])),
        figures=array("I", parts["figures"]),
    )

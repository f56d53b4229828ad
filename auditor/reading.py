"""A document and the packs → what the document says: the stage that looks at no other document.

What is read of a document goes through pipes and files as a batch of columns (`batch_of`,
`read_of`), so that it can be read in another process, or have been read before.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor import arguments
from auditor.checks.packs import load_packs
from auditor.claims.analysis import analyse
from auditor.claims.extractor import Extractor
from auditor.core.columns import columns_of, records_of
from auditor.core.model import (
    Claim,
    Document,
    DocumentClaims,
    DocumentDate,
    Finding,
    Problem,
)
from auditor.core.passage_spans import PassageSpan, PassageSpans
from auditor.rulebook.pack.loader import Rulebook

if TYPE_CHECKING:
    from auditor.discover.pipeline import DocumentStatements

TOO_MUCH_MEMORY = "could not be read: it needs more memory than there is; split it"


class DocumentRead(NamedTuple):
    """What is kept of a document until all are read: not its mentions, which are many."""

    claims: DocumentClaims
    statements: DocumentStatements | None  # None: nothing is discovered


@dataclass(frozen=True)
class DocumentReader:
    """Reads documents with the packs of an audit; made once, used for every document."""

    rules: tuple[str | Path, ...]  # the packs that were asked for
    only_rules: bool
    discover: bool
    book: Rulebook
    problems: tuple[Problem, ...]  # of the packs
    extractor: Extractor

    @classmethod
    def of(cls, rules: Sequence[str | Path], *, only_rules: bool, discover: bool) -> DocumentReader:
        """Compile packs, named or by path, beside those that are on unless `only_rules`."""
        book, problems = load_packs(rules, only=only_rules)
        if discover:
            from auditor.discover.office_holders import make_ready

            make_ready(book.facts)
        return cls(tuple(rules), only_rules, discover, book, problems, Extractor.of(book))

    @cached_property
    def digest(self) -> str:
        """What a batch depends on beside its document: the packs, and whether to discover."""
        packs = [(pack.path, pack.digest) for pack in self.book.packs]
        return sha256(repr((packs, self.discover)).encode()).hexdigest()

    def read(self, document: Document) -> DocumentRead | Problem:
        """Read one document; where it cannot be read, return the problem: others go on."""
        wrong = arguments.wrong_date(document)
        if wrong:
            return Problem("document", wrong, document=document.id)
        try:
            return self._read(document)
        except MemoryError:
            return Problem("document", TOO_MUCH_MEMORY, document=document.id)
        except Exception as error:
            return arguments.unreadable(document, error)

    def _read(self, document: Document) -> DocumentRead:
        """Recognise a document once, for its claims and for what discovery reads in it."""
        analysis = analyse(document, self.book.gazetteer)
        claims = self.extractor.document_claims(analysis)
        if not self.discover:
            return DocumentRead(claims, None)
        from auditor.discover.pipeline import document_statements

        return DocumentRead(claims, document_statements(analysis, claims.claims, self.book.facts))


# ------------------------------------------------------------------ as a batch


def batch_of(read: DocumentRead | Problem) -> bytes:
    """Return what was read of a document as bytes; the document itself is no part of them."""
    if isinstance(read, Problem):
        parts: dict[str, Any] = {"problem": columns_of(Problem, [read])}
    else:
        claims = read.claims
        parts = {
            "days": columns_of(_Days, [_Days(claims.dated, claims.bound)]),
            "passages": columns_of(PassageSpan, list(claims.passages)),
            "claims": columns_of(Claim, claims.claims),
            "mentions": [claims.mentions, claims.mentions_claimed],
        }
        if read.statements is not None:
            parts["discovery"] = _discovery_parts(read.statements)
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), 1)


def read_of(batch: bytes, document: Document) -> DocumentRead | Problem:
    """Return what a batch says was read of a document.

    Raises ValueError for bytes that are no batch.
    """
    try:
        return _read_of(json.loads(zlib.decompress(batch)), document)
    except (zlib.error, ArithmeticError, AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no batch: {error}") from error


class _Days(NamedTuple):
    dated: DocumentDate | None
    bound: DocumentDate | None


def _read_of(parts: dict[str, Any], document: Document) -> DocumentRead | Problem:
    if "problem" in parts:
        return records_of(Problem, parts["problem"])[0]
    days = records_of(_Days, parts["days"])[0]
    mentions, claimed = parts["mentions"]
    claims = DocumentClaims(
        document=document,
        dated=days.dated,
        bound=days.bound,
        passages=PassageSpans(records_of(PassageSpan, parts["passages"])),
        claims=tuple(records_of(Claim, parts["claims"])),
        mentions=mentions,
        mentions_claimed=claimed,
    )
    discovery = parts.get("discovery")
    return DocumentRead(claims, None if discovery is None else _statements(discovery))


def _discovery_parts(statements: DocumentStatements) -> dict[str, Any]:
    from auditor.discover.statements.value_statement import ValueStatement

    found = statements.arithmetic
    return {
        "values": columns_of(ValueStatement, statements.values),
        "holders": columns_of(Claim, statements.holders),
        "findings": columns_of(Finding, [finding for finding, _ in found]),
        "counts": [len(claims) for _, claims in found],  # claims of each finding
        "claims": columns_of(Claim, list(chain.from_iterable(claims for _, claims in found))),
    }


def _statements(parts: dict[str, Any]) -> DocumentStatements:
    from auditor.discover.pipeline import DocumentStatements
    from auditor.discover.statements.value_statement import ValueStatement

    claims = records_of(Claim, parts["claims"])
    cuts = pairwise(accumulate(parts["counts"], initial=0))
    findings = records_of(Finding, parts["findings"])
    return DocumentStatements(
        values=tuple(records_of(ValueStatement, parts["values"])),
        arithmetic=tuple(
            (finding, claims[first:last])
            for finding, (first, last) in zip(findings, cuts, strict=True)
        ),
        holders=tuple(records_of(Claim, parts["holders"])),
    )

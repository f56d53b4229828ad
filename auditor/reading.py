"""A document and the packs → what the document says: the stage that looks at no other document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from auditor import arguments
from auditor.checks.packs import load_packs
from auditor.claims.analysis import analyse
from auditor.claims.extractor import Extractor
from auditor.core.model import Document, Problem
from auditor.document_batch import DocumentRead
from auditor.rulebook.pack.loader import Rulebook

TOO_MUCH_MEMORY = "could not be read: it needs more memory than there is; split it"


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
        from auditor.slips.all_slips import slips

        read = document_statements(analysis, claims.claims, self.book.facts)
        subjects = {value.context.passage[0]: value.subject_text for value in reversed(read.values)}
        judged = {claim.at for _, claims in read.within for claim in claims}
        within = (*read.within, *slips(analysis, subjects, judged))
        return DocumentRead(claims, replace(read, within=within))

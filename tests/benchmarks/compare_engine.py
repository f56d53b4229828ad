"""How long the shipped checks take for a million claims, and for ten million.

    python -m tests.benchmarks.compare_engine [--long]

The claims are synthetic: what the shipped packs read in the examples of their rules, said of many
made-up subjects.  Ten documents of ten years say the same of a subject; of one subject in a hundred
the last of them gives another number.  What is timed is the comparing alone, `findings_of` with all
rules of all packs that ship, in processor time: from the claims table to the findings.

- `seconds_1m`: a million claims
- `seconds_10m`: ten million claims.  Only with `--long`, and absent without it: as objects they
  take more memory than the four GB that they are to fit in
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from auditor.audit import Auditor
from auditor.checks.findings import findings_of
from auditor.claims.table import ClaimsTable, table_of
from auditor.core.model import Claim, DocumentDate, ValidTime
from auditor.examples import FIRES, documents_of
from auditor.rulebook.pack.fields import OPTIONAL
from tests.benchmarks.runner import run

PACKS = ("factbook",)  # those that are on by default join it: these are all that ship
EDITIONS = 10  # documents that speak of one subject
SHELVES = 1_000  # so many times ten documents hold all that is said
ROOM = 1_000  # characters for what is said of one subject in a document
ODD = 100  # of so many subjects one is told differently in the last document
FIRST_DAY, YEAR = 740_000, 365  # after all that the examples tell of


def templates(auditor: Auditor) -> list[tuple[Claim, ...]]:
    """Return the claims of each document in the examples of the rules that agrees with itself."""
    rules = tuple(auditor.book.rules.values())
    examples = [example for rule in rules for example in rule.examples]
    read = [auditor.understand(d) for example in examples for d in documents_of(example)]
    found = [(document.claims, findings_of(rules, table_of([document]))) for document in read]
    return [
        claims
        for claims, findings in found
        if claims and FIRES.isdisjoint(finding.verdict for finding in findings)
    ]


def claims(auditor: Auditor) -> Iterator[Claim]:
    """Yield claims without end, all of one subject together."""
    patterns = templates(auditor)
    keys = {key.removesuffix(OPTIONAL) for rule in auditor.book.rules.values() for key in rule.per}
    for subject in count():
        pattern = patterns[subject % len(patterns)]
        for edition in range(EDITIONS):
            is_odd = subject % ODD == 0 and edition == EDITIONS - 1
            for claim in pattern:
                yield _of_subject(claim, subject, edition, keys, is_odd)


def _of_subject(claim: Claim, subject: int, edition: int, keys: set[str], is_odd: bool) -> Claim:
    """Return a claim said of another subject in another document, of another number if it is odd."""
    value, holds = claim.value, claim.holds
    if is_odd and isinstance(value.low, (int, float)) and isinstance(value.high, (int, float)):
        value = replace(value, low=value.low + value.step, high=value.high + value.step)
    if holds is not None and holds.source == "document":
        day = FIRST_DAY + edition * YEAR
        holds = ValidTime("within", day, day)
    end, name = f"-{subject}-{edition}", f" {subject}"
    moved = subject // SHELVES * ROOM - claim.passage_start
    start, stop = claim.start, claim.end
    return replace(
        claim,
        id=claim.id + end,
        statement=claim.statement + end,
        document=_document(subject, edition),
        subject=claim.subject and claim.subject + name,
        slots={slot: text + name if slot in keys else text for slot, text in claim.slots.items()},
        passage=claim.passage + name,
        passage_start=claim.passage_start + moved,
        passage_end=claim.passage_end + moved + len(name),
        start=None if start is None else start + moved,
        end=None if stop is None else stop + moved,
        value=value,
        holds=holds,
    )


def _document(subject: int, edition: int) -> str:
    return f"{subject % SHELVES:04}/{edition}.txt"


def table(auditor: Auditor, number: int) -> ClaimsTable:
    """Return a table of so many claims, by document as an audit gives them."""
    every = sorted(islice(claims(auditor), number), key=lambda claim: claim.document)
    documents = {
        _document(shelf, edition): DocumentDate(day, day, "declared")
        for edition in range(EDITIONS)
        for day in [FIRST_DAY + edition * YEAR]
        for shelf in range(SHELVES)
    }
    return ClaimsTable(
        every, documents, {name: name for name in documents}, dict.fromkeys(documents)
    )


def seconds(number: int) -> float:
    """Return the processor time that the shipped checks take for so many claims."""
    auditor = Auditor(PACKS)
    rules = tuple(auditor.book.rules.values())
    findings_of(rules, table(auditor, 1_000))  # what is made ready once is no comparing
    compared = table(auditor, number)
    begin = time.process_time()
    findings = findings_of(rules, compared)
    taken = time.process_time() - begin
    print(f"{number:,} claims: {taken:.1f} s, {len(findings):,} findings")
    return taken


def one_million(_: Path, __: bool) -> dict[str, float]:
    """Return the time for a million claims."""
    return {"seconds_1m": round(seconds(1_000_000), 2)}


def ten_million(_: Path, long: bool) -> dict[str, float]:
    """Return the time for ten million claims, if asked for with `--long`."""
    if not long:
        print("seconds_10m: not measured without --long: it takes more than ten GB of memory")
        return {}
    return {"seconds_10m": round(seconds(10_000_000), 1)}


if __name__ == "__main__":
    sys.exit(run(__doc__, {"one": one_million, "ten": ten_million}, needs_data=False))

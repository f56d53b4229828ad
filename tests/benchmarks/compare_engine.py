"""How long the shipped checks take for a million claims, and for ten million.

    python -m tests.benchmarks.compare_engine [--long] [--only PART...]

The claims are synthetic: what the shipped packs read in the examples of their rules, said of many
made-up subjects.  Ten documents of ten years say the same of a subject; of one subject in a hundred
the last of them gives another number.  What is timed is the comparing alone, `findings_of` with all
rules of all packs that ship, in processor time: from the claims table to the findings.

- `seconds_1m`: a million claims, packed in columns, a batch for each document
- `seconds_1m_listed`: the same claims as objects, of which the comparing makes the columns it needs
- `seconds_10m`, `peak_mb_10m`: ten million claims in columns, and the most memory that the process
  held until they were compared, in millions of bytes.  Only with `--long`, and absent without it:
  making the claims takes some minutes
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, chain, cycle, product, takewhile
from pathlib import Path

from auditor.audit import Auditor
from auditor.checks.findings import findings_of
from auditor.claims.rows.packed import packed
from auditor.claims.table import ClaimsTable, table_of
from auditor.core.garbage import collecting_seldom
from auditor.core.model import Claim, DocumentDate, ValidTime
from auditor.examples import FIRES, documents_of
from auditor.rulebook.pack.fields import OPTIONAL
from tests.benchmarks.runner import run

PACKS = ("factbook", "ilo")  # those that are on by default join them: these are all that ship
EDITIONS = 10  # documents that speak of one subject
SHELVES = 1_000  # so many times ten documents hold all that is said
ROOM = 1_000  # characters for what is said of one subject in a document
ODD = 100  # of so many subjects one is told differently in the last document
READY = 25_000  # claims that are compared first: enough for columns
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


def batches(auditor: Auditor, number: int) -> Iterator[list[Claim]]:
    """Yield the claims of each document, so many in all.

    They are those of as many subjects as it takes; of the last one the last documents say less.
    """
    patterns = templates(auditor)
    keys = {key.removesuffix(OPTIONAL) for rule in auditor.book.rules.values() for key in rule.per}
    sizes = [EDITIONS * len(pattern) for pattern in patterns]
    befores = [0, *takewhile(lambda size: size < number, accumulate(cycle(sizes)))]
    for shelf, edition in product(range(min(SHELVES, len(befores))), range(EDITIONS)):
        batch: list[Claim] = []
        for subject in range(shelf, len(befores), SHELVES):
            pattern = patterns[subject % len(patterns)]
            rest = number - befores[subject] - edition * len(pattern)
            is_odd = subject % ODD == 0 and edition == EDITIONS - 1
            said = pattern[: max(0, rest)]
            batch += [_of_subject(claim, subject, edition, keys, is_odd) for claim in said]
        yield batch


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


def table(auditor: Auditor, number: int, *, listed: bool = False) -> ClaimsTable:
    """Return a table of so many claims, by document as an audit gives them."""
    made = batches(auditor, number)
    documents = {
        _document(shelf, edition): DocumentDate(day, day, "declared")
        for edition in range(EDITIONS)
        for day in [FIRST_DAY + edition * YEAR]
        for shelf in range(SHELVES)
    }
    return ClaimsTable(
        list(chain.from_iterable(made)) if listed else packed(made),
        documents,
        {name: name for name in documents},
        dict.fromkeys(documents),
    )


def seconds(number: int, *, listed: bool = False) -> float:
    """Return the processor time that the shipped checks take for so many claims."""
    auditor = Auditor(PACKS)
    rules = tuple(auditor.book.rules.values())
    findings_of(rules, table(auditor, READY))  # what is made ready once is no comparing
    compared = table(auditor, number, listed=listed)
    with collecting_seldom():  # as in an audit
        begin = time.process_time()
        findings = findings_of(rules, compared)
        taken = time.process_time() - begin
    print(f"{number:,} claims: {taken:.1f} s, {len(findings):,} findings")
    return taken


def one_million(_: Path, __: bool) -> dict[str, float]:
    """Return the times for a million claims."""
    return {
        "seconds_1m": round(seconds(1_000_000), 2),
        "seconds_1m_listed": round(seconds(1_000_000, listed=True), 2),
    }


def ten_million(_: Path, long: bool) -> dict[str, float]:
    """Return time and memory for ten million claims, if asked for with `--long`."""
    if not long:
        print("seconds_10m: not measured without --long: it takes some minutes")
        return {}
    taken = round(seconds(10_000_000), 1)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # in kilobytes on Linux
    return {"seconds_10m": taken, "peak_mb_10m": round(most * 1024 / 1e6)}


if __name__ == "__main__":
    sys.exit(run(__doc__, {"one": one_million, "ten": ten_million}, needs_data=False))

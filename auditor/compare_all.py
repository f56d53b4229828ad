"""The statements of all documents → what disagrees: worked out here, in processes, or known.

What is found in a partition depends on its message alone (`partition_findings.asked`), so the
cache knows it by that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from auditor.claims.table import ClaimsTable
from auditor.core.model import Problem
from auditor.crew import Crew

if TYPE_CHECKING:  # loaded when first used: small audits discover without them
    from auditor.partition_findings import Found
    from auditor.scale.cache import Cache
    from auditor.scale.workers import Loss
    from auditor.statement_store import Partition, StatementStore

WORTH_COMPARING = 20_000  # statements; fewer are compared here before they are there
LOST = (
    "some statements could not be compared: the process that compared them ended or took too long"
)


def compare_all(
    statements: StatementStore, table: ClaimsTable, crew: Crew, cache: Cache | None = None
) -> Iterator[Found]:
    """Yield what disagrees, some subjects at a time; processes are used where they are started."""
    from auditor.partition_findings import findings_in

    are_many = crew.started is not None and len(statements) >= WORTH_COMPARING
    if cache is None and not are_many:
        return (findings_in(some, table) for some in statements.values())
    return _by_messages(statements, table, crew, cache)


def _by_messages(
    statements: StatementStore, table: ClaimsTable, crew: Crew, cache: Cache | None
) -> Iterator[Found]:
    """Yield what the answers to the messages about all partitions tell."""
    from auditor.partition_findings import answered, asked

    keys = [_key(asked(each, table), cache) for each in statements.partitions()]
    known = cache.known(keys) if cache else set[bytes]()
    pairs = zip(statements.partitions(), keys, strict=True)
    missing = (asked(partition, table) for partition, key in pairs if key not in known)
    answers = _answers(missing, crew, len(statements))
    for partition, key in zip(statements.partitions(), keys, strict=True):
        found = None
        if key in known:
            found = _remembered(key, cache)
            answer: bytes | Loss = b"" if found else answered(asked(partition, table))
        else:
            answer = next(answers)
        yield found or _told(answer, partition, table, crew)
        _keep(key, answer, cache)


def _keep(key: bytes, answer: bytes | Loss, cache: Cache | None) -> None:
    if cache is not None and answer and isinstance(answer, bytes):
        cache.put(key, answer)


def _told(answer: bytes | Loss, partition: Partition, table: ClaimsTable, crew: Crew) -> Found:
    from auditor.partition_findings import Found, findings_in, told

    if answer == "absent":
        return findings_in(partition.statements(), table)
    if isinstance(answer, str):
        crew.problems.append(Problem("usage", LOST))
        return Found()
    return told(answer)


def _answers(messages: Iterable[bytes], crew: Crew, count: int) -> Iterator[bytes | Loss]:
    from auditor.partition_findings import answered
    from auditor.worker import comparing

    if crew.started is None or count < WORTH_COMPARING:
        return map(answered, messages)
    return crew.started.answers(map(comparing, messages))


def _key(message: bytes, cache: Cache | None) -> bytes:
    return sha256(cache.engine + message).digest() if cache else b""


def _remembered(key: bytes, cache: Cache | None) -> Found | None:
    """Return what the cache says was found; None where it is damaged."""
    from auditor.partition_findings import told

    answer = cache.get(key) if cache else None
    if answer is not None:
        with suppress(ValueError):
            return told(answer)
    return None

"""Claims and findings → the same, equal parts of which are one object: they take a third less.

Editions of a page say much of the same in the same words, and a claim of one takes a kilobyte.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from auditor.core.model import Claim, Finding, Value

_OF_CLAIMS = ("statement", "document", "subject", "text", "holds", "passage", "place")
_OFFSETS = ("passage_start", "passage_end", "start", "end")  # each number takes 28 bytes, too
_OF_FINDINGS = ("rule", "subject", "message", "why", "group", "suggestion")
MOST = 300_000  # parts that are remembered, some 40 MB; then it begins anew
_put = object.__setattr__  # what is put into a frozen object is equal to what it had


class Sharing:
    """Remembers the parts of claims and findings, and gives the first of those that are equal."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def claims(self, claims: Iterable[Claim]) -> None:
        """Let claims have their parts in common with those that came before."""
        if len(self._known) > MOST:
            self._known.clear()
        known = self._known.setdefault
        for claim in claims:
            for name in _OF_CLAIMS + _OFFSETS:
                part = getattr(claim, name)
                _put(claim, name, known(part, part))
            _put(claim, "value", known(_key(claim.value), claim.value))
            _put(claim, "slots", known(tuple(claim.slots.items()), claim.slots))

    def findings(self, findings: Iterable[Finding]) -> None:
        """Let findings have their parts in common with those that came before."""
        known = self._known.setdefault
        for finding in findings:
            for name in _OF_FINDINGS:
                part = getattr(finding, name)
                _put(finding, name, known(part, part))
            _put(finding, "claims", tuple(known(claim, claim) for claim in finding.claims))


def _key(value: Value) -> tuple[object, ...]:
    """Return what equal values share: 24 and 24.0 are equal, but are not written the same."""
    return type(value.low), type(value.high), value

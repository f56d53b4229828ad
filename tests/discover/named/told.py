"""A text → what is read in it with names, as short rows for tables of expectations."""

from __future__ import annotations

from auditor.claims.analysis import analyse
from auditor.core.model import Claim, Document
from auditor.discover.named.reader import named_claims


def claims_of(text: str, slot: str) -> list[Claim]:
    """Return the claims of one slot."""
    read = named_claims(analyse(Document("text.md", text, "2024-05-01")))
    return [claim for claim in read if claim.slot == slot]


def told(text: str, slot: str) -> list[tuple[str, str, str]]:
    """Return of each claim of one slot as what, of whom, and who or what it is."""
    return [
        (claim.slots["about"], claim.slots.get("body", ""), claim.text)
        for claim in claims_of(text, slot)
    ]

"""The claims that checks compare: what a document says is so, not what it plans, asks or denies."""

from __future__ import annotations

from auditor.claims.rows.key import Key


def _is_asserted(modality: str) -> bool:
    return modality == "asserted"


def _is_affirmed(polarity: str) -> bool:
    return polarity == "affirmed"


def is_plain(modality: str, polarity: str) -> bool:
    """Whether a claim says that something is so."""
    return _is_asserted(modality) and _is_affirmed(polarity)


ASSERTED = Key(_is_asserted, ("modality",))
AFFIRMED = Key(_is_affirmed, ("polarity",))
PLAIN = Key(is_plain, ("modality", "polarity"))

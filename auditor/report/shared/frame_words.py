"""A claim → the words of its frame, for tables and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.kinship.frame import FRAME_KINDS, Frame, FrameKind, FramePart, FrameSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor.core.model import Claim

FRAME_COLUMNS: dict[FrameKind, str] = {
    "place": "the place that it is said of",
    "group": "the group that it is said of",
    "mode": "the mode, system or scenario",
    "scope": "how much it takes in: worldwide, only",
    "version": "the version that it is said of",
    "period": "the period, as written",
    "case": "a case that is not understood further",
}
"""What each kind of part means as a column of the claims table."""


def frame_of(claim: Claim) -> Frame:
    """Return the frame of a claim, with the period that its words or a heading give it."""
    holds = claim.holds
    if holds is None or holds.source == "document" or not holds.text:
        return claim.frame
    source: FrameSource = "heading" if holds.source == "heading" else "phrase"
    return (*claim.frame, FramePart("period", holds.text, source))


def frame_words(claim: Claim, kind: FrameKind | None = None) -> str | None:
    """Return the words of a frame, of one kind where that is given; None without any."""
    parts = (part.text for part in frame_of(claim) if kind is None or part.kind == kind)
    return "; ".join(parts) or None


def frame_sources(claim: Claim) -> str | None:
    """Return where each part of a frame stands, in their order; None without any."""
    return "; ".join(part.source for part in frame_of(claim)) or None


def frame_note(claim: Claim) -> str:
    """Return of what a claim is told, with where that stands: "“in Oslo” (opening)"."""
    return ", ".join(f"“{part.text}” ({part.source})" for part in claim.frame)


def frame_cells(claim: Claim) -> dict[str, str | None]:
    """Return the frame of a claim as the cells of a table: its words, by kind, and where read."""
    by_kind = {f"frame_{kind}": frame_words(claim, kind) for kind in FRAME_KINDS}
    return {"frame": frame_words(claim), **by_kind, "frame_source": frame_sources(claim)}


def of_kind(kind: FrameKind) -> Callable[[Claim], str | None]:
    """Return what gives the words of one kind of a claim's frame."""
    return lambda claim: frame_words(claim, kind)

"""The parts of the frame of a claim: of which place, group, mode, version or period it is."""

from __future__ import annotations

from typing import Literal, NamedTuple

FrameKind = Literal["place", "group", "mode", "scope", "version", "period", "case"]
FrameSource = Literal["opening", "phrase", "brackets", "lead-in", "heading", "table", "document"]

FRAME_KINDS: tuple[FrameKind, ...] = (
    "place",
    "group",
    "mode",
    "scope",
    "version",
    "period",
    "case",
)
"""What a part can tell; a `case` is one of which the kind is not understood."""


class FramePart(NamedTuple):
    """A phrase that says of which place, group or case something is said, and where it stands."""

    kind: FrameKind
    text: str  # in small letters: "in oslo", "students"
    source: FrameSource


Frame = tuple[FramePart, ...]
"""What narrows a claim, its outermost part first; what only sets the scene is none of it."""

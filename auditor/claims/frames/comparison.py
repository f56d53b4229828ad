"""The frames of two claims → whether they name one case, two, or one side names a part."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from auditor.claims.frames.phrases import names_in
from auditor.core.kinship.frame import Frame, FrameKind, FramePart

Names = frozenset[str]


class Standing(NamedTuple):
    """How two frames stand to each other, and the parts that one side alone has."""

    kind: Literal["same", "apart", "a", "b"]
    parts: Frame = ()


_SAME = Standing("same")


def standing(a: Frame, b: Frame) -> Standing:
    """Tell whether two frames are the same, name two cases, or only one of them narrows."""
    return _SAME if a == b else _standing(a, b)


@lru_cache(maxsize=1 << 10)
def _standing(a: Frame, b: Frame) -> Standing:
    ours, theirs = _beyond(a, b), _beyond(b, a)
    if ours and theirs:
        return Standing("apart", ours)
    if all(part.kind == "scope" for part in (*ours, *theirs)):
        return _SAME
    return Standing("a", ours) if ours else Standing("b", theirs)


_TELLING: tuple[FrameKind, ...] = ("place", "group", "mode", "version")


def name_two(a: Frame, b: Frame) -> bool:
    """Whether two frames name two things of one kind that is understood: two places, two groups."""
    return any(standing(_of_kind(a, kind), _of_kind(b, kind)).kind == "apart" for kind in _TELLING)


def shared(frame: Frame, other: Frame) -> Frame:
    """Return the parts of kinds that the other frame has too: what it lacks is the same."""
    kinds = {part.kind for part in other}
    return tuple([part for part in frame if part.kind in kinds])


def _of_kind(frame: Frame, kind: FrameKind) -> Frame:
    return tuple([part for part in frame if part.kind == kind])


def _beyond(frame: Frame, other: Frame) -> Frame:
    """Return the parts of a frame that the other does not say, or says less closely."""
    known = [names_in(part.text) for part in other]
    return tuple([part for part in frame if not any(names_in(part.text) <= k for k in known)])


def not_named(parts: Frame, text: str) -> Frame:
    """Return the parts of which a text does not have all words: it may say them in another way."""
    said = names_in(text)
    return tuple([part for part in parts if not names_in(part.text) <= said])


@lru_cache(maxsize=1 << 10)
def frame_key(frame: Frame) -> frozenset[Names]:
    """Return what frames share that say the same in whatever order and form."""
    return frozenset([names_in(part.text) for part in frame])


def shown(parts: Frame) -> str:
    """Return the words of parts for people."""
    return ", ".join(f"“{part.text}”" for part in parts)


def tells_a_part(part: FramePart) -> bool:
    """Whether a part of a frame names some of what a count counts: a place or a group."""
    return part.kind in ("place", "group")

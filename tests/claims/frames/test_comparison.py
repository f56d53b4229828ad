"""Two frames → one case, two, or one that is narrower."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.claims.frames.comparison import frame_key, not_named, standing
from auditor.core.kinship.frame import FRAME_KINDS, Frame, FramePart


def frame(*texts: str) -> Frame:
    """Return a frame of places; "*" before a text makes a scope of it."""
    return tuple(
        FramePart("scope" if text[0] == "*" else "place", text.strip("*"), "opening")
        for text in texts
    )


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ((), (), "same"),
        (("in Bergen",), ("in Bergen",), "same"),
        (("in Bergen",), ("Bergen",), "same"),
        (("in the city of Bergen",), ("in Bergen",), "same"),
        (("for students",), ("Student",), "same"),
        (("in Bergen",), ("in Graz",), "apart"),
        (("in rural areas",), ("in urban areas",), "apart"),
        (("with the cache on",), ("with the cache off",), "apart"),
        (("in Bergen",), (), "a"),
        ((), ("in Bergen",), "b"),
        (("in northern Bergen",), ("in Bergen",), "a"),
        (("in Bergen", "for students"), ("in Bergen",), "a"),
        (("in Bergen", "for students"), ("for students", "in Bergen"), "same"),
        (("in Bergen",), ("for students",), "apart"),
        (("*worldwide",), (), "same"),  # all there is narrows nothing
        (("*worldwide",), ("in Bergen",), "apart"),
    ],
)
def test_standing(a: tuple[str, ...], b: tuple[str, ...], kind: str) -> None:
    assert standing(frame(*a), frame(*b)).kind == kind


def test_what_a_text_says_in_another_way_is_no_part_of_one_side() -> None:
    parts = frame("in Bergen", "in Graz")
    assert not_named(parts, "The fee at Graz is 5 euros.") == frame("in Bergen")


PARTS = st.builds(
    FramePart,
    st.sampled_from(FRAME_KINDS),
    st.sampled_from(("in Bergen", "Bergen", "in Graz", "for students", "worldwide")),
    st.just("opening"),
)
FRAMES = st.lists(PARTS, max_size=3).map(tuple)


@given(FRAMES, FRAMES)
def test_the_sides_of_two_frames_can_be_exchanged(a: Frame, b: Frame) -> None:
    mirrored = {"a": "b", "b": "a"}
    one, other = standing(a, b), standing(b, a)
    assert other.kind == mirrored.get(one.kind, one.kind)


@given(FRAMES, FRAMES)
def test_frames_of_one_key_are_the_same(a: Frame, b: Frame) -> None:
    if frame_key(a) == frame_key(b):
        assert standing(a, b).kind == "same"

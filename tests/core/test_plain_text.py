from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.plain_text import PlainText
from auditor.core.shape import Hidden

BOLD = "The **fee** is 5 &amp; 6.\nNext"
SPANS = (Hidden(4, 6), Hidden(9, 11), Hidden(17, 22, "&"), Hidden(25, 26, " "))


def test_layout_is_left_out():
    assert PlainText(BOLD, SPANS).text == "The fee is 5 & 6. Next"


def test_without_layout_all_is_as_it_was():
    plain = PlainText(BOLD, ())
    assert plain.text == BOLD
    for at in range(len(BOLD) + 1):
        assert plain.original(at) == plain.plain(at) == at
    assert plain.span(4, 11) == (4, 11)


@pytest.mark.parametrize(
    ("words", "as_read"),
    [
        ("fee", "fee"),
        ("The fee", "The **fee"),
        ("fee is", "fee** is"),
        ("&", "&amp;"),
        ("5 & 6", "5 &amp; 6"),
        ("6. Next", "6.\nNext"),
        ("The fee is 5 & 6. Next", BOLD),
    ],
)
def test_a_span_is_told_where_it_was_read(words: str, as_read: str):
    plain = PlainText(BOLD, SPANS)
    start = plain.text.index(words)
    low, high = plain.span(start, start + len(words))
    assert BOLD[low:high] == as_read


def test_an_empty_span_has_a_place():
    assert PlainText(BOLD, SPANS).span(4, 4) == (6, 6)
    assert PlainText("", ()).span(0, 0) == (0, 0)


def test_an_offset_inside_layout_is_the_next_character_that_is_kept():
    plain = PlainText(BOLD, SPANS)
    assert [plain.text[plain.plain(at)] for at in (4, 5, 6, 9, 10, 17, 21)] == list("fff  &&")


def test_layout_at_the_ends():
    plain = PlainText("**a**", (Hidden(0, 2), Hidden(3, 5)))
    assert plain.text == "a"
    assert (plain.span(0, 1), plain.plain(0), plain.plain(5)) == ((2, 3), 0, 1)
    assert PlainText("**", (Hidden(0, 2),)).text == ""


def test_a_part_of_a_text():
    plain = PlainText(BOLD, SPANS[:2], 4, 11)
    assert plain.text == "fee"
    assert (plain.original(0), plain.span(0, 3), plain.plain(7)) == (6, (6, 9), 1)


@pytest.mark.parametrize("spans", [[(0, 3), (2, 4)], [(5, 4)], [(0, 99)]])
def test_spans_that_cannot_be(spans: list[tuple[int, int]]):
    with pytest.raises(ValueError, match="overlaps"):
        PlainText("0123456789", [Hidden(*span) for span in spans])


@st.composite
def texts_with_layout(draw: st.DrawFn) -> tuple[str, list[Hidden], str]:
    """Return a text with its layout, and the same without it."""
    text, plain, hidden = "", "", []
    for shown, layout in draw(
        st.lists(st.tuples(st.text("ab ", max_size=4), st.sampled_from(["", "*", "&lt;", "\n>"])))
    ):
        text += shown
        plain += shown
        if layout:
            stands_for = {"*": "", "&lt;": "<", "\n>": " "}[layout]
            hidden.append(Hidden(len(text), len(text) + len(layout), stands_for))
            text += layout
            plain += stands_for
    return text, hidden, plain


@given(texts_with_layout())
def test_both_maps_rise_and_agree(given_text: tuple[str, list[Hidden], str]):
    text, hidden, expected = given_text
    plain = PlainText(text, hidden)
    assert plain.text == expected
    there = [plain.original(at) for at in range(len(expected) + 1)]
    here = [plain.plain(at) for at in range(len(text) + 1)]
    assert there == sorted(there)
    assert here == sorted(here)
    for at, char in enumerate(expected):
        assert plain.plain(there[at]) == at
        assert text[there[at]] in (char, "&", "\n")
        low, high = plain.span(at, at + 1)
        assert low == there[at]
        assert low < high <= len(text)


@pytest.mark.timing
def test_time_grows_with_length():
    def seconds(size: int) -> float:
        text = "*a " * size
        hidden = [Hidden(at, at + 1) for at in range(0, len(text), 3)]
        begun = process_time()
        plain = PlainText(text, hidden)
        for at in range(0, len(plain.text), 7):
            plain.plain(plain.original(at))
        return process_time() - begun

    assert min(seconds(100_000) for _ in range(3)) < 3 * min(seconds(50_000) for _ in range(3))

"""A text is cut at its marks, and neighbours between words."""

from __future__ import annotations

import pytest

from auditor.report.shared.highlights import Mark, cut, head, tail


@pytest.mark.parametrize(
    ("text", "marks", "pieces"),
    [
        ("abc", [], ["abc"]),
        ("abc", [(0, 3)], ["[abc]"]),
        ("abc", [(1, 2)], ["a", "[b]", "c"]),
        ("abcdef", [(4, 5), (0, 2)], ["[ab]", "cd", "[e]", "f"]),
        ("abcdef", [(0, 2), (1, 4), (3, 4)], ["[ab]", "c", "[d]", "ef"]),
        ("abcdef", [(1, 3), (1, 5)], ["a", "[bcde]", "f"]),
        ("abc", [(-2, 1), (2, 9), (3, 3)], ["[a]", "b", "[c]"]),
        ("", [(0, 1)], []),
    ],
)
def test_text_is_cut_at_its_marks(
    text: str, marks: list[tuple[int, int]], pieces: list[str]
) -> None:
    cuts = cut(text, [Mark(*mark) for mark in marks])
    assert [f"[{p.text}]" if p.mark else p.text for p in cuts] == pieces
    assert "".join(p.text for p in cuts) == text


def test_long_neighbours_are_cut_between_words() -> None:
    words = "word " * 100
    assert head(words).text.endswith("word …")
    assert tail(words).text.startswith("… word")
    assert len(head(words).text) < 230
    assert (tail("Before.\n\n").apart, tail("Before. ").apart) == (True, False)
    assert (head("\nAfter.").apart, head(" After.").apart) == (True, False)

"""The smallest pieces of markup: marks, signs and the sentences around a passage."""

from __future__ import annotations

import pytest

from auditor.report.html_page import markup
from auditor.report.shared.highlights import Beside, Mark, Piece

PIECES = [
    (Piece("a < b"), "a &lt; b"),
    (Piece("7", Mark(0, 1)), '<mark class="mark bare">7</mark>'),
    (Piece("7", Mark(0, 1, "change")), '<mark class="mark change">7</mark>'),
    (Piece("7", Mark(0, 1, label='"x"')), '<mark class="mark bare" title="&#34;x&#34;">7</mark>'),
    (
        Piece("<7>", Mark(0, 3, "conflict", "#finding-a", "In <b>")),
        '<a class="mark conflict" href="#finding-a" title="In &lt;b&gt;" data-sign="≠">&lt;7&gt;</a>',
    ),
    (Piece("a\x07\u202eb"), None),
]


@pytest.mark.parametrize(("piece", "shown"), PIECES)
def test_a_piece_is_escaped_and_wrapped_in_its_mark(piece: Piece, shown: str | None) -> None:
    made = markup.pieces([Piece("1 "), piece, Piece(" 2")])
    if shown is None:
        assert "\x07" not in made
        assert made.count('<bdi class="unseen"') == 2
    else:
        assert made == f"1 {shown} 2"


@pytest.mark.parametrize(
    ("passage", "shown"),
    [
        (Beside("", apart=True), ""),
        (Beside("A & b", apart=False), '<span class="beside">A &amp; b</span>'),
        (Beside("A", apart=True), '<span class="beside apart">A</span>'),
    ],
)
def test_the_text_beside_a_passage(passage: Beside, shown: str) -> None:
    assert markup.beside(passage) == shown


def test_a_sign_is_not_read_out() -> None:
    assert markup.sign("change") == '<span class="sign" aria-hidden="true">→</span>'

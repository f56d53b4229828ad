"""Characters that work unseen are replaced where a terminal would obey them."""

from __future__ import annotations

import pytest

from auditor.report.shared.unseen import UNSEEN, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("one\n two\t three", "one two three"),
        ("\u202e52", "\ufffd52"),
        ("\x9b31m", "\ufffd31m"),
        ("one\rtwo", "one\ufffdtwo"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    "sign", ["\x08", "\x0b", "\x0e", "\x1f", "\x7f", "\x9f", "\u202a", "\u2069"]
)
def test_signs_that_work_unseen(sign: str) -> None:
    assert UNSEEN.fullmatch(sign)


@pytest.mark.parametrize("sign", ["\t", "\n", "\r", " ", "~", "\xa0", "\u2029", "\u202f", "\u206a"])
def test_other_signs_are_text(sign: str) -> None:
    assert not UNSEEN.fullmatch(sign)

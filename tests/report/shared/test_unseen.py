"""Characters that work unseen are replaced where a terminal would obey them."""

from __future__ import annotations

import pytest

from auditor.report.shared.unseen import UNSEEN, harmless, inert, plain


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


COMMANDS = [
    ("::stop-commands::x", ": :stop-commands::x"),
    (" \t::error::x", " \t: :error::x"),
    ("one\n::add-mask::x", "one\n: :add-mask::x"),
    ("std::vector, 7::8", "std::vector, 7::8"),
    ("see ##[group]x", "see # #[group]x"),
    ("###[error]x", "## #[error]x"),
    ("##vso[task.setvariable]x ##VSO[x]", "# #vso[task.setvariable]x # #VSO[x]"),
    ("## A heading [1] and #[x]", "## A heading [1] and #[x]"),
]


@pytest.mark.parametrize(("text", "expected"), COMMANDS)
def test_no_line_is_a_command_to_a_log(text: str, expected: str) -> None:
    assert inert(text) == expected
    assert inert(expected) == expected


def test_harmless_text_keeps_its_lines_and_blanks() -> None:
    assert harmless("  a\x1b[2J\n\t::b\r") == "  a\ufffd[2J\n\t: :b\ufffd"


def test_plain_text_is_no_command() -> None:
    assert plain("\n ::stop-commands::x\n##[group]") == ": :stop-commands::x # #[group]"

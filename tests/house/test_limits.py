"""The limits of the house hold in the whole package; exceptions stand in pyproject.toml.

`[tool.auditor-house.exceptions]` there names a file, or `file::function`, with the reason.
"""

from __future__ import annotations

import tomllib

import pytest

from tests.house.docstrings import raising
from tests.house.lexicon_copies import copies, lexicon_words
from tests.house.modules import (
    ROOT,
    complex_blocks,
    function_lines,
    functions,
    modules,
    modules_in_folders,
)
from tests.house.packs import longest_line, pack_files, repeated_lists
from tests.house.patterns import long_patterns

# What is reached stays reached: each number here only ever gets smaller.
MODULES_IN_A_FOLDER = 20
LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 40
LONG_FILES = 0  # besides the exceptions
LONG_FUNCTIONS = 0  # besides the exceptions
COMPLEX_BLOCKS = 9
LONG_PATTERNS = 0
UNDOCUMENTED_EXCEPTIONS = 0
LEXICON_COPIES = 0
LINE_OF_A_PACK = 160
REPEATED_LISTS = 0

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["auditor-house"]
EXCEPTIONS: dict[str, str] = SETTINGS["exceptions"]
PACKS = [path.read_text("utf-8") for path in pack_files()]


def long_files() -> set[str]:
    return {module.path for module in modules() if module.lines > LINES_OF_A_FILE}


def long_functions() -> set[str]:
    return {
        f"{module.path}::{name}"
        for module in modules()
        for name, function in functions(module)
        if function_lines(function) > LINES_OF_A_FUNCTION
    }


def test_a_folder_holds_few_modules():
    assert {f: n for f, n in modules_in_folders().items() if n > MODULES_IN_A_FOLDER} == {}


def test_a_file_is_short():
    found = long_files() - set(EXCEPTIONS)
    assert len(found) <= LONG_FILES, found


def test_a_function_is_short():
    found = long_functions() - set(EXCEPTIONS)
    assert len(found) <= LONG_FUNCTIONS, found


def test_exceptions_are_needed_and_have_reasons():
    assert set(EXCEPTIONS) - long_files() - long_functions() == set()
    assert all(len(reason.split()) > 3 for reason in EXCEPTIONS.values())


def test_few_blocks_are_complex():
    """Those that radon grades C or worse; complexity counts the branches of conditions too."""
    found = [(m.path, *block) for m in modules() for block in complex_blocks(m)]
    assert len(found) <= COMPLEX_BLOCKS, found


def test_no_pattern_is_long():
    found = long_patterns(modules())
    assert len(found) <= LONG_PATTERNS, found


def test_the_lexicon_is_not_copied():
    """No constant elsewhere holds three of its months, weekdays, numerals or units."""
    found = copies(modules(), lexicon_words())
    assert len(found) <= LEXICON_COPIES, found


def test_exceptions_are_documented():
    """Public functions that raise name each exception in their docstring: "Raises ValueError"."""
    found = [f"{m.path}:{line} {n}" for m in modules() for n, line, no in raising(m) if no]
    assert len(found) <= UNDOCUMENTED_EXCEPTIONS, found


@pytest.mark.parametrize("pack", pack_files(), ids=lambda path: path.name)
def test_lines_of_packs_are_short(pack):
    assert longest_line([pack.read_text("utf-8")]) <= LINE_OF_A_PACK


def test_packs_repeat_no_list():
    found = repeated_lists(PACKS)
    assert len(found) <= REPEATED_LISTS, found

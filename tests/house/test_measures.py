"""What the house counts: small modules and packs → what is found in them."""

from __future__ import annotations

import pytest

from tests.house.docstrings import raising
from tests.house.lexicon_copies import copies, lexicon_words
from tests.house.modules import complex_blocks, function_lines, functions, module_of
from tests.house.packs import longest_line, repeated_lists
from tests.house.patterns import long_patterns

RAISING = {
    "def f():\n    raise ValueError": [("f", ["ValueError"])],
    "def f():\n    '''Raises ValueError.'''\n    raise ValueError('x')": [("f", [])],
    "def f():\n    '''Raises KeyError.'''\n    raise ValueError": [("f", ["ValueError"])],
    "def f():\n    '''A ValueError.'''\n    raise ValueError": [("f", ["ValueError"])],
    "def f():\n    raise a.Exit(2)": [("f", ["Exit"])],
    "class _C:\n    def f(self):\n        raise ValueError": [("_C.f", ["ValueError"])],
    "def _f():\n    raise ValueError": [],
    "def f():\n    def g():\n        raise ValueError": [("f.g", ["ValueError"])],
    "def f():\n    raise": [],
    "def f():\n    raise error": [],
}


@pytest.mark.parametrize("source", RAISING)
def test_raising(source):
    found = [(name, unnamed) for name, _, unnamed in raising(module_of("a.py", source))]
    assert found == RAISING[source]


@pytest.mark.parametrize(
    ("source", "lengths"),
    [
        ("P = re.compile('a|bcd')", [5]),
        ("P = re.compile('a|b' 'cd')", [5]),
        ("P = re.compile('a|b' + 'c|d')", [6]),
        ("P = re.compile('a|b' + X + '|cde')", [7]),
        ("P = re.compile(rf'a|{X}|bc')", [5]),
        ("P = re.compile(f'{X}', 'abc|def')", []),  # flags are no pattern
        ("A = 'a|bcd'\nP = re.compile(A)", [5]),
        ("B = 'a|bcd'\nA = f'{B}'\nP = re.compile(A)", [5]),
        ("A = 'a|bcd'", []),
        ("A = 'abc def'.split()\nP = re.compile('|'.join(A))", []),  # a list of words
        ("P = re.compile('a|b')", []),
    ],
)
def test_long_patterns(source, lengths):
    found = long_patterns([module_of("a.py", source)], longest=4)
    assert [length for _, _, length in found] == lengths


@pytest.mark.parametrize(
    ("source", "lists"),
    [
        ("MONTHS = ('january', 'february', 'march')", ["months"]),
        ("MONTHS = ('january', 'february')", []),
        ("P = re.compile(r'(?:jan|feb|mar)\\b')", ["months"]),
        ("def f(a):\n    return a in {'mon', 'tue', 'wed'}", ["weekdays"]),
        ("A = {'one': 1, 'two': 2, 'three': 3}", ["numerals"]),
        ("P = re.compile('miles|metres?|acres')", ["units"]),
        ("GRAIN = ('day', 'month', 'year')", []),  # fields of a date
        ("def f():\n    '''One, two, three.'''", []),
        ("a = f'the first {x}, the second {y}, one {z}'", []),  # a message
        ("P = re.compile(f'(?:one|two|three){x}')", ["numerals"]),
    ],
)
def test_lexicon_copies(source, lists):
    found = copies([module_of("auditor/a.py", source)], lexicon_words())
    assert [name for _, _, name, _ in found] == lists


def test_the_lexicon_itself_holds_its_words():
    source = "MONTHS = ('january', 'february', 'march')"
    assert copies([module_of("auditor/language/lexicon/a.py", source)], lexicon_words()) == []


@pytest.mark.parametrize(
    ("pack", "repeated"),
    [
        ("- (a|b|c) {x}\n- (c|b|a) {y}", ["a|b|c"]),
        ("- (a|b|c)\n- [a|b|c]\n- {d:a|b|c}", ["a|b|c"]),
        ("- (a|b)\n- (a|b)", []),
        ("- (a|b|c)\n- (a|b|d)", []),
    ],
)
def test_repeated_lists(pack, repeated):
    assert [words for words, _ in repeated_lists([pack])] == repeated


def test_longest_line():
    assert longest_line(["a\nbcd", "ef"]) == 3


def test_lines_of_a_function_leave_out_its_docstring():
    source = 'def f():\n    """Two\n    lines."""\n    return 1\n'
    ((name, function),) = functions(module_of("a.py", source))
    assert (name, function_lines(function)) == ("f", 2)


@pytest.mark.parametrize(("branches", "found"), [(9, []), (10, [("f", 11)])])
def test_complex_blocks(branches, found):
    source = "def f(a):\n" + "    if a: pass\n" * branches
    assert complex_blocks(module_of("a.py", source)) == found

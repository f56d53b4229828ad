"""What is changed in a module: source text → the changes, as before and after."""

from __future__ import annotations

import pytest

from tests.benchmarks.mutation.mutants import mutants_of

CHANGES = {
    "if a < b: pass": ["a <= b", "a >= b"],
    "if a <= b: pass": ["a < b", "a > b"],
    "if a > b: pass": ["a <= b", "a >= b"],
    "if a >= b: pass": ["a < b", "a > b"],
    "x = a == b": ["a != b"],
    "x = a is None": ["a is not None"],
    "x = a not in b": ["a in b"],
    "x = a < b < c": ["a < b <= c", "a < b >= c", "a <= b < c", "a >= b < c"],
    "x = a == 3": ["a != 3", "a == 4"],
    "x = a == -b + 0.5": ["a != -b + 0.5", "a == -b + 1.0"],
    "x = a[1] == f(2)": ["a[1] != f(2)"],
    "x = a and b": ["a", "b"],
    "x = a or b or c": ["a or b", "a or c", "b or c"],
    "x = a or 0": [],  # a default
    "x = not a": ["a"],
    "if a: pass": ["not a"],
    "while a(): pass": ["not a()"],
    "x = b if a else c": ["not a"],
    "x = [b for b in c if b]": ["not b"],
    "x = max(a, 2)": ["max(a, 3)", "min(a, 2)"],
    "x = [max]": [],
    "def f():\n    return True": ["False"],
    "def f():\n    return 1": [],
    "def f(a: Literal[3], b=4): pass": ["5"],
    "LIMIT = 5": ["6"],
    "LIMIT: float = 0.0": ["1.0"],
    "LIMITS = (1, 2)": [],
    "if TYPE_CHECKING:\n    x = a < b": [],
    "x = f'{a < b}'": [],
    "@g(max(1, 2))\ndef f(): pass": [],
    "x = '''é'''; y = 'ü' == b": ["'ü' != b"],
}


@pytest.mark.parametrize("source", CHANGES)
def test_changes(source):
    found = mutants_of("a.py", source)
    assert sorted(mutant.after for mutant in found) == sorted(CHANGES[source])


@pytest.mark.parametrize("source", CHANGES)
def test_a_change_is_made_at_its_place(source):
    """The changed source, and only it, holds the changed expression, and is Python."""
    for mutant in mutants_of("a.py", source):
        changed = mutant.applied(source)
        assert changed == source[: mutant.start] + f"({mutant.after})" + source[mutant.end :]
        compile(changed, "a.py", "exec")


def test_names_hold_function_and_ordinal_and_no_line():
    source = "class C:\n    def f(self):\n        return a < b, a < b\n"
    names = [mutant.name for mutant in mutants_of("a.py", source)]
    assert names == [
        "a.py::C.f: a < b -> a <= b",
        "a.py::C.f: a < b -> a >= b",
        "a.py::C.f #2: a < b -> a <= b",
        "a.py::C.f #2: a < b -> a >= b",
    ]
    assert [mutant.name for mutant in mutants_of("a.py", f"\n\n{source}")] == names

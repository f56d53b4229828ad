"""YAML texts as trees with places; any text is one, or is refused at a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.files.yaml_tree import Map, RuleError, Scalar, Seq, Tree, YamlSource, read_tree

if TYPE_CHECKING:
    from collections.abc import Callable


T = TypeVar("T")


E = TypeVar("E", bound=Exception)


def refused(kind: type[E], call: Callable[[T], object], given: T) -> E | None:
    """Return the error of one kind that a call raises, None for none; any other is raised."""
    try:
        call(given)
    except kind as error:
        return error
    return None


YAML_BITS = st.sampled_from(
    [
        *("a", "b: ", "- ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ", ", "'", '"', "|", ">"),
        *("#", "*a", "&a ", "!t ", "? ", "---\n", "facts:\n", "rules:\n", "names:\n", "<<: "),
        *("check: agree", "{n:count}", "\t", "\\", "…", "\x00", "\u2028"),
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(YAML_BITS, max_size=25).map("".join))
def test_any_text_is_read_or_refused_at_a_line(text: str) -> None:
    wrong = refused(RuleError, read_tree, YamlSource("p.yaml", text))
    assert wrong is None or (wrong.place.line >= 1 and wrong.place.column >= 1)


def scalar(tree: Tree, *path: str | int) -> Scalar:
    """Return the text at a path of keys and numbers."""
    for part in path:
        if isinstance(tree, Map) and isinstance(part, str):
            tree = tree.entries[part]
        else:
            assert isinstance(tree, Seq)
            assert isinstance(part, int)
            tree = tree.items[part]
    assert isinstance(tree, Scalar)
    return tree


FOLDED = """\
a:
  - "one two
    three
      four"
  - one two
  - 'five'
b: "six"
"""


@pytest.mark.parametrize(
    ("path", "position", "expected"),
    [
        (("a", 0), 0, (2, 6)),
        (("a", 0), 6, (2, 12)),
        (("a", 0), 7, (2, 13)),  # the break itself
        (("a", 0), 8, (3, 5)),
        (("a", 0), 12, (3, 9)),
        (("a", 0), 14, (4, 7)),
        (("a", 0), 17, (4, 10)),
        (("a", 1), 0, (5, 5)),
        (("a", 1), 4, (5, 9)),
        (("a", 2), 0, (6, 6)),
        (("b",), 2, (7, 7)),
        (("b",), 9, (7, 14)),
    ],
)
def test_the_place_of_a_character_of_a_text(
    path: tuple[str | int, ...], position: int, expected: tuple[int, int]
) -> None:
    source = YamlSource("p.yaml", FOLDED)
    tree, errors = read_tree(source)
    assert tree is not None
    assert errors == []
    place = source.place_in(scalar(tree, *path), position)
    assert (place.line, place.column) == expected

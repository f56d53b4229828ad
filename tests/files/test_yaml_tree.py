"""A YAML text is read as written, with the place of each part, or refused with its line."""

from __future__ import annotations

from typing import Any

import pytest

from auditor.files.yaml_tree import (
    MOST_DEEP,
    Map,
    RuleError,
    Scalar,
    Seq,
    Tree,
    YamlPosition,
    YamlSource,
    listing,
    nearest,
    read_tree,
)


def plain(tree: Tree | None) -> Any:
    """Return a tree as lists, dicts and texts."""
    if isinstance(tree, Map):
        return {key: plain(value) for key, value in tree.entries.items()}
    if isinstance(tree, Seq):
        return [plain(item) for item in tree.items]
    return tree.text if isinstance(tree, Scalar) else None


READ = [
    ("", None),
    ("# nothing\n", None),
    ("a: NO", {"a": "NO"}),
    ("a: 2016-03", {"a": "2016-03"}),
    ("a: 1e3\nb: 'x: y'", {"a": "1e3", "b": "x: y"}),
    ("a:\nb: ~", {"a": "", "b": "~"}),
    ("- a\n- [b, {c: d}]", ["a", ["b", {"c": "d"}]]),
    ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
]


@pytest.mark.parametrize(("text", "tree"), READ)
def test_texts_stay_as_they_are_written(text: str, tree: Any) -> None:
    found, errors = read_tree(YamlSource("a.yaml", text))
    assert (plain(found), errors) == (tree, [])


REFUSED = [
    ("a: *b", 1, "aliases (*name) are not used here; write it out"),
    ("a: !b c", 1, "tags (!name) are not used here; leave the tag out"),
    ("a: b\n---\nc: d", 2, "one file is one YAML document; '---' starts a second"),
    ("a: 'b\nc: d\n", 1, "YAML cannot read this line"),
    ("a:\n\tb: c", 2, "use spaces, not tabs"),
    ('a: "\\d"', 1, "YAML reads \\ in double quotes itself"),
    ("a: b: c", 1, "put it in quotes"),
    ("a: *{b}", 1, "put it in quotes"),
    ("[" * (MOST_DEEP + 1) + "]" * (MOST_DEEP + 1), 1, f"nested more than {MOST_DEEP} deep"),
]


@pytest.mark.parametrize(("text", "line", "message"), REFUSED)
def test_other_yaml_is_refused_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(RuleError) as error:
        read_tree(YamlSource("a.yaml", text))
    assert message in error.value.message
    assert error.value.place.line == line


def test_the_deepest_tree_is_read() -> None:
    tree, _ = read_tree(YamlSource("a.yaml", "[" * MOST_DEEP + "]" * MOST_DEEP))
    assert isinstance(tree, Seq)


def test_of_two_keys_that_are_the_same_the_first_is_kept() -> None:
    tree, errors = read_tree(YamlSource("a.yaml", "a: 1\nb: 2\na: 3\n"))
    assert plain(tree) == {"a": "1", "b": "2"}
    assert [(e.message, e.place) for e in errors] == [
        ("duplicate key 'a', first on line 1", YamlPosition(3, 1))
    ]


def test_every_part_has_its_place() -> None:
    tree, _ = read_tree(YamlSource("a.yaml", "a:\n  - b\n  - 'c'\n"))
    assert isinstance(tree, Map)
    assert (tree.place, tree.keys) == (YamlPosition(1, 1), {"a": YamlPosition(1, 1)})
    items = tree.entries["a"]
    assert isinstance(items, Seq)
    assert items.items == (
        Scalar("b", YamlPosition(2, 5)),
        Scalar("c", YamlPosition(3, 5), quoted=True),
    )


PROBLEMS = [
    ("a: b", YamlPosition(1, 4), "p.yaml:1: No.\n  1 | a: b\n    |    ^"),
    ("a: b", YamlPosition(2, 1), "p.yaml:2: No."),
    ("a: b", YamlPosition(0, 1), "p.yaml:0: No."),
    ("\ta: b", YamlPosition(1, 2), "p.yaml:1: No.\n  1 |  a: b\n    |  ^"),
    ("x" * 100, YamlPosition(1, 100), f"p.yaml:1: No.\n  1 | {'x' * 100}\n    | {' ' * 99}^"),
    (
        "x" * 101 + "y",
        YamlPosition(1, 102),
        f"p.yaml:1: No.\n  1 | {'x' * 79}y\n    | {' ' * 79}^",
    ),
]


@pytest.mark.parametrize(("text", "place", "message"), PROBLEMS)
def test_a_problem_shows_its_line(text: str, place: YamlPosition, message: str) -> None:
    problem = YamlSource("p.yaml", text, "waiver").problem("No.", place, rule="r")
    assert (problem.kind, problem.rule) == ("waiver", "r")
    assert problem.message == message


@pytest.mark.parametrize(
    ("word", "hint"),
    [("reson", "; did you mean 'reason'?"), ("reason", "; did you mean 'reason'?"), ("zzz", "")],
)
def test_the_nearest_word_is_offered(word: str, hint: str) -> None:
    assert nearest(word, ("reason", "rule")) == hint


@pytest.mark.parametrize(("words", "text"), [((), "none"), (("b", "a"), "a, b")])
def test_words_are_listed_in_a_stable_order(words: tuple[str, ...], text: str) -> None:
    assert listing(words) == text

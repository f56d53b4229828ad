"""The characters of a pattern: which nodes they are, and errors that say where."""

from __future__ import annotations

import pytest

from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.pattern_reader import PatternReader
from auditor.rulebook.pattern.syntax_tree import (
    Choice,
    Gap,
    Inflected,
    Listed,
    Node,
    Option,
    PatternError,
    Sequence,
    Slot,
    Space,
    Text,
)
from auditor.rulebook.pattern.word_lists import WordList

LISTS = (
    WordList("x", ("a", "b")),
    WordList("slots", ("{n:count} a",)),
    WordList("gaps", ("a … b",)),
)


def shown(body: Sequence) -> str:
    """Show nodes: `'text' _ [option|option] (choice) {slot:type} … ~word <list>`."""
    return " ".join(map(_shown, body))


def _shown(node: Node) -> str:
    match node:
        case Text(text=text):
            return f"'{text}'"
        case Space():
            return "_"
        case Gap():
            return "…"
        case Inflected(word=word):
            return f"~{word}"
        case Listed(name=name):
            return f"<{name}>"
        case Option(branches=branches):
            return f"[{'|'.join(map(shown, branches))}]"
        case Choice(branches=branches):
            return f"({'|'.join(map(shown, branches))})"
        case Slot(name=name, type=kind, words=words):
            return (
                f"{{{name}:{kind}}}" if not words else f"{{{name}:({'|'.join(map(shown, words))})}}"
            )


@pytest.mark.parametrize(
    ("pattern", "nodes"),
    [
        ("A b", "'a' _ 'b'"),
        ("a \n\t b", "'a' _ 'b'"),
        (" a ", "'a'"),
        ("a’s-b", "'a's-b'"),
        ("a|b", "'a|b'"),
        # escapes
        (r"\[a\]", "'[a]'"),
        (r"a\ b", "'a' _ 'b'"),
        (r"a \ b", "'a' _ 'b'"),
        (r"\A\\", "'a\\'"),
        # optional parts and alternatives
        ("a [b]", "'a' _ ['b']"),
        ("[a|b c] d", "['a'|'b' _ 'c'] _ 'd'"),
        ("(a|b) c", "('a'|'b') _ 'c'"),
        ("( a | b ) c", "(_ 'a' _|_ 'b' _) _ 'c'"),
        ("(a|b|c)", "('a'|'b'|'c')"),
        ("(a) b", "'(a)' _ 'b'"),
        ("(a b)", "'(a' _ 'b)'"),
        ("(a (b)|c)", "('a' _ '(b)'|'c')"),
        ("[(a)]x", "['(a)'] 'x'"),
        # gaps and words in any form
        ("a … b", "'a' _ … _ 'b'"),
        ("a…b", "'a' … 'b'"),
        ("~Ratify it", "~ratify _ 'it'"),
        ("~a5", "~a '5'"),
        ("~ a", "'~' _ 'a'"),
        ("~5", "'~5'"),
        ("a~", "'a~'"),
        # slots
        ("{n}", "{n:None}"),
        ("{ n : count }", "{n:count}"),
        ("{a-b_2:count}", "{a-b_2:count}"),
        ("{n:count|percent}", "{n:count|percent}"),
        ("{n:(count|percent)}", "{n:count|percent}"),
        ("{n:( count | percent )}", "{n:count|percent}"),
        ("{n:(count|per cent)}", "{n:('count'|'per' _ 'cent')}"),
        ("{n:(count percent|date)}", "{n:('count' _ 'percent'|'date')}"),
        ("{n:(count[s]|date)}", "{n:('count' ['s']|'date')}"),
        ("{n:(count|[the] date)}", "{n:('count'|['the'] _ 'date')}"),
        ("{n:(count)}", "{n:count}"),
        ("{n:(big|date)}", "{n:('big'|'date')}"),
        ("{n:(key|core)}", "{n:('key'|'core')}"),
        ("{n: (key|core) }", "{n:('key'|'core')}"),
        ("{n:(key)}", "{n:('key')}"),
        ("{n:(big [key]|core)}", "{n:('big' _ ['key']|'core')}"),
        # lists
        ("(x) a", "<x> _ 'a'"),
        ("(X) a", "'(x)' _ 'a'"),
        ("( x) a", "'(' _ 'x)' _ 'a'"),
        ("(y) a", "'(y)' _ 'a'"),
        ("[(x)] a", "[<x>] _ 'a'"),
        ("((x)) a", "'(' <x> ')' _ 'a'"),
        ("((x)|a) a", "(<x>|'a') _ 'a'"),
        ("(x|a) a", "('x'|'a') _ 'a'"),
        (r"\(x\) a", "'(x)' _ 'a'"),
        ("(slots) (gaps)", "<slots> _ <gaps>"),
        ("{n:x}", "{n:(<x>)}"),
        ("{n: x }", "{n:(<x>)}"),
        ("{n:(x)}", "{n:(<x>)}"),
        ("{n:(x|a)}", "{n:('x'|'a')}"),
        ("{n:((x)|a)}", "{n:(<x>|'a')}"),
        ("{n:((q)|a)}", "{n:('(q)'|'a')}"),
        ("{n:(count|~be)}", "{n:('count'|~be)}"),
        ("{x}", "{x:None}"),
    ],
)
def test_nodes(pattern: str, nodes: str) -> None:
    assert shown(parse(pattern, LISTS).body) == nodes


@pytest.mark.parametrize(
    ("pattern", "place"), [("a b", 2), ("a {n}", 2), ("a … b", 2), (r"a \b", 3), ("a (b)", 2)]
)
def test_nodes_know_their_place(pattern: str, place: int) -> None:
    node = parse(pattern).body[2]
    assert isinstance(node, Text | Slot | Gap)
    assert node.at == place


@pytest.mark.parametrize(
    ("pattern", "position", "words"),
    [
        ("", 0, "empty"),
        ("   ", 0, "empty"),
        ("[the]", 0, "optional"),
        ("…", 0, "optional"),
        ("a [b", 2, "never closed"),
        ("a (b", 2, "never closed"),
        ("a {b", 2, "never closed"),
        ("a {b:", 2, "never closed"),
        ("a {b {c}", 2, "never closed"),
        ("a b)", 3, "closes no"),
        ("a b]", 3, "closes no"),
        ("a b}", 3, "closes no"),
        ("a [(b])", 5, "closes no"),
        ("a (b|)", 5, "empty alternative"),
        ("a [] b", 3, "empty alternative"),
        ("a {} b", 3, "cannot name"),
        ("a {b c} b", 3, "cannot name"),
        ("a {b:} b", 5, "type"),
        ("a {b:(c|{d})}", 8, "inside a slot"),
        ("a {b:(c … d)}", 8, "inside a slot"),
        ("a {b:([c])}", 2, "not optional"),
        ("a {b:(c) d}", 2, "belongs after"),
        ("a …", 2, "between two things"),
        ("a \\", 2, "after the last"),
        ("[" * 13 + "a" + "]" * 13, 12, "nested"),
        ("a" * 2001, 2000, "longer than"),
    ],
)
def test_errors_say_where(pattern: str, position: int, words: str) -> None:
    with pytest.raises(PatternError, match=words) as caught:
        parse(pattern)
    assert caught.value.position == position


@pytest.mark.parametrize(
    ("pattern", "position", "words"),
    [
        ("a {n:slots}", 5, "list 'slots' holds a slot, which cannot stand inside a slot"),
        ("a {n:gaps}", 5, "list 'gaps' holds a gap, which cannot stand inside a slot"),
        ("a {n:(slots)}", 5, "list 'slots' holds a slot"),
        ("a {n:(b|(slots))}", 8, "list 'slots' holds a slot"),
        ("a {n:(b|(gaps))}", 8, "list 'gaps' holds a gap"),
        ("a {n:(b|c d", 5, r"'\(' is never closed"),
        ("a {n:(b|c)", 2, "'{' is never closed"),
        ("a {n:(b|c) d}", 2, "belongs after"),
        ("a {n:(b|[c])}", 2, "an alternative of a slot needs a word that is not optional"),
        ("{a b}", 1, "'a b' cannot name a slot"),
        ("{2a}", 1, "'2a' cannot name a slot"),
        ("{n:x", 0, "'{' is never closed"),
        ("{n", 0, "'{' is never closed"),
        ("{n{", 0, "'{' is never closed"),
        ("(a (b|c)", 0, r"'\(' is never closed"),
        ("(|a)", 1, "an empty alternative"),
        ("(a||b)", 3, "an empty alternative"),
    ],
)
def test_more_errors_say_where(pattern: str, position: int, words: str) -> None:
    with pytest.raises(PatternError, match=words) as caught:
        parse(pattern, LISTS)
    assert caught.value.position == position


def is_read(pattern: str) -> bool:
    try:
        parse(pattern)
    except PatternError:
        return False
    return True


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a" * 2000, True),
        ("a" * 2001, False),
        ("[" * 12 + "a" + "]" * 12 + "b", True),
        ("[" * 13 + "a" + "]" * 13 + "b", False),
        ("[a]" * 13 + "b", True),
        ("[a] (b|c) " * 13 + "d", True),
    ],
)
def test_limits(pattern: str, expected: bool) -> None:
    assert is_read(pattern) is expected


def test_a_reader_ends_where_it_is_told_to() -> None:
    reader = PatternReader("a|b", {})
    assert shown(reader.sequence("|")) == "'a'"
    assert reader.at == 1

"""Optional parts and white space: a pattern matches just what it can be written out as."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.rulebook.pattern import compiler
from auditor.rulebook.pattern.compiler import compile_pattern
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.syntax_tree import PatternError
from auditor.rulebook.pattern.word_lists import WordList
from tests.rulebook.pattern.reading import matches, read, read_in, spans

SURFACE = st.recursive(
    st.sampled_from(["a", "b", "c", ","]),
    lambda inner: st.one_of(
        st.lists(st.tuples(inner, st.sampled_from([" ", ""])), min_size=1, max_size=3).map(
            lambda parts: "".join(part + joint for part, joint in parts).strip()
        ),
        inner.map(lambda text: f"[{text}]"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]}|{pair[1]})"),
    ),
    max_leaves=6,
)


def closing(text: str, start: int) -> int:
    """Return the place of the bracket that closes the one at `start`."""
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] in "[(") - (text[place] in "])")
        if depth == 0:
            return place
    raise AssertionError(text)


def branches(text: str) -> list[str]:
    """Divide text at each `|` outside of brackets."""
    depth, parts = 0, [""]
    for char in text:
        depth += (char in "[(") - (char in "])")
        if char == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def surfaces(pattern: str) -> set[str]:
    """Write out all texts that a pattern stands for, by the words of the design."""
    start = next((place for place, char in enumerate(pattern) if char in "[("), None)
    if start is None:
        return {" ".join(pattern.split())}
    end = closing(pattern, start)
    left, inside, right = pattern[:start], pattern[start + 1 : end], pattern[end + 1 :]
    ways = {left + branch + right for branch in branches(inside)}
    if pattern[start] == "[":
        alone = (not left or left[-1] == " ") and (not right or right[0] == " ")
        ways.add(left[:-1] + right if alone and left else left + (right[1:] if alone else right))
    return set().union(*map(surfaces, ways))


def is_refused(pattern: str) -> bool:
    try:
        parse(pattern)
    except PatternError:
        return True
    return False


def matched(pattern: str, text: str) -> list[str]:
    return spans(pattern, text)


@settings(max_examples=300, deadline=None)
@given(SURFACE, st.lists(st.sampled_from(["a", "b", "c", ",", " "]), max_size=7).map("".join))
def test_a_pattern_matches_what_it_can_be_written_out_as(pattern: str, text: str) -> None:
    """White space beside optional parts, nested or not, is as the design says."""
    if is_refused(pattern):
        return
    written = surfaces(pattern) - {""}
    for surface in written:
        assert surface in matched(pattern, surface), surface
    normal = " ".join(text.split())
    if normal == text and text not in written:
        assert text not in matched(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # optional parts
        ("has [the] {n:count}", "has the 25", "n=25"),
        ("has [the] {n:count}", "has 25", "n=25"),
        ("[the] {country} has {n:count}", "Norland has 25", "country=Norland, n=25"),
        ("[the] {country} has {n:count}", "the Norland has 25", "country=Norland, n=25"),
        ("{n:count} ports [now]", "25 ports", "n=25"),
        ("{n:count} ports [now]", "25 ports now", "n=25"),
        ("{n:count} port[s]", "1 port, 2 ports", "n=1; n=2"),
        ("{country}[,] [was] founded", "Norland, founded", "country=Norland"),
        ("{country}[,] [was] founded", "Norland was founded", "country=Norland"),
        ("{country}[,] [was] founded", "Norland founded", "country=Norland"),
        ("{country}[,] [was] founded", "Norland,was founded", ""),
        ("{country}[,] [was] founded", "Norlandwas founded", ""),
        ("[re-]founded in {y:date}", "re-founded in 1919", "y=1919"),
        ("[re-]founded in {y:date}", "founded in 1919", "y=1919"),
        ("a [b] [c] d {n:count}", "a d 1", "n=1"),
        ("a [b] [c] d {n:count}", "a c d 1", "n=1"),
        ("a [b] [c] d {n:count}", "a b c d 1", "n=1"),
        ("a [b] [c] d {n:count}", "a c b d 1", ""),
        ("{n:count} a [b] [c]", "1 a c", "n=1"),
        ("{n:count} a [b] [c]", "1 a b", "n=1"),
        ("[[very] big] {n:count}", "very big 1", "n=1"),
        ("x [[very] big] {n:count}", "x big 1", "n=1"),
        ("x [[very] big] {n:count}", "x 1", "n=1"),
        ("x [[very] big] {n:count}", "x very 1", ""),
        ("x [[a] [b]] {n:count}", "x b 1", "n=1"),
        ("x [[a] [b]] {n:count}", "x a b 1", "n=1"),
        ("x [[a] [b]] {n:count}", "x a  1", "n=1"),
        ("{person}[[,] [({c:words})][,] [who] left]", "Ana Berg left", "person=Ana Berg"),
        (
            "{person}[[,] [({c:words})][,] [who] left]",
            "Ana Berg (Old Norland), who left",
            "person=Ana Berg, c=Old Norland",
        ),
        ("in [May|June] {y:date}", "in June 1919", "y=1919"),
        ("in [May|June] {y:date}", "in 1919", "y=1919"),
    ],
)
def test_optional_parts(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # alternatives and literal parentheses
        ("founded (in|on) {y:date}", "founded in 1919", "y=1919"),
        ("founded (in|on) {y:date}", "founded at 1919", ""),
        ("founded ( in | on ) {y:date}", "founded on 1919", "y=1919"),
        ("a (b [c]|d) e {n:count}", "a b e 1", "n=1"),
        ("a (b [c]|d) e {n:count}", "a b c e 1", "n=1"),
        ("a (b [c]|d) e {n:count}", "a d e 1", "n=1"),
        ("(since {y:date}|for {n:count} terms)", "for 3 terms", "n=3"),
        ("{person} (NI)", "Ana Berg (NI)", "person=Ana Berg"),
        ("{person} (NI)", "Ana Berg NI", ""),
        ("{person} [({c:words})] left", "Ana Berg left", "person=Ana Berg"),
        ("{person} [({c:words})] left", "Ana Berg (X) left", "person=Ana Berg, c=X"),
        ("{person} (a (b)|c)", "Ana Berg a (b)", "person=Ana Berg"),
        # words as a slot's type
        ("{n:count} {kind:(key|core)} rules", "5 Key rules", "n=5, kind=Key"),
        ("{n:count} [{kind:(key|core)}] rules", "5 rules", "n=5"),
        ("{n:count} {kind:(key|core)} rules", "5 new rules", ""),
        ("{n:count} {k:(very big|big)} x", "5 very big x", "n=5, k=very big"),
        ("{n:count} {k:([very] big)} x", "5 big x", "n=5, k=big"),
    ],
)
def test_alternatives(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # gaps
        ("{country} … {n:count} ports", "Norland, in all, has 3 ports", "country=Norland, n=3"),
        ("{country} … {n:count} ports", "Norland 3 ports", "country=Norland, n=3"),
        ("{country}…{n:count} ports", "Norland has 3 ports", "country=Norland, n=3"),
        ("x … {n:count}", "x a b c d e f g h i j 5", "n=5"),
        ("x … {n:count}", "x a b c d e f g h i j k 5", ""),
        ("x … [y] … {n:count}", "x a b c d e f g h i j 5", "n=5"),
        ("x … [y] … {n:count}", "x a b c d e f g h i j k 5", ""),
        ("x … [y] … {n:count}", "x a b c d e f g h y i j k 5", "n=5"),
        ("art … {n:count}", "article 5", ""),
        (
            "{person} [… called {o:person}] left",
            "Ana Berg, also called Berg left",
            "person=Ana Berg, o=Berg",
        ),
    ],
)
def test_gaps(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # a gap takes no white space at its sides, and none before an optional part with one
        ("a…b", "a x b", ["a x b"]),
        ("a … b", "a b", ["a b"]),
        ("a [… b] c", "a x b c", ["a x b c"]),
        ("a [… b] c", "a c", ["a c"]),
        ("a [b …] c", "a b x c", ["a b x c"]),
        ("a [b|… d] c", "a x d c", ["a x d c"]),
        ("a [b]", "a b", ["a b"]),
        ("[a] … b", "x b", ["b"]),
        # an optional part that touches a word keeps the white space
        ("a[,] b", "a b", ["a b"]),
        ("a[,] b", "a, b", ["a, b"]),
        ("a[,] b", "ab", []),
        ("a [b], c", "a , c", ["a , c"]),
        ("a [b], c", "a b, c", ["a b, c"]),
        ("a [b], c", "a, c", []),
        ("a[ b]c", "a bc", ["a bc"]),
        ("a[ b ]c", "a b c", ["a b c"]),
        ("a[ b ]c", "ac", ["ac"]),
        ("a( b|c) d", "a b d", ["a b d"]),
        ("a( b|c) d", "ac d", ["ac d"]),
        ("a (b |c)d", "a b d", ["a b d"]),
        ("a (b |c)d", "a bd", []),
        ("( a | b ) c", "a c", ["a c"]),
        ("a ([b]|c) d", "a d", ["a d"]),
        ("x ([a]|b)c", "x c", ["x c"]),
        ("x ([a]|b)c", "x ac", ["x ac"]),
        ("x([a] b|c)", "x b", ["x b"]),
        ("x([a] b|c)", "xb", []),
        ("(b [a]|c)x", "b x", ["b x"]),
        ("(b [a]|c)x", "bx", []),
        ("a ([b]|c) d", "a b d", ["a b d"]),
        ("[[a] [b]] c", "a b c", ["a b c"]),
        ("[[a] [b]] c", "b c", ["b c"]),
        ("[[a] [b]] c", "c", ["c"]),
        ("[a [b]] c", "a c", ["a c"]),
        ("[a [b]] c", "b c", ["c"]),
    ],
)
def test_white_space_beside_optional_parts(pattern: str, text: str, expected: list[str]) -> None:
    assert spans(pattern, text) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        "a " + "[b] c " * 300,
        "[[a]]" * 390 + "x",
        "[[a]] " * 300 + "x",
        "([a]|[b])" * 200 + "x",
        "(a|[b] c)" * 200 + "x",
        "~be " * 300 + "x",
        "a…" * 400 + "x",
        "{n:count}" * 200,
    ],
)
def test_a_pattern_with_too_many_parts_is_refused(pattern: str) -> None:
    """And soon: nothing is worked out twice for parts that can be absent."""
    with pytest.raises(PatternError, match="too many parts"):
        matches(pattern, "a")


def program_of(pattern: str, listed: tuple[str, ...] = ()) -> None:
    compile_pattern(parse(pattern), listed, Forbidden(()))


def is_compiled(pattern: str) -> bool:
    try:
        program_of(pattern)
    except PatternError:
        return False
    return True


def test_the_largest_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program may have just so many steps, and need just so many frames of the stack."""
    pattern = parse("a [b] c {n:count} d")
    made = compiler._Compiler((), Forbidden(()))
    step = made.sequence(pattern.body, compiler._Sides(False, False), compiler.Accept())
    for limit, most in (("MOST_STEPS", made.steps), ("MOST_FRAMES", step.frames)):
        monkeypatch.setattr(compiler, limit, most)
        assert is_compiled(pattern.text)
        monkeypatch.setattr(compiler, limit, most - 1)
        assert not is_compiled(pattern.text)
        monkeypatch.undo()


def test_a_type_that_is_not_there() -> None:
    program_of("{n:vessel}", ("vessel",))
    with pytest.raises(PatternError, match="unknown type 'vessel'") as caught:
        program_of("a {n:vessel}")
    assert caught.value.position == 2


LISTS = (WordList("x", ("a", "a b", "c[s]", "d (e|f)", "(y)")), WordList("y", ("g", "h i")))


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("z {s:x} w", "z a b w", "s=a b"),
        ("z {s:x} w", "z cs w", "s=cs"),
        ("z {s:x} w", "z d f w", "s=d f"),
        ("z {s:x} w", "z h i w", "s=h i"),
        ("z {s:x} w", "z e w", ""),
        ("z {s:((x)|e)} w", "z e w", "s=e"),
        ("z {s:((x)|e)} w", "z a w", "s=a"),
        ("z {s:((x) k|e)} w", "z a k w", "s=a k"),
        ("z {s:(x)} w", "z a w", "s=a"),
        ("z {s:(k l)} w", "z k l w", "s=k l"),
        ("z {s:((x)[s])} w", "z gs w", "s=gs"),
    ],
)
def test_words_of_a_list(pattern: str, text: str, expected: str) -> None:
    assert read(matches(pattern, text, lists=LISTS)) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "matches_there"),
    [
        ("z (x) w", "z a w", True),
        ("z (x) w", "z cs w", True),
        ("z (x) w", "z g w", True),
        ("z (x) w", "z w", False),
        ("z [(x)] w", "z w", True),
        ("z(x) w", "zg w", True),
        ("z (x), w", "z d e, w", True),
    ],
)
def test_a_list_that_no_slot_reads(pattern: str, text: str, matches_there: bool) -> None:
    found = matches(pattern, text, lists=LISTS)
    assert [match.slots for match in found] == ([{}] if matches_there else [])


def test_how_the_word_of_a_list_is_shown() -> None:
    (match,) = matches("z {s:x} w", "z cs w", lists=LISTS)
    assert [read.shown for read in match.slots["s"]] == ["c"]


def test_limits_of_a_program() -> None:
    """As many frames as leave half of Python's stack of 1,000 to the caller."""
    assert (compiler.MOST_FRAMES, compiler.MOST_STEPS) == (500, 10_000)

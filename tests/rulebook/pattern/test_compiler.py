"""Optional parts and white space: a pattern matches just what it can be written out as."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.matcher import Matcher
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.syntax_tree import PatternError

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
    matcher = Matcher([Fact(name="f", patterns=(pattern,))])
    return [match.text for match in matcher.matches(text, 0, len(text), [])]


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

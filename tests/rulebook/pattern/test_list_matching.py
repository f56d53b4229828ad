"""A pattern with a list matches just what it matches with the list's words written out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.core.model import Mention, Value
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.anchors import Anchors
from auditor.rulebook.pattern.matcher import Match, Matcher
from auditor.rulebook.pattern.parser import parse, parse_word
from auditor.rulebook.pattern.passage_view import Scan
from auditor.rulebook.pattern.prefilter import Needs, needs
from auditor.rulebook.pattern.syntax_tree import PatternError
from auditor.rulebook.pattern.word_lists import WordList

WORD = st.sampled_from(
    ["a", "b", "ab", "a b", "b a", "a-b", ",", "a,", "a[b]", "[a] b", "b[ a]", "(a|b) b", "~be"]
)
WORDS = st.lists(WORD, min_size=2, max_size=5, unique=True)
AROUND = st.sampled_from(
    [
        *("(x)", "a (x)", "(x) b", "a (x) b", "[(x)] b", "a [(x)] [b] (x)", "a(x)", "(x)b", "(x),"),
        *("{s:x}", "{s:x} b", "a {s:x}", "a {s:x}[,] [b]", "{s:x} {t:x}", "a[ (x)]b", "((x)|a) b"),
        *("(x) … b", "{n:count} (x)", "[a|(x)] {s:x}", "{s:x}[,] {n:count}"),
    ]
)
TEXT = st.lists(
    st.sampled_from(["a", "b", "ab", ",", "-", "been", "5", " ", " ", " ", "  "]), max_size=12
).map("".join)


def mentions_in(text: str) -> list[Mention]:
    places = [place for place, char in enumerate(text) if char == "5"]
    return [Mention(place, place + 1, "5", Value("count", 5, 5, step=1)) for place in places]


def found(pattern: str, lists: tuple[WordList, ...], text: str) -> list[Match]:
    matcher = Matcher([Fact(name="f", patterns=(pattern,), lists=lists)])
    return matcher.matches(text, 0, len(text), mentions_in(text))


def told(matches: list[Match]) -> list[object]:
    """Return what matches read, the form in which a list writes its words aside."""
    return [
        (m.start, m.end, {s: [r[:4] for r in reads] for s, reads in m.slots.items()}, m.options)
        for m in matches
    ]


def written_out(pattern: str, words: list[str]) -> str:
    alternatives = f"({'|'.join(words)})"
    return pattern.replace("(x)", alternatives).replace(":x}", f":{alternatives}}}")


@settings(max_examples=600, deadline=None)
@given(AROUND, WORDS, TEXT)
def test_a_list_is_its_words_written_out(pattern: str, words: list[str], text: str) -> None:
    lists = (WordList("x", tuple(words)),)
    assert told(found(pattern, lists, text)) == told(found(written_out(pattern, words), (), text))


@settings(max_examples=200, deadline=None)
@given(AROUND, WORDS, WORDS, TEXT)
def test_a_list_in_a_list(pattern: str, words: list[str], inner: list[str], text: str) -> None:
    lists = (WordList("x", (*words, "(y)")), WordList("y", tuple(inner)))
    out = written_out(pattern, [*words, f"({'|'.join(inner)})"])
    assert told(found(pattern, lists, text)) == told(found(out, (), text))


@settings(max_examples=300, deadline=None)
@given(AROUND, WORDS, TEXT)
def test_skipping_by_words_loses_no_match(pattern: str, words: list[str], text: str) -> None:
    lists = (WordList("x", tuple(words)),)
    fact = Fact(name="f", patterns=(pattern,), lists=lists)
    matcher = Matcher([fact])
    matcher._anchors = Anchors([Needs((), frozenset(), ())])
    if matcher.matches(text, 0, len(text), mentions_in(text)):
        held = Scan(text, 0, ()).words
        assert all(held & some for some in needs(parse(pattern, lists)).words)


def refused(text: str) -> PatternError | None:
    try:
        parse_word(text)
    except PatternError as error:
        return error
    return None


@given(st.text(alphabet="ab[]()|~…\\{}: ", max_size=12))
def test_any_word_is_read_or_refused(text: str) -> None:
    wrong = refused(text)
    if wrong is not None:
        assert 0 <= wrong.position <= len(text)
        return
    word = parse_word(text)
    assert word.body
    assert word.shown is None or word.shown == " ".join(word.shown.split())


# ------------------------------------------------------------------ many words

MANY = tuple(f"port{number} of call" for number in range(5000))


def test_a_long_list_costs_what_a_short_one_costs() -> None:
    """In steps at each place, and in the size of the program."""
    text = "the ship left port4999 of call for port77 of call, " * 20
    steps = []
    for words in (MANY[4990:], MANY):
        fact = Fact(name="f", patterns=("left {p:ports} for",), lists=(WordList("ports", words),))
        scan = Scan(text, 0, ())
        assert len(Matcher([fact]).scanned(scan)) == 20
        steps.append(scan.steps)
    assert steps[0] == steps[1]


def test_the_words_of_a_long_list_are_held_once() -> None:
    lists = (WordList("ports", MANY),)
    patterns = tuple(f"ship{number} left {{p:ports}} for" for number in range(300))
    matcher = Matcher([Fact(name="f", patterns=patterns, lists=lists)])
    sets = {
        id(words) for needs in matcher._anchors._needs for words in needs.words if len(words) > 99
    }
    assert len(sets) == 1

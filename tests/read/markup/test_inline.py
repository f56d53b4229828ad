"""What is markup inside a paragraph is what the CommonMark library does not render as text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from auditor.core.plain_text import PlainText
from auditor.read.markup.inline import Link, read_inline

SHOWN = {
    "a *b* **c** _d_ __e__": "a b c d e",
    "***a** b*": "a b",
    "**a*b**": "a*b",
    "2*3*4 and snake_case_name": "234 and snake_case_name",
    "\\*a\\* \\a": "*a* \\a",
    "5 &lt; 6 &#38; 7 &amp; &nosuch;": "5 < 6 & 7 & &nosuch;",
    "`a *b*` `` c`d `` ` e": "a *b* c`d ` e",
    "[a *b*](c 'd') [e][f] [f] [g]": "a b e f [g]",
    '[a](<b c> "d")[e](f)': "ae",
    "![alt *b*](c) ![](d)": "alt b ",
    "[![a](b)](c)": "a",
    "<http://a.b/c> <a@b.org>": "http://a.b/c a@b.org",
    "a<br>b<br/>\nc": "a\nb\nc",
    "a  \nb\\\nc\nd": "a\nb\nc d",
    "a\\\\\nb": "a\nb",
    "a <b>c</b> <!-- d --> <i class='x'>e</i>": "a c  e",
    "10<sup>9</sup> m<sup>2</sup> 10<sup>-3</sup> CO<sub>2</sub> 1<sup>st</sup>": "10⁹ m² 10⁻³ CO2 1st",
    "41,200<sup>[1](#n)</sup> 5[2](#n) 6[*](#n) 7<a href='#n'>†</a>": "41,200 5 6 7",
    "see [5](#five) and (Figs. <a href='#a'>1</a>,<a href='#b'>2</a>)": "see 5 and (Figs. 1,2)",
    "5<sup>†</sup> 60<sup>*</sup> x<sup>a</sup> 7<sup><a href='#n'>2</a></sup>": "5 60 x 7",
    "41,200[^1] 5[^note] [^a-z]": "41,200 5 [^a-z]",
    "was ~~24 **of** 25~~ 26": "was  26",
    "a ~~ b": "a ~~ b",
    "no markup": "no markup",
}


@pytest.mark.parametrize("content", SHOWN)
def test_what_is_shown(content: str):
    found = read_inline(content, {"F": {"href": "x", "title": ""}}, ())
    assert PlainText(content, found.hidden).text == SHOWN[content]


def test_links_and_pictures():
    found = read_inline("[a](#b) <http://c> [![d](e)](f)", {}, ())
    assert found.links == (Link(0, 7, "#b"), Link(8, 18, "http://c"), Link(19, 31, "f"))
    assert found.images == ((20, 27),)


def test_a_reference_to_a_note_may_have_any_label():
    found = read_inline("a[^b-c]", {}, {"b-c"})
    assert PlainText("a[^b-c]", found.hidden).text == "a"


class Bare(MarkdownIt):
    """The library as it is, but that it shows the targets of links as they are written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, url: str) -> str:  # noqa: N802
        return url


BARE = Bare("commonmark", {"maxNesting": 100})
REFERENCES = {"A": {"href": "x", "title": ""}}
MARKS = st.sampled_from(
    [
        *"*_`[]()!<>&;\\\n '\"",
        *("**", "__", "``", "](b)", "](b 'c')", "![", "[a]", "[a][]", "&amp;", "&#33;", "&copy;"),
        *("<b>", "</b>", "<b c='d'>", "<!-- e -->", "<a:b>", "  \n", "\\\n"),
        *("a", "b ", " c", "5", "é", ".", "a_b", "_a", "*a*", "**b**"),
    ]
)


def rendered(tokens: list[Token] | None) -> str:
    """Return what the library shows as text."""
    words = []
    for token in tokens or ():
        if token.type in ("softbreak", "hardbreak"):
            words.append("\n")
        elif token.type == "image":
            words.append(rendered(token.children))
        elif token.type != "html_inline":
            words.append(token.content)
    return "".join(words)


def folded(text: str) -> str:
    return " ".join(text.split())


@given(st.lists(MARKS, max_size=24).map("".join))
def test_the_plain_text_is_what_the_library_shows(content: str):
    content = content.strip()
    assume("\\\\\n" not in content)  # a line break of kramdown's, which CommonMark has not
    tokens: list[Token] = []
    BARE.inline.parse(content, BARE, {"references": REFERENCES}, tokens)
    found = read_inline(content, REFERENCES, ())
    assert folded(PlainText(content, found.hidden).text) == folded(rendered(tokens))

"""The text of a page, its blocks and their places in the source."""

from __future__ import annotations

import pytest

from auditor.read.formats.html import read


def blocks(source):
    page = read(source)
    return [(b.kind, b.label, page.text[b.start : b.end]) for b in page.blocks]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One.<p>Two.", "One.\n\nTwo."),
        ("<div>One.<div>Two.</div>Three.</div>", "One.\n\nTwo.\n\nThree."),
        ("<p>a\n   wrapped\tline", "a wrapped line"),
        ("<p>A <b>bold</b> <a href=x>link</a>, <i>it</i>.", "A bold link, it."),
        ("<p>un<b>bel</b>ievable", "unbelievable"),
        ("<p>one<br>two<br/> three", "one\ntwo\nthree"),
        ("<p>one<br> <br>two<BR><br/><br>three", "one\n\ntwo\n\nthree"),
        ("<pre>a<br><br>b</pre>", "a\n\nb"),
        ("<p>4&nbsp;&lt; 5 &amp; &eacute;&#233;&#xe9; &copy 2020", "4\xa0< 5 & ééé © 2020"),
        ("<p>4&#160;000&thinsp;km", "4\xa0000\u2009km"),
        ("<p>inter&shy;national, na\u00adtional", "international, national"),
        ("<p>a&#32;&#10; b", "a b"),
        ("<p>a<!-- <p>no --> b<script>if (a<b) x('</p>')</script> c", "a b c"),
        ("<p>a<style>p { x: y }</style><svg><title>t</title></svg>b", "ab"),
        ("<p>seen<span hidden>not</span><span style='display: none'>nor</span> yes", "seen yes"),
        ("<h2>Scope <a class=headerlink href='#s'>¶</a></h2><p>x", "Scope\n\nx"),
        ("<h2>Scope <a href='#s'>#</a></h2><p>x", "Scope\n\nx"),
        ("<p>a</P><P>b</p>", "a\n\nb"),
        ("<p>1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<p>a <unknown x=1>b</unknown> c", "a b c"),
        ("<pre>a\n  b\n\tc &lt;d&gt;</pre>", "a\n  b\n\tc <d>"),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", "- one\n- two\n\n- three"),
        ("<ol start=3><li>one</li><li value=7>two</li><li>three</ol>", "3. one\n7. two\n8. three"),
        ("<ol><li><p>one<p>more<li>two</ol>", "1. one\n\nmore\n2. two"),
        ("<dl><dt>Area<dd>12 km<dt>Seat:<dd>Bern<dd>Biel</dl>", "Area: 12 km\n\nSeat: Bern\nBiel"),
        ("<dl><dt>Only terms<dt>here</dl>", "Only terms\n\nhere"),
        ("<h1>T</h1><hr><p>a<hr>b", "T\n\na\n\nb"),
        ("<p>cut <a href='x", "cut"),
        ("<p title='a>b' data-x=\"<p>\">c", "c"),
        ("<p>x</p></div></section><p>y", "x\n\ny"),
        ("no tags at all", "no tags at all"),
        ("", ""),
    ],
)
def test_text(source, text):
    assert read(source).text == text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<td>a<br><br>b", [("body", None, "a"), ("body", None, "b")]),
        ("<p>a<h2>b</h2><p>c", [("body", None, "a"), ("heading", None, "b"), ("body", None, "c")]),
        ("<ul><li>a<li><p>b</ul>", [("item", None, "a"), ("item", None, "b")]),
        ("<ol><li>a<li>b</ol>", [("item", "1.", "a"), ("item", "2.", "b")]),
        ("<dl><dt>Seat<dd>Bern</dl>", [("field", "Seat", "Bern")]),
        ("<blockquote><p>a</blockquote>", [("quotation", None, "a")]),
        ("<pre><code>a</code></pre>", [("code", None, "a")]),
        ("<figure><figcaption>a</figcaption></figure>", [("caption", None, "a")]),
        ("<address>a<br>b</address>", [("address", None, "a\nb")]),
        ("<div class='x footnotes'><ol><li>a</ol></div>", [("footnote", None, "a")]),
        ("<ol class=references><li>a</ol>", [("references", None, "a")]),
        (
            "<div role=heading aria-level=3>a</div><p>b",
            [("heading", None, "a"), ("body", None, "b")],
        ),
        ("<aside class='note'>a</aside><p>b", [("body", None, "a"), ("body", None, "b")]),
        ("<details><summary>a</summary>b</details>", [("body", None, "a"), ("body", None, "b")]),
    ],
)
def test_kinds(source, expected):
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "levels"),
    [
        ("<h1>a</h1><h2>b</h2><h3>c</h3>", [0, 2, 3]),
        ("<h2>a</h2><h2>b</h2>", [2, 2]),
        ("<h2>a</h2><h4>b</h4>", [0, 4]),
        ("<h3>a</h3><h1>b</h1>", [3, 1]),
        ("<div role=heading aria-level=2>a</div><h3>b</h3>", [0, 3]),
    ],
)
def test_the_title_is_the_heading_above_all_others(source, levels):
    assert [block.level for block in read(source).blocks] == levels


def test_items_know_the_line_that_leads_to_them():
    page = read("<p>The fees are:</p><ul><li>5 for all<li>3 for some</ul><p>No more.<ul><li>a</ul>")
    leads = [page.text[slice(*b.lead)] if b.lead else None for b in page.blocks if b.kind == "item"]
    assert leads == ["The fees are:", "The fees are:", None]


def test_blocks_stand_where_their_words_stand_in_the_source():
    source = (
        "<h1>A &amp; B</h1><p>One <b>bold</b>\n  word&nbsp;here.<br>Next 12<sup>3</sup> lines."
        "<table><tr><th>Year<th>Sum<tr><td>2020<td>4 &euro;</table><dl><dt>Seat<dd>Bern</dl>"
    )
    page = read(source)
    words = ["A", "B", "One", "bold", "word", "here", "Next", "12", "lines", "Year", "2020", "Bern"]
    for word in words:
        at = page.places.original(page.text.index(word))
        assert source[at : at + len(word)] == word

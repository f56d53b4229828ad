"""Pages are decoded as they declare, and read whatever their markup is."""

from __future__ import annotations

import re
import time
from bisect import bisect_right
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.read.decoded import UndecodableError
from auditor.read.formats.html import decode, read

WORD = re.compile(r"[^\W\d_]{2,}|\d+")


def declared(name: str, words: str, encoding: str) -> bytes:
    return f'<meta charset="{name}"><p>{words}</p>'.encode(encoding)


@pytest.mark.parametrize(
    ("data", "words", "encoding"),
    [
        ("<p>Länge</p>".encode(), "Länge", "utf-8"),
        ("\ufeff<p>Länge".encode("utf-16"), "Länge", "utf-16-le"),
        (declared("iso-8859-1", "Länge “1”", "cp1252"), "Länge “1”", "cp1252"),
        (declared("windows-1251", "Длина", "cp1251"), "Длина", "cp1251"),
        (declared("Shift_JIS", "長さ①", "cp932"), "長さ①", "cp932"),
        (declared("gb2312", "长度", "gb18030"), "长度", "gb18030"),
        (declared("iso-2022-jp", "長さ", "iso-2022-jp"), "長さ", "iso2022_jp"),
        (declared("latin-1", "Länge", "utf-8"), "Länge", "utf-8"),
        (declared("utf-8", "Die Brücke ist 212 Meter lang.", "latin-1"), "Brücke", "cp1252"),
        (declared("base64", "Länge", "utf-8"), "Länge", "utf-8"),
        (declared("no-such-name", "Länge", "utf-8"), "Länge", "utf-8"),
        (b'<?xml version="1.0" encoding="ISO-8859-2"?><p>\xbe', "ž", "iso8859-2"),
        (b'<META http-equiv=Content-Type content="text/html; charset=koi8-r">\xf7', "В", "koi8-r"),
    ],
)
def test_a_page_is_decoded(data, words, encoding):
    decoded = decode(data)
    assert words in decoded.text
    assert decoded.encoding == encoding


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"<p>a\0b", b"%PDF-1.4"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UndecodableError):
        decode(data)


def test_line_ends_are_one_sign():
    data = b"<meta charset=latin-1>\r\n\xe4\r"
    assert decode(data).text == "<meta charset=latin-1>\n\xe4\n"


TAGS = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "tbody",
    "thead",
    "h1",
    "h2",
    "a",
    "b",
    "sup",
    "br",
    "hr",
    "pre",
    "span",
    "nav",
    "article",
    "main",
    "footer",
    "form",
    "button",
    "script",
    "style",
    "title",
    "svg",
    "head",
    "body",
    "html",
    "section",
    "blockquote",
]
ATTRIBUTES = st.sampled_from(
    [
        "",
        " class=nav",
        ' class="content"',
        " hidden",
        " href='x",
        ' title="a>b"',
        " colspan=3 rowspan=2",
        " id=comments",
        " style='display:none'",
        " role=main",
        " start=9999999",
        " value=x",
        "=",
    ]
)
PIECES = st.one_of(
    st.builds("<{}{}>".format, st.sampled_from(TAGS), ATTRIBUTES),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.sampled_from(["<!--", "-->", "<![CDATA[", "<", ">", "&", "&amp;", "&#0;", "&#x110000;", "</", "<!", "\n  "]),
    st.sampled_from(["24 members", "km", "2", "The town has 12 schools and 3 parks in the year 2020. ", "\xad"]),
    st.text(max_size=8),
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_page_is_read(source):
    page = read(source)
    for block, after in pairwise(page.blocks):
        assert block.end <= after.start
    for block in page.blocks:
        assert 0 <= block.start <= block.end <= len(page.text)
        assert block.lead is None or block.lead[1] <= block.start
    for grid in page.grids:
        assert {len(row) for row in grid.rows} == {len(grid.rows[0])}
        for row in grid.rows:
            for cell in row:
                assert " ".join(page.text[cell.start : cell.end].split()) == cell.text
    places = page.places
    assert places is not None
    assert list(places.here) == sorted(places.here)
    assert list(places.there) == sorted(places.there)
    assert_words_are_in_place(source, page)


def assert_words_are_in_place(source, page):
    """Each word stands in the source, at its place, unless a tag or an entity cuts it."""
    for block in page.blocks:
        for word in WORD.finditer(page.text, block.start, block.end):
            run = bisect_right(page.places.here, word.start())
            whole = run == len(page.places.here) or page.places.here[run] >= word.end()
            at = page.places.original(word.start())
            begun = source[at : at + 1] in ("&", page.text[word.start()], "<")
            assert source[at : at + word.end() - word.start()] == word.group() if whole else begun


@pytest.mark.timing
@pytest.mark.parametrize(
    "piece",
    ["<div>", "<li><div>", "<button>", "<p>x", "<dl><dt>a", "<sup>1", "<span hidden>x", "<a href=x>y", "<table><td>x", "<table><tr><td>a<td>b<tr><td>c<td>1</table>", "<!--", "<script>", "<a ='", "&amp", "<title>a | ", "<p>2020-01-01 ", '<script type="ld+json">[', "<br>", "x", "x ", "</p>", "<"],
)  # fmt: skip
def test_time_grows_with_the_length_of_a_page(piece):
    def seconds(times):
        source, began = piece * times, time.process_time()
        read(source)
        return time.process_time() - began

    times = 1 + 30_000 // len(piece)
    assert (
        min(seconds(8 * times) for _ in range(2)) < 24 * min(seconds(times) for _ in range(3)) + 0.2
    )


def test_deep_nesting_is_read():
    source = "<div>" * 100_000 + "The bridge is 212 metres long." + "</div>" * 100_000
    assert read(source).text == "The bridge is 212 metres long."


def test_a_long_line_is_read():
    assert len(read("<p>" + "ab " * 2_000_000).text) == 6_000_000 - 1

"""Names that authors give to elements tell content from furniture."""

from __future__ import annotations

import pytest

from auditor.read.web.hints import Hint, hint, words_of


@pytest.mark.parametrize(
    ("name", "attributes", "expected"),
    [
        ("div", "", Hint.NOTHING),
        ("div", ' class="leaders"', Hint.NOTHING),
        ("div", ' class="mainNav"', Hint.FURNITURE),
        ("div", ' id="site-footer"', Hint.FURNITURE),
        ("div", ' class="entry-content"', Hint.CONTENT),
        ("div", ' class="most-read"', Hint.FURNITURE),
        ("div", ' class="jp-relatedposts"', Hint.FURNITURE),
        ("div", ' itemprop="articleBody"', Hint.MAIN),
        ("main", "", Hint.MAIN),
        ("div", " role=main", Hint.MAIN),
        ("aside", "", Hint.FURNITURE),
        ("aside", ' class="admonition warning"', Hint.NOTHING),
        ("h2", ' id="related-work"', Hint.NOTHING),
        ("div", ' id="what-we-share-with-others"', Hint.NOTHING),
        ("td", ' class="gutter"', Hint.FURNITURE),
        ("div", ' class="flex flex--gutter"', Hint.NOTHING),
        ("p", " hidden", Hint.HIDDEN),
        ("p", ' style="color: red; DISPLAY :none"', Hint.HIDDEN),
        ("p", ' aria-hidden="true"', Hint.HIDDEN),
        ("p", ' aria-hidden="false"', Hint.NOTHING),
    ],
)
def test_hint(name, attributes, expected):
    assert hint(name, attributes) == expected


def test_words_of_a_class():
    assert words_of("SideBar-left main_nav x2") == ["side", "bar", "left", "main", "nav", "x"]

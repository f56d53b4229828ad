"""The main text of a page is told from its furniture: pages of the shapes that are met."""

from __future__ import annotations

import pytest

from auditor.read.formats.html import read

FIRST = "The council approved 14 new bus lines after a long debate on Tuesday evening."
SECOND = "It will spend 2.4 million on stops, and a further 300,000 on signs along the roads."
STORY = f"<p>{FIRST}</p><p>{SECOND}</p>"
MENU = "<a href=/>Home</a> <a href=/news>News</a> <a href=/about>About us</a>"

COOKIES = (
    '<div id="cookie-banner"><p>We and our 128 partners use cookies to remember what you read, '
    "for up to 13 months, unless you choose otherwise.</p><button>Accept</button></div>"
)


@pytest.mark.parametrize(
    "page",
    [
        f"<body>{COOKIES}<nav>{MENU}</nav><main><h1>Buses</h1>{STORY}</main><footer>© 2024</footer>",
        f"<body><header><ul><li>{MENU}</ul></header><article><h1>Buses</h1>{STORY}</article>"
        "<aside><h2>Most read</h2><p>The library counts 61,000 books, and lends most of them.</aside>",
        f"<div id=hd>{MENU}</div><div id=w><div class=t1><h1>Buses</h1><div>{FIRST}</div>"
        f"<div>{SECOND}</div></div><div class=t2><div>Storks doubled</div></div></div><div>Imprint</div>",
        f"<div class='nav-bar'>{MENU}</div><h1>Buses</h1>{STORY}<div class=related-links>"
        "<h3>Related</h3><ul><li><a href=x>Trams</a></ul></div>",
        f"<main><h1>Buses</h1><div class=share-buttons>Share Tweet</div>{STORY}"
        "<form>Join 5,000 readers of our newsletter, which comes every morning.</form></main>",
        f"<h1>Buses</h1><article>{STORY}<section class=comments><p>I do not believe that it is 14 "
        "lines, and neither does anybody who rides the bus to work.</p></section></article>",
        f"<main><h1>Buses</h1>{STORY}<div><a href=1>Older: Trams</a> <a href=2>Newer: Boats</a></div>",
        f"<TABLE><TR><TD>{MENU}<TD><H1>Buses</H1>{FIRST}<P>{SECOND}</TABLE>",
        f"<body class='has-sidebar nav-fixed'><div class=menu-page-wrap><h1>Buses</h1>{STORY}</div>",
        f"<main aria-hidden=true><h1>Buses</h1>{STORY}</main><div role=dialog>Subscribe to read.</div>",
        f"<main><h1>Buses</h1>{STORY}<p hidden>Draft: 15 lines are planned for the coming year, it says.",
        f"<div role=navigation>{MENU}</div><div role=main><h1>Buses</h1>{STORY}</div>",
    ],
)
def test_the_story_is_kept_and_nothing_else(page):
    assert read(page).text.split("\n\n") == ["Buses", FIRST, SECOND]


def test_the_headline_above_the_main_part_is_kept():
    page = read(f"<h1>Buses</h1><nav>{MENU}</nav><div class=content>{STORY}</div>")
    assert page.text.startswith("Buses\n\nThe council")


def test_lists_of_links_among_paragraphs_are_kept():
    links = "<ul><li><a href=1>The timetable</a><li><a href=2>The map</a></ul>"
    page = read(f"<main>{STORY}<h2>External links</h2>{links}</main>")
    assert page.text.endswith("External links\n\n- The timetable\n- The map")


@pytest.mark.parametrize("name", ["related-work", "comments-received", "share-of-renewables"])
def test_a_section_named_after_its_own_heading_is_no_furniture(name):
    page = read(
        f'<main>{STORY}<section id="{name}"><h2 id="{name}">More</h2>{STORY}</section></main>'
    )
    assert page.text.count(FIRST) == 2


def test_what_is_folded_away_is_read():
    panels = "".join(
        f"<button>Question {n}</button><div class=panel style='display:none'><p>{FIRST} {SECOND} {FIRST}"
        "</div>"
        for n in range(3)
    )
    assert read(f"<main><h1>Questions</h1>{panels}</main>").text.count(SECOND) == 3


def test_a_heading_that_unfolds_its_section_is_read():
    assert (
        "Who pays?" in read(f"<main>{STORY}<h2><button>Who pays?</button></h2>{STORY}</main>").text
    )


@pytest.mark.parametrize("tag", ["article", "div itemprop=articleBody", "section role=article"])
def test_of_several_articles_all_are_kept(tag):
    articles = "".join(
        f"<{tag}><h2>{n}</h2>{STORY}</{tag.split()[0]}>" for n in ("1.1", "1.0", "0.9")
    )
    assert read(f"<nav>{MENU}</nav><div>{articles}</div>").text.count(FIRST) == 3


def test_an_article_among_teasers_is_the_main_part():
    teasers = f"<article><a href=1>Trams</a><p>{SECOND}</article>" * 2
    page = read(f"<nav>{MENU}</nav><article><h1>Buses</h1>{STORY * 6}</article>{teasers}")
    assert "Trams" not in page.text


def test_a_document_kept_as_a_page_is_all_text():
    cover = "<div><table><tr><td>Shares outstanding<td>14,000,000<tr><td>Par value<td>0.01</table></div>"
    signed = "<div><p>Signed: A. Smith</div>"
    page = read(f"<html><body>{cover}<div>{STORY * 4}</div>{signed}</body></html>")
    assert "14,000,000" in page.text
    assert page.text.endswith("Signed: A. Smith")


@pytest.mark.parametrize(
    "name", ["menu", "subscription-plan", "rating", "search-results", "teaser"]
)
def test_names_of_furniture_that_name_content_too_are_kept_without_links(name):
    page = f"<main>{STORY}<div class={name}>%s</div>{STORY}</main>"
    assert "Soup: 4.50" in read(page % "<p>Soup: 4.50</p>").text
    assert "Soup" not in read(page % "<p><a href=1>Soup: 4.50</a></p>").text


def test_a_headline_in_the_head_of_the_site_is_kept_where_the_title_names_it():
    head = "<header role=banner><h1>%s</h1></header>"
    page = f"<title>Buses | Ledger</title>{head}<main>{STORY}</main>"
    assert read(page % "Buses").text.startswith("Buses\n\nThe council")
    assert read(page % "Ledger").text.startswith("The council")


@pytest.mark.parametrize(
    "page",
    [f"<nav>{MENU}</nav>", "<form><p>Name</p></form>", "<aside>Only this.</aside>", "<td>12</td>"],
)
def test_a_page_of_furniture_alone_is_read_as_it_is(page):
    assert read(page).text


def test_sentences_in_chinese_count_as_sentences():
    story = "<script></script><p>今天市议会批准了十四条新的公交线路。</p>" * 3
    menu = "".join("<div>一个很长的菜单项目在这里</div>" for _ in range(3))
    assert "菜单" not in read(f"<div id=a>{menu}</div><div id=b>{story}</div>").text

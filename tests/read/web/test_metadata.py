"""Title, dates and publisher of a page, from its head, its JSON-LD and what is printed around it."""

from __future__ import annotations

import json

import pytest

from auditor.read.formats.html import read

TEXT = "<p>The council approved 14 new bus lines after a long debate on Tuesday evening.</p>" * 2


def linked(**data):
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Buses | The Ledger</title>", "<h1>Buses</h1>", "Buses"),
        ("<title>The Ledger: Buses</title>", "<h1>Buses</h1>", "Buses"),
        ("<title>Buses - Part 1: Lines | Ledger</title>", "<h1>Buses - Part 1: Lines</h1>", "Buses - Part 1: Lines"),
        ("<title>Buses &amp; trams – The Ledger</title>", "", "Buses & trams"),
        ("<title>Buses</title>", "<h1>How we ride</h1>", "Buses"),
        ("<title>Buses on time -- AT LAST</title>", "", "Buses on time -- AT LAST"),
        ("<title>Buses in town :: Ledger</title>", "", "Buses in town"),
        ("<title>Buses: a long view of the town</title>", "", "Buses: a long view of the town"),
        ("<title>T</title><meta property=og:title content='Buses on time'>", "", "Buses on time"),
        ("<meta property=og:site_name content=Ledger><title>Buses » Ledger</title>", "", "Buses"),
        ("<meta name=application-name content='The Big Ledger of Norbury'><title>Buses | The Big Ledger of Norbury</title>", "", "Buses"),
        (linked(headline="Buses in town") + "<title>x</title>", "", "Buses in town"),
        ("", "<h1>Buses</h1>", "Buses"),
        ("", "<h2>Buses</h2>", "Buses"),
        ("", "", None),
    ],
)  # fmt: skip
def test_title(head, body, title):
    assert read(f"<head>{head}</head><body>{body}{TEXT}").metadata.title == title


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        (linked(dateModified="2024-02-03T10:00Z", datePublished="2023-01-01"), "", ("2024-02-03", "JSON-LD dateModified")),
        (linked(**{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2023-01-01"}]}), "", ("2023-01-01", "JSON-LD datePublished")),
        (linked(**{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": "Article", "datePublished": "2023-01-01"}]}), "", ("2023-01-01", "JSON-LD datePublished")),
        (f'<script type="application/ld+json">\n<![CDATA[\n{json.dumps({"datePublished": "2023-01-01"})}\n]]></script>', "", ("2023-01-01", "JSON-LD datePublished")),
        ("<meta name=date content=2023-01-02>", f"{TEXT}<footer>Terms updated on 1 May 2020</footer>", ("2023-01-02", "meta date")),
        ("<meta property=article:published_time content=2023-01-02T08:00>", "", ("2023-01-02", "meta article:published_time")),
        ("<meta name=Date content='January 2, 2023'>", "", ("2023-01-02", "meta date")),
        ("<meta itemprop=datePublished content=2023-01-02>", "", ("2023-01-02", "meta datepublished")),
        ("<meta http-equiv=Last-Modified content='Mon, 02 Jan 2023 09:00:00 GMT'>", "", ("2023-01-02", "meta last-modified")),
        ("<meta name=date content=soon>", "<h1>T</h1><time datetime=2023-01-02>Monday</time>", ("2023-01-02", "time")),
        ("", "<h1>T</h1><div class=date>Jan. 2, 2023 · The Team</div>", ("2023-01-02", "dateline: “Jan. 2, 2023 · The Team”")),
        (linked(datePublished="2022-01-01"), "<p>Last updated on 2 January 2023 | Edit</p>", ("2023-01-02", "printed: “Last updated on 2 January 2023”")),
        ("", f"{TEXT}<footer>Last modified: January 2, 2023. Webmaster</footer>", ("2023-01-02", "printed: “Last modified: January 2, 2023”")),
    ],
)  # fmt: skip
def test_date(head, body, date):
    assert read(f"<head>{head}</head><body>{body}{TEXT}").metadata.dates[0] == date


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", ""),
        (linked(datePublished="soon"), ""),
        (linked(**{"@type": "Article", "datePublished": 20230102}), ""),
        ('<script type="application/ld+json">{"datePublished": "2023-01-02"</script>', ""),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", ""),
        ('<script type="application/ld+json">{"a": ' + "9" * 5000 + "}</script>", ""),
        ("<script>datePublished = '2023-01-02'</script>", ""),
        (
            "",
            f"{TEXT}<p>The line was opened on 2 January 2023 by the mayor of the town and two others.",
        ),
        ("", f"{TEXT}<aside>Updated 2 May 2023</aside><footer>Updated 3 May 2023</footer>"),
    ],
)
def test_what_states_no_date(head, body):
    assert read(f"<head>{head}</head><body>{TEXT}{body}").metadata.dates == ()


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (
            linked(headline="x", publisher={"@type": "Organization", "name": "The  Ledger"}),
            "The Ledger",
        ),
        ("<meta property=og:site_name content='The Ledger'>", "The Ledger"),
        ("<meta name=DC.Publisher content='The Ledger'>", "The Ledger"),
        ("", None),
    ],
)
def test_publisher(head, publisher):
    assert read(f"<head>{head}</head><body>{TEXT}").metadata.publisher == publisher

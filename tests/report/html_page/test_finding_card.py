"""A finding on the page: its sides, its quotes and what would settle it."""

from __future__ import annotations

import pytest

from auditor.report.formats import html as to_html
from auditor.report.html_page import finding_card
from tests.report.html_pages import PAGES, SAMPLES, anchor, every, page_of, seen
from tests.report_samples import Sample, count, seeds


@every
def test_every_finding_shows_its_sentence_its_reason_and_its_passages(name: str) -> None:
    sample, page = SAMPLES[name], PAGES[name]
    claims = {claim.id: claim for claim in sample.claims}
    for finding in sample.findings:
        text = page.within[anchor(finding)]
        assert finding.message in text
        assert finding.why in text
        assert finding.rule in text
        for claim in map(claims.__getitem__, finding.claims):
            assert seen(claim.passage) in text
            assert claim.place in text
            assert (claim.said_by or "") in text


def test_values_are_marked_in_their_passage() -> None:
    sample = seeds()
    html = to_html.render(sample.results())
    assert 'ratified <mark class="mark change">24</mark> ILO Conventions' in html
    assert 'ratified <mark class="mark change">25</mark> key ILO' in html
    assert 'title="Changed" data-sign="→">24</a> ILO Conventions' in html  # in the document


def test_an_inferred_value_is_labelled_and_its_sources_are_marked() -> None:
    html = to_html.render(seeds().results())
    article = html[html.index('<h4 class="message"') :]
    article = article[article.index("12 technical conventions") :]
    article = article[: article.index("</article>")]
    assert "inferred: 24 − 8 − 4" in article
    for source in ("24", "eight", "four"):
        assert f'<mark class="mark bare">{source}</mark>' in article
    assert PAGES["seeds"].within["claims"].count("inferred: 24 − 8 − 4") == 1


def test_an_unclear_finding_says_what_would_settle_it() -> None:
    settle = PAGES["undated"].texts["settle"]
    assert len(settle) == 3
    assert all("Date “Article on the visit to Astana” in documents.yaml" in line for line in settle)
    assert "settle" not in PAGES["seeds"].texts


def test_a_waived_finding_stands_apart_with_its_reason() -> None:
    accepted = PAGES["planted"].within["accepted"]
    assert "Growth was 5.7 % or 5.8 %." in accepted
    assert "rounding, asked the ministry" in accepted


def test_a_long_series_unfolds() -> None:
    sample = Sample()
    claims = []
    for year in range(2001, 2010):
        name = f"{year}.txt"
        sample.document(name, f"There are {year - 1900} airports.", f"{year}-01-01")
        claims.append(sample.claim(name, str(year - 1900), str(year - 1900), count(year - 1900)))
    sample.finding("change", "From 101 to 109.", "Years apart.", *reversed(claims))
    page = page_of(sample)
    values = page.texts["value"][:9]
    assert [int(value) for value in values] == list(range(101, 110))  # in the order of time
    assert "5 more passages" in page.texts["more"][0]
    assert page.texts["role"][:2] == ["1 January 2001", "1 January 2002"]


def test_a_finding_of_very_many_claims_shows_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding_card, "MOST_CLAIMS", 2)
    sample = Sample()
    claims = []
    for number in range(5):
        text = f"It weighs {number + 50} g."
        sample.document(f"{number}.txt", text, "2020-01-01")
        claims.append(sample.claim(f"{number}.txt", text, str(number + 50), count(number + 50)))
    sample.finding("conflict", "Five values.", "Odd.", *claims)
    page = page_of(sample)
    [article] = page.texts["finding"]
    assert "It weighs 51 g." in article
    assert "It weighs 52 g." not in article
    assert "3 more values of this finding: in the table of claims." in article
    assert len(page.texts["side"]) == 2


def test_the_two_values_of_a_change_tell_which_is_the_later_and_when() -> None:
    assert PAGES["seeds"].texts["role"][:2] == [
        "Earlier: 1 October 2012 to 25 March 2016",
        "Later: 5 September 2024",
    ]


def test_two_values_of_one_passage_share_its_quotation() -> None:
    sample = Sample()
    text = "There are 7 schools, or 9 schools."
    sample.document("one.txt", text, "2020-01-01")
    pair = [sample.claim("one.txt", f"{n} schools", str(n), count(n)) for n in (7, 9)]
    key = sample.finding("conflict", "Seven or nine?", "One day.", *pair)
    article = page_of(sample).within[f"finding-{key}"]
    assert article.count("schools, or") == 1
    html = to_html.render(sample.results())
    card = html[html.index(f'id="finding-{key}"') :].partition("</article>")[0]
    assert card.count('<mark class="mark conflict">') == 2

"""The HTML page: everything is there, exactly, and nothing can run or leave."""

from __future__ import annotations

import gzip
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import VERDICTS, DocumentDate, Finding
from auditor.core.results import RuleSummary
from auditor.report.formats import html as to_html
from auditor.report.html_page.chart import LEAST, WIDTH, Spot, of_numbers
from auditor.report.html_page.escape import shown
from auditor.report.shared import index as report_index
from auditor.report.shared import texts
from auditor.report.shared.highlights import Mark, cut, head, tail
from tests.report_samples import ARTICLE, PAGE, Sample, count, day, grown, hostile, planted, seeds

SAMPLES = {
    "seeds": seeds(),
    "undated": seeds(dated=False),
    "planted": planted(),
    "hostile": hostile(),
    "grown": grown(),
    "empty": Sample(),
}
VOID = {"meta", "input", "br", "hr", "img", "link"}


class Page(HTMLParser):
    """Reads a page into the text, the attributes and the tags that a test asks for."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[tuple[str, str, str]] = []  # tag, class, id
        self.texts: dict[str, list[str]] = {}
        self.within: dict[str, str] = {}  # id of an article to its text
        self.raw: dict[str, str] = {}  # content of the last style and script
        self.scripts: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.tags.append(tag)
        self.elements.append((tag, attrs))
        self.attributes += [(tag, key, value) for key, value in given.items()]
        if tag in VOID:
            return
        if tag in ("style", "script"):
            self.scripts.append("")
        self.open.append((tag, given.get("class", ""), given.get("id", "")))
        for name in {tag, *given.get("class", "").split()}:
            self.texts.setdefault(name, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1][0] == tag, f"</{tag}> closes {self.open[-1]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for tag, classes, identity in self.open:
            for name in {tag, *classes.split()}:
                self.texts[name][-1] += data
            if identity:
                self.within[identity] = self.within.get(identity, "") + data
        if self.open and self.open[-1][0] in ("style", "script"):
            self.raw[self.open[-1][0]] = data
            self.scripts[-1] += data

    def values(self, name: str) -> list[str]:
        return [value for _, key, value in self.attributes if key == name]


PAGES = {name: Page(to_html.render(sample.results())) for name, sample in SAMPLES.items()}
every = pytest.mark.parametrize("name", SAMPLES)


def anchor(finding: Finding) -> str:
    return "finding-" + re.sub(r"[^A-Za-z0-9_-]", "-", finding.id)


def seen(text: str) -> str:
    """Return text as a page can hold it: control characters have no place in one."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", text)


@every
def test_elements_nest_and_close(name: str) -> None:
    assert PAGES[name].open == []
    assert PAGES[name].tags.count("h1") == 1


@every
def test_the_policy_forbids_the_network_and_names_the_only_style_and_script(name: str) -> None:
    page = PAGES[name]
    policy = next(v for v in page.values("content") if "default-src" in v)
    for tag in ("style", "script"):
        digest = b64encode(sha256(page.raw[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert page.tags.count("style") == 1
    kinds = [dict(given).get("type", "") for tag, given in page.elements if tag == "script"]
    assert [kind for kind in kinds if kind not in ("text/plain", "application/json")] == [""]


@every
def test_the_policy_stands_before_all_that_it_governs(name: str) -> None:
    html = to_html.render(SAMPLES[name].results())
    assert html.index("Content-Security-Policy") < html.index("<title") < html.index("<style")


@every
def test_nothing_leads_out_of_the_page(name: str) -> None:
    page = PAGES[name]
    assert not {"img", "link", "iframe", "object", "embed", "base"} & set(page.tags)
    assert not page.values("src")
    assert not page.values("style")
    assert [href for href in page.values("href") if not href.startswith("#")] == []
    assert not [key for _, key, _ in page.attributes if key.startswith("on")]
    for text in page.raw.values():
        assert not re.search(r"https?:|[^:]//[a-z]|url\(|@import|fetch|XMLHttp|eval", text)


@every
def test_every_link_has_its_target_and_every_id_is_used_once(name: str) -> None:
    ids = PAGES[name].values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in PAGES[name].values("href")} <= set(ids)
    for reference in ("aria-labelledby", "for"):
        assert set(PAGES[name].values(reference)) <= set(ids)


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


@every
def test_documents_are_shown_whole(name: str) -> None:
    shown = "".join(PAGES[name].texts.get("text", []))
    for understood in SAMPLES[name].documents.values():
        for line in filter(str.strip, understood.document.text.split("\n")):
            assert seen(line) in shown


@every
def test_the_same_results_give_the_same_bytes(name: str) -> None:
    results = SAMPLES[name].results()
    content = to_html.files(results)["index.html"]
    assert content == to_html.files(results)["index.html"]
    assert content.endswith(b"</html>\n")
    assert b"\r" not in content


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


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("seeds", "0 to fix, 0 to ask, 3 changed"),
        ("undated", "0 to fix, 3 to ask, 0 changed"),
        ("planted", "2 to fix, 1 to ask, 3 changed"),
        ("empty", "0 to fix, 0 to ask, 0 changed"),
    ],
)
def test_the_headline_leaves_style_and_waived_findings_out(name: str, headline: str) -> None:
    assert PAGES[name].texts["h1"] == [headline]


def test_the_cover_tells_what_was_audited_and_what_was_not() -> None:
    cover = PAGES["planted"].texts["cover"][0]
    for words in (
        "Apart from these, 1 note on style.",
        "1 statement stands in one document only and was not checked.",
        "24 of 80 numbers, dates and names were understood",
        "scan 12.txt: cannot be read: it is not UTF-8 text",
        "ILO page on Kazakhstan",
        "25 March 2016",
        "printed in the text: “Updated at : 25.03.2016”",
        "undated",
        "1 .exe, 3 .png",
    ):
        assert words in cover


def test_conflicts_come_first_and_agreement_last() -> None:
    html = to_html.render(planted().results())
    places = [html.find(f'id="group-{verdict}"') for verdict in VERDICTS]
    order = [verdict for place, verdict in sorted(zip(places, VERDICTS, strict=True)) if place > 0]
    assert order[0] == "conflict"
    assert order[-1] == "agreement"
    parts = ["fix", "ask", "know", "documents", "claims"]
    assert [html.index(f'id="{part}"') for part in parts] == sorted(
        html.index(f'id="{part}"') for part in parts
    )


def test_an_unclear_finding_says_what_would_settle_it() -> None:
    settle = PAGES["undated"].texts["settle"]
    assert len(settle) == 3
    assert all("Date “Article on the visit to Astana” in documents.yaml" in line for line in settle)
    assert "settle" not in PAGES["seeds"].texts


def test_a_waived_finding_stands_apart_with_its_reason() -> None:
    accepted = PAGES["planted"].within["accepted"]
    assert "Growth was 5.7 % or 5.8 %." in accepted
    assert "rounding, asked the ministry" in accepted


def test_agreement_is_not_called_verified() -> None:
    page = page_of(series(1))
    sample = series(1)
    sample.findings.clear()
    sample.finding("agreement", "The same.", "Equal.", sample.claims[0].id)
    assert "does not make it true" in page_of(sample).texts["main"][0]
    for text in (page.texts["body"][0].lower(), page_of(sample).texts["body"][0].lower()):
        for word in ("verified", "✓", "✔", "☑", "confirmed", "all good"):
            assert word not in text


def test_titles_are_shown_and_file_names_only_in_small_print() -> None:
    page = PAGES["seeds"]
    cards = "".join(page.within[anchor(f)] for f in seeds().findings)
    assert "ILO page on Kazakhstan" in cards
    assert PAGE not in cards
    assert ARTICLE not in cards


def test_documents_of_one_title_are_told_apart() -> None:
    sample = Sample()
    for name in ("a/one.txt", "b/one.txt"):
        sample.document(name, "There are 7.", title="Annual report")
    audited = page_of(sample).texts["audited"][0]
    assert "Annual report (a/one.txt)" in audited
    assert "Annual report (b/one.txt)" in audited


def series(length: int) -> Sample:
    """One document with many claims, each in a finding of its own."""
    sample = Sample()
    text = " ".join(f"Item {number} weighs {number + 5000} g." for number in range(length))
    sample.document("list.txt", text, "2020-01-01", title="</script>\f<!-- List")
    for number in range(length):
        written = str(number + 5000)
        claim = sample.claim("list.txt", written, written, count(number + 5000))
        sample.finding(
            "conflict",
            f"Item {number:04}, </script><!-- \f.",
            "Odd.",
            claim,
            group=f"item {number}",
        )
    return sample


def unpacked(raw: str) -> list[str]:
    """Return the entries that a page holds compressed."""
    return gzip.decompress(b64decode(raw)).decode().split(to_html.BREAK)


def test_the_rest_of_a_long_list_is_inert_text_that_is_drawn_later() -> None:
    page = page_of(series(2 * to_html.DRAWN + 5))
    assert page.open == []
    assert len(page.texts["finding"]) == to_html.DRAWN
    kinds = [dict(given) for tag, given in page.elements if tag == "script"]
    rests = [
        unpacked(raw)
        for given, raw in zip(kinds, page.scripts[1:], strict=True)  # the first is the style
        if (given.get("id") or "").endswith("-rest")
    ]
    assert [len(rest) for rest in rests] == [to_html.DRAWN + 5] * 3  # findings, checklist, claims
    for entry in (entry for rest in rests for entry in rest):
        inner = Page(entry)
        assert inner.open == []
        assert inner.tags[0] in ("article", "tr")
        assert "script" not in inner.tags
    assert f"{to_html.DRAWN + 5} more entries" in page.texts["noscript"][0]


def page_of(sample: Sample) -> Page:
    return Page(to_html.render(sample.results()))


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


def test_the_two_values_of_a_change_tell_which_is_the_later_and_when() -> None:
    assert PAGES["seeds"].texts["role"][:2] == [
        "Earlier: 1 October 2012 to 25 March 2016",
        "Later: 5 September 2024",
    ]


def test_bidirectional_controls_are_held_and_shown() -> None:
    escaped = str(shown("25 \u202e42\u202c <b>"))
    assert escaped == (
        '25 <bdi class="unseen" title="U+202E">\u202e</bdi>42'
        '<bdi class="unseen" title="U+202C">\u202c</bdi> &lt;b&gt;'
    )
    assert shown("\x1b[31m") == '<bdi class="unseen" title="U+001B">\ufffd</bdi>[31m'


@pytest.mark.parametrize(
    ("text", "marks", "pieces"),
    [
        ("abc", [], ["abc"]),
        ("abc", [(0, 3)], ["[abc]"]),
        ("abc", [(1, 2)], ["a", "[b]", "c"]),
        ("abcdef", [(4, 5), (0, 2)], ["[ab]", "cd", "[e]", "f"]),
        ("abcdef", [(0, 2), (1, 4), (3, 4)], ["[ab]", "c", "[d]", "ef"]),
        ("abcdef", [(1, 3), (1, 5)], ["a", "[bcde]", "f"]),
        ("abc", [(-2, 1), (2, 9), (3, 3)], ["[a]", "b", "[c]"]),
        ("", [(0, 1)], []),
    ],
)
def test_text_is_cut_at_its_marks(
    text: str, marks: list[tuple[int, int]], pieces: list[str]
) -> None:
    cuts = cut(text, [Mark(*mark) for mark in marks])
    assert [f"[{p.text}]" if p.mark else p.text for p in cuts] == pieces
    assert "".join(p.text for p in cuts) == text


def test_long_neighbours_are_cut_between_words() -> None:
    words = "word " * 100
    assert head(words).text.endswith("word …")
    assert tail(words).text.startswith("… word")
    assert len(head(words).text) < 230
    assert (tail("Before.\n\n").apart, tail("Before. ").apart) == (True, False)
    assert (head("\nAfter.").apart, head(" After.").apart) == (True, False)


def test_every_verdict_has_a_sign_a_word_and_a_part() -> None:
    assert set(texts.VERDICT) == set(VERDICTS)
    assert len({kind.sign for kind in texts.VERDICT.values()}) == len(VERDICTS)
    assert sorted(v for part in texts.PARTS for v in part.verdicts) == sorted(VERDICTS)


COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6})")


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_the_contrast_that_wcag_asks_for(scheme: str) -> None:
    css = PAGES["empty"].raw["style"]
    blocks = re.findall(r":root \{(.*?)\}", css, flags=re.S)
    colours = dict(COLOUR.findall(blocks[0]))
    if scheme == "dark":
        colours |= dict(COLOUR.findall(blocks[1]))
    for back in ("paper", "sheet"):
        for front in ("ink", "soft", "link", *VERDICTS):
            assert _contrast(colours[front], colours[back]) >= 4.5, (front, back)
    for verdict in VERDICTS:
        for front in (verdict, "ink", "soft"):
            assert _contrast(colours[front], colours[f"{verdict}-tint"]) >= 4.5, (front, verdict)


def test_a_cover_of_many_documents_names_only_those_without_a_date() -> None:
    sample = Sample()
    for year in range(1990, 2020):
        sample.document(f"{year}.txt", "There are 7.", f"{year}-01-01", title=f"Year {year}")
    sample.document("note.txt", "There are 7.", title="A note")
    page = page_of(sample)
    cover = page.texts["cover"][0]
    assert "31 documents, dated 1 January 1990 to 1 January 2019." in cover
    assert "1 document does not tell when it was written." in cover
    assert "A note" in page.texts["audited"][0]
    assert "Year 1990" not in cover
    assert "Nothing in them was read as a claim" in cover


def test_an_undated_document_shows_its_bound_as_a_bound() -> None:
    sample = Sample()
    sample.document("note.txt", "There are 7.", title="A note")
    bound = DocumentDate(day("2019-05-05"), None, "it tells of 5 May 2019")
    sample.documents["note.txt"] = replace(sample.documents["note.txt"], bound=bound)
    (listed,) = page_of(sample).texts["audited"]
    assert "undated" in listed
    assert "not before 5 May 2019: it tells of 5 May 2019" in listed


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


def test_rules_tell_what_they_found_and_how_they_are_written() -> None:
    sample = seeds()
    rules = (
        RuleSummary("founded-agree", "agree", ("founded",), "Founded once.", "a.yaml:3", "x: <y>"),
        RuleSummary("staff-agree", "agree", ("staff",), "", "a.yaml:9", "staff-agree:"),
        RuleSummary("branches-agree", "agree", ("branches",), "", "a.yaml:12", "branches-agree:"),
    )
    made = Page(to_html.render(replace(sample.results(), rules=rules))).within["made"]
    for words in ("Founded agree", "Founded once.", "x: <y>", "a.yaml:3"):
        assert words in made
    found, _, silent = made.partition("Rules that found nothing")
    assert "Staff agree" not in found
    assert "no statement that it compares was read" in silent
    assert "nothing to compare" in silent


def test_the_checklist_goes_through_the_documents_in_order() -> None:
    rows = PAGES["planted"].texts["statement"]
    claims = sorted(planted().claims, key=lambda c: (c.document, c.passage_start))
    assert rows == list(dict.fromkeys(claim.passage for claim in claims))


def test_very_many_documents_stand_in_files_beside_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(report_index, "MOST_DOCUMENTS", 1)
    monkeypatch.setattr(report_index, "PER_FILE", 1)
    made = to_html.files(seeds().results())
    assert sorted(made) == ["documents-1.html", "documents-2.html", "index.html"]
    pages = {name: Page(content.decode()) for name, content in made.items()}
    assert b'class="text"' not in made["index.html"]
    targets = {f"{name}#{key}" for name, page in pages.items() for key in page.values("id")}
    for name, page in pages.items():
        for href in page.values("href"):
            file, _, key = href.partition("#")
            assert not key or f"{file or name}#{key}" in targets
    beside = pages["documents-1.html"]
    assert "default-src 'none'" in next(v for v in beside.values("content") if "src" in v)
    assert "Gilbert Houngbo" in beside.texts["text"][0]


@pytest.mark.parametrize(
    ("numbers", "ticks"),
    [
        ([100, 135], ["100", "110", "120", "130"]),
        ([0, 1], ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ([2.1e9, 2.9e9], ["2.2 bn", "2.4 bn", "2.6 bn", "2.8 bn"]),
        ([-3e8, 0], ["−300 m", "−200 m", "−100 m", "0"]),
        ([7, 7], ["6.8", "7", "7.2"]),
    ],
)
def test_axes_have_round_numbers(numbers: list[float], ticks: list[str]) -> None:
    spots = [
        Spot(n, n, 730000 + 400 * k, 730000 + 400 * k, None, False, "", "")
        for k, n in enumerate(numbers)
    ]
    assert [tick.label for tick in of_numbers(spots).values] == ticks


@given(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.floats(-1e15, 1e15)),
            st.one_of(st.none(), st.floats(0, 1e15)),
            st.one_of(st.none(), st.integers(-700_000, 3_000_000)),
            st.one_of(st.none(), st.integers(0, 1_000_000)),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_nothing_is_drawn_outside_of_a_drawing(
    sets: list[tuple[float | None, float | None, int | None, int | None]],
) -> None:
    spots = [
        Spot(
            low,
            None if low is None or more is None else low + more,
            first,
            None if first is None or days is None else first + days,
            None,
            False,
            "",
            "",
        )
        for low, more, first, days in sets
    ]
    chart = of_numbers(spots)
    for bar in chart.bars:
        box = bar.reach
        assert 0 <= box.x <= box.x + box.width <= WIDTH
        assert 0 <= box.y <= box.y + box.height <= chart.height
        assert box.width >= LEAST
    assert all(0 <= tick.at <= WIDTH for tick in chart.years)

"""What is too long for the page stands beside it, and every link leads there."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from auditor.core.results import BaselineDiff
from auditor.report.formats import html as to_html
from auditor.report.html_page import filters, groups, spread
from auditor.report.html_page import lists as page_lists
from auditor.report.html_page.entries import drawn
from auditor.report.html_page.spread import Spread
from tests.benchmarks.report_page.large_page import made
from tests.report.html_pages import Page, dead_links, seen, whole
from tests.report.templates.samples import many
from tests.report_samples import Sample, planted

if TYPE_CHECKING:
    from auditor.core.results import Results

BOUND = 8_000_000

PLACED = [
    # bytes in all, bytes of each list, sizes of two lists; what is kept of them, sizes beside
    ((60, 0), ([20, 20], [20]), (2, 1), []),
    ((59, 0), ([20, 20], [20]), (2, 0), [[20]]),
    ((60, 20), ([30, 30], [20]), (1, 1), [[30]]),
    ((80, 20), ([30, 30], [20]), (2, 1), []),
    ((10, 0), ([20, 60], [50, 40]), (0, 0), [[20, 60], [50, 40]]),
    ((10, 0), ([20, 60], [70, 40]), (0, 0), [[20, 60], [70], [40]]),
    ((10, 0), ([20, 500], [20]), (0, 0), [[20], [500], [20]]),
]


@pytest.mark.parametrize(("bounds", "sizes", "kept", "beside"), PLACED)
def test_the_first_entries_stay_and_the_others_go_beside(
    bounds: tuple[int, int],
    sizes: tuple[list[int], list[int]],
    kept: tuple[int, int],
    beside: list[list[int]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spread, "PAGE_BYTES", 100)
    placed = Spread()
    placed.place(
        "claims",
        {key: [drawn("x" * n) for n in own] for key, own in zip("ab", sizes, strict=True)},
        *bounds,
    )
    runs = [placed.run(key) for key in "ab"]
    assert tuple(run.here for run in runs) == kept
    assert tuple(run.here + run.left for run in runs) == tuple(map(len, sizes))
    assert [
        [len(html) for entries in page.taken().values() for html in entries]
        for page in placed.pages
    ] == beside
    names = [f"claims-{number}.html" for number in range(1, len(beside) + 1)]
    assert [page.name for page in placed.pages] == names


def test_a_link_names_the_page_that_has_its_target() -> None:
    placed = Spread()
    placed.place(
        "claims",
        {"a": list(map(drawn, (' id="here"', ' id="there" href="#here" href="#there"')))},
        12,
    )
    links = 'href="#here" href="#there" href="#findings" href="other.html#there"'
    assert placed.linked(links, "index.html") == (
        'href="#here" href="claims-1.html#there" href="#findings" href="other.html#there"'
    )
    [page] = placed.pages
    [entry] = placed.runs(page)["a"].drawn
    assert entry == ' id="there" href="index.html#here" href="#there"'


def test_few_bytes_of_a_list_are_drawn_at_first() -> None:
    placed = Spread()
    placed.place("claims", {"a": [drawn("x" * 60_000)] * 9}, 10**6)
    assert (len(placed.run("a").drawn), len(placed.run("a").rest)) == (3, 6)
    assert len(placed.run("a", drawn_bytes=1).drawn) == 1
    assert len(placed.run("a", 2).drawn) == 2


def narrowed(results: Results, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Return the pages of results where everything is too long for one page."""
    for name in ("FINDINGS", "SERIES", "TABLE", "TEXTS", "POINTERS", "DATES", "LINES"):
        monkeypatch.setattr(page_lists, name, 1_000)
    monkeypatch.setattr(page_lists, "EACH_VERDICT", 0)
    monkeypatch.setattr(spread, "PAGE_BYTES", 15_000)
    monkeypatch.setattr(groups, "MOST_ALIKE", 2)
    return to_html.files(results)


SAMPLES = [planted(), many(30)]


@pytest.mark.parametrize("sample", SAMPLES)
def test_on_many_pages_nothing_is_lost(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    results = sample.results()
    ids = [finding.id for finding in results.findings]
    results = replace(results, since=BaselineDiff(new=tuple(ids)))
    usual = whole(to_html.files(results)["index.html"])
    pages = narrowed(results, monkeypatch)
    assert len(pages) > 8
    assert dead_links(pages) == []
    texts = {name: whole(content) for name, content in pages.items()}
    every = "".join(texts.values())
    for pattern in (r' data-id="[^"]+"', r' id="claim-[^"]+"', r'<tr data-in="[^"]*"><td><input'):
        assert sorted(re.findall(pattern, every)) == sorted(re.findall(pattern, usual))
    shown = Page("".join(text for name, text in texts.items() if name.startswith("documents-")))
    lines = (line for c in results.documents for line in c.document.text.splitlines())
    for line in filter(str.strip, lines):
        assert seen(line) in "".join(shown.texts["text"])


def test_every_page_beside_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, content in narrowed(many(30).results(), monkeypatch).items():
        page = Page(content.decode())
        assert page.open == [], name
        assert page.tags.count("h1") == page.tags.count("form") - 1 == 1, name
        assert len(page.values("id")) == len(set(page.values("id"))), name
        assert "Filters and search cover this page only." in page.texts["form"][0], name


def test_a_list_tells_how_many_more_there_are_and_where(monkeypatch: pytest.MonkeyPatch) -> None:
    made = narrowed(many(30).results(), monkeypatch)
    page = Page(made["index.html"].decode())
    assert "0+" in page.texts["nav"][0]
    assert "of 30" in page.values("title")
    assert [text for text in page.texts["button"] if "CSV" in text] == [
        "Save what is on this page as CSV"
    ] * 2
    last = max(name for name in made if name.startswith("findings-"))
    assert f"… 30 more: findings-1.html to {last}" in page.within["fix"]
    assert "0 of 30" in page.within["fix"]


def test_of_many_findings_alike_the_others_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "MOST_ALIKE", 2)
    sample = many(5)
    sample.findings[:] = [replace(finding, group="one") for finding in sample.findings]
    page = Page(to_html.render(sample.results()))
    assert [tag for tag in page.tags if tag == "article"] == ["article"] * (5 + 2)
    assert page.texts["short"][0].count("Item") == 1
    links = [text for text in page.texts["how"] if "on the same" in text]
    assert links == ["3 more findings on the same", "1 more finding on the same"]


def test_only_so_many_values_are_offered_to_filter_by(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filters, "MOST_OFFERED", 1)
    page = Page(to_html.render(many(3).results()))
    assert "v0 r0 s0 d0" in page.values("data-in")
    assert dead_links({"index.html": to_html.files(many(3).results())["index.html"]}) == []


@pytest.mark.slow
def test_every_page_of_very_many_findings_is_in_bounds() -> None:
    pages = to_html.files(made())
    assert max(map(len, pages.values())) < BOUND
    assert dead_links(pages) == []
    assert pages == to_html.files(made())


@pytest.mark.slow
def test_what_cannot_be_compressed_is_in_bounds() -> None:
    source, sample = random.Random(1), Sample()
    for name in range(1500):
        words = "".join(chr(source.randrange(0x4E00, 0x9000)) for _ in range(3_000))
        text = f"It weighs {name + 5000} g: {words[:600]}.\n\n{words[600:]}"
        sample.document(f"{name}.txt", text, "2020-01-01")
        passage = text.partition("\n")[0]
        claims = [sample.claim(f"{name}.txt", passage, str(name + 5000)) for _ in "ab"]
        sample.finding("conflict", words[:200], words[200:400], *claims, group=f"{name}")
    pages = to_html.files(sample.results())
    assert max(map(len, pages.values())) < BOUND

"""The order of the page."""

from __future__ import annotations

import gzip
from base64 import b64decode

import pytest

from auditor.core.model import VERDICTS
from auditor.report.formats import html as to_html
from auditor.report.html_page import view_model
from auditor.report.html_page.spread import DRAWN
from tests.report.html_pages import Page, page_of
from tests.report_samples import Sample, count, planted


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


def test_agreement_is_not_called_verified() -> None:
    page = page_of(series(1))
    sample = series(1)
    sample.findings.clear()
    sample.finding("agreement", "The same.", "Equal.", sample.claims[0].id)
    assert "does not make it true" in page_of(sample).texts["main"][0]
    for text in (page.texts["body"][0].lower(), page_of(sample).texts["body"][0].lower()):
        for word in ("verified", "✓", "✔", "☑", "confirmed", "all good"):
            assert word not in text


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
    page = page_of(series(2 * DRAWN + 5))
    assert page.open == []
    assert len(page.texts["finding"]) == DRAWN
    kinds = [dict(attributes) for tag, attributes in page.elements if tag == "script"]
    rests = [
        unpacked(raw)
        for attributes, raw in zip(kinds, page.scripts[1:], strict=True)  # the first is the style
        if (attributes.get("id") or "").endswith("-rest")
    ]
    assert [len(rest) for rest in rests] == [DRAWN + 5] * 3  # findings, checklist, claims
    for entry in (entry for rest in rests for entry in rest):
        inner = Page(entry)
        assert inner.open == []
        assert inner.tags[0] in ("article", "tr")
        assert "script" not in inner.tags
    assert f"{DRAWN + 5} more entries" in page.texts["noscript"][0]


def test_a_claim_of_very_many_findings_links_to_the_gravest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(view_model, "MOST_FINDINGS", 2)
    sample = Sample()
    sample.document("a.txt", "It has 7 seats.", "2020-01-01")
    claim = sample.claim("a.txt", "It has 7 seats.", "7", count(7))
    for verdict in ("change", "agreement", "conflict"):
        sample.finding(verdict, f"A {verdict}.", "Odd.", claim)
    [row] = view_model.build(sample.results()).rows
    assert [verdict for verdict, _ in row.findings] == ["conflict", "change"]
    assert "… 1 more" in page_of(sample).within["claim-1"]
